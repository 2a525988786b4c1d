#pragma once

#include "align/reflow/lines.hpp"

#include <string_view>
#include <vector>

namespace enregard {

/// Puts labels that extraction has collected back before what they label, each on the line before
/// it: list markers that stand below each other before as many items, and the numbers of notes that
/// stand alone at the foot of a page among as many paragraphs.
void settle_lone_labels(std::string_view text, std::vector<Line>& lines);

} // namespace enregard
