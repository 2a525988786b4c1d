#pragma once

#include "tests/reference/full_lattice.hpp"

#include <vector>

namespace enregard::reference {

/// The same as full_lattice for texts of a few hundred sentences: a dynamic programme over every
/// position of both texts, written the plain way, without a corridor, windows or rows of scores.
std::vector<Bead> full_programme(std::uint32_t n, std::uint32_t m, const BeadScore& score,
                                 float null_again);

} // namespace enregard::reference
