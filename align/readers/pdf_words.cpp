#include "align/readers/pdf_words.hpp"

#include "align/readers/pdf_nameless.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <poppler-page.h>
#include <string_view>

namespace enregard {

namespace {

/// What a character of a PDF stands for in a text; empty for what is not to be read.
void append_readable(std::string& text, char32_t code, PdfPage& page)
{
    constexpr std::array<std::string_view, 7> ligatures{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    ++page.characters;
    if (code >= 0xFB00 && code <= 0xFB06) {
        text += ligatures[code - 0xFB00];
        return;
    }
    // Bullets of the fonts Symbol and Wingdings.
    if (code == 0xF0B7 || code == 0xF06C || code == 0xF09F) {
        append(text, 0x2022);
        return;
    }
    if (code == 0xF0A7 || code == 0xF06E || code == 0xF0A8) {
        append(text, 0x25AA);
        return;
    }
    const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    const bool private_use = (code >= 0xE000 && code <= 0xF8FF) || code >= 0xF0000;
    if (control || private_use || code == 0xFFFD) {
        ++page.unknown_characters;
    }
    if (control || code == 0xFEFF || code == 0x200B || is_space(code)) {
        return;
    }
    append(text, code);
}

std::string readable_text(const poppler::text_box& box, PdfPage& page)
{
    const poppler::byte_array bytes = box.text().to_utf8();
    const std::string_view raw(bytes.data(), bytes.size());
    std::string text;
    if (first_invalid_byte(raw)) {
        ++page.characters;
        ++page.unknown_characters;
        return text;
    }
    for (std::uint32_t at = 0; at < raw.size();) {
        const Character c = character_at(raw, at);
        at += c.size;
        // A soft hyphen inside of a word is not drawn.
        if (c.code != 0xAD || at == raw.size()) {
            append_readable(text, c.code, page);
        }
    }
    return text;
}

bool is_bold(std::string_view font)
{
    constexpr std::array<std::string_view, 8> names{"Bold",  "bold", "BOLD",  "Black",
                                                    "Heavy", "Demi", "-Semi", "CMBX"};
    return std::ranges::any_of(
        names, [&](std::string_view name) { return font.find(name) != std::string_view::npos; });
}

struct Turned {
    PdfWord word;
    int rotation = 0; ///< in quarters, as poppler counts them
};

/// The box as it is when the page is turned so that the words stand upright.
PdfBox upright(const PdfBox& box, int rotation, double width, double height)
{
    switch (rotation) {
    case 1:
        return {box.top, width - box.right, box.bottom, width - box.left};
    case 2:
        return {width - box.right, height - box.bottom, width - box.left, height - box.top};
    case 3:
        return {height - box.bottom, box.left, height - box.top, box.right};
    default:
        return box;
    }
}

/// Leaves the words of the rotation that most letters have, upright.
void keep_main_rotation(std::vector<Turned>& turned, PdfPage& page)
{
    std::array<std::size_t, 4> letters{};
    for (const Turned& word : turned) {
        letters[static_cast<std::size_t>(word.rotation)] += word.word.text.size();
    }
    const auto main = static_cast<int>(std::ranges::max_element(letters) - letters.begin());
    for (Turned& word : turned) {
        if (word.rotation == main) {
            word.word.box = upright(word.word.box, main, page.width_pt, page.height_pt);
            page.words.push_back(std::move(word.word));
        }
    }
    if (main % 2 == 1) {
        std::swap(page.width_pt, page.height_pt);
    }
}

/// Takes out words that are drawn twice at nearly the same place.
void drop_doubles(std::vector<PdfWord>& words)
{
    std::ranges::sort(words, [](const PdfWord& a, const PdfWord& b) {
        return std::tie(a.text, a.box.left, a.box.top) < std::tie(b.text, b.box.left, b.box.top);
    });
    std::vector<PdfWord> kept;
    for (PdfWord& word : words) {
        const double near_pt = std::max(1.0, 0.15 * word.size_pt);
        bool twice = false;
        for (std::size_t k = kept.size(); k > 0 && k + 8 > kept.size() && !twice; --k) {
            const PdfWord& other = kept[k - 1];
            twice = other.text == word.text && std::abs(other.box.left - word.box.left) < near_pt &&
                    std::abs(other.box.top - word.box.top) < near_pt;
        }
        if (!twice) {
            kept.push_back(std::move(word));
        }
    }
    words = std::move(kept);
}

/// Takes out large letters that are drawn over several other words: a watermark that is not quite
/// upright nor turned by a quarter.
void drop_watermarks(std::vector<PdfWord>& words)
{
    if (words.size() < 20) {
        return;
    }
    std::vector<double> sizes;
    for (const PdfWord& word : words) {
        sizes.push_back(word.size_pt);
    }
    std::ranges::nth_element(sizes, sizes.begin() + static_cast<long>(sizes.size() / 2));
    const double large_pt = 2 * sizes[sizes.size() / 2];
    const auto lies_over = [&](const PdfWord& large) {
        std::size_t below = 0;
        for (const PdfWord& word : words) {
            const double middle = (word.box.left + word.box.right) / 2;
            below += word.size_pt < large_pt && middle > large.box.left &&
                             middle < large.box.right && word.box.middle() > large.box.top &&
                             word.box.middle() < large.box.bottom
                         ? 1U
                         : 0U;
        }
        return below >= 2;
    };
    // Letters of a word that runs askew stand each at a height of its own.
    const auto stands_alone = [&](const PdfWord& large) {
        return length_chars(large.text) <= 3 &&
               std::ranges::none_of(words, [&](const PdfWord& word) {
                   return &word != &large &&
                          std::abs(word.box.bottom - large.box.bottom) < 0.1 * large.size_pt;
               });
    };
    constexpr std::size_t most_large = 200; // else these are what the page is made of
    const auto is_large = [&](const PdfWord& word) { return word.size_pt >= large_pt; };
    if (static_cast<std::size_t>(std::ranges::count_if(words, is_large)) > most_large) {
        return;
    }
    const auto alone = std::ranges::count_if(
        words, [&](const PdfWord& word) { return is_large(word) && stands_alone(word); });
    constexpr std::ptrdiff_t letters_askew = 4;
    std::vector<PdfWord> kept;
    for (const PdfWord& word : words) {
        const bool askew = alone >= letters_askew && is_large(word) && length_chars(word.text) <= 3;
        if (!askew && (!is_large(word) || !lies_over(word))) {
            kept.push_back(word);
        }
    }
    words = std::move(kept);
}

} // namespace

PdfPage words_of(const poppler::page& source)
{
    PdfPage page;
    const poppler::rectf sheet = source.page_rect();
    page.width_pt = sheet.width();
    page.height_pt = sheet.height();
    if (source.orientation() == poppler::page::landscape ||
        source.orientation() == poppler::page::seascape) {
        std::swap(page.width_pt, page.height_pt);
    }
    std::vector<Turned> turned;
    for (const poppler::text_box& box : source.text_list(poppler::page::text_list_include_font)) {
        Turned word;
        word.word.text = readable_text(box, page);
        word.rotation = box.rotation() & 3;
        const poppler::rectf place = box.bbox();
        word.word.box = {place.left(), place.top(), place.right(), place.bottom()};
        const PdfBox& at = word.word.box;
        const bool sane = std::isfinite(at.left + at.right + at.top + at.bottom) &&
                          at.right >= at.left && at.bottom > at.top;
        const double middle = (at.left + at.right) / 2;
        if (word.word.text.empty() || !sane || middle < 0 || middle > page.width_pt ||
            at.middle() < 0 || at.middle() > page.height_pt) {
            continue;
        }
        word.word.size_pt = box.has_font_info() ? box.get_font_size() : at.height();
        word.word.bold = box.has_font_info() && is_bold(box.get_font_name());
        word.word.space_after = box.has_space_after();
        word.word.nameless = box.has_font_info() && box.get_font_name().empty();
        turned.push_back(std::move(word));
    }
    keep_main_rotation(turned, page);
    mend_nameless_sizes(page.words);
    drop_doubles(page.words);
    drop_watermarks(page.words);
    return page;
}

} // namespace enregard
