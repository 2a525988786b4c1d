#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace enregard {

/// A kind of bead: how many sentences of each side.
struct BeadType {
    std::uint32_t source = 1;
    std::uint32_t target = 1;

    constexpr bool is_null() const { return source == 0 || target == 0; }
};

/// The longest side of a bead.
inline constexpr std::uint32_t longest_side = 5;

inline constexpr std::size_t deletion_type = 0;  ///< 1-0: the place in bead_types
inline constexpr std::size_t insertion_type = 1; ///< 0-1
inline constexpr std::size_t first_pair_type = 2;

/// Every type of bead that the aligner knows, null beads first.
inline constexpr std::array<BeadType, 17> bead_types = {{
    {1, 0},
    {0, 1},
    {1, 1},
    {1, 2},
    {2, 1},
    {2, 2},
    {1, 3},
    {3, 1},
    {2, 3},
    {3, 2},
    {3, 3},
    {1, 4},
    {4, 1},
    {1, 5},
    {5, 1},
    {2, 4},
    {4, 2},
}};

} // namespace enregard
