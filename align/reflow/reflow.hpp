#pragma once

#include "align/document/document.hpp"

namespace enregard {

class Spellers;

/// When to join lines: only where the text looks wrapped, not at all, or everywhere.
enum class Reflow { automatic, never, always };

/// Makes whole paragraphs of plain text that was extracted or wrapped: page headers and footers
/// become furniture, wrapped lines are joined, line-end hyphens resolved, notes taken out of the
/// middle of a sentence and tied to their markers. A document whose layout is Layout::blocks comes
/// back as it is, and so does a paragraph that is whole; of Layout::pages the lines are joined as
/// the reader saw them, whatever the mode.
Document reflow(Document document, Reflow mode, Spellers& spellers);

} // namespace enregard
