#pragma once

#include "align/readers/pdf_page.hpp"

namespace poppler {
class page;
}

namespace enregard {

/// The words of a page: ligatures written out, words drawn twice (to look bold) once, and what
/// does not stand upright left out where most does.
PdfPage words_of(const poppler::page& page);

} // namespace enregard
