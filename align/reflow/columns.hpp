#pragma once

#include "align/reflow/lines.hpp"

#include <string_view>
#include <vector>

namespace enregard {

/// Takes columns of running text that stand beside each other ("pdftotext -layout") apart: the
/// lines of the left one come before those of the right one. Tables, in which no sentence goes on
/// from one row to the next, stay as they are.
void unfold_columns(std::string_view text, std::vector<Line>& lines);

} // namespace enregard
