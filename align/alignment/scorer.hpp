#pragma once

#include "align/alignment/bead.hpp"
#include "align/alignment/features.hpp"
#include "align/alignment/links.hpp"

#include <array>
#include <span>

namespace enregard {

/// A kind of bead: how many sentences of each side, and its prior (natural log, against 1-1).
struct BeadType {
    std::uint32_t source = 1;
    std::uint32_t target = 1;
    double log_prior = 0;
};

/// The bead types of Gale & Church (1993) and 1-3, 3-1.
inline constexpr std::array<BeadType, 8> bead_types = {{
    {1, 1, 0.0},
    {1, 0, -4.5},
    {0, 1, -4.5},
    {1, 2, -2.6},
    {2, 1, -2.6},
    {2, 2, -4.5},
    {1, 3, -4.2},
    {3, 1, -4.2},
}};

/// Target characters for one of the source, over both texts.
double overall_length_ratio(const FeaturePair& pair);

/// Scores beads: prior of the type, length model (Gale & Church 1993) and the tokens that both
/// sides share, as a log likelihood ratio against two unmatched sides.
class Scorer {
public:
    /// `length_ratio` is the number of target characters for one of the source; the others must
    /// outlive the scorer.
    Scorer(const FeaturePair& pair, const LinkTable& links, double length_ratio);

    /// The score of the bead that takes `type` at source sentence i and target sentence j; the
    /// sentences must exist.
    double score(const BeadType& type, std::uint32_t i, std::uint32_t j) const;

private:
    double length_score(Range source, Range target) const;
    double token_score(Range source, Range target) const;
    double layout_score(Range source, Range target) const;

    const FeaturePair* pair_;
    const LinkTable* links_;
    double ratio_;
};

} // namespace enregard
