#pragma once

#include "align/readers/pdf_line.hpp"

namespace enregard {

/// The lines of a column, row by row; what stands apart in a row are lines of their own. Rows whose
/// parts stand under each other are a table: their lines are in the order of its rows and cells,
/// with `cell` set; `tables` counts the tables of the document.
std::vector<PdfLine> lines_of_column(std::vector<PdfSegment> segments, std::size_t& tables);

} // namespace enregard
