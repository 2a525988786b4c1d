#pragma once

#include "align/readers/pdf_page.hpp"

#include <span>

namespace enregard {

/// Sets the sizes and boxes of words whose font has no name by the widths of their letters: the
/// size that is told for such a font (of type 3, as TeX makes of drawn letters) is a guess, and two
/// fonts of one size may be told to be of one and of three times that size.
void mend_nameless_sizes(std::span<PdfWord> words);

} // namespace enregard
