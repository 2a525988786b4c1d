#include "align/reflow/pages.hpp"

#include "align/reflow/build.hpp"
#include "align/text/utf8.hpp"

#include <utility>

namespace enregard {

namespace {

/// The signs on the pages as reflow knows them: each block that is called becomes a note.
Notes notes_of(const PageLines& pages, std::vector<Group>& groups)
{
    Notes notes;
    std::vector<std::optional<std::size_t>> note_of_block(pages.blocks.size());
    for (const PageMarker& mark : pages.marks) {
        Marker marker{.span = mark.span, .label = mark.label, .note = std::nullopt};
        if (mark.block) {
            std::optional<std::size_t>& note = note_of_block[*mark.block];
            if (!note) {
                note = notes.notes.size();
                notes.notes.push_back(
                    {.label = mark.label, .first_line = groups[*mark.block].lines.front()});
                groups[*mark.block].note = note;
            }
            marker.note = note;
        }
        notes.markers.push_back(std::move(marker));
    }
    return notes;
}

} // namespace

void build_from_pages(Document& document, Spellers& spellers)
{
    const std::string text = std::move(document.text);
    const PageLines pages = std::exchange(document.pages, {});
    std::vector<Line> lines;
    std::vector<Group> groups;
    for (const Block& block : pages.blocks) {
        groups.push_back({block.kind, std::nullopt, {}, block.level, block.part});
    }
    for (const PageLine& line : pages.lines) {
        groups[line.block].lines.push_back(lines.size());
        Line& made = lines.emplace_back();
        made.span = line.span;
        made.length_chars = length_chars(slice(text, line.span));
    }
    const Notes notes = notes_of(pages, groups);
    const Wrapping wrapping;
    Vocabulary vocabulary(text, lines);
    build_blocks(groups, lines, notes, {text, wrapping, vocabulary, document.language, spellers},
                 document);
}

} // namespace enregard
