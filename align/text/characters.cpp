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

namespace beyond_ascii {

bool is_letter(char32_t code)
{
    return u_isalpha(icu(code)) != 0;
}

bool is_upper(char32_t code)
{
    return u_isupper(icu(code)) != 0 || u_istitle(icu(code)) != 0;
}

bool is_lower(char32_t code)
{
    return u_islower(icu(code)) != 0;
}

bool is_space(char32_t code)
{
    return u_isUWhiteSpace(icu(code)) != 0 || code == 0x200B || code == 0xFEFF;
}

} // namespace beyond_ascii

bool is_superscript_digit(char32_t code)
{
    return code == 0xB9 || code == 0xB2 || code == 0xB3 || code == 0x2070 ||
           (code >= 0x2074 && code <= 0x2079);
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
