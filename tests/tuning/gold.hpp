#pragma once

#include "align/alignment/bead.hpp"

#include <string>
#include <vector>

namespace enregard::tuning {

/// A document with gold beads, in the order of the texts.
struct Gold {
    std::string folder;
    std::string name;
    Text source;
    Text target;
    std::vector<Bead> beads;
};

/// Adds the documents of `folder` to `golds`.
void read_golds(const std::string& folder, std::vector<Gold>& golds);

/// Strict counts as scripts/evaluate has them, and the reliability of the posteriors.
struct Score {
    double right = 0;
    double given = 0;
    double right_pairs = 0;
    double gold_pairs = 0;
    double alone_right = 0;
    double alone_given = 0;
    double alone_gold = 0;
    double sure = 0; ///< beads with a posterior of 0.95 and more
    double sure_right = 0;

    Score& operator+=(const Score& other);
    void print(const std::string& name) const;
};

Score score_of(const Gold& gold, const std::vector<Bead>& given);

} // namespace enregard::tuning
