#include "align/reflow/notes.hpp"

#include "align/reflow/feet.hpp"
#include "align/reflow/marks.hpp"
#include "align/reflow/shapes.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace enregard {

namespace {

/// "Notes", "Notes de fin", "Endnotes": the heading of the notes at the end.
bool is_notes_heading(std::string_view line)
{
    if (line.size() > 24) {
        return false;
    }
    std::string key = fold_key(line);
    while (!key.empty() && (key.back() == ':' || key.back() == ' ')) {
        key.pop_back();
    }
    return key == "notes" || key == "endnotes" || key == "footnotes" || key == "notes de fin" ||
           key == "end notes" || key == "notes de bas de page" || key == "references" ||
           key == "références" || key == "n o t e s";
}

/// What is found while the lines are gone through once.
class Finder {
public:
    Finder(std::string_view text, std::vector<Line>& lines, const Wrapping& wrapping)
        : text_(text), lines_(lines), wrapping_(wrapping)
    {
    }

    Notes find()
    {
        for (const Page page : find_pages(lines_)) {
            read_page(page);
        }
        add_marks_without_notes();
        std::ranges::sort(found_.markers, {}, [](const Marker& marker) { return marker.span; });
        return std::move(found_);
    }

private:
    void read_page(Page page);
    void read_foot(const Foot& foot, Page page);
    bool is_body(const Mention& body, std::size_t line) const;
    void begin_note(const Mention& body);
    void take_body(std::size_t first);
    void take_line(std::size_t line);
    LastNote last_note() const;
    void open_mentions(std::vector<Mention>::const_iterator first,
                       std::vector<Mention>::const_iterator last);
    void add_marks_without_notes();

