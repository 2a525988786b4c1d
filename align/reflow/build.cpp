#include "align/reflow/build.hpp"

#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

namespace enregard {

namespace {

/// Copies `span` without the markers in it, and notes where they were.
void copy_without_markers(TextBuilder& builder, Span span, const std::vector<Marker>& markers,
                          const std::vector<std::optional<std::size_t>>& blocks_of_notes,
                          std::vector<NoteMarker>& taken)
{
    auto marker = std::ranges::lower_bound(markers, span.begin, {},
                                           [](const Marker& m) { return m.span.begin; });
    std::uint32_t at = span.begin;
    for (; marker != markers.end() && marker->span.end <= span.end; ++marker) {
        builder.copy({at, marker->span.begin});
        taken.push_back({.at = builder.size(),
                         .origin = marker->span,
                         .label = marker->label,
                         .block = marker->note ? blocks_of_notes[*marker->note] : std::nullopt});
        at = marker->span.end;
    }
    builder.copy({at, span.end});
}

/// Writes the lines of `group` as one block and notes the markers that were taken out.
void build_block(TextBuilder& builder, const Group& group, const std::vector<Line>& lines,
                 const Notes& notes, const std::vector<std::optional<std::size_t>>& blocks_of_notes,
                 const JoinContext& context, Document& document)
{
    Block block{.kind = group.kind, .span = {builder.size(), 0}, .level = group.level, .part = {}};
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
    }
    document.blocks.push_back(std::move(block));
    builder.insert(lines[group.lines.back()].span.end, "\n");
}

} // namespace

void build_blocks(const std::vector<Group>& groups, const std::vector<Line>& lines,
                  const Notes& notes, const JoinContext& context, Document& document)
{
    std::vector<std::optional<std::size_t>> blocks_of_notes(notes.notes.size());
    std::size_t count = 0;
    for (const Group& group : groups) {
        if (group.note && !group.lines.empty()) {
            blocks_of_notes[*group.note] = count;
        }
        count += group.lines.empty() ? 0U : 1U;
    }
    TextBuilder builder(context.text);
    document.blocks.clear();
    document.markers.clear();
    for (const Group& group : groups) {
        if (!group.lines.empty()) {
            build_block(builder, group, lines, notes, blocks_of_notes, context, document);
        }
    }
    document.source_map = builder.map().after(document.source_map);
    document.text = builder.take_text();
    document.layout = Layout::blocks;
}

} // namespace enregard
