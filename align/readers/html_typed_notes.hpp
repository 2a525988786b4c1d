#pragma once

#include "align/readers/html_notes.hpp"

namespace enregard::readers {

/// Adds to `found` the notes that are only set like notes, without links: a raised sign after a
/// word
/// ("garantie<sup>2</sup>") and, further down, a block that begins with the same raised sign. The
/// nearest sign before the block is its own; a sign without block stays in the text.
void find_typed_notes(const GumboNode* root, HtmlNotes& found);

} // namespace enregard::readers
