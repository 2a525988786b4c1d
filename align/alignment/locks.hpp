#pragma once

#include "align/alignment/bead.hpp"

#include <vector>

namespace enregard {

/// The places that no bead crosses, as beads in the order of both texts: `settled`, the pairs that
/// the user gave; where the layout says so, headings with the same number ("Article 12" with
/// "Article 12", "Chapter II" with "Chapitre II", never with "Livre II"); the formulas that close
/// letters, where both sides have as many; and between them blocks
/// with the same address in tables of the same shape, as places without sentences. A number that
/// stands in several headings of one side, or in another order on the other, locks nothing.
std::vector<Bead> find_locks(const Text& source, const Text& target,
                             const std::vector<Bead>& settled);

} // namespace enregard
