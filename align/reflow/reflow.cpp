#include "align/reflow/reflow.hpp"

#include "align/language/speller.hpp"
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

/// Lines that make one block.
struct Group {
    BlockKind kind = BlockKind::paragraph;
    std::optional<std::size_t> note;
    std::vector<std::size_t> lines;
};

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
            pending.push_back({BlockKind::furniture, std::nullopt, {i}});
            continue;
        }
        if (line.role == Role::note) {
            if (!pending.empty() && pending.back().note == line.note) {
                pending.back().lines.push_back(i);
            } else {
                pending.push_back({BlockKind::footnote, line.note, {i}});
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
        groups.push_back({item ? BlockKind::list_item : BlockKind::paragraph, std::nullopt, {i}});
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

/// Copies `span` without the markers in it, and notes where they were.
void copy_without_markers(TextBuilder& builder, Span span, const std::vector<Marker>& markers,
                          const std::vector<std::size_t>& blocks_of_notes,
                          std::vector<NoteMarker>& taken)
{
    auto marker = std::ranges::lower_bound(markers, span.begin, {},
                                           [](const Marker& m) { return m.span.begin; });
    std::uint32_t at = span.begin;
    for (; marker != markers.end() && marker->span.end <= span.end; ++marker) {
        builder.copy({at, marker->span.begin});
        taken.push_back(
            {.at = builder.size(),
             .origin = marker->span,
             .label = marker->label,
             .block = marker->note ? std::optional(blocks_of_notes[*marker->note]) : std::nullopt});
        at = marker->span.end;
    }
    builder.copy({at, span.end});
}

/// Writes the lines of `group` as one block and notes the markers that were taken out.
void build_block(TextBuilder& builder, const Group& group, const std::vector<Line>& lines,
                 const JoinContext& context, const Notes& notes,
                 const std::vector<std::size_t>& blocks_of_notes, Document& document)
{
    Block block{.kind = group.kind, .span = {builder.size(), 0}};
    for (std::size_t k = 0; k < group.lines.size(); ++k) {
        Span span = lines[group.lines[k]].span;
        const bool last = k + 1 == group.lines.size();
        const LineEnd end =
            last ? LineEnd::keep_hyphen
                 : resolve_line_end(context, lines[group.lines[k]], lines[group.lines[k + 1]]);
        if (end == LineEnd::drop_hyphen) {
            span.end -= character_before(context.text, span.end).size;
        }
        copy_without_markers(builder, span, notes.markers, blocks_of_notes, document.markers);
        if (end == LineEnd::space) {
            builder.replace({span.end, span.end + 1}, " ");
        }
    }
    // A marker at the end of a line may have left a blank there.
    block.span = trim(builder.text(), {block.span.begin, builder.size()});
    if (group.note) {
        block.part = "footnote " + notes.notes[*group.note].label;
    } else if (group.kind == BlockKind::list_item) {
        block.level = 1;
    } else if (group.kind == BlockKind::paragraph && group.lines.size() == 1 &&
               is_heading(slice(context.text, lines[group.lines.front()].span))) {
        block.kind = BlockKind::heading;
        block.level = 1;
    }
    document.blocks.push_back(std::move(block));
    builder.insert(lines[group.lines.back()].span.end, "\n");
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
    const std::vector<Group> groups = group_lines(context, lines);

    std::vector<std::size_t> blocks_of_notes(notes.notes.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].note) {
            blocks_of_notes[*groups[i].note] = i;
        }
    }
    TextBuilder builder(text);
    document.blocks.clear();
    for (const Group& group : groups) {
        build_block(builder, group, lines, context, notes, blocks_of_notes, document);
    }
    document.source_map = builder.map().after(document.source_map);
    document.text = builder.take_text();
    document.layout = Layout::blocks;
    return document;
}

} // namespace enregard
