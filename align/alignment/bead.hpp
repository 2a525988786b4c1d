#pragma once

#include "align/document/document.hpp"
#include "align/segment/sentence.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace enregard {

/// A half-open range of sentence indices.
struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    constexpr std::uint32_t size() const { return end - begin; }
    constexpr bool empty() const { return begin == end; }
    friend constexpr bool operator==(const Range&, const Range&) = default;
};

/// Where two neighbouring runs of sentences have changed places within a bead: those of the source
/// before `source` translate those of the target from `target` on, and the other way round.
struct Crossing {
    std::uint32_t source = 0;
    std::uint32_t target = 0;

    friend constexpr bool operator==(const Crossing&, const Crossing&) = default;
};

/// Sentences that translate each other. Beads are monotone and every sentence is in exactly one.
struct Bead {
    Range source;
    Range target;
    double score = 0;     ///< natural log of the likelihood ratio against two unmatched sides
    double posterior = 0; ///< probability that exactly this bead is right, 0 to 1
    std::optional<Crossing> crossing{};
};

enum class Side { source, target };

/// The other side.
constexpr Side opposite(Side side)
{
    return side == Side::source ? Side::target : Side::source;
}

/// A document and its sentences.
struct Text {
    Document document;
    std::vector<Sentence> sentences;
};

/// Two texts laid side by side: what checks and reports read.
struct Bitext {
    Text source;
    Text target;
    std::vector<Bead> beads;
    std::vector<std::string> ids; ///< of a bilingual file, one a bead; else empty

    const Text& text(Side side) const { return side == Side::source ? source : target; }
};

/// The sentences of `bead` on one side.
inline Range range_of(const Bead& bead, Side side)
{
    return side == Side::source ? bead.source : bead.target;
}

/// The pairs of a bead: itself, or the two that have changed places, in the order of the source.
inline std::vector<Bead> pairs_of(const Bead& bead)
{
    if (!bead.crossing) {
        return {bead};
    }
    const auto [source, target] = *bead.crossing;
    return {{{bead.source.begin, source}, {target, bead.target.end}, bead.score, bead.posterior},
            {{source, bead.source.end}, {bead.target.begin, target}, bead.score, bead.posterior}};
}

/// From the first to the last of the sentences in `range`, in the document's text; empty for none.
inline Span span_of(const Text& text, Range range)
{
    return range.empty() ? Span{}
                         : Span{text.sentences[range.begin].span.begin,
                                text.sentences[range.end - 1].span.end};
}

} // namespace enregard
