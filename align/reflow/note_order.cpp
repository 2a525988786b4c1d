#include "align/reflow/note_order.hpp"

#include "align/text/text_builder.hpp"

#include <algorithm>
#include <set>

namespace enregard {

namespace {

std::size_t block_at(const Document& document, std::uint32_t at)
{
    const auto after = std::ranges::upper_bound(
        document.blocks, at, {}, [](const Block& block) { return block.span.begin; });
    return after == document.blocks.begin()
               ? 0
               : static_cast<std::size_t>(after - document.blocks.begin()) - 1;
}

/// The block after the last one of the note that begins at `first`.
std::size_t end_of_note(const Document& document, std::size_t first)
{
    std::size_t end = first + 1;
    while (end < document.blocks.size() && document.blocks[end].kind == BlockKind::footnote &&
           document.blocks[end].part == document.blocks[first].part) {
        ++end;
    }
    return end;
}

/// For each block the notes that its marks call, by their first blocks, in the order of the marks.
std::vector<std::vector<std::size_t>> notes_of_blocks(const Document& document)
{
    std::vector<std::vector<std::size_t>> called(document.blocks.size());
    std::set<std::size_t> placed;
    for (const NoteMarker& marker : document.markers) {
        const std::size_t caller = block_at(document, marker.at);
        const bool note = marker.block &&
                          document.blocks[*marker.block].kind == BlockKind::footnote &&
                          document.blocks[caller].kind != BlockKind::footnote;
        if (note && placed.insert(*marker.block).second) {
            called[caller].push_back(*marker.block);
        }
    }
    return called;
}

/// The blocks in their new order, by their old numbers.
std::vector<std::size_t> new_order(const Document& document)
{
    const std::vector<std::vector<std::size_t>> called = notes_of_blocks(document);
    std::vector<bool> moved(document.blocks.size());
    for (const std::vector<std::size_t>& notes : called) {
        for (const std::size_t note : notes) {
            std::fill(moved.begin() + static_cast<std::ptrdiff_t>(note),
                      moved.begin() + static_cast<std::ptrdiff_t>(end_of_note(document, note)),
                      true);
        }
    }
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        if (moved[i]) {
            continue;
        }
        order.push_back(i);
        for (const std::size_t note : called[i]) {
            for (std::size_t k = note; k < end_of_note(document, note); ++k) {
                order.push_back(k);
            }
        }
    }
    return order;
}

} // namespace

std::size_t tied_notes(const Document& document)
{
    std::set<std::size_t> notes;
    for (const NoteMarker& marker : document.markers) {
        if (marker.block) {
            notes.insert(*marker.block);
        }
    }
    return notes.size();
}

Document notes_after_marks(Document document)
{
    const std::vector<std::size_t> order = new_order(document);
    const std::string text = std::move(document.text);
    TextBuilder builder(text);
    std::vector<Block> blocks;
    std::vector<std::size_t> places(document.blocks.size());
    std::vector<std::uint32_t> begins(document.blocks.size());
    for (const std::size_t i : order) {
        Block block = std::move(document.blocks[i]);
        places[i] = blocks.size();
        begins[i] = builder.size();
        const Span old = block.span;
        builder.copy(old);
        block.span = {begins[i], builder.size()};
        builder.insert(old.end, "\n");
        document.blocks[i].span = old; // what the markers are placed by
        blocks.push_back(std::move(block));
    }
    for (NoteMarker& marker : document.markers) {
        const std::size_t i = block_at(document, marker.at);
        const Span old = document.blocks[i].span;
        marker.at = begins[i] + std::clamp(marker.at, old.begin, old.end) - old.begin;
        if (marker.block) {
            marker.block = places[*marker.block];
        }
    }
    std::ranges::stable_sort(document.markers, {}, &NoteMarker::at);
    document.blocks = std::move(blocks);
    document.source_map = builder.map().after(document.source_map);
    document.text = builder.take_text();
    return document;
}

} // namespace enregard
