#include "align/reflow/lines.hpp"

#include "align/reflow/shapes.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

namespace enregard {

namespace {

/// Longer lines are whole paragraphs: what is only of interest for a part of one is not looked at.
constexpr std::uint32_t longest_part_bytes = 600;

/// A line that is drawn: of underscores, or longer of hyphens, dashes, asterisks or blanks.
bool is_rule(std::string_view line)
{
    if (line.size() < 10) {
        return false;
    }
    std::uint32_t length = 0;
    bool drawn = true;
    for (std::uint32_t i = 0; i < line.size();) {
        const Character c = character_at(line, i);
        if (c.code != ' ' && c.code != '_' && !is_dash(c.code) && c.code != '*') {
            return false;
        }
        drawn &= c.code == '_';
        length += c.code == '\r' ? 0U : 1U;
        i += c.size;
    }
    return drawn || length >= 20;
}

/// The end of the line that begins at `begin`: its line feed, carriage return or form feed.
std::uint32_t line_end(std::string_view text, std::uint32_t begin)
{
    std::uint32_t at = begin;
    const auto size = size_of(text);
    while (at < size && (text[at] < '\n' || text[at] > '\r' || text[at] == '\v')) {
        ++at;
    }
    return at;
}

/// Bytes that begin a character. The text is valid, so that is their number.
std::uint32_t count_chars(std::string_view text)
{
    std::uint32_t count = 0;
    for (const char c : text) {
        count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
    }
    return count;
}

/// Takes the ">" of an e-mail off `line`: how many there were.
std::uint8_t take_quotation_signs(std::string_view text, Span& line)
{
    std::uint32_t at = line.begin;
    std::uint8_t depth = 0;
    while (at < line.end && depth < 100) {
        std::uint32_t sign = at;
        while (sign < line.end && text[sign] == ' ' && sign < at + 3) {
            ++sign;
        }
        if (sign >= line.end || text[sign] != '>') {
            break;
        }
        ++depth;
        at = sign + 1;
    }
    if (depth > 0) {
        // The blank after the last sign belongs to it.
        line.begin = at < line.end && text[at] == ' ' ? at + 1 : at;
    }
    return depth;
}

std::uint32_t columns(std::string_view blanks)
{
    std::uint32_t column = 0;
    for (const char c : blanks) {
        const bool goes_on = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
        column = c == '\t' ? (column / 8 + 1) * 8 : column + (goes_on ? 0U : 1U);
    }
    return column;
}

/// Gaps as between the cells of a table: one of four blanks or a tab, or two of three blanks; or
/// the dots of a table of contents. The gap after a list marker is none.
bool has_wide_gaps(std::string_view line)
{
    std::size_t run = 0;
    int gaps = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == ' ' || line[i] == '\t') {
            run += line[i] == '\t' ? 4U : 1U;
            continue;
        }
        if (run >= 3) {
            const std::string_view before = line.substr(0, i - std::min(run, i));
            const bool stopped =
                before.size() <= 6 && !before.empty() &&
                std::string_view(".)").find(before.back()) != std::string_view::npos;
            const bool marker =
                stopped || (!before.empty() && list_marker(before).size == before.size());
            gaps += marker ? 0 : run >= 4 ? 2 : 1;
        }
        run = 0;
    }
    return gaps >= 2 || leaders_begin(line) < line.size();
}

/// True where `next` begins with a number right of the end of `line`, nothing between them: the
/// number was raised, and -layout has set the rest of the line below.
bool is_raised(std::string_view text, const Line& line, const Line& next)
{
    constexpr std::uint32_t widest_gap = 10;
    std::uint32_t stop = next.span.begin;
    while (stop < next.span.end && text[stop] >= '0' && text[stop] <= '9') {
        ++stop;
    }
    const std::uint32_t size = stop - next.span.begin;
    const char32_t after = stop < next.span.end ? character_at(text, stop).code : ' ';
    const char32_t last = character_before(text, line.span.end).code;
    return size >= 1 && size <= 3 && (is_space(after) || after == '.' || after == ',') &&
           next.blanks == 0 && !next.page && !next.rule && !line.row && !next.row &&
           (is_letter(last) || is_digit(last)) && next.indent > line.end_column() &&
           next.indent <= line.end_column() + widest_gap && line.length_chars > size + 10;
}

} // namespace

std::vector<Line> split_into_lines(std::string_view text)
{
    std::vector<Line> lines;
    Line next;
    const std::uint32_t size = size_of(text);
    for (std::uint32_t begin = 0; begin < size;) {
        const std::uint32_t end = line_end(text, begin);
        Span line = {begin, end};
        const std::uint8_t quoted = take_quotation_signs(text, line);
        next.span = trim(text, line);
        if (next.span.empty()) {
            next.rule |= is_rule(slice(text, line));
            ++next.blanks;
        } else if (is_rule(slice(text, next.span))) {
            next.rule = true;
        } else {
            const std::string_view words = slice(text, next.span);
            next.quoted = quoted;
            next.length_chars = count_chars(words);
            if (words.size() <= longest_part_bytes) {
                next.indent = columns(slice(text, {line.begin, next.span.begin}));
                next.row = has_wide_gaps(words);
                next.flows = line.end == next.span.end + 1 && text[next.span.end] == ' ';
            }
            if (!lines.empty() && is_raised(text, lines.back(), next)) {
                next.raised = true;
                // It is a part of that line.
                next.length_chars = next.end_column() - lines.back().indent;
                next.indent = lines.back().indent;
            }
            lines.push_back(next);
            next = {};
        }
        next.page |= end < size && text[end] == '\f';
        const bool crlf = end + 1 < size && text[end] == '\r' && text[end + 1] == '\n';
        begin = end + (crlf ? 2 : 1);
    }
    return lines;
}

std::uint32_t end_of_first_word(std::string_view text, const Line& line)
{
    std::uint32_t at = line.span.begin;
    while (at < line.span.end) {
        const Character c = character_at(text, at);
        if (is_space(c.code)) {
            break;
        }
        at += c.size;
    }
    return at;
}

} // namespace enregard
