#include "tests/reference/full_programme.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace enregard::reference {

namespace {

constexpr double impossible = -std::numeric_limits<double>::infinity();

/// What the path did last: 0 a pair, 1 a deletion, 2 an insertion.
using Node = std::array<double, 3>;

double add_logs(double a, double b)
{
    const double most = std::max(a, b);
    return most == impossible ? most : most + std::log(std::exp(a - most) + std::exp(b - most));
}

class FullProgramme {
public:
    FullProgramme(std::uint32_t n, std::uint32_t m, const BeadScore& score, float null_again)
        : n_(n),
          m_(m),
          score_(&score),
          null_again_(static_cast<double>(null_again)),
          forward_(std::size_t{n + 1} * (m + 1), {impossible, impossible, impossible}),
          backward_(forward_),
          deleted_(n, 0),
          inserted_(m, 0)
    {
        forward_[0][0] = 0;
        backward_.back() = {0, 0, 0};
        each_step([&](const Step& step) {
            double& here = forward_[step.to][step.state];
            here = add_logs(here, forward_[step.from][step.before] + step.score);
        });
        each_step_back([&](const Step& step) {
            double& here = backward_[step.from][step.before];
            here = add_logs(here, backward_[step.to][step.state] + step.score);
        });
        const Node& last = forward_.back();
        total_ = add_logs(last[0], add_logs(last[1], last[2]));
        sum_posteriors();
    }

    std::vector<Bead> best() const
    {
        std::vector<double> value(forward_.size(), -1);
        std::vector<std::size_t> taken(forward_.size(), 0);
        value[0] = 0;
        for (std::uint32_t i = 0; i <= n_; ++i) {
            for (std::uint32_t j = 0; j <= m_; ++j) {
                for (std::size_t at = 0; at < bead_types.size(); ++at) {
                    // Insertions first, as best_path does where nothing else decides.
                    const std::size_t k = at < first_pair_type ? insertion_type - at : at;
                    if (!fits(k, i, j)) {
                        continue;
                    }
                    const BeadType type = bead_types[k];
                    const double sum =
                        value[cell(i - type.source, j - type.target)] +
                        (type.is_null() ? 0.5 : type.source + type.target) * posterior(k, i, j);
                    if (sum > value[cell(i, j)] + 1e-4) {
                        value[cell(i, j)] = sum;
                        taken[cell(i, j)] = k;
                    }
                }
            }
        }
        std::vector<Bead> beads;
        for (std::uint32_t i = n_, j = m_; i > 0 || j > 0;) {
            const std::size_t k = taken[cell(i, j)];
            const BeadType type = bead_types[k];
            beads.push_back({{i - type.source, i}, {j - type.target, j}, 0, posterior(k, i, j)});
            i -= type.source;
            j -= type.target;
        }
        std::ranges::reverse(beads);
        return beads;
    }

private:
    struct Step {
        std::size_t type;
        std::size_t from;
        std::size_t to;
        std::size_t before; ///< state that it is taken in
        std::size_t state;  ///< state that it leads to
        double score;
    };

    std::size_t cell(std::uint32_t i, std::uint32_t j) const
    {
        return std::size_t{i} * (m_ + 1) + j;
    }

    static bool fits(std::size_t type, std::uint32_t i, std::uint32_t j)
    {
        return i >= bead_types[type].source && j >= bead_types[type].target;
    }

    /// All steps that end in a position, one for each state that they can be taken in.
    template <class Visit>
    void steps_to(std::uint32_t i, std::uint32_t j, const Visit& visit) const
    {
        for (std::size_t k = 0; k < bead_types.size(); ++k) {
            if (!fits(k, i, j)) {
                continue;
            }
            const std::uint32_t from_i = i - bead_types[k].source;
            const std::uint32_t from_j = j - bead_types[k].target;
            const auto score = static_cast<double>((*score_)(k, from_i, from_j));
            const std::size_t state = k == deletion_type ? 1 : k == insertion_type ? 2 : 0;
            for (std::size_t before = 0; before < 3; ++before) {
                if (before != 2 || state != 1) {
                    visit(Step{k, cell(from_i, from_j), cell(i, j), before, state,
                               score + (before > 0 && state > 0 ? null_again_ : 0)});
                }
            }
        }
    }

    template <class Visit>
    void each_step(const Visit& visit) const
    {
        for (std::uint32_t i = 0; i <= n_; ++i) {
            for (std::uint32_t j = 0; j <= m_; ++j) {
                steps_to(i, j, visit);
            }
        }
    }

    template <class Visit>
    void each_step_back(const Visit& visit) const
    {
        for (std::uint32_t i = n_ + 1; i-- > 0;) {
            for (std::uint32_t j = m_ + 1; j-- > 0;) {
                steps_to(i, j, visit);
            }
        }
    }

    void sum_posteriors()
    {
        posteriors_.assign(forward_.size(), {});
        each_step([&](const Step& step) {
            const double share = std::exp(forward_[step.from][step.before] + step.score +
                                          backward_[step.to][step.state] - total_);
            posteriors_[step.to][step.type] += share;
            if (step.type == deletion_type) {
                deleted_[step.from / (m_ + 1)] += share;
            } else if (step.type == insertion_type) {
                inserted_[step.from % (m_ + 1)] += share;
            }
        });
    }

    /// Of a null bead the sum over all places that it can have on the other side.
    double posterior(std::size_t type, std::uint32_t i, std::uint32_t j) const
    {
        return type == deletion_type    ? deleted_[i - 1]
               : type == insertion_type ? inserted_[j - 1]
                                        : posteriors_[cell(i, j)][type];
    }

    std::uint32_t n_;
    std::uint32_t m_;
    const BeadScore* score_;
    double null_again_;
    std::vector<Node> forward_;
    std::vector<Node> backward_;
    std::vector<double> deleted_;
    std::vector<double> inserted_;
    std::vector<std::array<double, bead_types.size()>> posteriors_;
    double total_ = 0;
};

} // namespace

std::vector<Bead> full_programme(std::uint32_t n, std::uint32_t m, const BeadScore& score,
                                 float null_again)
{
    return FullProgramme(n, m, score, null_again).best();
}

} // namespace enregard::reference
