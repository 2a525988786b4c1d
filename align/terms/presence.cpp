#include "align/language/words.hpp"
#include "align/terms/term_search.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

namespace enregard {

namespace {

/// The letters and digits of a text without what stands between them: "peace-keeping" and
/// "peacekeeping" are alike then.
std::string squeezed(std::string_view text)
{
    std::string letters;
    for (const char c : fold_key(text)) {
        if (c != ' ' && c != '-' && c != '\'' && c != '\n') {
            letters += c;
        }
    }
    return letters;
}

char32_t first_letter(std::string_view text, const TermWord& word)
{
    const Character first = character_at(plain_key(slice(text, word.span)), 0);
    return first.code;
}

/// The letters of an acronym in lower case, without the s of a plural.
std::string acronym_letters(std::string_view word)
{
    if (word.size() > 2 && word.ends_with('s')) {
        word.remove_suffix(1);
    }
    return plain_key(word);
}

/// True where words in a row, two of which may be passed over at a time, begin with `letters`.
bool spells_out(std::string_view letters, std::string_view text, std::span<const TermWord> words)
{
    constexpr std::size_t most_passed = 2;
    for (std::size_t begin = 0; begin < words.size(); ++begin) {
        std::size_t done = 0;
        std::size_t passed = 0;
        for (std::size_t i = begin; i < words.size() && passed <= most_passed; ++i) {
            const bool same =
                first_letter(text, words[i]) == static_cast<unsigned char>(letters[done]);
            if (!same && i == begin) {
                break;
            }
            passed = same ? 0 : passed + 1;
            done += same ? 1U : 0U;
            if (done == letters.size()) {
                return true;
            }
        }
    }
    return false;
}

/// The place of a term whose capitals count.
bool stands_exactly(const Term& term, std::string_view text, std::span<const TermWord> words)
{
    const std::size_t count = term.words.size();
    for (std::size_t i = 0; count > 0 && i + count <= words.size(); ++i) {
        const std::span<const TermWord> part = words.subspan(i, count);
        if (std::ranges::equal(part, term.words, {}, &TermWord::key, &TermWord::key) &&
            has_same_capitals(term, text, part)) {
            return true;
        }
    }
    return false;
}

} // namespace

bool has_same_capitals(const Term& term, std::string_view text, std::span<const TermWord> words)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view own = slice(term.text, term.words[i].span);
        const std::string_view other = slice(text, words[i].span);
        if (is_capitalised(own) != is_capitalised(other) ||
            is_all_capitals(own) != is_all_capitals(other)) {
            return false;
        }
    }
    return true;
}

std::optional<Span> place_of(const Term& term, std::span<const TermWord> words)
{
    const std::size_t count = term.words.size();
    for (std::size_t i = 0; count > 0 && i + count <= words.size(); ++i) {
        std::size_t k = 0;
        while (k < count && words[i + k].key == term.words[k].key) {
            ++k;
        }
        if (k == count) {
            return Span{words[i].span.begin, words[i + k - 1].span.end};
        }
    }
    return std::nullopt;
}

Presence presence_of(const Term& term, std::string_view text, std::span<const TermWord> words)
{
    if (term.letters == TermCase::exact) {
        return stands_exactly(term, text, words) ? Presence::whole : Presence::none;
    }
    if (place_of(term, words)) {
        return Presence::whole;
    }
    const auto stands = [&](const TermWord& own) {
        return std::ranges::find(words, own.key, &TermWord::key) != words.end();
    };
    const auto found = std::ranges::count_if(term.words, stands);
    if (term.words.size() > 1 && static_cast<std::size_t>(found) == term.words.size()) {
        return Presence::whole;
    }
    const std::string letters = squeezed(term.text);
    constexpr std::size_t fewest_letters = 8;
    if (!words.empty() && letters.size() >= fewest_letters &&
        squeezed(slice(text, {words.front().span.begin, words.back().span.end})).find(letters) !=
            std::string::npos) {
        return Presence::whole;
    }
    return found > 0 ? Presence::parts : Presence::none;
}

bool is_abbreviated(const Term& term, std::string_view text, std::span<const TermWord> words)
{
    if (term.acronym) {
        return spells_out(acronym_letters(term.text), text, words);
    }
    return term.words.size() > 1 && std::ranges::any_of(words, [&](const TermWord& word) {
               const std::string_view letters = slice(text, word.span);
               return is_acronym(letters) &&
                      spells_out(acronym_letters(letters), term.text, term.words);
           });
}

} // namespace enregard
