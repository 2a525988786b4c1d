#include "align/language/number_word_table.hpp"

#include <algorithm>
#include <span>

namespace enregard {

namespace {

constexpr std::uint64_t million = 1'000'000;
constexpr std::uint64_t milliard = 1'000 * million;

// Both tables are in the order of their keys: lower case, without accents.

using Role = NumberRole;

constexpr NumberWord english_words[] = {
    {"a", 1, Role::one},
    {"an", 1, Role::one},
    {"billion", milliard, Role::scale, false},
    {"dozen", 12, Role::collective, false},
    {"eight", 8, Role::part},
    {"eighteen", 18, Role::part},
    {"eighteenth", 18, Role::ordinal},
    {"eighth", 8, Role::ordinal},
    {"eighties", 80, Role::part},
    {"eightieth", 80, Role::ordinal},
    {"eighty", 80, Role::part},
    {"eleven", 11, Role::part},
    {"eleventh", 11, Role::ordinal},
    {"fifteen", 15, Role::part},
    {"fifteenth", 15, Role::ordinal},
    {"fifth", 5, Role::ordinal},
    {"fifties", 50, Role::part},
    {"fiftieth", 50, Role::ordinal},
    {"fifty", 50, Role::part},
    {"first", 1, Role::ordinal},
    {"five", 5, Role::part},
    {"forties", 40, Role::part},
    {"fortieth", 40, Role::ordinal},
    {"forty", 40, Role::part},
    {"four", 4, Role::part},
    {"fourteen", 14, Role::part},
    {"fourteenth", 14, Role::ordinal},
    {"fourth", 4, Role::ordinal},
    {"hundred", 100, Role::hundred, false},
    {"hundredth", 100, Role::ordinal_of},
    {"million", million, Role::scale, false},
    {"millionth", million, Role::ordinal_of},
    {"nine", 9, Role::part},
    {"nineteen", 19, Role::part},
    {"nineteenth", 19, Role::ordinal},
    {"nineties", 90, Role::part},
    {"ninetieth", 90, Role::ordinal},
    {"ninety", 90, Role::part},
    {"ninth", 9, Role::ordinal},
    {"one", 1, Role::one},
    {"second", 2, Role::ordinal},
    {"seven", 7, Role::part},
    {"seventeen", 17, Role::part},
    {"seventeenth", 17, Role::ordinal},
    {"seventh", 7, Role::ordinal},
    {"seventies", 70, Role::part},
    {"seventieth", 70, Role::ordinal},
    {"seventy", 70, Role::part},
    {"six", 6, Role::part},
    {"sixteen", 16, Role::part},
    {"sixteenth", 16, Role::ordinal},
    {"sixth", 6, Role::ordinal},
    {"sixties", 60, Role::part},
    {"sixtieth", 60, Role::ordinal},
    {"sixty", 60, Role::part},
    {"ten", 10, Role::part},
    {"tenth", 10, Role::ordinal},
    {"third", 3, Role::ordinal},
    {"thirteen", 13, Role::part},
    {"thirteenth", 13, Role::ordinal},
    {"thirties", 30, Role::part},
    {"thirtieth", 30, Role::ordinal},
    {"thirty", 30, Role::part},
    {"thousand", 1'000, Role::scale, false},
    {"thousandth", 1'000, Role::ordinal_of},
    {"three", 3, Role::part},
    {"trillion", million* million, Role::scale, false},
    {"twelfth", 12, Role::ordinal},
    {"twelve", 12, Role::part},
    {"twenties", 20, Role::part},
    {"twentieth", 20, Role::ordinal},
    {"twenty", 20, Role::part},
    {"two", 2, Role::part},
    {"zero", 0, Role::part},
};

constexpr NumberWord french_words[] = {
    {"billion", million* million, Role::scale, false},
    {"billions", million* million, Role::scale, false},
    {"cent", 100, Role::hundred},
    {"centaine", 100, Role::collective, false},
    {"centaines", 100, Role::collective, false},
    {"centieme", 100, Role::ordinal_of},
    {"cents", 100, Role::hundred, false},
    {"cinq", 5, Role::part},
    {"cinquantaine", 50, Role::collective, false},
    {"cinquante", 50, Role::part},
    {"cinquantieme", 50, Role::ordinal},
    {"cinquieme", 5, Role::ordinal},
    {"deux", 2, Role::part},
    {"deuxieme", 2, Role::ordinal},
    {"dix", 10, Role::part},
    {"dixieme", 10, Role::ordinal},
    {"dizaine", 10, Role::collective, false},
    {"dizaines", 10, Role::collective, false},
    {"douzaine", 12, Role::collective, false},
    {"douzaines", 12, Role::collective, false},
    {"douze", 12, Role::part},
    {"douzieme", 12, Role::ordinal},
    {"huit", 8, Role::part},
    {"huitaine", 8, Role::collective, false},
    {"huitante", 80, Role::part},
    {"huitieme", 8, Role::ordinal},
    {"mille", 1'000, Role::scale},
    {"milliard", milliard, Role::scale, false},
    {"milliards", milliard, Role::scale, false},
    {"millieme", 1'000, Role::ordinal_of},
    {"millier", 1'000, Role::collective, false},
    {"milliers", 1'000, Role::collective, false},
    {"million", million, Role::scale, false},
    {"millions", million, Role::scale, false},
    {"neuf", 9, Role::part},
    {"neuvieme", 9, Role::ordinal},
    {"nonante", 90, Role::part},
    {"octante", 80, Role::part},
    {"onze", 11, Role::part},
    {"onzieme", 11, Role::ordinal},
    {"premier", 1, Role::ordinal},
    {"premiere", 1, Role::ordinal},
    {"quarantaine", 40, Role::collective, false},
    {"quarante", 40, Role::part},
    {"quarantieme", 40, Role::ordinal},
    {"quatorze", 14, Role::part},
    {"quatorzieme", 14, Role::ordinal},
    {"quatre", 4, Role::part},
    {"quatrieme", 4, Role::ordinal},
    {"quinzaine", 15, Role::collective, false},
    {"quinze", 15, Role::part},
    {"quinzieme", 15, Role::ordinal},
    {"second", 2, Role::ordinal},
    {"seconde", 2, Role::ordinal},
    {"seize", 16, Role::part},
    {"seizieme", 16, Role::ordinal},
    {"sept", 7, Role::part},
    {"septante", 70, Role::part},
    {"septieme", 7, Role::ordinal},
    {"six", 6, Role::part},
    {"sixieme", 6, Role::ordinal},
    {"soixantaine", 60, Role::collective, false},
    {"soixante", 60, Role::part},
    {"soixantieme", 60, Role::ordinal},
    {"treize", 13, Role::part},
    {"treizieme", 13, Role::ordinal},
    {"trentaine", 30, Role::collective, false},
    {"trente", 30, Role::part},
    {"trentieme", 30, Role::ordinal},
    {"trois", 3, Role::part},
    {"troisieme", 3, Role::ordinal},
    {"un", 1, Role::one},
    {"une", 1, Role::one},
    {"unieme", 1, Role::ordinal, false},
    {"vingt", 20, Role::part},
    {"vingtaine", 20, Role::collective, false},
    {"vingtieme", 20, Role::ordinal},
    {"vingts", 20, Role::part, false},
    {"zero", 0, Role::part},
};

template <std::size_t size>
consteval bool in_order(const NumberWord (&words)[size])
{
    return std::ranges::is_sorted(words, {}, &NumberWord::key);
}

static_assert(in_order(english_words) && in_order(french_words));

} // namespace

const NumberWord* find_number_word(const Token& token, Language language)
{
    if (token.digits || token.key_size == 0) {
        return nullptr;
    }
    const std::span<const NumberWord> words = language == Language::french
                                                  ? std::span<const NumberWord>(french_words)
                                                  : std::span<const NumberWord>(english_words);
    const auto found = std::ranges::lower_bound(words, token.key(), {}, &NumberWord::key);
    return found != words.end() && found->key == token.key() ? &*found : nullptr;
}

} // namespace enregard
