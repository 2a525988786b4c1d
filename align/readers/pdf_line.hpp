#pragma once

#include "align/readers/pdf_page.hpp"
#include "align/text/span.hpp"

#include <optional>
#include <span>
#include <vector>

namespace enregard {

/// Words of one height that follow each other closely.
struct PdfSegment {
    std::vector<PdfWord> words; ///< from left to right
    PdfBox box;                 ///< of the words of its main size
    double size_pt = 0;         ///< of its largest letters
};

enum class PdfRole { text, furniture, note, cell };

/// Where in a table a line stands, all counted from 0.
struct PdfCell {
    std::size_t table = 0;
    std::size_t row = 0;
    std::size_t column = 0;
};

/// A laid-out line: what stands side by side in one column, or in one cell.
struct PdfLine {
    std::vector<PdfWord> words; ///< from left to right
    std::string text;           ///< as it is read: single spaces, letters that are spread as words
    std::vector<Span> places;   ///< of the words in `text`
    PdfBox box;                 ///< of the words of its main size
    double size_pt = 0;         ///< of most of its letters
    bool bold = false;          ///< all of it
    std::size_t page = 0;
    std::size_t column = 0; ///< numbered over all pages, in the order of reading
    std::size_t row = 0;    ///< in its column; two lines of one row stand side by side
    unsigned number = 0;    ///< counted from the top of the page, from 1
    unsigned side = 0; ///< its column among those side by side, from 1; 0 for one that stands alone
    PdfRole role = PdfRole::text;
    std::optional<PdfCell> cell;
    std::optional<std::size_t> note; ///< for PdfRole::note: which note of the document
};

/// The words of a page as segments, from the top down.
std::vector<PdfSegment> segments_of(const PdfPage& page);

/// Segments that stand side by side, as rows from the top down, each from left to right.
std::vector<std::vector<PdfSegment>> rows_of(std::vector<PdfSegment> segments);

/// Makes one segment of each row of more than two words that stand at even distances from the left
/// edge of all rows to their right edge: a short line that was stretched.
void merge_stretched(std::vector<std::vector<PdfSegment>>& rows);

/// A line of the words of `pieces`; words, text, box, size and weight are set.
PdfLine line_of(std::span<const PdfSegment> pieces);

} // namespace enregard
