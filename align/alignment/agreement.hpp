#pragma once

#include "align/alignment/bead.hpp"

#include <cstddef>

namespace enregard {

/// How much the paired sentences of two texts share.
struct Agreement {
    double observed = 0;   ///< shared weight per token of both texts, unmatched sentences included
    double chance = 0;     ///< the same when each source is laid beside a distant target
    std::size_t pairs = 0; ///< beads with both sides
};

/// Measures the agreement of the beads. Seen on parallel texts: 0.16 (a free literary translation)
/// to 1.1 (a note of one page); on texts that are no translations of each other: 0.11 at most. In
/// texts of a few sentences `chance` says more: translations share more than five times that.
Agreement measure_agreement(const Bitext& bitext);

} // namespace enregard
