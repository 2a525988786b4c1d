#include "align/language/words.hpp"

#include "align/language/word_set.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <unicode/uchar.h>

namespace enregard {

namespace {

bool is_mark(char32_t code)
{
    return code >= 0x300 && u_charType(static_cast<UChar32>(code)) == U_NON_SPACING_MARK;
}

bool is_word_character(char32_t code)
{
    return is_letter(code) || is_digit(code) || is_mark(code) || code == 0xAD;
}

/// The end of the run without white space at `at`, if the run is an address or a path; else `at`.
std::uint32_t skip_address(std::string_view text, std::uint32_t at, std::uint32_t end)
{
    const std::string_view rest = slice(text, {at, end});
    const bool scheme = rest.starts_with("http://") || rest.starts_with("https://") ||
                        rest.starts_with("mailto:") || rest.starts_with("www.");
    std::uint32_t stop = at;
    bool sign = false;
    while (stop < end && stop < at + 300) {
        const Character c = character_at(text, stop);
        if (is_space(c.code) || c.code == '(' || c.code == '"' || c.code == 0xBB) {
            break;
        }
        sign |= c.code == '@';
        stop += c.size;
    }
    return scheme || sign ? stop : at;
}

/// The end of the word that begins at `at`.
std::uint32_t word_end(std::string_view text, std::uint32_t at, std::uint32_t end)
{
    while (at < end) {
        const Character c = character_at(text, at);
        const char32_t after = at + c.size < end ? character_at(text, at + c.size).code : 0;
        const bool inner = is_dash(c.code) && c.code <= 0x2011 && is_word_character(after);
        if (!is_word_character(c.code) && !inner) {
            break;
        }
        at += c.size;
    }
    return at;
}

} // namespace

bool is_elision(std::string_view key)
{
    static const WordSet elisions = {"l d j m t s n c qu jusqu lorsqu puisqu quoiqu presqu quelqu"};
    return elisions.contains(key);
}

bool has_digit(std::string_view word)
{
    return word.find_first_of("0123456789") != std::string_view::npos;
}

bool is_capitalised(std::string_view word)
{
    return is_upper(character_at(word, 0).code);
}

bool is_all_capitals(std::string_view word)
{
    std::uint32_t letters = 0;
    for (std::uint32_t i = 0; i < word.size();) {
        const Character c = character_at(word, i);
        if (is_lower(c.code)) {
            return false;
        }
        letters += is_upper(c.code) ? 1U : 0U;
        i += c.size;
    }
    return letters > 1;
}

std::vector<Span> split_words(std::string_view text, Span span)
{
    std::vector<Span> words;
    bool run_begins = true;
    for (std::uint32_t at = span.begin; at < span.end;) {
        const Character c = character_at(text, at);
        if (!is_word_character(c.code)) {
            run_begins = is_space(c.code) || c.code == '(';
            at += c.size;
            continue;
        }
        if (run_begins) {
            const std::uint32_t stop = skip_address(text, at, span.end);
            if (stop > at) {
                at = stop;
                continue;
            }
            run_begins = false;
        }
        std::uint32_t end = word_end(text, at, span.end);
        const Character sign = end < span.end ? character_at(text, end) : Character{};
        const std::uint32_t after = end + sign.size;
        if (is_apostrophe(sign.code) && after < span.end &&
            is_letter(character_at(text, after).code) &&
            !is_elision(fold_key(slice(text, {at, end})))) {
            const std::uint32_t suffix_end = word_end(text, after, span.end);
            const std::string_view suffix = slice(text, {after, suffix_end});
            const bool possessive = suffix == "s" || suffix == "S";
            words.push_back({at, possessive ? end : suffix_end});
            at = suffix_end;
            continue;
        }
        words.push_back({at, end});
        at = end;
    }
    return words;
}

} // namespace enregard
