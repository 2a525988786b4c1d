#include "tests/reference/full_lattice.hpp"

#include <cmath>

namespace enregard::reference {

namespace {

struct Enumeration {
    std::uint32_t n;
    std::uint32_t m;
    const BeadScore* score;
    std::vector<Bead> path;
    std::vector<Bead> best;
    double best_score = -1e300;
    double total = 0;
    /// weight of all paths through a bead, by its four corners
    std::vector<std::pair<Bead, double>> weights;

    void visit(std::uint32_t i, std::uint32_t j, double sum)
    {
        if (i == n && j == m) {
            finish(sum);
            return;
        }
        for (const BeadType& type : bead_types) {
            if (i + type.source > n || j + type.target > m) {
                continue;
            }
            const double s = (*score)(type, i, j);
            path.push_back({{i, i + type.source}, {j, j + type.target}, s, 0});
            visit(i + type.source, j + type.target, sum + s);
            path.pop_back();
        }
    }

    void finish(double sum)
    {
        total += std::exp(sum);
        for (const Bead& bead : path) {
            bool known = false;
            for (auto& [other, weight] : weights) {
                if (other.source == bead.source && other.target == bead.target) {
                    weight += std::exp(sum);
                    known = true;
                }
            }
            if (!known) {
                weights.emplace_back(bead, std::exp(sum));
            }
        }
        if (sum > best_score) {
            best_score = sum;
            best = path;
        }
    }
};

} // namespace

Path full_lattice(std::uint32_t n, std::uint32_t m, const BeadScore& score)
{
    Enumeration all{n, m, &score, {}, {}, -1e300, 0, {}};
    all.visit(0, 0, 0);
    Path path;
    path.beads = all.best;
    for (Bead& bead : path.beads) {
        for (const auto& [other, weight] : all.weights) {
            if (other.source == bead.source && other.target == bead.target) {
                bead.posterior = weight / all.total;
            }
        }
    }
    return path;
}

} // namespace enregard::reference
