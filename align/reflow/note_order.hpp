#pragma once

#include "align/document/document.hpp"

namespace enregard {

/// How many notes of `document` are tied to a mark.
std::size_t tied_notes(const Document& document);

/// `document` with each note that is tied to a mark directly after the block in which the mark
/// stands. Where pages end differs from one language to the other, and with it the place of the
/// notes at their feet: two texts that are to be aligned need an order that does not hang on it.
Document notes_after_marks(Document document);

} // namespace enregard
