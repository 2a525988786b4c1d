#include "align/reflow/lines.hpp"

#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

namespace enregard {

namespace {

/// A line of nothing but blanks, underscores, hyphens, dashes or asterisks, long enough to be
/// drawn.
bool is_rule(std::string_view line)
{
    std::uint32_t length = 0;
    for (std::uint32_t i = 0; i < line.size();) {
        const Character c = character_at(line, i);
        if (c.code != ' ' && c.code != '_' && !is_dash(c.code) && c.code != '*') {
            return false;
        }
        length += c.code == '\r' ? 0U : 1U;
        i += c.size;
    }
    return length >= 20;
}

bool is_roman(std::string_view key)
{
    return !key.empty() && key.size() <= 5 &&
           key.find_first_not_of("ivxlIVXL") == std::string_view::npos;
}

bool is_number_or_letter(std::string_view label)
{
    const bool digits = !label.empty() && label.size() <= 3 &&
                        label.find_first_not_of("0123456789") == std::string_view::npos;
    const bool letter = label.size() == 1 && is_letter(static_cast<char32_t>(label[0]));
    return digits || letter || is_roman(label);
}

bool is_ascii_letter_or_digit(char c)
{
    const auto code = static_cast<char32_t>(static_cast<unsigned char>(c));
    return code < 0x80 && (is_letter(code) || is_digit(code));
}

/// "M." and "N." begin a name; "A." to "H.", "I.", "V." and "X." may number a part.
bool is_title_or_initial(std::string_view label)
{
    const char c = label.front();
    return label.size() == 1 && c > 'H' && c <= 'Z' && c != 'I' && c != 'V' && c != 'X';
}

std::uint32_t first_word_chars(std::string_view text, Span line)
{
    std::uint32_t length = 0;
    for (std::uint32_t i = line.begin; i < line.end;) {
        const Character c = character_at(text, i);
        if (is_space(c.code)) {
            break;
        }
        ++length;
        i += c.size;
    }
    return length;
}

std::uint32_t length_with_next(std::string_view text, const Line& line, const Line& next)
{
    return line.length_chars + 1 + first_word_chars(text, next.span);
}

/// A line that surely goes on in the next one.
bool surely_goes_on(std::string_view text, const Line& line, const Line& next)
{
    const char32_t last = character_before(text, line.span.end).code;
    return line.length_chars >= 40 && is_lower(character_at(text, next.span.begin).code) &&
           !ends_sentence(slice(text, line.span)) && last != ':' && last != ';' &&
           list_marker_size(slice(text, next.span)) == 0;
}

std::uint32_t percentile(std::vector<std::uint32_t> values, double share)
{
    const auto at = static_cast<std::ptrdiff_t>(static_cast<double>(values.size() - 1) * share);
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[static_cast<std::size_t>(at)];
}

} // namespace

std::vector<Line> split_into_lines(std::string_view text)
{
    std::vector<Line> lines;
    Line next;
    const std::uint32_t size = size_of(text);
    for (std::uint32_t begin = 0; begin < size;) {
        const std::size_t feed = text.find_first_of("\n\r\f", begin);
        const std::uint32_t end =
            feed == std::string_view::npos ? size : static_cast<std::uint32_t>(feed);
        next.span = trim(text, {begin, end});
        if (next.span.empty()) {
            next.rule |= is_rule(slice(text, {begin, end}));
            ++next.blanks;
        } else if (is_rule(slice(text, next.span))) {
            next.rule = true;
        } else {
            next.length_chars = length_chars(slice(text, next.span));
            lines.push_back(next);
            next = {};
        }
        next.page |= end < size && text[end] == '\f';
        const bool crlf = end + 1 < size && text[end] == '\r' && text[end + 1] == '\n';
        begin = end + (crlf ? 2 : 1);
    }
    return lines;
}

std::uint32_t list_marker_size(std::string_view line)
{
    const Character first = character_at(line, 0);
    const auto spaced = [&](std::uint32_t at) {
        return is_space(character_at(line, at).code) ? at : 0U;
    };
    if (first.code == 0x2022 || first.code == 0x25CF || first.code == 0x25AA ||
        first.code == 0xB7 || first.code == '*' || is_dash(first.code)) {
        return spaced(first.size);
    }
    const std::uint32_t begin = first.code == '(' ? 1 : 0;
    std::uint32_t end = begin;
    while (end < line.size() && end < begin + 5 && is_ascii_letter_or_digit(line[end])) {
        ++end;
    }
    const std::string_view label = line.substr(begin, end - begin);
    if (!is_number_or_letter(label)) {
        return 0;
    }
    const Character sign = character_at(line, end);
    if (sign.code == ')') {
        return spaced(end + 1);
    }
    const bool stop = sign.code == '.' || sign.code == 0x2024;
    return begin == 0 && stop && !is_title_or_initial(label) ? spaced(end + sign.size) : 0;
}

bool ends_sentence(std::string_view line)
{
    std::uint32_t end = size_of(line);
    for (Character c = character_before(line, end); c.size > 0; c = character_before(line, end)) {
        if (c.code == '.' || c.code == '!' || c.code == '?' || c.code == 0x2026) {
            return true;
        }
        if (!is_closing_quote(c.code) && c.code != ')' && c.code != ']' && !is_space(c.code)) {
            return false;
        }
        end -= c.size;
    }
    return false;
}

Wrapping measure_wrapping(std::string_view text, const std::vector<Line>& lines)
{
    std::vector<std::uint32_t> lengths;
    std::vector<std::uint32_t> with_next;
    std::vector<std::uint32_t> blanks;
    std::size_t count = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        count += lines[i].role == Role::text ? 1U : 0U;
        if (i + 1 < lines.size() && lines[i].role == Role::text &&
            lines[i + 1].role == Role::text && surely_goes_on(text, lines[i], lines[i + 1])) {
            lengths.push_back(lines[i].length_chars);
            with_next.push_back(length_with_next(text, lines[i], lines[i + 1]));
            blanks.push_back(lines[i + 1].blanks);
        }
    }
    if (lengths.size() < 2) {
        return {};
    }
    Wrapping wrapping;
    wrapping.width_chars = percentile(lengths, 0.95);
    // Set in a font of equal widths, a line is left only when the next word does not fit; in
    // others, and with hyphens, lines end earlier.
    wrapping.full_chars = std::max(percentile(with_next, 0.08), wrapping.width_chars * 85 / 100);
    wrapping.blanks = percentile(blanks, 0.8);
    wrapping.wrapped = wrapping.width_chars <= 160 && lengths.size() * 12 >= count;
    return wrapping;
}

bool is_full(std::string_view text, const Line& line, const Line& next, const Wrapping& wrapping)
{
    return length_with_next(text, line, next) >= wrapping.full_chars;
}

} // namespace enregard
