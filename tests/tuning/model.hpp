#pragma once

#include "align/alignment/aligner.hpp"
#include "align/alignment/bead_types.hpp"
#include "tests/tuning/gold.hpp"

#include <array>
#include <functional>
#include <vector>

namespace enregard::tuning {

using Features = std::array<float, weight_count>;

/// A bead that can be, and whether the gold allows it.
struct Arc {
    std::uint32_t from = 0; ///< cell
    std::uint32_t to = 0;
    std::uint8_t type = 0;
    bool gold = false;
    Features features{};
};

/// All beads of the last pass over one document.
class Lattice {
public:
    Lattice(const Gold& gold, const Prepared& prepared);

    /// The log likelihood of the gold; adds its gradient to `gradient`.
    double likelihood(const Weights& weights, std::array<double, weight_count>& gradient) const;

    double beads() const { return beads_; }

private:
    double pass(const std::vector<double>& scores, double null_again, bool gold_only, double sign,
                std::array<double, weight_count>& gradient) const;

    std::uint32_t cells_ = 0;
    double beads_ = 0;
    std::vector<Arc> arcs_; ///< by the cell they lead to
};

using Chosen = std::function<bool(std::size_t)>;

/// The mean log likelihood of a gold bead in the chosen documents.
double likelihood(const std::vector<Lattice>& lattices, const Weights& weights,
                  const Chosen& chosen);

/// The weights that make the gold of the chosen documents most likely, held near `start`.
Weights train(const std::vector<Lattice>& lattices, const Weights& start, const Chosen& chosen);

} // namespace enregard::tuning
