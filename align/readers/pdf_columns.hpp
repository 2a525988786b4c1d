#pragma once

#include "align/readers/pdf_line.hpp"

namespace enregard {

/// The segments of a page as columns in the order of reading: what stands above, the left column,
/// the right one, what stands below. A page of one column is one column, and so is a table.
std::vector<std::vector<PdfSegment>> columns_of(std::vector<PdfSegment> segments);

} // namespace enregard
