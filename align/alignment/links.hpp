#pragma once

#include "align/alignment/features.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace enregard {

/// How strongly one token of a sentence is supported by another sentence: the strength of its links
/// divided by its own probability (a rare word says more), times the odds that it is explained.
struct Link {
    std::uint16_t token = 0; ///< index in the sentence's tokens
    float support = 0;
};

/// The columns of the target that are looked at for one row of the source: [begin, end).
struct Band {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// The links of every pair of sentences within a band, in both directions. Links join tokens with
/// the same `exact` id, and, weaker, with the same `stem` id.
class LinkTable {
public:
    /// `bands[i]` gives the sentences of the target to compare with sentence i of the source.
    LinkTable(const FeaturePair& pair, std::vector<Band> bands);

    /// The supported tokens of target sentence j by source sentence i; empty outside of the band.
    std::span<const Link> of_target(std::size_t i, std::size_t j) const;
    /// The supported tokens of source sentence i by target sentence j.
    std::span<const Link> of_source(std::size_t i, std::size_t j) const;

private:
    std::span<const Link> at(const std::vector<Link>& links,
                             const std::vector<std::uint64_t>& offsets, std::size_t i,
                             std::size_t j) const;

    std::vector<Band> bands_;
    std::vector<std::uint64_t> rows_; ///< where row i begins in the offset tables
    std::vector<std::uint64_t> target_offsets_;
    std::vector<std::uint64_t> source_offsets_;
    std::vector<Link> target_links_;
    std::vector<Link> source_links_;
};

} // namespace enregard
