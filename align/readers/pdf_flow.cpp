#include "align/readers/pdf_flow.hpp"

#include "align/readers/pdf_text.hpp"
#include "align/text/utf8.hpp"

#include <cmath>

namespace enregard {

namespace {

bool same_size(const PdfLine& a, const PdfLine& b)
{
    return std::abs(a.size_pt - b.size_pt) < 0.06 * std::max(a.size_pt, b.size_pt);
}

/// True where the first word of `next` would not have fitted after `line`.
bool is_full(const PdfLine& line, const PdfLine& next, const PdfMargins& margins)
{
    const PdfColumn& column = margins.column(line);
    const double em = line.size_pt;
    const double missing = column.right - line.box.right;
    // A date, an addressee or a signature at the right.
    if (line.box.left > column.left + 0.4 * (column.right - column.left)) {
        return false;
    }
    if (missing < (column.justified ? 0.5 : 1.0) * em) {
        return true;
    }
    // Justified text that does not reach the margin has ended.
    if (column.justified && !begins_small(next.text)) {
        return false;
    }
    return missing < 0.35 * em + next.words.front().box.width();
}

/// Two lines that end at the same place were filled up to it.
bool ends_level(const PdfLine& line, const PdfLine* other, const PdfMargins& margins)
{
    return other != nullptr && other->column == line.column && same_size(line, *other) &&
           std::abs(line.box.right - other->box.right) < 0.08 * line.size_pt &&
           line.box.width() > 0.5 * (margins.column(line).right - margins.column(line).left);
}

/// A short line with a line break of its own in justified text: its words are far apart.
bool is_stretched(const PdfLine& line)
{
    double blank = 0;
    for (std::size_t i = 1; i < line.words.size(); ++i) {
        blank += line.words[i].box.left - line.words[i - 1].box.right;
    }
    return line.words.size() > 1 &&
           blank > 1.5 * line.size_pt * static_cast<double>(line.words.size() - 1);
}

char last_sign(const PdfLine& line)
{
    return line.text.back();
}

bool stands_like_heading(const PdfLine& line, double body_size_pt)
{
    return line.size_pt > 1.1 * body_size_pt || line.bold;
}

bool is_centred(const PdfLine& a, const PdfLine& b)
{
    const double a_middle = (a.box.left + a.box.right) / 2;
    const double b_middle = (b.box.left + b.box.right) / 2;
    return std::abs(a_middle - b_middle) < 0.5 * a.size_pt &&
           std::abs(a.box.left - b.box.left) > 0.8 * a.size_pt;
}

/// A short line goes on in the next one only when the words say so.
bool words_go_on(const PdfLine& line, const PdfLine& next)
{
    const char last = last_sign(line);
    const bool open = !ends_like_sentence(line.text) && last != ':' && last != ';' && last != ',';
    return open && (begins_small(next.text) || ends_with_connecting_word(line.text));
}

/// Where the text of a list item begins after its label.
double text_left(const PdfLine& line)
{
    const std::uint32_t label = list_label_size(line.text);
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        if (line.places[i].begin >= label) {
            return line.words[i].box.left;
        }
    }
    return line.box.left;
}

/// What the indents of two lines say; nothing when they are those of one block.
bool indents_part(const PdfMeeting& m, bool full, bool ended)
{
    const double em = m.line.size_pt;
    const double indent = m.next.box.left - m.line.box.left;
    const bool item = list_label_size(m.first.text) > 0;
    if (item) {
        const double text = text_left(m.first);
        const bool hanging = m.next.box.left > m.first.box.left + 0.5 * em;
        if (hanging) {
            return m.next.box.left > text + 0.8 * em && (ended || !full);
        }
        // Below the label: items without a hanging indent, or the text after the list.
        return m.previous != nullptr && m.line.box.left > m.first.box.left + 0.5 * em
                   ? ended || !begins_small(m.next.text)
                   : ended && m.next.box.left < m.first.box.left - 0.5 * em;
    }
    if (indent > 0.7 * em) {
        // The first line of a paragraph; a list without labels hangs.
        return ended || !begins_small(m.next.text);
    }
    if (indent < -0.7 * em) {
        // An indent that is wide is no first line's: a date or a signature at the right.
        const bool was_first = m.previous == nullptr && indent > -6 * em;
        return !was_first && (ended || !begins_small(m.next.text));
    }
    return false;
}

} // namespace

bool goes_on(const PdfMeeting& m, const PdfMargins& margins, double body_size_pt)
{
    const double step = m.next.box.bottom - m.line.box.bottom;
    const double usual = margins.step_pt(std::max(m.line.size_pt, m.next.size_pt));
    const bool full = is_full(m.line, m.next, margins) || ends_level(m.line, m.previous, margins);
    const bool small = begins_small(m.next.text);
    const bool ended = ends_like_sentence(m.line.text);
    const bool hyphen = ends_with_hyphen(m.line.text);
    if (step > 1.25 * usual || step < 0.5 * m.next.size_pt) {
        return step > 0 && step < 1.7 * usual && small && (hyphen || (full && !ended)) &&
               same_size(m.line, m.next);
    }
    if (!same_size(m.line, m.next)) {
        return false;
    }
    if (m.line.bold != m.next.bold && !(full && small && !ended)) {
        return false;
    }
    const char last = last_sign(m.line);
    if (list_label_size(m.next.text) > 0 &&
        (ended || !full || last == ':' || last == ';' || last == ',' ||
         std::abs(m.next.box.left - m.first.box.left) < 1)) {
        const bool in_sentence = full && !ended && list_label_size(m.first.text) == 0 &&
                                 !is_bullet(m.next.text) && last != ':' && last != ';';
        if (!in_sentence) {
            return false;
        }
    }
    if (hyphen && small) {
        return true;
    }
    const bool centred = is_centred(m.line, m.next);
    if (centred && stands_like_heading(m.line, body_size_pt)) {
        return full || words_go_on(m.line, m.next);
    }
    if (!full || is_stretched(m.line)) {
        return words_go_on(m.line, m.next);
    }
    if ((last == ':' || last == ';') && begins_with_capital(m.next.text)) {
        return false;
    }
    return centred || !indents_part(m, full, ended);
}

bool goes_on_elsewhere(const PdfLine& line, const PdfLine& next, const PdfMargins& margins)
{
    if (!same_size(line, next) || list_label_size(next.text) > 0 || ends_like_sentence(line.text)) {
        return false;
    }
    const bool small = begins_small(next.text);
    if (small && ends_with_hyphen(line.text)) {
        return true;
    }
    const char last = last_sign(line);
    if (line.bold != next.bold && !small) {
        return false;
    }
    const bool full = is_full(line, next, margins);
    if (!full) {
        return small && last != ':' && last != ';';
    }
    const bool indented = next.box.left > margins.column(next).left + 0.7 * next.size_pt &&
                          list_label_size(line.text) == 0;
    return small || (!indented && last != ':' && last != ';');
}

} // namespace enregard
