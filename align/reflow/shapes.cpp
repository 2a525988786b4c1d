#include "align/reflow/shapes.hpp"

#include "align/language/roman.hpp"
#include "align/text/characters.hpp"
#include "align/text/span.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace enregard {

namespace {

bool is_ascii_letter_or_digit(char c)
{
    const auto code = static_cast<char32_t>(static_cast<unsigned char>(c));
    return code < 0x80 && (is_letter(code) || is_digit(code));
}

bool is_bullet(char32_t code)
{
    // Also what symbol fonts leave behind (U+F0A7, U+F0B7, U+F0D8).
    static constexpr char32_t bullets[] = {0x2022, 0x25CF, 0x25AA, 0x25A0, 0x25E6, 0x25CB,
                                           0xB7,   0x2023, 0x25BA, 0x27A2, 0x2192, 0x2713,
                                           0xF0A7, 0xF0B7, 0xF0D8, '*'};
    return is_dash(code) || std::ranges::find(bullets, code) != std::end(bullets);
}

/// "M." and "N." begin a name; "A." to "H.", "I.", "V." and "X." may number a part.
bool is_title_or_initial(std::string_view label)
{
    const char c = label.front();
    return label.size() == 1 && c > 'H' && c <= 'Z' && c != 'I' && c != 'V' && c != 'X';
}

/// Fills in what `label` counts; false where it counts nothing.
bool read_label(std::string_view label, ListMarker& marker)
{
    if (label.empty()) {
        return false;
    }
    if (label.find_first_not_of("0123456789") == std::string_view::npos) {
        for (const char c : label) {
            marker.value = marker.value * 10 + (c - '0');
        }
        return label.size() <= 3;
    }
    marker.roman = label.size() <= 5 ? numeral_value(label) : 0;
    if (label.size() == 1) {
        marker.letter = true;
        marker.value = (label[0] | 0x20) - 'a' + 1;
    }
    return marker.roman > 0 || marker.letter;
}

/// "1.1." or "2.3.4": the size of a number of several levels at the beginning of `line`, 0 for
/// none. "12.5" is a decimal and "3.10.2021" a date.
std::uint32_t levels_size(std::string_view line)
{
    std::uint32_t at = 0;
    int levels = 0;
    bool stopped = false;
    while (at < line.size() && line[at] >= '0' && line[at] <= '9') {
        const std::uint32_t begin = at;
        while (at < line.size() && line[at] >= '0' && line[at] <= '9') {
            ++at;
        }
        if (at - begin > 2) {
            return 0;
        }
        ++levels;
        stopped = at < line.size() && line[at] == '.';
        at += stopped ? 1U : 0U;
        if (!stopped) {
            break;
        }
    }
    return levels >= 3 || (levels == 2 && stopped) ? at : 0;
}

} // namespace

int numeral_value(std::string_view word)
{
    std::string capitals(word);
    for (char& c : capitals) {
        // All in one case, as "iv" or "IV".
        if (c < 'A' || (c & 0x20) != (word.front() & 0x20)) {
            return 0;
        }
        c = static_cast<char>(c & ~0x20);
    }
    const int value = word.size() <= 7 ? roman_value(capitals) : 0;
    return value < 100 ? value : 0;
}

ListMarker list_marker(std::string_view line)
{
    ListMarker marker;
    const Character first = character_at(line, 0);
    const auto apart = [&](std::uint32_t at) {
        return at == line.size() || is_space(character_at(line, at).code);
    };
    if (is_bullet(first.code)) {
        const bool alone = first.size == line.size() && (first.code == '*' || is_dash(first.code));
        if (apart(first.size) && !alone) {
            marker.size = first.size;
            marker.closing = '*';
        }
        return marker;
    }
    if (const std::uint32_t size = levels_size(line); size > 0 && apart(size)) {
        marker.size = size;
        marker.closing = '.';
        return marker;
    }
    const std::uint32_t begin = first.code == '(' ? 1 : 0;
    std::uint32_t end = begin;
    while (end < line.size() && end < begin + 6 && is_ascii_letter_or_digit(line[end])) {
        ++end;
    }
    const std::string_view label = line.substr(begin, end - begin);
    const Character sign = character_at(line, end);
    const bool bracket = sign.code == ')';
    const bool stop = begin == 0 && (sign.code == '.' || sign.code == 0x2024);
    if ((!bracket && !stop) || !apart(end + sign.size) || !read_label(label, marker) ||
        (stop && is_title_or_initial(label))) {
        return {};
    }
    marker.size = end + sign.size;
    marker.closing = bracket ? ')' : '.';
    return marker;
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

bool has_caption(std::string_view line)
{
    std::uint32_t at = 0;
    std::uint32_t letters = 0;
    while (at < line.size() && at < 24) {
        const Character c = character_at(line, at);
        if (c.code == ':') {
            const bool text_follows = at + 1 < line.size() && line[at + 1] != '/';
            return letters >= 1 && letters <= 14 && text_follows;
        }
        const bool inner = c.code == '.' || c.code == '-' || c.code == ' ' || c.code == 0xA0 ||
                           c.code == 0x202F || c.code == 0xB0;
        if (!is_letter(c.code) && !inner) {
            return false;
        }
        // A blank only before the colon: "N° : 5" is a caption, "he said: no" is none.
        if (is_space(c.code) && character_at(line, at + c.size).code != ':') {
            return false;
        }
        letters += is_letter(c.code) ? 1U : 0U;
        at += c.size;
    }
    return false;
}

std::uint32_t leaders_begin(std::string_view line)
{
    const std::size_t last = line.find_last_not_of("0123456789ivx");
    if (last == std::string_view::npos || last + 1 == line.size() || line.size() > 400) {
        return size_of(line);
    }
    const std::size_t before = line.find_last_not_of(". ", last);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const auto dots = std::ranges::count(line.substr(begin, last + 1 - begin), '.');
    return dots >= 4 ? static_cast<std::uint32_t>(begin) : size_of(line);
}

bool is_network_address(std::string_view line)
{
    const bool named = line.find('@') != std::string_view::npos || line.starts_with("http") ||
                       line.starts_with("www.");
    return named && line.size() >= 6 && line.find(' ') == std::string_view::npos;
}

bool is_decoration(std::string_view line)
{
    for (std::uint32_t i = 0; i < line.size();) {
        const Character c = character_at(line, i);
        if (is_letter(c.code) || is_digit(c.code)) {
            return false;
        }
        i += c.size;
    }
    return true;
}

bool is_letterspaced(std::string_view line)
{
    std::uint32_t letters = 0;
    bool wide = false;
    for (std::uint32_t i = 0; i < line.size();) {
        const Character c = character_at(line, i);
        i += c.size;
        if ((!is_upper(c.code) && !is_apostrophe(c.code)) || (i < line.size() && line[i] != ' ')) {
            return false;
        }
        ++letters;
        const std::uint32_t gap = i;
        while (i < line.size() && line[i] == ' ') {
            ++i;
        }
        wide |= i - gap > 1;
    }
    // Where no wider gap parts the words, many letters are several of them.
    return letters >= 4 && (wide || letters <= 14);
}

} // namespace enregard
