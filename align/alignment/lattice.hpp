#pragma once

#include "align/alignment/bead.hpp"
#include "align/alignment/bead_types.hpp"
#include "align/alignment/corridor.hpp"

#include <array>
#include <functional>
#include <vector>

namespace enregard {

/// The scores of the beads that end in one position, in the order of bead_types; minus infinity for
/// a bead that cannot be.
using BeadScores = std::array<float, bead_types.size()>;

/// Gives the scores of all beads that end in row i of a corridor, position after position, with
/// none that begins before `first_row`. Rows are asked for in order.
using RowScores = std::function<void(const Corridor& corridor, std::uint32_t first_row,
                                     std::uint32_t i, std::vector<BeadScores>& scores)>;

/// The best path through the lattice of all beads, and where other likely paths go.
struct Path {
    std::vector<Bead> beads;
    Corridor likely; ///< the positions that some path passes with more than a trace of probability
};

/// Finds the sequence of beads for n source and m target sentences in which the most sentences
/// stand in a right bead, as far as the posteriors say (a forward-backward pass over the lattice
/// of all sequences; a null bead right after another one scores `null_again` more). Where
/// the sequence runs along the edge of the corridor, the corridor is made wider and it is sought
/// again. Long texts are done window by window, in memory for one of them. The beads of `locks`,
/// in their order, stand in the result as they are, and no other bead crosses them; a lock without
/// sentences is a place that no bead crosses.
Path best_path(Corridor corridor, std::uint32_t m, const RowScores& score, float null_again,
               const std::vector<Bead>& locks = {});

} // namespace enregard
