#pragma once

#include "align/reflow/lines.hpp"

#include <string_view>
#include <vector>

namespace enregard {

/// Cuts page numbers off the first or the last line of a page where extraction has put them there
/// ("3 their load." after a form feed): numbers that count with the form feeds. They become lines
/// of their own with Role::furniture.
void split_glued_numbers(std::string_view text, std::vector<Line>& lines);

} // namespace enregard
