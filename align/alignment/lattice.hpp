#pragma once

#include "align/alignment/bead.hpp"
#include "align/alignment/links.hpp"
#include "align/alignment/scorer.hpp"

#include <functional>
#include <vector>

namespace enregard {

/// The score of a bead of `type` at source sentence i and target sentence j.
using BeadScore = std::function<double(const BeadType& type, std::uint32_t i, std::uint32_t j)>;

/// The best path through the lattice of all beads, with posteriors.
struct Path {
    std::vector<Bead> beads;
    bool touches_edge = false; ///< the path ran along the border of the band: widen it
};

/// Finds the best sequence of beads for n source and m target sentences by dynamic programming,
/// and the posterior of each of its beads by a forward-backward pass over the same lattice.
/// `bands` has n + 1 rows; row i gives the positions j (0 to m) that are visited after i source
/// sentences; the corners (0, 0) and (n, m) must be in it. Time and memory follow the band's area.
Path best_path(std::uint32_t n, std::uint32_t m, const std::vector<Band>& bands,
               const BeadScore& score);

} // namespace enregard
