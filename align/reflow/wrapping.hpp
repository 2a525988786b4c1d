#pragma once

#include "align/reflow/lines.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace enregard {

/// The shape of wrapped text.
struct Wrapping {
    bool wrapped = false;           ///< lines are parts of paragraphs
    bool flowed = false;            ///< a blank at the end of a line says that it goes on
    std::uint32_t width_chars = 0;  ///< in which column a line can end
    std::uint32_t full_chars = 0;   ///< from this column on, with its next word, a line was wrapped
    std::uint32_t margin_chars = 0; ///< in which column most lines begin
    std::uint32_t blanks = 0;       ///< blank lines between two lines of one paragraph
};

/// Measures the lines with Role::text: lines that surely go on (no stop at the end, a small letter
/// at the beginning of the next) tell the width and the spacing.
Wrapping measure_wrapping(std::string_view text, const std::vector<Line>& lines);

/// True where the first word of `next` would not have fitted at the end of `line`.
bool is_full(std::string_view text, const Line& line, const Line& next, const Wrapping& wrapping);

} // namespace enregard
