#pragma once

#include "align/reflow/lines.hpp"
#include "align/reflow/wrapping.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace enregard {

/// A note of extracted text: its body at the foot of a page or at the end.
struct Note {
    std::string label;
    std::size_t first_line = 0;
};

/// The sign of a note in the running text.
struct Marker {
    Span span; ///< the sign itself: "2" of "garantie2", "[2]", "²"
    std::string label;
    std::optional<std::size_t> note;
};

struct Notes {
    std::vector<Note> notes;
    std::vector<Marker> markers; ///< in the order of the text
};

/// Finds the note bodies (their lines get Role::note) and the markers that call them. A line that
/// begins with a number is a note when a marker with that number, glued to a word, stands before it
/// in the text; the nearest one before it is its own, so numbering may start again on each page. At
/// the foot of a page a note also counts on from the one before it: its mark was lost, and what
/// follows it down to the page end belongs to it. Superscript digits are markers with or without a
/// body, but not after a unit (m²).
Notes find_notes(std::string_view text, std::vector<Line>& lines, const Wrapping& wrapping);

} // namespace enregard
