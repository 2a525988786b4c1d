#pragma once

#include <string>
#include <vector>

namespace enregard::fitting {

/// A pair of sentences; French stands first, whichever is the original.
struct Pair {
    std::string french;
    std::string english;
    std::string label; ///< of a table: what its column `phenomenon` says; else empty
};

/// The beads of one sentence a side of NAME.gold with NAME.fr and NAME.en in `folder`, or the rows
/// of a table with the columns fr, en and phenomenon.
std::vector<Pair> read_pairs(const std::string& path);

} // namespace enregard::fitting
