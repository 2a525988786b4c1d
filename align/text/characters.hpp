#pragma once

#include "align/text/span.hpp"

#include <string_view>

namespace enregard {

// Character properties, from ICU; ASCII is answered without asking it. All take 0 (the end of a
// text) and say no.

bool is_letter(char32_t code);
bool is_upper(char32_t code); ///< upper or title case
bool is_lower(char32_t code);
bool is_digit(char32_t code); ///< 0 to 9 only: what numbers of French and English are made of
bool is_space(char32_t code); ///< Unicode White_Space, no-break spaces included, and U+200B, U+FEFF
bool is_superscript_digit(char32_t code);
bool is_opening_quote(char32_t code); ///< « “ ‘ „ ‹ and the straight quotes
bool is_closing_quote(char32_t code); ///< » ” ’ › and the straight quotes
bool is_apostrophe(char32_t code);    ///< ' ’ ʼ
bool is_dash(char32_t code);          ///< - and the hyphens and dashes of U+2010 to U+2015

/// `span` without the white space at its ends.
Span trim(std::string_view text, Span span);

/// True where the characters before and after `span` are no letters or digits.
bool is_whole_word(std::string_view text, Span span);

} // namespace enregard
