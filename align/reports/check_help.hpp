#pragma once

#include "align/checks/check.hpp"

#include <string>

namespace enregard {

// The documentation of a check, for viewers of reports.

/// As plain text: what the check looks at, and its examples.
std::string help_text(const Check& check);

/// The same in Markdown, with a table of the examples.
std::string help_markdown(const Check& check);

} // namespace enregard
