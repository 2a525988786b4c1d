#pragma once

#include "align/alignment/lattice.hpp"

namespace enregard::reference {

/// The score of a bead of that type (its place in bead_types) at source sentence i and target
/// sentence j.
using BeadScore = std::function<float(std::size_t type, std::uint32_t i, std::uint32_t j)>;

/// What best_path asks for, made of the scores of single beads.
RowScores row_scores(const BeadScore& score);

/// The slow, obviously right twin of best_path: plain recursion over all sequences of beads,
/// without a corridor. The posterior of a bead is the share of the weight of all sequences that
/// have it; the sequence is the one with the most sentences in a right bead, as far as the
/// posteriors say.
std::vector<Bead> full_lattice(std::uint32_t n, std::uint32_t m, const BeadScore& score,
                               float null_again);

} // namespace enregard::reference
