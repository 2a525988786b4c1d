#pragma once

#include "align/readers/pdf_line.hpp"

namespace enregard {

/// A page as rows from the top down.
struct PdfRows {
    double height_pt = 0;
    std::vector<std::vector<PdfSegment>> rows;
    std::size_t head = 0; ///< so many rows at the top are furniture
    std::size_t foot = 0; ///< and so many at the bottom
};

/// Finds the running headers, footers and page numbers: rows at the edge of a page that come back
/// on others, whatever their digits, and numbers that stand alone there.
void find_furniture(std::vector<PdfRows>& pages, double body_size_pt);

} // namespace enregard
