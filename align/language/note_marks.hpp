#pragma once

#include "align/text/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace enregard {

/// The call of a note that stands in the running text.
struct NoteMark {
    Span span;
    std::string label; ///< "2", "*", without brackets
    bool sure = true;  ///< false for " (2)", which may as well count the parts of a sentence
};

/// The calls of notes of `text`, in order: "[2]", "(2)", and "²", "*" or "†" right after a word.
/// The exponent of a unit ("m²"), the number at the head of a note or of a list item, and stars
/// around words are none.
std::vector<NoteMark> find_note_marks(std::string_view text);

} // namespace enregard
