#pragma once

#include "align/reflow/lines.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace enregard {

/// How a note's sign is written.
enum class MarkStyle {
    glued,       ///< "garantie2": a superscript that extraction lost
    superscript, ///< "garantie²", "garantie^2"
    bracketed,   ///< "[2]"
    round,       ///< "(2)", "(a)"
    sign,        ///< "*", "†"
    doubtful     ///< "OTAN2", "20172": a mark only if a note asks for it
};

/// A sign that may call a note, or a line beginning that may be a note's number.
struct Mention {
    Span span;
    std::string label; ///< empty for none
    MarkStyle style = MarkStyle::glued;
    std::size_t line = 0;
};

/// Appends what in the line number `index` may call a note, in the order of the text.
void find_mentions(std::string_view text, const Line& line, std::size_t index,
                   std::vector<Mention>& mentions);

/// Which forms of a note's number are taken at a line beginning.
struct BodyForms {
    bool dotted = false;  ///< "2. Voir": at the foot of a page or among the notes at the end
    bool letters = false; ///< "a) Voir": at the foot of a page
    bool alone = false;   ///< "2" on a line of its own: the note's text stands on the next one
};

/// True where line `i` is a number or sign and nothing else, and text follows on the next line.
bool is_label_alone(std::string_view text, const std::vector<Line>& lines, std::size_t i);

/// The number at the beginning of a line that may be a note; an empty label for none.
Mention body_label(std::string_view text, const Line& line, std::size_t index, BodyForms forms);

/// A mark may call a note of another style: "garantie2" ... "[2] En anglais" does not, but a lost
/// superscript on one side and a kept one on the other do.
bool may_call(MarkStyle mark, MarkStyle body);

} // namespace enregard
