#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace enregard {

/// A half-open range of positions [begin, end) of the target.
struct Band {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    std::uint32_t size() const { return end - begin; }
    bool contains(std::uint32_t j) const { return j >= begin && j < end; }
    friend bool operator==(const Band&, const Band&) = default;
};

/// Where a path may go: row i gives the positions j (0 to m) that are visited after i sentences of
/// the source. There are n + 1 rows; they grow monotonically on both sides, each overlaps the next,
/// and the corners (0, 0) and (n, m) are inside.
using Corridor = std::vector<Band>;

/// Every position of n source and m target sentences.
Corridor whole_corridor(std::uint32_t n, std::uint32_t m);

/// Widens rows until they grow monotonically, overlap, and hold both corners. An empty row takes
/// what lies between its neighbours.
void repair(Corridor& corridor, std::uint32_t m);

/// The same for some rows, whose paths begin at position `first` and end at `last`.
void repair(std::span<Band> rows, std::uint32_t first, std::uint32_t last);

/// Each row with what lies within `reach` rows and columns of it, and repaired.
Corridor widened(const Corridor& corridor, std::uint32_t reach, std::uint32_t m);

/// The number of positions.
std::size_t area(std::span<const Band> rows);

} // namespace enregard
