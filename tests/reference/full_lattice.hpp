#pragma once

#include "align/alignment/lattice.hpp"

namespace enregard::reference {

/// The slow, obviously right twin of best_path: every cell, every bead, plain recursion over all
/// paths by memory; the posterior of a bead is the share of the weight of all paths through it.
Path full_lattice(std::uint32_t n, std::uint32_t m, const BeadScore& score);

} // namespace enregard::reference
