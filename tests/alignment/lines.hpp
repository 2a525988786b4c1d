#pragma once

#include "align/alignment/bead.hpp"
#include "align/segment/segmenter.hpp"

#include <string>
#include <utility>
#include <vector>

namespace enregard {

/// A text of one paragraph, one sentence a line.
inline Text lines(std::string text, Language language)
{
    Text result;
    result.document.source_map = SourceMap::identity(size_of(text));
    result.document.original = text;
    result.document.blocks.push_back({BlockKind::paragraph, {0, size_of(text)}, 0, ""});
    result.document.text = std::move(text);
    result.document.language = language;
    result.sentences = split_lines(result.document);
    return result;
}

/// A text of blocks with one sentence each: kind, words and address.
struct OneBlock {
    BlockKind kind = BlockKind::paragraph;
    std::string words;
    std::string part{};
};

inline Text blocks(const std::vector<OneBlock>& all, Language language)
{
    Text result;
    for (const OneBlock& block : all) {
        const std::uint32_t begin = size_of(result.document.text);
        result.document.text += block.words + "\n";
        const Span span{begin, begin + size_of(block.words)};
        result.document.blocks.push_back({block.kind, span, 1, block.part});
        result.sentences.push_back({span, result.document.blocks.size() - 1});
    }
    result.document.original = result.document.text;
    result.document.source_map = SourceMap::identity(size_of(result.document.text));
    result.document.language = language;
    return result;
}

/// "1-1 2-1 1-0"
inline std::string shape(const std::vector<Bead>& beads)
{
    std::string out;
    for (const Bead& bead : beads) {
        out += out.empty() ? "" : " ";
        out += std::to_string(bead.source.size()) + "-" + std::to_string(bead.target.size());
    }
    return out;
}

/// "0:0 2+2:3+1": where each bead begins on each side, and how many sentences if not one.
inline std::string places(const std::vector<Bead>& beads)
{
    const auto shown = [](Range range) {
        return std::to_string(range.begin) +
               (range.size() == 1 ? "" : "+" + std::to_string(range.size()));
    };
    std::string out;
    for (const Bead& bead : beads) {
        out += (out.empty() ? "" : " ") + shown(bead.source) + ":" + shown(bead.target);
    }
    return out;
}

} // namespace enregard
