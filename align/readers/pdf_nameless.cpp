#include "align/readers/pdf_nameless.hpp"

#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace enregard {

namespace {

/// The widths of a to z and of A to Z in a common roman face, in thousandths of its size.
constexpr std::array<int, 26> small_widths{500, 556, 444, 556, 444, 306, 500, 556, 278,
                                           306, 528, 278, 833, 556, 500, 556, 528, 392,
                                           394, 389, 556, 528, 722, 528, 528, 444};
constexpr std::array<int, 26> capital_widths{750, 708, 722, 764, 681,  653, 785, 750, 361,
                                             514, 778, 625, 917, 750,  778, 681, 778, 736,
                                             556, 722, 750, 750, 1028, 750, 750, 611};

/// The usual width of a character in sizes of its font; 0 where it is not known.
double usual_width(char32_t code)
{
    if (code >= 'a' && code <= 'z') {
        return small_widths[code - 'a'] / 1000.0;
    }
    if (code >= 'A' && code <= 'Z') {
        return capital_widths[code - 'A'] / 1000.0;
    }
    if (is_digit(code)) {
        return 0.5;
    }
    return code == '.' || code == ',' || code == ';' || code == ':' || code == '\'' ? 0.278 : 0;
}

/// The usual width of a word in sizes of its font; 0 where it is not known.
double usual_width(std::string_view text)
{
    double width = 0;
    for (std::uint32_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        const double one = usual_width(c.code);
        if (one == 0) {
            return 0;
        }
        width += one;
        at += c.size;
    }
    return width;
}

struct Widths {
    double drawn_pt = 0;
    double usual_em = 0;
};

} // namespace

void mend_nameless_sizes(std::span<PdfWord> words)
{
    // The fonts have no names, but few have the same guessed size.
    std::map<long, Widths> fonts;
    const auto font_of = [](const PdfWord& word) { return std::lround(word.size_pt * 100); };
    for (const PdfWord& word : words) {
        const double usual = word.nameless ? usual_width(word.text) : 0;
        if (usual > 0) {
            Widths& widths = fonts[font_of(word)];
            widths.drawn_pt += word.box.width();
            widths.usual_em += usual;
        }
    }
    constexpr double ascent_of_box = 0.95 / 1.3; // of the boxes that poppler draws without a font
    constexpr double ascent_em = 0.8;
    constexpr double descent_em = 0.25;
    for (PdfWord& word : words) {
        const auto font = word.nameless ? fonts.find(font_of(word)) : fonts.end();
        if (font == fonts.end() || font->second.drawn_pt <= 0) {
            continue;
        }
        // Letters of a page differ a little from the usual ones; sizes of text come in halves.
        const double size = font->second.drawn_pt / font->second.usual_em;
        const double baseline = word.box.top + ascent_of_box * word.box.height();
        word.size_pt = std::max(0.5, std::round(size * 2) / 2);
        word.box.top = baseline - ascent_em * word.size_pt;
        word.box.bottom = baseline + descent_em * word.size_pt;
    }
}

} // namespace enregard
