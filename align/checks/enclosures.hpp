#pragma once

#include "align/text/span.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace enregard {

/// What a mark encloses; marks of different kinds never close each other.
enum class Enclosure { round, square, double_quotes, single_quotes };

/// A bracket or a quotation mark.
struct EnclosureMark {
    Span span;
    char32_t code = 0;
    Enclosure kind = Enclosure::round;
    bool opens = true;
};

/// The marks of a stretch of text that found no partner there, and how many did.
struct Enclosures {
    std::vector<EnclosureMark> lone;  ///< in the order of the text
    std::vector<EnclosureMark> pairs; ///< the opening marks of those that are closed
    /// Quotations that end with another kind of mark than they began with: opening, then closing.
    std::vector<std::pair<EnclosureMark, EnclosureMark>> unlike;
};

/// Pairs the marks in `span`. Apostrophes, labels of lists ("a)"), smileys and inches are no marks;
/// where a quotation within a quotation ends, one mark may close both, as French printers do.
Enclosures read_enclosures(std::string_view text, Span span);

/// True where `closing` is a mark that closes `opening`.
bool closes(char32_t closing, char32_t opening);

} // namespace enregard
