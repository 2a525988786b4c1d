#pragma once

#include "align/text/span.hpp"

#include <string_view>

namespace enregard {

// Character properties, from ICU; ASCII is answered without asking it. All take 0 (the end of a
// text) and say no.

/// The same for characters that are not ASCII.
namespace beyond_ascii {
bool is_letter(char32_t code);
bool is_upper(char32_t code);
bool is_lower(char32_t code);
bool is_space(char32_t code);
} // namespace beyond_ascii

inline bool is_letter(char32_t code)
{
    return code < 0x80 ? ((code | 0x20U) >= 'a' && (code | 0x20U) <= 'z')
                       : beyond_ascii::is_letter(code);
}

/// Upper or title case.
inline bool is_upper(char32_t code)
{
    return code < 0x80 ? (code >= 'A' && code <= 'Z') : beyond_ascii::is_upper(code);
}

inline bool is_lower(char32_t code)
{
    return code < 0x80 ? (code >= 'a' && code <= 'z') : beyond_ascii::is_lower(code);
}

/// 0 to 9 only: what numbers of French and English are made of.
inline bool is_digit(char32_t code)
{
    return code >= '0' && code <= '9';
}

/// Unicode White_Space, no-break spaces included, and U+200B, U+FEFF.
inline bool is_space(char32_t code)
{
    return code < 0x80 ? (code == ' ' || (code >= 9 && code <= 13)) : beyond_ascii::is_space(code);
}

bool is_superscript_digit(char32_t code);

/// « “ ‘ „ ‹ and the straight quotes.
inline bool is_opening_quote(char32_t code)
{
    return code == '"' || code == '\'' || code == 0xAB || code == 0x201C || code == 0x2018 ||
           code == 0x201E || code == 0x2039;
}

/// » ” ’ › and the straight quotes.
inline bool is_closing_quote(char32_t code)
{
    return code == '"' || code == '\'' || code == 0xBB || code == 0x201D || code == 0x2019 ||
           code == 0x203A;
}

/// ' ’ ʼ
inline bool is_apostrophe(char32_t code)
{
    return code == '\'' || code == 0x2019 || code == 0x02BC;
}

/// - and the hyphens and dashes of U+2010 to U+2015.
inline bool is_dash(char32_t code)
{
    return code == '-' || (code >= 0x2010 && code <= 0x2015);
}

/// `span` without the white space at its ends.
Span trim(std::string_view text, Span span);

/// True where the characters before and after `span` are no letters or digits.
bool is_whole_word(std::string_view text, Span span);

} // namespace enregard
