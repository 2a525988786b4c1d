#include "align/reflow/glued_numbers.hpp"

#include "align/reflow/page_signs.hpp"
#include "align/reflow/shapes.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

namespace enregard {

namespace {

/// The number that begins or ends the words of a line, and the line without it.
struct GluedNumber {
    std::size_t line = 0;
    int offset = 0; ///< the number less that of the page: equal where pages are counted
    Span number;
    Span rest;
    bool likely = false; ///< it is the number of the page, counted from the first one
};

GluedNumber first_word_number(std::string_view text, const Line& line, std::size_t i, int page)
{
    const std::uint32_t stop = end_of_first_word(text, line);
    const Span rest = trim(text, {stop, line.span.end});
    const Span word = {line.span.begin, stop};
    const int value = number_value(slice(text, word));
    const char32_t next = character_at(text, rest.begin).code;
    if (value == 0 || rest.empty() || !is_letter(next) ||
        !is_digit(static_cast<char32_t>(text[word.begin]))) {
        return {};
    }
    return {i, value - page, word, rest, value == page && is_lower(next)};
}

GluedNumber last_word_number(std::string_view text, const Line& line, std::size_t i, int page)
{
    const std::size_t blank = slice(text, line.span).rfind(' ');
    if (blank == std::string_view::npos) {
        return {};
    }
    const auto begin = static_cast<std::uint32_t>(line.span.begin + blank + 1);
    const Span word = {begin, line.span.end};
    const int value = number_value(slice(text, word));
    const Span rest = trim(text, {line.span.begin, begin});
    if (value == 0 || !is_digit(static_cast<char32_t>(text[begin])) ||
        !ends_sentence(slice(text, rest))) {
        return {};
    }
    return {i, value - page, word, rest, false};
}

/// The lines with those of `cuts` in two.
std::vector<Line> cut_off(std::string_view text, std::vector<Line> lines,
                          const std::vector<GluedNumber>& cuts)
{
    std::vector<Line> cut;
    cut.reserve(lines.size() + cuts.size());
    auto next = cuts.begin();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (; next != cuts.end() && next->line == i; ++next) {
            Line number = lines[i];
            number.span = next->number;
            number.length_chars = next->number.size();
            number.role = Role::furniture;
            lines[i].span = {std::max(lines[i].span.begin, next->rest.begin),
                             std::min(lines[i].span.end, next->rest.end)};
            lines[i].length_chars = length_chars(slice(text, lines[i].span));
            if (next->number.begin < next->rest.begin) {
                lines[i].page = false;
                lines[i].blanks = 0;
                cut.push_back(number);
                continue;
            }
            cut.push_back(lines[i]);
            lines[i] = number;
            lines[i].page = false;
        }
        cut.push_back(lines[i]);
    }
    return cut;
}

} // namespace

void split_glued_numbers(std::string_view text, std::vector<Line>& lines)
{
    std::vector<GluedNumber> found[2];
    int page = 1;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (!lines[i].page) {
            continue;
        }
        found[1].push_back(last_word_number(text, lines[i - 1], i - 1, page));
        ++page;
        found[0].push_back(first_word_number(text, lines[i], i, page));
    }
    std::vector<GluedNumber> cuts;
    for (const std::vector<GluedNumber>& numbers : found) {
        for (std::size_t k = 0; k < numbers.size(); ++k) {
            const auto alike = [&](std::size_t m) {
                return m < numbers.size() && !numbers[m].number.empty() &&
                       numbers[m].offset == numbers[k].offset;
            };
            if (!numbers[k].number.empty() && (numbers[k].likely || alike(k + 1) || alike(k - 1))) {
                cuts.push_back(numbers[k]);
            }
        }
    }
    if (cuts.empty()) {
        return;
    }
    std::ranges::sort(cuts, {}, &GluedNumber::number);
    lines = cut_off(text, std::move(lines), cuts);
}

} // namespace enregard
