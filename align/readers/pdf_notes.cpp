#include "align/readers/pdf_notes.hpp"

#include "align/readers/pdf_signs.hpp"
#include "align/readers/pdf_text.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <charconv>

namespace enregard {

namespace {

/// Notes are set smaller than this part of the body.
constexpr double note_size = 0.945;

struct Candidate {
    PdfSign sign;
    bool power = false;
};

int number_of(const std::string& label)
{
    int number = 0;
    std::from_chars(label.data(), label.data() + label.size(), number);
    return number;
}

std::vector<Candidate> find_candidates(const std::vector<PdfLine>& lines)
{
    std::vector<Candidate> found;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].role == PdfRole::furniture) {
            continue;
        }
        for (RaisedSign& sign : raised_signs(lines[i])) {
            found.push_back({{.line = i,
                              .place = sign.place,
                              .label = std::move(sign.label),
                              .note = std::nullopt},
                             sign.power});
        }
    }
    return found;
}

/// The candidates of one page, found by their lines.
std::span<const Candidate> of_page(const std::vector<Candidate>& candidates,
                                   const std::vector<PdfLine>& lines, std::size_t page)
{
    const auto page_of = [&](const Candidate& c) { return lines[c.sign.line].page; };
    const auto first = std::ranges::lower_bound(candidates, page, {}, page_of);
    const auto last = std::ranges::upper_bound(candidates, page, {}, page_of);
    return {first, last};
}

/// Where the lines of one column of one page begin and end.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

class NoteFinder {
public:
    NoteFinder(std::vector<PdfLine>& lines, double body_size_pt)
        : lines_(lines), body_(body_size_pt), candidates_(find_candidates(lines))
    {
    }

    PdfNotes run()
    {
        for (std::size_t begin = 0; begin < lines_.size();) {
            std::size_t end = begin;
            while (end < lines_.size() && lines_[end].column == lines_[begin].column &&
                   lines_[end].page == lines_[begin].page &&
                   lines_[end].role != PdfRole::furniture) {
                ++end;
            }
            if (end == begin) {
                begin = end + 1;
                continue;
            }
            take_foot({begin, end});
            begin = end;
        }
        if (found_.notes.empty()) {
            take_list_at_end();
        }
        tie();
        raise_others();
        return std::move(found_);
    }

private:
    bool is_small(const PdfLine& line) const { return line.size_pt < note_size * body_; }

    bool is_called(const std::string& label, std::size_t before_line) const
    {
        return std::ranges::any_of(
            of_page(candidates_, lines_, lines_[before_line].page),
            [&](const Candidate& c) { return c.sign.line < before_line && c.sign.label == label; });
    }

    bool follows_last(const std::string& label) const
    {
        return !found_.notes.empty() && number_of(label) > 0 &&
               number_of(label) == number_of(found_.notes.back().label) + 1;
    }

    /// True where more than the usual distance lies above line `i`, one of the last of its column.
    bool stands_apart(std::size_t i) const
    {
        constexpr std::size_t longest_note = 8;
        constexpr double wide_pitch = 1.7; // in sizes of the font
        const PdfLine& line = lines_[i];
        const std::size_t far = i + longest_note;
        const bool last_lines = far >= lines_.size() || lines_[far].column != line.column;
        return last_lines && !line.bold && i > 0 && lines_[i - 1].column == line.column &&
               line.box.bottom - lines_[i - 1].box.bottom > wide_pitch * line.size_pt;
    }

    /// True where line `i` begins a note: it has a label that is raised or called on this page, or
    /// that follows the last one.
    bool begins_note(std::size_t i, bool others_raised) const
    {
        const PdfLine& line = lines_[i];
        if (line.role == PdfRole::cell) {
            return false;
        }
        const NoteLabel label = note_label(line);
        if (label.label.empty()) {
            return false;
        }
        const bool known = is_called(label.label, i) || follows_last(label.label);
        if (!is_small(line)) {
            return is_called(label.label, i) &&
                   (label.raised || (line.words.front().text == label.label && stands_apart(i)));
        }
        return label.raised || (known && !others_raised);
    }

