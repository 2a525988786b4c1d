#include "align/reflow/wrapping.hpp"

#include "align/reflow/shapes.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

namespace enregard {

namespace {

/// No text is wrapped so wide.
constexpr std::uint32_t widest_chars = 160;

std::uint32_t end_with_next(std::string_view text, const Line& line, const Line& next)
{
    const Span word = {next.span.begin, end_of_first_word(text, next)};
    return line.end_column() + 1 + length_chars(slice(text, word));
}

/// A line that surely goes on in the next one.
bool surely_goes_on(std::string_view text, const Line& line, const Line& next)
{
    if (line.length_chars < 30 || line.row || next.row || next.page || line.quoted != next.quoted ||
        !is_lower(character_at(text, next.span.begin).code)) {
        return false;
    }
    const char32_t last = character_before(text, line.span.end).code;
    return last != ':' && last != ';' && !ends_sentence(slice(text, line.span)) &&
           list_marker(slice(text, next.span)).size == 0 && !has_caption(slice(text, next.span));
}

std::uint32_t percentile(std::vector<std::uint32_t> values, double share)
{
    const auto at = static_cast<std::ptrdiff_t>(static_cast<double>(values.size() - 1) * share);
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[static_cast<std::size_t>(at)];
}

struct Range {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
};

/// The range, an eighth of its upper end wide, in which most of `ends` lie.
Range most_common(std::vector<std::uint32_t> ends)
{
    std::ranges::sort(ends);
    Range best;
    std::size_t most = 0;
    std::size_t first = 0;
    for (std::size_t last = 0; last < ends.size(); ++last) {
        while (ends[first] < ends[last] * 7 / 8) {
            ++first;
        }
        if (last - first + 1 >= most) {
            most = last - first + 1;
            best = {ends[first], ends[last]};
        }
    }
    return best;
}

/// In format=flowed, lines that go on end with a blank and others do not.
bool is_flowed(std::string_view text, const std::vector<Line>& lines)
{
    std::size_t going_on = 0;
    std::size_t marked = 0;
    std::size_t blanks = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        blanks += lines[i].flows ? 1U : 0U;
        if (surely_goes_on(text, lines[i], lines[i + 1])) {
            ++going_on;
            marked += lines[i].flows ? 1U : 0U;
        }
    }
    return going_on >= 4 && marked == going_on && blanks * 10 <= lines.size() * 9;
}

} // namespace

Wrapping measure_wrapping(std::string_view text, const std::vector<Line>& lines)
{
    std::vector<std::uint32_t> ends;
    std::vector<std::uint32_t> with_next;
    std::vector<std::uint32_t> blanks;
    std::vector<std::uint32_t> indents;
    std::size_t count = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        count += lines[i].role == Role::text ? 1U : 0U;
        if (i + 1 < lines.size() && lines[i].role == Role::text &&
            lines[i + 1].role == Role::text && surely_goes_on(text, lines[i], lines[i + 1])) {
            ends.push_back(lines[i].end_column());
            with_next.push_back(end_with_next(text, lines[i], lines[i + 1]));
            blanks.push_back(lines[i + 1].blanks);
            indents.push_back(lines[i + 1].indent);
        }
    }
    if (ends.size() < 2) {
        return {};
    }
    // Where an extractor has joined lines at a hyphen, some are longer than the page is wide.
    const Range common = most_common(ends);
    std::erase_if(ends, [&](std::uint32_t end) { return end < common.from || end > common.to; });
    std::erase_if(with_next, [&](std::uint32_t end) { return end > common.to + 15; });
    Wrapping wrapping;
    wrapping.width_chars = percentile(ends, 0.95);
    // Set in a font of equal widths, a line is left only when the next word does not fit; in
    // others, and with hyphens, lines end earlier.
    wrapping.full_chars = wrapping.width_chars * 85 / 100;
    if (!with_next.empty()) {
        const std::uint32_t least = std::min(percentile(with_next, 0.05), wrapping.width_chars);
        wrapping.full_chars = std::max(least, wrapping.full_chars);
    }
    wrapping.margin_chars = percentile(indents, 0.5);
    wrapping.blanks = percentile(blanks, 0.8);
    wrapping.wrapped = wrapping.width_chars <= widest_chars && blanks.size() * 12 >= count;
    wrapping.flowed = wrapping.wrapped && is_flowed(text, lines);
    return wrapping;
}

bool is_full(std::string_view text, const Line& line, const Line& next, const Wrapping& wrapping)
{
    // What stands far to the right or in the middle has lines of its own.
    constexpr std::uint32_t far_chars = 16;
    if (line.indent >= wrapping.margin_chars + far_chars) {
        return false;
    }
    return line.end_column() >= wrapping.full_chars ||
           end_with_next(text, line, next) >= wrapping.full_chars;
}

} // namespace enregard
