#pragma once

#include "align/alignment/corridor.hpp"
#include "align/alignment/partners.hpp"

namespace enregard {

/// A corridor for the sentences of both texts, from coarse to fine: first large groups of sentences
/// are compared, all with all, by the words and numbers they share or translate; then smaller ones
/// near the paths that were possible. Its width follows the doubt. Time and memory grow with the
/// texts, not with their product.
Corridor coarse_corridor(const AlignedSides& sides, const PartnerTable& partners);

} // namespace enregard