    /// The first line of the notes at the foot of a column.
    std::size_t foot_of(Stretch column) const
    {
        std::size_t first = column.end;
        std::size_t small = column.end;
        while (small > column.begin && is_small(lines_[small - 1]) &&
               lines_[small - 1].role == PdfRole::text) {
            --small;
        }
        for (std::size_t i = small; i < column.end && first == column.end; ++i) {
            first = begins_note(i, false) ? i : column.end;
        }
        if (first == column.end) {
            // Notes in the size of the body: their labels are called, and raised or set apart.
            for (std::size_t i = column.end; i > column.begin && i + 40 > column.end; --i) {
                if (begins_note(i - 1, false) && lines_[i - 1].page == lines_[column.begin].page) {
                    first = i - 1;
                }
            }
        }
        return with_rest_of_last(column, small, first);
    }

    /// Takes in the end of a note of the page before, which stands above the first label.
    std::size_t with_rest_of_last(Stretch column, std::size_t small, std::size_t first) const
    {
        if (small >= std::min(first, column.end) || found_.notes.empty()) {
            return first;
        }
        const PdfLine& last = lines_[found_.notes.back().last_line];
        const bool next_page = last.page + 1 == lines_[small].page;
        const bool ended = ends_like_sentence(last.text);
        const bool alike = std::abs(last.size_pt - lines_[small].size_pt) < 0.3;
        return next_page && !ended && alike ? small : first;
    }

    void take_foot(Stretch column)
    {
        const std::size_t first = foot_of(column);
        bool raised = false;
        for (std::size_t i = first; i < column.end; ++i) {
            raised |= note_label(lines_[i]).raised;
        }
        for (std::size_t i = first; i < column.end; ++i) {
            if (lines_[i].role == PdfRole::cell) {
                continue;
            }
            if (begins_note(i, raised)) {
                found_.notes.push_back({note_label(lines_[i]).label, i, i, false});
            } else if (found_.notes.empty()) {
                continue;
            }
            lines_[i].role = PdfRole::note;
            lines_[i].note = found_.notes.size() - 1;
            found_.notes.back().last_line = i;
        }
    }

    /// The lines that begin a list "1. … 2. …" at the end of the document, with nothing but its own
    /// lines after it; nothing where there is none.
    std::vector<std::size_t> list_at_end() const
    {
        constexpr std::size_t longest_note = 12; // lines
        std::vector<std::size_t> items;
        std::size_t since = 0;
        for (std::size_t i = lines_.size(); i > 0; --i) {
            const PdfLine& line = lines_[i - 1];
            if (line.role == PdfRole::furniture) {
                continue;
            }
            if (line.role == PdfRole::cell || line.bold || ++since > longest_note) {
                return {};
            }
            const int number = number_of(note_label(line).label);
            if (number == 0 || (!items.empty() &&
                                number + 1 != number_of(note_label(lines_[items.back()]).label))) {
                continue;
            }
            items.push_back(i - 1);
            since = 0;
            if (number == 1) {
                std::ranges::reverse(items);
                return items;
            }
        }
        return {};
    }

    /// True where the raised numbers before `items` call every one of them, in their order.
    bool calls_all(const std::vector<std::size_t>& items) const
    {
        int last = 0;
        bool all_powers = true;
        for (const Candidate& c : candidates_) {
            if (c.sign.line >= items.front()) {
                break;
            }
            if (number_of(c.sign.label) == last + 1) {
                ++last;
                all_powers &= c.power;
            }
        }
        const bool returns = lines_[items.front()].text.find("\u21A9") != std::string::npos;
        return last == static_cast<int>(items.size()) && (returns || (last > 1 && !all_powers));
    }

    /// Web pages have their notes as a list at the end, where no page has any at its foot.
    void take_list_at_end()
    {
        const std::vector<std::size_t> items = list_at_end();
        if (items.empty() || !calls_all(items)) {
            return;
        }
        at_end_ = true;
        std::size_t next = 0;
        for (std::size_t i = items.front(); i < lines_.size(); ++i) {
            if (lines_[i].role == PdfRole::furniture) {
                continue;
            }
            if (next < items.size() && i == items[next]) {
                found_.notes.push_back({note_label(lines_[i]).label, i, i, false});
                ++next;
            }
            lines_[i].role = PdfRole::note;
            lines_[i].note = found_.notes.size() - 1;
            found_.notes.back().last_line = i;
        }
    }

