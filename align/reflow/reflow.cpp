#include "align/reflow/reflow.hpp"

#include "align/language/speller.hpp"
#include "align/reflow/build.hpp"
#include "align/reflow/columns.hpp"
#include "align/reflow/furniture.hpp"
#include "align/reflow/join.hpp"
#include "align/reflow/lines.hpp"
#include "align/reflow/lone_labels.hpp"
#include "align/reflow/notes.hpp"
#include "align/reflow/pages.hpp"
#include "align/reflow/shapes.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace enregard {

namespace {

/// The list markers that were seen: "c." begins an item only after "b.", so that a name that a line
/// end has cut ("Dupont / c. France") does not.
class Sequences {
public:
    /// True where `marker` begins a list or counts on.
    bool is_next(const ListMarker& marker)
    {
        const auto seen = [&](int system, int value) {
            return value == 1 || (value > 1 && seen_.contains(key(marker, system, value - 1)));
        };
        const bool counts = marker.value > 0 || marker.roman > 0;
        return !counts || seen(0, marker.roman) || seen(marker.letter ? 1 : 2, marker.value);
    }
    void add(const ListMarker& marker)
    {
        seen_.insert(key(marker, 0, marker.roman));
        seen_.insert(key(marker, marker.letter ? 1 : 2, marker.value));
    }

private:
    static int key(const ListMarker& marker, int system, int value)
    {
        return (value * 3 + system) * 2 + (marker.closing == '.' ? 1 : 0);
    }
    std::unordered_set<int> seen_;
};

/// Names of offices and bodies come back; whole lines of running text do not.
constexpr std::uint32_t longest_repeated_chars = 60;

/// Goes through the lines once and puts them in groups: a paragraph that a page end interrupts
/// stays whole, and what interrupted it comes after it.
class Grouping {
public:
    Grouping(const JoinContext& context, const std::vector<Line>& lines)
        : context_(context), lines_(lines)
    {
    }

    std::vector<Group> group()
    {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (lines_[i].role == Role::text) {
                add_text(i);
            } else {
                add_aside(i);
            }
        }
        flush();
        return std::move(groups_);
    }

private:
    void add_aside(std::size_t i);
    void add_text(std::size_t i);
    bool goes_on(std::size_t i, const ListMarker& marker) const;
    bool goes_on_as_before(std::size_t i) const;
    void flush();

    const JoinContext& context_;
    const std::vector<Line>& lines_;
    Sequences sequences_;
    std::unordered_set<std::string_view> continuations_; // short lines that went on with another
    std::vector<Group> groups_;
    std::vector<Group> pending_;      // furniture and notes since the last text line
    std::optional<std::size_t> open_; // the paragraph that may go on, in groups_
    // Where each note's group is, or will be when pending_ has been moved to groups_: a note may go
    // on at the foot of the next page.
    std::unordered_map<std::size_t, std::size_t> notes_;
};

void Grouping::flush()
{
    std::ranges::move(pending_, std::back_inserter(groups_));
    pending_.clear();
}

void Grouping::add_aside(std::size_t i)
{
    const Line& line = lines_[i];
    if (line.role == Role::furniture) {
        pending_.push_back({BlockKind::furniture, std::nullopt, {i}, 0});
        return;
    }
    const std::size_t next = groups_.size() + pending_.size();
    const std::size_t at = notes_.emplace(*line.note, next).first->second;
    if (at == next) {
        pending_.push_back({BlockKind::footnote, line.note, {i}, 0});
    } else {
        (at < groups_.size() ? groups_[at] : pending_[at - groups_.size()]).lines.push_back(i);
    }
}

bool Grouping::goes_on(std::size_t i, const ListMarker& marker) const
{
    if (!open_) {
        return false;
    }
    const Group& group = groups_[*open_];
    const Line& first = lines_[group.lines.front()];
    const Line& last = lines_[group.lines.back()];
    const bool item = group.kind == BlockKind::list_item;
    // A marker that extraction left alone on its line belongs to the next one.
    if (item && group.lines.size() == 1 && first.span.size() <= 6 && marker.size == 0 &&
        list_marker(slice(context_.text, first.span)).size == first.span.size()) {
        return true;
    }
    const OpenParagraph paragraph{first.span, last, first.indent, group.lines.size(), item};
    const bool apart = !pending_.empty() || lines_[i].page || lines_[i].column;
    return continues(context_, paragraph, lines_[i], apart, marker.size);
}

