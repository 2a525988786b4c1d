#pragma once

#include "align/reflow/lines.hpp"

#include <string_view>
#include <vector>

namespace enregard {

/// Gives Role::furniture to the lines that belong to the page and not to the text: page numbers,
/// also roman ones and those beside a running title, the headers and footers beside them (a
/// document symbol, or a line that comes back on other pages), link addresses that extraction left
/// alone on a line, and the sign before an e-mail's signature.
void mark_furniture(std::string_view text, std::vector<Line>& lines);

} // namespace enregard
