#include "align/reflow/reflow.hpp"

#include "align/language/speller.hpp"
#include "align/reflow/build.hpp"
#include "align/reflow/furniture.hpp"
#include "align/reflow/join.hpp"
#include "align/reflow/lines.hpp"
#include "align/reflow/notes.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

namespace enregard {

namespace {

/// Puts the lines in groups: a paragraph that a page end interrupts stays whole, and what
/// interrupted it comes after it.
std::vector<Group> group_lines(const JoinContext& context, const std::vector<Line>& lines)
{
    std::vector<Group> groups;
    std::vector<Group> pending;      // furniture and notes since the last text line
    std::optional<std::size_t> open; // the paragraph that may go on, in `groups`
    const auto flush = [&] {
        std::ranges::move(pending, std::back_inserter(groups));
        pending.clear();
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        if (line.role == Role::furniture) {
            pending.push_back({BlockKind::furniture, std::nullopt, {i}, 0});
            continue;
        }
        if (line.role == Role::note) {
            if (!pending.empty() && pending.back().note == line.note) {
                pending.back().lines.push_back(i);
            } else {
                pending.push_back({BlockKind::footnote, line.note, {i}, 0});
            }
            continue;
        }
        const bool apart = !pending.empty() || line.page;
        if (open && continues(context, lines[groups[*open].lines.back()], line, apart)) {
            groups[*open].lines.push_back(i);
            continue;
        }
        flush();
        open = groups.size();
        const bool item = list_marker_size(slice(context.text, line.span)) > 0;
        groups.push_back(
            {item ? BlockKind::list_item : BlockKind::paragraph, std::nullopt, {i}, item ? 1 : 0});
    }
    flush();
    return groups;
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
    if (document.layout != Layout::lines || mode == Reflow::never) {
        return document;
    }
    const std::string text = std::move(document.text);
    std::vector<Line> lines = split_into_lines(text);
    mark_furniture(text, lines);
    Wrapping wrapping = measure_wrapping(text, lines);
    wrapping.wrapped |= mode == Reflow::always && wrapping.width_chars > 0;
    const Notes notes = find_notes(text, lines, wrapping);
    const Vocabulary vocabulary(text, lines);
    const JoinContext context{text, wrapping, vocabulary, document.language, spellers};
    std::vector<Group> groups = group_lines(context, lines);
    name_headings(text, lines, groups);
    build_blocks(groups, lines, notes, context, document);
    return document;
}

} // namespace enregard
