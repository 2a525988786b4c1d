#pragma once

#include "align/alignment/aligner.hpp"

namespace enregard {

/// Finds neighbouring sentences, or short runs of them, that have changed places in the
/// translation: where the beads of `beads` explain a few sentences badly in their order and the
/// crossed pairs well, these beads become one with a crossing. Settled pairs stay as they are.
std::vector<Bead> with_reversals(const Prepared& prepared, const Weights& weights,
                                 std::vector<Bead> beads);

} // namespace enregard
