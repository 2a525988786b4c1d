#pragma once

#include "align/alignment/bead.hpp"
#include "align/text/span.hpp"

#include <string>
#include <vector>

namespace enregard {

/// How strongly a stretch of text is pointed out; a stronger one wins where two overlap.
enum class Ink { none, counterpart, info, warning, error };

/// A stretch of a text to point out; an empty span is a place where something is missing.
struct Mark {
    Span span;
    Ink ink = Ink::none;
};

/// How a passage is laid out.
struct PassageStyle {
    bool colour = false; ///< ANSI colours and underlines; without, ⟦ and ⟧ stand around a mark
    int width = 72;      ///< columns of a line
    int lines = 4;       ///< a longer passage is cut to the surroundings of its marks
    double focus = 0;    ///< what to show of a long passage without marks: 0 its start, 1 its end
};

/// The sentences in `range` as lines for a terminal, with `marks` pointed out; no lines for none.
std::vector<std::string> passage_lines(const Text& text, Range range, std::vector<Mark> marks,
                                       const PassageStyle& style);

/// The ANSI sequence that begins `ink`; empty for Ink::none.
std::string_view ansi_of(Ink ink);

/// The ANSI sequence that ends every ink.
inline constexpr std::string_view ansi_reset = "\x1b[0m";

} // namespace enregard
