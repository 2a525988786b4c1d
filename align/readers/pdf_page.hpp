#pragma once

#include "align/readers/reader.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace enregard {

/// A rectangle on a page, in points from its upper left corner.
struct PdfBox {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
    double middle() const { return (top + bottom) / 2; }
};

/// The smallest rectangle around both.
PdfBox around(const PdfBox& a, const PdfBox& b);

/// How much of their heights two boxes share, as a part of the smaller one: 0 to 1.
double shared_height(const PdfBox& a, const PdfBox& b);

/// A word as it is drawn on a page.
struct PdfWord {
    std::string text; ///< valid UTF-8, not empty, without white space
    PdfBox box;
    double size_pt = 0; ///< of the font
    bool bold = false;
    bool space_after = false;
    bool nameless = false; ///< the font has no name; known only while a page is read
};

/// What a page says, without what is drawn across it (stamps, watermarks).
struct PdfPage {
    double width_pt = 0;
    double height_pt = 0;
    std::vector<PdfWord> words;         ///< in no order that can be relied on
    std::size_t characters = 0;         ///< of all words
    std::size_t unknown_characters = 0; ///< those without a meaning in Unicode
};

/// The pages of a PDF and what had to be said while reading them.
struct PdfPages {
    std::vector<PdfPage> pages;
    std::vector<std::string> remarks; ///< full sentences
};

/// Loads the words of every page. Throws Error when the file is no PDF, is damaged or is encrypted
/// and `options.password` does not open it.
PdfPages load_pdf(const File& file, const ReadOptions& options);

} // namespace enregard
