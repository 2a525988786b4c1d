#pragma once

#include "align/alignment/bead.hpp"
#include "align/alignment/partners.hpp"

#include <vector>

namespace enregard {

/// Learns from the document's own pairs which types translate each other: Model 1 (Brown et al.
/// 1993) in both directions, with the entries of `known` as what was seen before. Beads count by
/// their posterior; of a large document only some are read. A pair of types that meets in one bead
/// only and is not known stays out: the bead would confirm itself.
std::vector<PartnerEntry> train_model_one(const AlignedSides& sides, const std::vector<Bead>& beads,
                                          const std::vector<PartnerEntry>& known);

} // namespace enregard
