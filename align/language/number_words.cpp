#include "align/language/number_words.hpp"

#include "align/language/number_word_table.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace enregard {

namespace {

constexpr std::uint64_t largest = 1'000'000'000'000'000;

/// Adds one word after the other as long as the language allows the next one.
class Composition {
public:
    explicit Composition(Language language) : language_(language) {}

    bool add(const NumberWord& word)
    {
        switch (word.role) {
        case NumberRole::part:
        case NumberRole::one:
        case NumberRole::ordinal:
            return add_part(word.value);
        case NumberRole::hundred:
            return multiply_group(word.value);
        case NumberRole::scale:
        case NumberRole::collective:
            return multiply(word.value);
        case NumberRole::ordinal_of:
            return word.value == 100 ? multiply_group(100) : multiply(word.value);
        }
        return false;
    }

    /// "un milliard et demi": half of the last scale more.
    bool add_half()
    {
        if (scale_ == largest || group_ != 0) {
            return false;
        }
        total_ += scale_ / 2;
        return true;
    }

    /// True where "et" or "and" may stand before `word`.
    bool may_join(const NumberWord& word) const
    {
        if (language_ == Language::french) {
            const bool after_tens = room_ == 10 || room_ == 20;
            return (after_tens && (word.value == 1 || word.value == 11)) ||
                   (scale_ == 1'000 && group_ == 0 && word.value == 1);
        }
        return (room_ == 100 || (room_ == 1'000 && total_ > 0)) && word.value < 100;
    }

    std::uint64_t value() const { return total_ + group_; }

private:
    bool add_part(std::uint64_t value)
    {
        const bool french = language_ == Language::french;
        if (french && value == 20 && last_ == 4 && group_ % 100 == 4) { // quatre-vingts
            group_ += 76;
            room_ = 20;
            last_ = 80;
            return true;
        }
        if (value >= room_ || value < least_ || (value == 0 && (total_ > 0 || group_ > 0))) {
            return false;
        }
        group_ += value;
        last_ = value;
        least_ = 1;
        if (value < 20) {
            room_ = 1;
            if (french && value == 10) { // dix-sept
                room_ = 10;
                least_ = 7;
            }
        } else {
            room_ = french && (value == 60 || value == 80) ? 20 : 10;
        }
        return true;
    }

    bool multiply_group(std::uint64_t value)
    {
        const bool teens = group_ > 10 && group_ < 20; // onze cents
        if (group_ > (language_ == Language::french && !teens ? 9U : 99U)) {
            return false;
        }
        group_ = std::max<std::uint64_t>(group_, 1) * value;
        room_ = 100;
        least_ = 1;
        last_ = 100;
        return true;
    }

    bool multiply(std::uint64_t value)
    {
        if (group_ == 0 && total_ > 0) { // trois mille milliards
            if (value <= scale_ || total_ > largest / value) {
                return false;
            }
            total_ *= value;
        } else {
            const std::uint64_t count = std::max<std::uint64_t>(group_, 1);
            if (value >= scale_ || count > largest / value) {
                return false;
            }
            total_ += count * value;
        }
        scale_ = value;
        group_ = 0;
        room_ = 1'000;
        least_ = 1;
        last_ = 0;
        return true;
    }

    Language language_;
    std::uint64_t total_ = 0;
    std::uint64_t group_ = 0;
    std::uint64_t scale_ = largest; ///< the last scale: the next one is smaller
    std::uint64_t room_ = 1'000;    ///< what is added next is smaller than this
    std::uint64_t least_ = 1;       ///< and at least this
    std::uint64_t last_ = 0;
};

bool is_word_gap(std::string_view gap)
{
    return is_one_space(gap) || is_hyphen(gap);
}

/// What follows the words read so far: the next part of the number, if it is one.
struct Following {
    std::size_t token = 0;
    const NumberWord* word = nullptr;
    bool joined = false; ///< after "et" or "and"
};

Following following_part(const TokenView& tokens, std::size_t last, Language language)
{
    Following following{.token = last + 1};
    if (!is_word_gap(tokens.gap_after(last))) {
        return following;
    }
    const std::string_view key = tokens[last + 1].key();
    if ((key == "et" || key == "and") && is_word_gap(tokens.gap_after(last + 1))) {
        following.joined = true;
        ++following.token;
    }
    following.word = find_number_word(tokens[following.token], language);
    const std::string_view next = tokens[following.token].key();
    const bool article = next == "a" || next == "an";
    const bool unit_of_time = next == "second" && !is_hyphen(tokens.gap_after(last));
    if (article || unit_of_time) {
        following.word = nullptr;
    }
    return following;
}

/// True in "two hundred and three hundred", where "and" stands between two numbers.
bool begins_another(const TokenView& tokens, const Following& following, std::uint64_t so_far,
                    Language language)
{
    if (!following.joined || !is_word_gap(tokens.gap_after(following.token))) {
        return false;
    }
    const NumberWord* after = find_number_word(tokens[following.token + 1], language);
    return after != nullptr && (after->role == NumberRole::hundred ||
                                (after->role == NumberRole::scale && so_far >= after->value));
}

/// The scale after "and a half" where that goes on the number ("two and a half million"), or null.
const NumberWord* scale_after_half(const TokenView& tokens, std::size_t last, Language language)
{
    const bool half = tokens[last + 1].key() == "and" && tokens[last + 2].key() == "a" &&
                      tokens[last + 3].key() == "half" && is_word_gap(tokens.gap_after(last + 3));
    const NumberWord* scale = half ? find_number_word(tokens[last + 4], language) : nullptr;
    return scale != nullptr && scale->role == NumberRole::scale ? scale : nullptr;
}

/// "une centaine de milliers": the scale after "de", or null.
const NumberWord* scale_after_de(const TokenView& tokens, std::size_t last, Language language)
{
    const std::string_view key = tokens[last + 1].key();
    if (language != Language::french || key != "de" || !is_word_gap(tokens.gap_after(last + 1))) {
        return nullptr;
    }
    const NumberWord* scale = find_number_word(tokens[last + 2], language);
    return scale != nullptr && scale->value >= 1'000 && !scale->alone ? scale : nullptr;
}

/// True where "percent", "per cent" or "pour cent" stands after token `i`.
bool before_percent(const TokenView& tokens, std::size_t i)
{
    const std::string_view key = tokens[i + 1].key();
    return is_word_gap(tokens.gap_after(i)) &&
           (key == "percent" || ((key == "per" || key == "pour") && tokens[i + 2].key() == "cent"));
}

/// True where the word at `begin` may begin a number, given what stands around it.
bool may_begin(const TokenView& tokens, std::size_t begin, const NumberWord& word,
               Language language)
{
    const std::string_view before =
        begin > 0 && is_word_gap(tokens.gap_before(begin)) ? tokens[begin - 1].key() : "";
    if (before == "demi" || before == "half") {
        return false;
    }
    if (word.key == "dozen") {
        const bool article = before == "a" && begin > 1 && tokens[begin - 2].key() == "half";
        return before != "few" && before != "several" && !article;
    }
    if (!word.alone || (before == "pour" && (word.key == "cent" || word.key == "mille")) ||
        (word.key == "cent" && is_per_hundred(tokens, begin))) {
        return false;
    }
    const std::string_view after_it = tokens[begin + 1].key();
    if (word.key == "trente" && tokens[begin].capital && after_it != "ans" &&
        (before == "a" || before == "de" || before == "vers")) { // the town
        return false;
    }
    if (word.key == "mille" && before == "un") { // the measure of length
        return false;
    }
    if (word.role != NumberRole::one) {
        return true;
    }
    if (!is_word_gap(tokens.gap_after(begin))) {
        return false;
    }
    const NumberWord* next = find_number_word(tokens[begin + 1], language);
    if (next == nullptr || next->alone) {
        return before_percent(tokens, begin) ||
               scale_after_half(tokens, begin, language) != nullptr;
    }
    const std::string_view after = tokens[begin + 2].key();
    return next->key != "quarantaine" || after == "de" || after == "d";
}

bool ends_number(const NumberWord& word)
{
    return word.role == NumberRole::ordinal || word.role == NumberRole::ordinal_of ||
           word.role == NumberRole::collective || word.value == 0;
}

/// Goes on with "de milliers", "et demi" or "and a half million".
void read_tail(const TokenView& tokens, Language language, Composition& composition,
               WordNumber& number)
{
    const std::size_t last = number.end - 1;
    const std::uint64_t before = composition.value();
    const Following following = following_part(tokens, last, language);
    if (const NumberWord* scale = scale_after_half(tokens, last, language);
        scale != nullptr && before < 1'000 && composition.add(*scale)) {
        number.value = composition.value() + scale->value / 2;
        number.end = last + 5;
    } else if (const NumberWord* large = scale_after_de(tokens, last, language);
               large != nullptr && !number.ordinal && before * large->value <= largest) {
        number.value = before * large->value;
        number.end = last + 3;
    } else if (following.joined && tokens[following.token].key().starts_with("demi") &&
               composition.add_half()) {
        number.value = composition.value();
        number.end = following.token + 1;
    }
}

} // namespace

std::optional<WordNumber> read_word_number(const TokenView& tokens, std::size_t begin,
                                           Language language)
{
    const NumberWord* word = find_number_word(tokens[begin], language);
    if (word == nullptr || !may_begin(tokens, begin, *word, language)) {
        return std::nullopt;
    }
    Composition composition(language);
    composition.add(*word);
    WordNumber number{.end = begin + 1};
    while (!ends_number(*word)) {
        const Following following = following_part(tokens, number.end - 1, language);
        if (following.word == nullptr ||
            (following.joined && !composition.may_join(*following.word)) ||
            begins_another(tokens, following, composition.value(), language) ||
            !composition.add(*following.word)) {
            break;
        }
        word = following.word;
        number.end = following.token + 1;
    }
    number.value = composition.value();
    number.ordinal = word->role == NumberRole::ordinal || word->role == NumberRole::ordinal_of;
    read_tail(tokens, language, composition, number);
    if (number.value == 1 && !number.ordinal && !before_percent(tokens, begin)) {
        return std::nullopt;
    }
    return number;
}

int denominator_at(const TokenView& tokens, std::size_t i, Language language)
{
    struct Denominator {
        std::string_view key;
        int value;
    };
    constexpr Denominator english[] = {
        {"thirds", 3},   {"quarters", 4}, {"fourths", 4}, {"fifths", 5},  {"sixths", 6},
        {"sevenths", 7}, {"eighths", 8},  {"ninths", 9},  {"tenths", 10}, {"hundredths", 100}};
    constexpr Denominator french[] = {{"tiers", 3},     {"quarts", 4},    {"cinquiemes", 5},
                                      {"sixiemes", 6},  {"septiemes", 7}, {"huitiemes", 8},
                                      {"neuviemes", 9}, {"dixiemes", 10}, {"centiemes", 100}};
    if (i == 0 || !is_word_gap(tokens.gap_before(i))) {
        return 0;
    }
    const auto value_in = [key = tokens[i].key()](const auto& table) {
        const auto found = std::ranges::find(table, key, &Denominator::key);
        return found == std::end(table) ? 0 : found->value;
    };
    return language == Language::french ? value_in(french) : value_in(english);
}

bool is_per_hundred(const TokenView& tokens, std::size_t i)
{
    const std::string_view gap = tokens.gap_before(i);
    return i > 0 && tokens[i - 1].key() == "p" && gap.size() <= 3 && gap.starts_with('.');
}

int scale_of(std::string_view key, Language language)
{
    const bool french = language == Language::french;
    if (key == "million" || key == "millions" || key == "mn") {
        return 6;
    }
    if (key == "milliard" || key == "milliards" || key == "mds" || key == "md" || key == "mrd" ||
        key == "bn") {
        return 9;
    }
    if (key == "billion" || key == "billions") {
        return french ? 12 : 9;
    }
    if (key == "trillion" || key == "trillions") {
        return french ? 18 : 12;
    }
    if (key == "tn") {
        return 12;
    }
    return key == "mille" || key == "thousand" || key == "milliers" ? 3 : 0;
}

} // namespace enregard
