#pragma once

#include "align/document/document.hpp"
#include "align/readers/pdf_page.hpp"

namespace enregard {

/// The document that the words of `pdf` make by their places and fonts, with Layout::pages.
Document lay_out_pdf(PdfPages pdf);

} // namespace enregard
