#pragma once

#include "align/readers/pdf_line.hpp"

#include <unordered_map>
#include <vector>

namespace enregard {

/// The edges of a column, in points.
struct PdfColumn {
    double left = 0;
    double right = 0;
    bool justified = false; ///< most lines reach the right edge
};

/// How the lines of a document are set: where columns end and how far lines are apart.
class PdfMargins {
public:
    explicit PdfMargins(const std::vector<PdfLine>& lines);

    const PdfColumn& column(const PdfLine& line) const { return columns_[line.column]; }
    /// The step from line to line that is usual in this size, in points.
    double step_pt(double size_pt) const;

private:
    std::vector<PdfColumn> columns_;
    std::unordered_map<long, double> steps_; ///< by tenths of the size, in parts of it
    double usual_step_ = 1.2;
};

} // namespace enregard
