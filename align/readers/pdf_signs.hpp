#pragma once

#include "align/readers/pdf_line.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace enregard {

/// A raised number or sign in a line, or the one that a line begins with.
struct RaisedSign {
    Span place; ///< in PdfLine::text
    std::string label;
    bool power = false; ///< it stands where m² and x² have an exponent
};

/// The raised signs in a line that may call notes; those at its beginning are not among them.
std::vector<RaisedSign> raised_signs(const PdfLine& line);

/// What may be the label of a note at the beginning of a line: "2", "(2)", "[2]", "2.", "*".
struct NoteLabel {
    std::string label; ///< empty for none
    bool raised = false;
};

NoteLabel note_label(const PdfLine& line);

/// True where a number at `at` would be read as one with the number or the word before it; units
/// and powers of ten, as in "12 m2", are read so.
bool joins_what_is_before(std::string_view text, std::uint32_t at);

/// The digits as superscript characters.
std::string raised_digits(std::string_view digits);

} // namespace enregard
