#pragma once

#include "align/readers/pdf_line.hpp"

#include <string>
#include <vector>

namespace enregard {

/// A note at the foot of a page or at the end.
struct PdfNote {
    std::string label;
    std::size_t first_line = 0;
    std::size_t last_line = 0;
    bool called = false; ///< a sign in the text calls it
};

/// A sign in the text that calls a note.
struct PdfSign {
    std::size_t line = 0;
    Span place; ///< in PdfLine::text
    std::string label;
    std::optional<std::size_t> note;
};

struct PdfNotes {
    std::vector<PdfNote> notes; ///< in the order of the lines
    std::vector<PdfSign> signs; ///< likewise
};

/// Finds the notes in `lines`, gives their lines PdfRole::note, and ties them to the raised signs
/// that call them. `body_size_pt` is the size of most letters of the document.
PdfNotes find_pdf_notes(std::vector<PdfLine>& lines, double body_size_pt);

} // namespace enregard
