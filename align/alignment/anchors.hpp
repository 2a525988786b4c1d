#pragma once

#include "align/alignment/features.hpp"
#include "align/alignment/links.hpp"

#include <vector>

namespace enregard {

/// A sentence of the source and one of the target that seem to translate each other.
struct Anchor {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
};

/// Pairs that share a word or number which stands once in each text, as a chain that grows on both
/// sides; a pair without another one near it is left out, because a shared rare word can be chance.
std::vector<Anchor> find_anchors(const FeaturePair& pair);

/// The positions near the line through `anchors`: n + 1 rows that grow monotonically and overlap,
/// with both corners in them. Where anchors are far apart, or lie off the diagonal, the band is
/// wider, since sentences may be missing anywhere between them; `widening` multiplies its reach.
std::vector<Band> anchored_bands(std::uint32_t n, std::uint32_t m,
                                 const std::vector<Anchor>& anchors, double widening);

} // namespace enregard
