#include "align/text/characters.hpp"

#include "align/text/utf8.hpp"

#include <unicode/uchar.h>

namespace enregard {

namespace {

UChar32 icu(char32_t code)
{
    return static_cast<UChar32>(code);
}

} // namespace

bool is_letter(char32_t code)
{
    if (code < 0x80) {
        return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
    }
    return u_isalpha(icu(code)) != 0;
}

bool is_upper(char32_t code)
{
    if (code < 0x80) {
        return code >= 'A' && code <= 'Z';
    }
    return u_isupper(icu(code)) != 0 || u_istitle(icu(code)) != 0;
}

bool is_lower(char32_t code)
{
    if (code < 0x80) {
        return code >= 'a' && code <= 'z';
    }
    return u_islower(icu(code)) != 0;
}

bool is_digit(char32_t code)
{
    return code >= '0' && code <= '9';
}

bool is_space(char32_t code)
{
    if (code < 0x80) {
        return code == ' ' || (code >= 9 && code <= 13);
    }
    return u_isUWhiteSpace(icu(code)) != 0 || code == 0x200B || code == 0xFEFF;
}

bool is_superscript_digit(char32_t code)
{
    return code == 0xB9 || code == 0xB2 || code == 0xB3 || code == 0x2070 ||
           (code >= 0x2074 && code <= 0x2079);
}

bool is_opening_quote(char32_t code)
{
    return code == '"' || code == '\'' || code == 0xAB || code == 0x201C || code == 0x2018 ||
           code == 0x201E || code == 0x2039;
}

bool is_closing_quote(char32_t code)
{
    return code == '"' || code == '\'' || code == 0xBB || code == 0x201D || code == 0x2019 ||
           code == 0x203A;
}

bool is_apostrophe(char32_t code)
{
    return code == '\'' || code == 0x2019 || code == 0x02BC;
}

bool is_dash(char32_t code)
{
    return code == '-' || (code >= 0x2010 && code <= 0x2015);
}

Span trim(std::string_view text, Span span)
{
    while (!span.empty()) {
        const Character first = character_at(text, span.begin);
        if (!is_space(first.code)) {
            break;
        }
        span.begin += first.size;
    }
    while (!span.empty()) {
        const Character last = character_before(text, span.end);
        if (!is_space(last.code)) {
            break;
        }
        span.end -= last.size;
    }
    return span;
}

bool is_whole_word(std::string_view text, Span span)
{
    const char32_t before = character_before(text, span.begin).code;
    const char32_t after = character_at(text, span.end).code;
    return !is_letter(before) && !is_digit(before) && !is_letter(after) && !is_digit(after);
}

} // namespace enregard