/// True where the same line went on with a paragraph before: "Municipalities of Azerbaijan" below
/// "Association of Rural", after it stood below another line.
bool Grouping::goes_on_as_before(std::size_t i) const
{
    if (!open_ || !pending_.empty() || !context_.wrapping.wrapped || lines_[i].page ||
        lines_[i].blanks > context_.wrapping.blanks || lines_[i].row ||
        !continuations_.contains(slice(context_.text, lines_[i].span))) {
        return false;
    }
    const Line& last = lines_[groups_[*open_].lines.back()];
    return !last.row && last.quoted == lines_[i].quoted &&
           is_letter(character_before(context_.text, last.span.end).code) &&
           is_upper(character_at(context_.text, lines_[i].span.begin).code) &&
           slice(context_.text, lines_[i].span).find(' ') < lines_[i].span.size();
}

void Grouping::add_text(std::size_t i)
{
    ListMarker marker =
        lines_[i].raised ? ListMarker{} : list_marker(slice(context_.text, lines_[i].span));
    if (marker.size > 0 && context_.wrapping.wrapped && open_ && pending_.empty() &&
        lines_[i].blanks <= context_.wrapping.blanks && !sequences_.is_next(marker)) {
        const Line& last = lines_[groups_[*open_].lines.back()];
        const std::string_view words = slice(context_.text, last.span);
        const char32_t sign = character_before(context_.text, last.span.end).code;
        if (!ends_sentence(words) && sign != ':' && sign != ';') {
            marker = {};
        }
    }
    if (goes_on(i, marker) || (marker.size == 0 && goes_on_as_before(i))) {
        groups_[*open_].lines.push_back(i);
        if (lines_[i].length_chars <= longest_repeated_chars) {
            continuations_.insert(slice(context_.text, lines_[i].span));
        }
        return;
    }
    flush();
    open_ = groups_.size();
    const bool item = marker.size > 0;
    if (item) {
        sequences_.add(marker);
    }
    groups_.push_back(
        {item ? BlockKind::list_item : BlockKind::paragraph, std::nullopt, {i}, item ? 1 : 0});
}

/// "Article 5", "CHAPITRE II", "Annex": a line of its own that official texts use as a heading.
bool is_heading(std::string_view line)
{
    if (line.size() > 120 || ends_sentence(line)) {
        return false;
    }
    const std::string key = plain_key(line);
    const std::string first = key.substr(0, key.find(' '));
    static constexpr std::string_view words[] = {
        "article", "chapter", "chapitre", "section",  "titre",     "title",    "annexe",
        "annex",   "part",    "partie",   "preamble", "preambule", "appendix", "appendice"};
    const bool named = std::ranges::find(words, first) != std::end(words);
    const std::string_view rest = std::string_view(key).substr(std::min(first.size(), key.size()));
    const bool numbered = rest.empty() || rest.find_first_of("0123456789") < 4 ||
                          rest.find_first_not_of(" ivxlc.") == std::string_view::npos ||
                          rest.starts_with(" premier");
    if (named && numbered) {
        return true;
    }
    bool small = false;
    std::uint32_t capitals = 0;
    for (std::uint32_t i = 0; i < line.size();) {
        const Character c = character_at(line, i);
        small |= is_lower(c.code);
        capitals += is_upper(c.code) ? 1U : 0U;
        i += c.size;
    }
    return !small && capitals >= 6;
}

/// Makes headings of the paragraphs that look like one.
void name_headings(std::string_view text, const std::vector<Line>& lines,
                   std::vector<Group>& groups)
{
    for (Group& group : groups) {
        if (group.kind == BlockKind::paragraph && group.lines.size() == 1 &&
            is_heading(slice(text, lines[group.lines.front()].span))) {
            group.kind = BlockKind::heading;
            group.level = 1;
        }
    }
}

} // namespace

Document reflow(Document document, Reflow mode, Spellers& spellers)
{
    if (document.layout == Layout::pages) {
        build_from_pages(document, spellers);
        return document;
    }
    if (document.layout != Layout::lines || mode == Reflow::never) {
        return document;
    }
    const std::string text = std::move(document.text);
    std::vector<Line> lines = split_into_lines(text);
    unfold_columns(text, lines);
    settle_lone_labels(text, lines);
    mark_furniture(text, lines);
    Wrapping wrapping = measure_wrapping(text, lines);
    wrapping.wrapped |= mode == Reflow::always && wrapping.width_chars > 0;
    const Notes notes = find_notes(text, lines, wrapping);
    Vocabulary vocabulary(text, lines);
    const JoinContext context{text, wrapping, vocabulary, document.language, spellers};
    std::vector<Group> groups = Grouping(context, lines).group();
    name_headings(text, lines, groups);
    build_blocks(groups, lines, notes, context, document);
    return document;
}

} // namespace enregard
