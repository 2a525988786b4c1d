#pragma once

#include <cstdint>
#include <string_view>

namespace enregard {

// What the words at the edges of a line say, whatever its language.

/// The size of what begins a list item ("1.", "(a)", "iv)", "2.1", "•", "–") before its text; 0 for
/// none.
std::uint32_t list_label_size(std::string_view line);

/// True for "•", "–" and the like: a label that is no number.
bool is_bullet(std::string_view label);

/// How deep a number goes: 2 for "2.1", 1 for "2."; 0 for no number.
int depth_of_number(std::string_view label);

/// True where `line` ends like a sentence: . ! ? or … before closing quotes and brackets.
bool ends_like_sentence(std::string_view line);

/// True where `line` ends with a letter and a hyphen.
bool ends_with_hyphen(std::string_view line);

/// True where the last word is one that no line of an address ends with: "of", "de", "and".
bool ends_with_connecting_word(std::string_view line);

/// True where the first letter is a small one.
bool begins_small(std::string_view line);

/// True where the first letter is a capital.
bool begins_with_capital(std::string_view line);

/// "Article 5", "CHAPITRE II", "Annex", "DÉCIDE": what official texts set as a heading without
/// another font.
bool reads_like_heading(std::string_view line);

} // namespace enregard
