#pragma once

#include "align/document/document.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <string>

#include <fmt/format.h>

namespace enregard::testing {

/// True when the character `here` of the text may come from `source` in the original.
inline bool may_come_from(std::string_view here, std::string_view source)
{
    return here == source || source.empty() || source.starts_with('&') || here == " " ||
           here == "\n" || here == "\uFFFD";
}

/// What breaks the invariants of Document; empty when nothing does. A side of a bilingual file may
/// have empty blocks.
inline std::string broken_rule(const Document& document, bool may_have_empty_blocks = false)
{
    if (first_invalid_byte(document.text)) {
        return "the text is not UTF-8";
    }
    std::uint32_t done = 0;
    for (const Block& block : document.blocks) {
        if (block.span.begin < done || block.span.end < block.span.begin ||
            block.span.end > document.text.size()) {
            return fmt::format("the block at {} overlaps another", block.span.begin);
        }
        if (block.span.empty() != (may_have_empty_blocks && block.span.empty()) ||
            trim(document.text, block.span) != block.span) {
            return fmt::format("the block at {} is blank at an end", block.span.begin);
        }
        for (std::uint32_t at = block.span.begin; at < block.span.end;) {
            const Span here = {at, at + character_at(document.text, at).size};
            const Span source = document.source_map.origin_of(here);
            if (source.end > document.original.size() ||
                !may_come_from(slice(document.text, here), slice(document.original, source))) {
                return fmt::format("\"{}\" at {} has a wrong place", slice(document.text, here),
                                   at);
            }
            at = here.end;
        }
        done = block.span.end;
    }
    std::uint32_t last = 0;
    for (const NoteMarker& marker : document.markers) {
        if (first_invalid_byte(marker.label) || marker.at < last ||
            marker.at > document.text.size() || marker.origin.end > document.original.size() ||
            (marker.block && *marker.block >= document.blocks.size())) {
            return fmt::format("the marker at {} is wrong", marker.at);
        }
        last = marker.at;
    }
    return {};
}

/// A line a block: "heading 1: text", with the part in brackets; then a line a marker: "1 -> 4".
inline std::string outline(const Document& document)
{
    std::string lines;
    for (const Block& block : document.blocks) {
        lines += name_of(block.kind);
        lines += block.level > 0 ? fmt::format(" {}", block.level) : "";
        lines += block.part.empty() ? "" : fmt::format(" [{}]", block.part);
        lines += fmt::format(": {}\n", slice(document.text, block.span));
    }
    for (const NoteMarker& marker : document.markers) {
        lines += fmt::format("{} {} -> {}\n", slice(document.original, marker.origin), marker.label,
                             marker.block ? std::to_string(*marker.block) : "nothing");
    }
    return lines;
}

} // namespace enregard::testing