    std::string_view text_;
    std::vector<Line>& lines_;
    const Wrapping& wrapping_;
    Notes found_;
    std::vector<Mention> open_; // candidates in the order of the text
    std::unordered_map<std::string, std::vector<std::size_t>> by_label_;
    std::vector<Mention> mentions_; // of the page
    // "OTAN2", "20173": the first of each label that no note has asked for, of this page and the
    // one before it.
    std::unordered_map<std::string, Mention> doubtful_;
    std::size_t last_page_ = 0; // where the page before begins
    std::size_t last_note_line_ = 0;
    bool at_end_ = false; // below the heading "Notes"
};

void Finder::read_page(Page page)
{
    mentions_.clear();
    for (std::size_t i = page.begin; i < page.end; ++i) {
        find_mentions(text_, lines_[i], i, mentions_);
    }
    std::erase_if(doubtful_, [&](const auto& some) { return some.second.line < last_page_; });
    last_page_ = page.begin;
    for (const Mention& mention : mentions_) {
        if (mention.style == MarkStyle::doubtful) {
            doubtful_.emplace(mention.label, mention);
        }
    }
    const Foot foot = at_end_ ? Foot{page.end, {}}
                              : find_foot(text_, lines_, page, mentions_, wrapping_, last_note());
    auto mention = mentions_.cbegin();
    for (std::size_t i = page.begin; i < foot.begin; ++i) {
        const auto first = mention;
        mention = std::find_if(mention, mentions_.cend(),
                               [i](const Mention& some) { return some.line > i; });
        if (lines_[i].role != Role::text) {
            continue;
        }
        at_end_ |= is_notes_heading(slice(text_, lines_[i].span));
        const BodyForms forms{.dotted = lines_[i].rule || at_end_,
                              .letters = false,
                              .alone = is_label_alone(text_, lines_, i)};
        const Mention body = body_label(text_, lines_[i], i, forms);
        if (!body.label.empty() && is_body(body, i)) {
            begin_note(body);
            take_body(i);
        } else {
            open_mentions(first, mention);
        }
    }
    if (foot.begin < page.end) {
        read_foot(foot, page);
    }
}

/// True where an open mark calls the note and its line is no part of a paragraph.
bool Finder::is_body(const Mention& body, std::size_t line) const
{
    const auto calls = by_label_.find(body.label);
    const bool called = calls != by_label_.end() && !calls->second.empty() &&
                        may_call(open_[calls->second.back()].style, body.style);
    const Line& here = lines_[line];
    const bool apart = line == 0 || here.rule || !wrapping_.wrapped || at_end_ ||
                       here.blanks > wrapping_.blanks || lines_[line - 1].role != Role::text ||
                       !is_full(text_, lines_[line - 1], here, wrapping_) ||
                       ends_sentence(slice(text_, lines_[line - 1].span));
    return called && apart;
}

/// Adds a note and ties it to the nearest open mark, if one calls it.
void Finder::begin_note(const Mention& body)
{
    std::vector<std::size_t>& calls = by_label_[body.label];
    if (!calls.empty() && may_call(open_[calls.back()].style, body.style)) {
        const Mention& call = open_[calls.back()];
        found_.markers.push_back({call.span, call.label, found_.notes.size()});
        calls.pop_back();
    } else {
        const auto asked = doubtful_.find(body.label);
        if (asked != doubtful_.end() && asked->second.line < body.line) {
            found_.markers.push_back({asked->second.span, body.label, found_.notes.size()});
            doubtful_.erase(asked);
        }
    }
    found_.notes.push_back({body.label, body.line});
}

/// Makes `line` a line of the last note.
void Finder::take_line(std::size_t line)
{
    lines_[line].role = Role::note;
    lines_[line].note = found_.notes.size() - 1;
    last_note_line_ = line;
}

/// Gives the lines of the note that begins at `first` their role.
void Finder::take_body(std::size_t first)
{
    for (std::size_t i = first; i < lines_.size(); ++i) {
        take_line(i);
        if (i + 1 == lines_.size()) {
            break;
        }
        const Line& next = lines_[i + 1];
        const bool unended = at_end_ && !ends_sentence(slice(text_, lines_[i].span));
        const bool goes_on =
            wrapping_.wrapped && (unended || is_full(text_, lines_[i], next, wrapping_));
        const bool alone = i == first && is_label_alone(text_, lines_, i);
        const BodyForms forms{
            .dotted = at_end_, .letters = false, .alone = is_label_alone(text_, lines_, i + 1)};
        if (alone) {
            continue;
        }
        if (!goes_on || next.role != Role::text || next.page || next.blanks > wrapping_.blanks ||
            !body_label(text_, next, i + 1, forms).label.empty()) {
            break;
        }
    }
}

/// Gives the lines of a page's foot to its notes; what stands above the first one goes on with the
/// last note of the page before.
void Finder::read_foot(const Foot& foot, Page page)
{
    const std::size_t top = foot.bodies.empty() ? page.end : foot.bodies.front().line;
    for (std::size_t i = foot.begin; i < top; ++i) {
        take_line(i);
    }
    for (std::size_t k = 0; k < foot.bodies.size(); ++k) {
        begin_note(foot.bodies[k]);
        const std::size_t stop = k + 1 < foot.bodies.size() ? foot.bodies[k + 1].line : page.end;
        for (std::size_t i = foot.bodies[k].line; i < stop; ++i) {
            take_line(i);
        }
    }
}

LastNote Finder::last_note() const
{
    if (found_.notes.empty()) {
        return {};
    }
    const bool ended = ends_sentence(slice(text_, lines_[last_note_line_].span));
    return {.label = found_.notes.back().label, .goes_on = !ended};
}

void Finder::open_mentions(std::vector<Mention>::const_iterator first,
                           std::vector<Mention>::const_iterator last)
{
    for (; first != last; ++first) {
        if (first->style != MarkStyle::doubtful) {
            by_label_[first->label].push_back(open_.size());
            open_.push_back(*first);
        }
    }
}

/// Marks whose note is missing: superscripts always, others where they count on between two marks
/// that have their notes.
void Finder::add_marks_without_notes()
{
    for (const auto& [label, calls] : by_label_) {
        for (const std::size_t k : calls) {
            if (open_[k].style == MarkStyle::superscript &&
                lines_[open_[k].line].role == Role::text) {
                found_.markers.push_back({open_[k].span, open_[k].label, std::nullopt});
            }
        }
    }
    std::ranges::sort(found_.markers, {}, [](const Marker& marker) { return marker.span; });
    const auto value = [](const std::string& label) {
        int number = 0;
        std::from_chars(label.data(), label.data() + label.size(), number);
        return number;
    };
    std::vector<Marker> missing;
    std::size_t k = 0;
    for (std::size_t m = 0; m + 1 < found_.markers.size(); ++m) {
        const Marker& before = found_.markers[m];
        const Marker& after = found_.markers[m + 1];
        while (k < open_.size() && open_[k].span.begin < before.span.end) {
            ++k;
        }
        const int number = value(before.label) + 1;
        if (number < 2 || value(after.label) != number + 1) {
            continue;
        }
        for (; k < open_.size() && open_[k].span.end <= after.span.begin; ++k) {
            if (value(open_[k].label) == number && open_[k].style != MarkStyle::round &&
                lines_[open_[k].line].role == Role::text) {
                missing.push_back({open_[k].span, open_[k].label, std::nullopt});
                break;
            }
        }
    }
    std::ranges::move(missing, std::back_inserter(found_.markers));
}

} // namespace

Notes find_notes(std::string_view text, std::vector<Line>& lines, const Wrapping& wrapping)
{
    return Finder(text, lines, wrapping).find();
}

} // namespace enregard
