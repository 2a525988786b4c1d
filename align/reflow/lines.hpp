#pragma once

#include "align/text/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace enregard {

/// What a line of extracted text is.
enum class Role { text, furniture, note };

/// A line that is not blank.
struct Line {
    Span span;                ///< trimmed
    std::uint32_t blanks = 0; ///< blank lines before it
    bool rule = false;        ///< a drawn or blank rule stands before it, as above footnotes
    bool page = false;        ///< a form feed stands before it
    std::uint32_t length_chars = 0;
    Role role = Role::text;
    std::optional<std::size_t> note; ///< for Role::note: which note
};

/// The lines of `text` that are not blank, all with Role::text.
std::vector<Line> split_into_lines(std::string_view text);

/// A number or sign that begins a list item: "1.", "2․", "(a)", "a)", "iv.", "•", "–". The size of
/// the marker in bytes, 0 for none. Numbers have at most three digits.
std::uint32_t list_marker_size(std::string_view line);

/// True where `line` ends like a sentence: . ! ? or … before closing quotes and brackets.
bool ends_sentence(std::string_view line);

/// The shape of wrapped text.
struct Wrapping {
    bool wrapped = false;          ///< lines are parts of paragraphs
    std::uint32_t width_chars = 0; ///< how long a line can be
    std::uint32_t full_chars = 0;  ///< from this length on, with its next word, a line was wrapped
    std::uint32_t blanks = 0;      ///< blank lines between two lines of one paragraph
};

/// Measures the lines with Role::text: lines that surely go on (no stop at the end, a small letter
/// at the beginning of the next) tell the width and the spacing.
Wrapping measure_wrapping(std::string_view text, const std::vector<Line>& lines);

/// True where the first word of `next` would not have fitted at the end of `line`.
bool is_full(std::string_view text, const Line& line, const Line& next, const Wrapping& wrapping);

} // namespace enregard