    std::optional<std::size_t> note_for(const PdfSign& sign) const
    {
        const std::size_t page = lines_[sign.line].page;
        const auto first =
            std::ranges::lower_bound(found_.notes, page, {}, [&](const PdfNote& note) {
                return lines_[note.first_line].page;
            });
        for (auto note = first; note != found_.notes.end(); ++note) {
            const std::size_t there = lines_[note->first_line].page;
            if (there > page + 1 && !at_end_) {
                break;
            }
            const bool own =
                lines_[sign.line].note && &found_.notes[*lines_[sign.line].note] == &*note;
            if (note->label == sign.label && !own && note->first_line > sign.line) {
                return static_cast<std::size_t>(note - found_.notes.begin());
            }
        }
        return std::nullopt;
    }

    /// Of two spaces around a sign, or one before it and a stop after it, one is left without it.
    void take_space_before(PdfSign& sign) const
    {
        const std::string& text = lines_[sign.line].text;
        const bool before = sign.place.begin > 0 && text[sign.place.begin - 1] == ' ';
        const bool after =
            sign.place.end == text.size() ||
            std::string_view(" .,;:)").find(text[sign.place.end]) != std::string::npos;
        sign.place.begin -= before && after ? 1U : 0U;
    }

    /// Ties the candidates to their notes; a number without a note counts when it goes on with the
    /// numbers before it.
    void tie()
    {
        for (const bool powers : {false, true}) {
            for (Candidate& candidate : candidates_) {
                if (candidate.power != powers) {
                    continue;
                }
                const std::optional<std::size_t> note = note_for(candidate.sign);
                if (note && !(powers && found_.notes[*note].called)) {
                    candidate.sign.note = note;
                    take_space_before(candidate.sign);
                    found_.notes[*note].called = true;
                }
            }
        }
        int last = 0;
        for (Candidate& candidate : candidates_) {
            const int number = number_of(candidate.sign.label);
            const bool plausible = !candidate.power && number > 0 && number == last + 1;
            if (candidate.sign.note || plausible) {
                last = number > 0 ? number : last;
                found_.signs.push_back(std::move(candidate.sign));
            } else {
                left_.push_back(std::move(candidate.sign));
            }
        }
    }

    /// Writes raised numbers that call nothing as such, so that no number or word takes them in.
    void raise_others()
    {
        for (const PdfSign& sign : left_) {
            PdfLine& line = lines_[sign.line];
            const auto word = std::ranges::find(line.places, sign.place);
            const std::string_view digits = slice(line.text, sign.place);
            if (word == line.places.end() ||
                digits.find_first_not_of("0123456789") != std::string_view::npos ||
                !joins_what_is_before(line.text, sign.place.begin)) {
                continue;
            }
            const std::string raised = raised_digits(digits);
            const std::uint32_t grown = size_of(raised) - size_of(digits);
            line.text.replace(sign.place.begin, sign.place.size(), raised);
            word->end += grown;
            for (auto place = word + 1; place != line.places.end(); ++place) {
                *place = {place->begin + grown, place->end + grown};
            }
            for (std::vector<PdfSign>* signs : {&found_.signs, &left_}) {
                for (PdfSign& other : *signs) {
                    if (other.line == sign.line && other.place.begin > sign.place.begin) {
                        other.place = {other.place.begin + grown, other.place.end + grown};
                    }
                }
            }
        }
    }

    std::vector<PdfLine>& lines_;
    double body_;
    std::vector<Candidate> candidates_;
    PdfNotes found_;
    std::vector<PdfSign> left_; ///< raised signs that call nothing
    bool at_end_ = false;       ///< the notes are a list at the end of the document
};

} // namespace

PdfNotes find_pdf_notes(std::vector<PdfLine>& lines, double body_size_pt)
{
    return NoteFinder(lines, body_size_pt).run();
}

} // namespace enregard
