#pragma once

#include "align/readers/pdf_line.hpp"
#include "align/readers/pdf_margins.hpp"

namespace enregard {

/// What is known when two lines meet.
struct PdfMeeting {
    const PdfLine& line;
    const PdfLine& next;
    const PdfLine& first;    ///< of the block that `line` ends
    const PdfLine* previous; ///< the line before `line` in its block, if any
};

/// True where `next`, the next line of the same column, goes on with the block of `line`.
bool goes_on(const PdfMeeting& meeting, const PdfMargins& margins, double body_size_pt);

/// True where `next`, the first line of another column or page, goes on with the block of `line`.
bool goes_on_elsewhere(const PdfLine& line, const PdfLine& next, const PdfMargins& margins);

} // namespace enregard
