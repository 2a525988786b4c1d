#include "tests/reference/full_lattice.hpp"

#include <cmath>
#include <limits>
#include <map>
#include <tuple>

namespace enregard::reference {

namespace {

/// A bead without a place for its empty side: a null bead is the same wherever it stands.
using Name = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t>;

Name name_of(const Bead& bead)
{
    return {bead.source.empty() ? 0 : bead.source.begin, bead.source.size(),
            bead.target.empty() ? 0 : bead.target.begin, bead.target.size()};
}

/// Every sequence of beads, one after the other.
class Enumeration {
public:
    using Visit = std::function<void(const std::vector<Bead>&, double score)>;

    Enumeration(std::uint32_t n, std::uint32_t m, const BeadScore& score, float null_again,
                const Visit& visit)
        : n_(n), m_(m), score_(&score), null_again_(null_again), visit_(&visit)
    {
        go(0, 0, 0);
    }

private:
    void go(std::uint32_t i, std::uint32_t j, double sum)
    {
        if (i == n_ && j == m_) {
            (*visit_)(path_, sum);
            return;
        }
        for (std::size_t k = 0; k < bead_types.size(); ++k) {
            const BeadType type = bead_types[k];
            const bool after_null =
                !path_.empty() && (path_.back().source.empty() || path_.back().target.empty());
            const bool after_insertion = !path_.empty() && path_.back().source.empty();
            if (i + type.source > n_ || j + type.target > m_ ||
                (k == deletion_type && after_insertion)) {
                continue;
            }
            const double s = static_cast<double>((*score_)(k, i, j));
            const double again =
                type.is_null() && after_null ? static_cast<double>(null_again_) : 0;
            path_.push_back({{i, i + type.source}, {j, j + type.target}, s, 0});
            go(i + type.source, j + type.target, sum + s + again);
            path_.pop_back();
        }
    }

    std::uint32_t n_;
    std::uint32_t m_;
    const BeadScore* score_;
    float null_again_;
    const Visit* visit_;
    std::vector<Bead> path_;
};

} // namespace

RowScores row_scores(const BeadScore& score)
{
    return [score](const Corridor& corridor, std::uint32_t first_row, std::uint32_t i,
                   std::vector<BeadScores>& scores) {
        BeadScores none;
        none.fill(-std::numeric_limits<float>::infinity());
        scores.assign(corridor[i].size(), none);
        for (std::uint32_t j = corridor[i].begin; j < corridor[i].end; ++j) {
            for (std::size_t k = 0; k < bead_types.size(); ++k) {
                const BeadType type = bead_types[k];
                if (i >= first_row + type.source && j >= type.target &&
                    corridor[i - type.source].contains(j - type.target)) {
                    scores[j - corridor[i].begin][k] = score(k, i - type.source, j - type.target);
                }
            }
        }
    };
}

std::vector<Bead> full_lattice(std::uint32_t n, std::uint32_t m, const BeadScore& score,
                               float null_again)
{
    std::map<Name, double> weights;
    double total = 0;
    Enumeration(n, m, score, null_again, [&](const std::vector<Bead>& path, double sum) {
        total += std::exp(sum);
        for (const Bead& bead : path) {
            weights[name_of(bead)] += std::exp(sum);
        }
    });
    std::vector<Bead> best;
    double most = -1;
    Enumeration(n, m, score, null_again, [&](const std::vector<Bead>& path, double) {
        double right = 0;
        for (const Bead& bead : path) {
            const bool null = bead.source.empty() || bead.target.empty();
            right += weights[name_of(bead)] / total *
                     (null ? 0.5 : bead.source.size() + bead.target.size());
        }
        if (right > most + 1e-4) {
            most = right;
            best = path;
        }
    });
    for (Bead& bead : best) {
        bead.posterior = weights[name_of(bead)] / total;
    }
    return best;
}

} // namespace enregard::reference
