#pragma once

#include "align/text/span.hpp"

#include <string_view>
#include <vector>

namespace enregard {

/// The words of `text` within `span`: runs of letters, digits and inner hyphens or full stops
/// between capitals. A French elision is a word of its own without its apostrophe ("l'Arménie"
/// gives "l" and "Arménie"), an English possessive is left out ("Armenia's" gives "Armenia"), other
/// apostrophes belong to the word ("aujourd'hui", "don't"). URLs, e-mail addresses and runs with
/// @ or / are no words.
std::vector<Span> split_words(std::string_view text, Span span);

/// True where `key` (a fold_key) is an elided article, pronoun or conjunction: "l", "qu".
bool is_elision(std::string_view key);

/// True where `word` has a digit.
bool has_digit(std::string_view word);
/// True where the first letter is a capital.
bool is_capitalised(std::string_view word);
/// True where all letters, two at least, are capitals: "OSCE".
bool is_all_capitals(std::string_view word);

} // namespace enregard
