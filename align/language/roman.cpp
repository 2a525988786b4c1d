#include "align/language/roman.hpp"

#include <algorithm>
#include <string>

namespace enregard {

namespace {

constexpr int letter_value(char letter)
{
    switch (letter) {
    case 'I':
        return 1;
    case 'V':
        return 5;
    case 'X':
        return 10;
    case 'L':
        return 50;
    case 'C':
        return 100;
    case 'D':
        return 500;
    case 'M':
        return 1000;
    default:
        return 0;
    }
}

std::string to_roman(int value)
{
    struct Step {
        int value;
        std::string_view letters;
    };
    constexpr Step steps[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"},
                              {90, "XC"},  {50, "L"},   {40, "XL"}, {10, "X"},   {9, "IX"},
                              {5, "V"},    {4, "IV"},   {1, "I"}};
    std::string letters;
    for (const Step& step : steps) {
        for (; value >= step.value; value -= step.value) {
            letters += step.letters;
        }
    }
    return letters;
}

// In the order of their letters, singular, without accents.
constexpr std::string_view part_names[] = {
    "act",       "acte",     "an",       "annex",   "annexe", "appendice", "appendix", "article",
    "book",      "chapitre", "chapter",  "class",   "classe", "division",  "figure",   "group",
    "groupe",    "livre",    "part",     "partie",  "phase",  "pilier",    "pillar",   "protocol",
    "protocole", "scene",    "schedule", "section", "table",  "tableau",   "title",    "titre",
    "tome",      "type",     "volume",   "year",
};
static_assert(std::ranges::is_sorted(part_names));

bool is_part_name(std::string_view key)
{
    if (std::ranges::binary_search(part_names, key)) {
        return true;
    }
    return key.ends_with('s') &&
           std::ranges::binary_search(part_names, key.substr(0, key.size() - 1));
}

/// "siecle", "century" after the numeral.
bool is_century(std::string_view key)
{
    return key == "siecle" || key == "siecles" || key == "century" || key == "centuries";
}

bool is_split_ending(std::string_view key)
{
    return key == "e" || key == "eme" || key == "ieme" || key == "th";
}

/// The size of the numeral of I, V and X at the head of `word` that an ordinal ending follows
/// ("XIXe", "Ier"), or 0.
std::size_t ordinal_size(std::string_view word)
{
    const std::size_t size = std::min(word.find_first_not_of("IVX"), word.size());
    const std::string_view ending = word.substr(size);
    const bool first =
        word.substr(0, size) == "I" && (ending == "er" || ending == "re" || ending == "ère");
    const bool later = word.substr(0, size) != "I" &&
                       (ending == "e" || ending == "es" || ending == "ème" || ending == "ième" ||
                        ending == "ᵉ" || ending == "th" || ending == "nd" || ending == "rd");
    return size > 0 && (first || later) ? size : 0;
}

} // namespace

int roman_value(std::string_view letters)
{
    if (letters.empty() || letters.size() > 15) {
        return 0;
    }
    int value = 0;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const int own = letter_value(letters[i]);
        if (own == 0) {
            return 0;
        }
        const int next = i + 1 < letters.size() ? letter_value(letters[i + 1]) : 0;
        value += own < next ? -own : own;
    }
    return value > 0 && to_roman(value) == letters ? value : 0;
}

Roman read_roman(const TokenView& tokens, std::size_t i, Language language)
{
    const Token& token = tokens[i];
    const std::string_view word = tokens.text_of(i);
    if (!token.capital || letter_value(word.front()) == 0) {
        return {};
    }
    if (const std::size_t size = ordinal_size(word); size > 0) {
        return {i + 1, token.span, roman_value(word.substr(0, size))};
    }
    const int value = roman_value(word);
    const std::string_view gap = tokens.gap_after(i);
    const bool initial = word.size() == 1 && (gap == "." || gap == ". " || gap == "-");
    if (value == 0 || initial) {
        return {};
    }
    if (is_one_space(gap) && is_split_ending(tokens[i + 1].key()) &&
        is_century(tokens[i + 2].key())) { // XVIII ème siècle
        return {i + 2, cover(token.span, tokens[i + 1].span), value};
    }
    const bool spaced = i > 0 && is_one_space(tokens.gap_before(i));
    const Token& before = tokens[spaced ? i - 1 : tokens.size()];
    const bool pronoun = word == "I" && !before.capital; // the book I read
    const bool article = before.key() == "an" && language == Language::english;
    const bool in_part = spaced && is_part_name(before.key()) && !pronoun && !article;
    const bool in_century = is_one_space(gap) && is_century(tokens[i + 1].key());
    const bool of_person =
        spaced && before.capital && before.span.size() > 2 && word.size() > 1 && value < 40;
    return in_part || in_century || of_person ? Roman{i + 1, token.span, value} : Roman{};
}

} // namespace enregard
