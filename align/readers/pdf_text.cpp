#include "align/readers/pdf_text.hpp"

#include "align/language/rules.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace enregard {

namespace {

constexpr std::array<char32_t, 14> bullets{0x2022, 0x25CF, 0x25AA, 0x25A0, 0x25E6, 0x25CB, 0xB7,
                                           0x2023, 0x2043, 0x27A2, 0x2794, 0x2714, 0x2713, '*'};

bool is_roman(std::string_view label)
{
    return label.size() <= 5 && label.find_first_not_of("ivxIVX") == std::string_view::npos;
}

bool is_plain(char c)
{
    const auto code = static_cast<char32_t>(static_cast<unsigned char>(c));
    return code < 0x80 && (is_letter(code) || is_digit(code));
}

bool all_digits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "M." and "N." begin a name; "A." to "H.", "I.", "V." and "X." may number a part.
bool may_number(std::string_view label, bool dotted)
{
    const char c = label.front();
    if (all_digits(label)) {
        return label.size() <= 3;
    }
    const bool initial = c > 'H' && c <= 'Z' && c != 'I' && c != 'V' && c != 'X';
    return is_roman(label) || (label.size() == 1 && !(dotted && initial));
}

/// True where `rest`, after a capital and a dot, is a name and what its bearer is: "van der Berg,
/// Présidente". The capital is an initial then, although it could number a part.
bool is_name_with_office(std::string_view rest)
{
    constexpr std::array<std::string_view, 16> particles{"de", "d",  "du",  "da",  "di",  "del",
                                                         "la", "le", "van", "von", "der", "den",
                                                         "el", "al", "ten", "ter"};
    constexpr std::size_t longest_line = 60;
    const std::size_t comma = rest.find(',');
    if (comma == std::string_view::npos || rest.size() > longest_line || ends_like_sentence(rest)) {
        return false;
    }
    std::string_view name = rest.substr(1, comma - 1); // after the space
    for (std::size_t space = name.find(' '); space != std::string_view::npos;
         space = name.find(' ')) {
        if (std::ranges::find(particles, name.substr(0, space)) == particles.end()) {
            return false;
        }
        name.remove_prefix(space + 1);
    }
    return is_upper(character_at(name, 0).code);
}

/// The end of "2.1" or "2.1.3." at the beginning of `line`; 0 for another beginning.
std::uint32_t dotted_number_size(std::string_view line)
{
    std::uint32_t at = 0;
    std::uint32_t parts = 0;
    while (at < line.size()) {
        std::uint32_t end = at;
        while (end < line.size() && end < at + 3 && line[end] >= '0' && line[end] <= '9') {
            ++end;
        }
        if (end == at) {
            break;
        }
        ++parts;
        at = end;
        if (at == line.size() || line[at] != '.') {
            break;
        }
        ++at;
    }
    return parts >= 2 && parts <= 5 ? at : 0;
}

} // namespace

std::uint32_t list_label_size(std::string_view line)
{
    const Character first = character_at(line, 0);
    const auto spaced = [&](std::uint32_t at) {
        return is_space(character_at(line, at).code) ? at : 0U;
    };
    if (is_dash(first.code) || is_bullet(line)) {
        return spaced(first.size);
    }
    if (const std::uint32_t size = dotted_number_size(line)) {
        return spaced(size);
    }
    const std::uint32_t begin = first.code == '(' ? 1 : 0;
    std::uint32_t end = begin;
    while (end < line.size() && end < begin + 5 && is_plain(line[end])) {
        ++end;
    }
    const std::string_view label = line.substr(begin, end - begin);
    const Character sign = character_at(line, end);
    const bool stop = begin == 0 && (sign.code == '.' || sign.code == 0x2024 || sign.code == 0xB0);
    if (label.empty() || !may_number(label, stop) || (!stop && sign.code != ')')) {
        return 0;
    }
    if (spaced(end + sign.size) > 0 && sign.code == '.' && label.size() == 1 &&
        is_upper(character_at(label, 0).code) &&
        is_name_with_office(line.substr(end + sign.size))) {
        return 0;
    }
    return spaced(end + sign.size);
}

bool is_bullet(std::string_view label)
{
    const char32_t code = character_at(label, 0).code;
    return is_dash(code) || std::ranges::find(bullets, code) != bullets.end();
}

int depth_of_number(std::string_view label)
{
    if (label.empty() || label.front() < '0' || label.front() > '9') {
        return 0;
    }
    int depth = 0;
    for (std::size_t i = 0; i < label.size(); ++i) {
        depth += i > 0 && label[i - 1] == '.' && is_digit(static_cast<char32_t>(label[i])) ? 1 : 0;
    }
    return depth + 1;
}

bool ends_like_sentence(std::string_view line)
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

bool ends_with_hyphen(std::string_view line)
{
    const Character last = character_before(line, size_of(line));
    const bool hyphen = last.code == '-' || last.code == 0x2010 || last.code == 0xAD;
    return hyphen && is_letter(character_before(line, size_of(line) - last.size).code);
}

bool ends_with_connecting_word(std::string_view line)
{
    const std::size_t space = line.rfind(' ');
    const std::string_view word = space == std::string_view::npos ? line : line.substr(space + 1);
    if (!is_lower(character_at(word, 0).code)) {
        return false;
    }
    const std::string key = fold_key(word);
    return rules_for(Language::french).function_words.contains(key) ||
           rules_for(Language::english).function_words.contains(key);
}

bool begins_small(std::string_view line)
{
    return is_lower(character_at(line, 0).code);
}

bool begins_with_capital(std::string_view line)
{
    return is_upper(character_at(line, 0).code);
}

bool reads_like_heading(std::string_view line)
{
    if (line.size() > 120 || ends_like_sentence(line)) {
        return false;
    }
    const std::string key = plain_key(line);
    const std::string_view first = std::string_view(key).substr(0, key.find(' '));
    static constexpr std::string_view words[] = {
        "article", "chapter", "chapitre", "section",  "titre",     "title",    "annexe",
        "annex",   "part",    "partie",   "preamble", "preambule", "appendix", "appendice"};
    const bool named = std::ranges::find(words, first) != std::end(words);
    const std::string_view rest = std::string_view(key).substr(first.size());
    const bool numbered = rest.empty() || rest.find_first_of("0123456789") < 4 ||
                          rest.find_first_not_of(" ivxlc.") == std::string_view::npos ||
                          rest.starts_with(" premier");
    if (named && numbered) {
        return true;
    }
    std::uint32_t capitals = 0;
    for (std::uint32_t i = 0; i < line.size();) {
        const Character c = character_at(line, i);
        if (is_lower(c.code)) {
            return false;
        }
        capitals += is_upper(c.code) ? 1U : 0U;
        i += c.size;
    }
    return capitals >= 6;
}

} // namespace enregard
