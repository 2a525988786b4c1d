#pragma once

#include <string_view>

namespace enregard {

/// The style sheet of the HTML report: light and dark, wide and narrow, screen and paper.
extern const std::string_view html_style;

} // namespace enregard
