#include "tests/tuning/model.hpp"

#include "align/alignment/scorer.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace enregard::tuning {

namespace {

constexpr double impossible = -std::numeric_limits<double>::infinity();
/// How strongly the weights are held: a deviation of 1 costs this much log likelihood.
constexpr double hold = 0.5;

double add_logs(double a, double b)
{
    if (a < b) {
        std::swap(a, b);
    }
    return b == impossible ? a : a + std::log1p(std::exp(b - a));
}

bool is_known(const Bead& bead)
{
    return std::ranges::any_of(bead_types, [&](const BeadType& type) {
        return type.source == bead.source.size() && type.target == bead.target.size();
    });
}

/// The gold as rectangles that follow one upon the other: a pair of a known type is a bead; within
/// the others every bead may be (pairs of unknown types, beads that cross), or only null ones.
struct Rectangle {
    Bead bead;
    bool only_null = false;
    bool exact = false;
};

/// True where `next` begins on both sides where `last` ends.
bool follows(const Bead& last, const Bead& next)
{
    return next.source.begin == last.source.end && next.target.begin == last.target.end;
}

void absorb(Bead& bead, const Bead& other)
{
    bead.source = {std::min(bead.source.begin, other.source.begin),
                   std::max(bead.source.end, other.source.end)};
    bead.target = {std::min(bead.target.begin, other.target.begin),
                   std::max(bead.target.end, other.target.end)};
}

std::vector<Rectangle> rectangles_of(const Gold& gold)
{
    std::vector<Rectangle> rectangles;
    for (const Bead& bead : gold.beads) {
        const bool null = bead.source.empty() || bead.target.empty();
        rectangles.push_back({bead, null, !null && is_known(bead)});
        while (rectangles.size() > 1) {
            Rectangle& last = rectangles[rectangles.size() - 2];
            const Rectangle& next = rectangles.back();
            const bool follow = follows(last.bead, next.bead);
            if (follow && !(last.only_null && next.only_null)) {
                break;
            }
            last.only_null = follow;
            last.exact = false;
            absorb(last.bead, next.bead);
            rectangles.pop_back();
        }
    }
    Bead& first = rectangles.front().bead;
    if (first.source.begin > 0 || first.target.begin > 0) {
        rectangles.front().exact = false;
        rectangles.front().only_null = false;
        absorb(first, {{0, 0}, {0, 0}, 0, 0});
    }
    const auto n = static_cast<std::uint32_t>(gold.source.sentences.size());
    const auto m = static_cast<std::uint32_t>(gold.target.sentences.size());
    Rectangle& last = rectangles.back();
    if (last.bead.source.end < n || last.bead.target.end < m) {
        last.exact = false;
        last.only_null = false;
        absorb(last.bead, {{n, n}, {m, m}, 0, 0});
    }
    return rectangles;
}

} // namespace

Lattice::Lattice(const Gold& gold, const Prepared& prepared)
    : beads_(static_cast<double>(gold.beads.size()))
{
    const auto m = prepared.sides.target.size();
    Corridor corridor = prepared.corridor;
    const std::vector<Rectangle> rectangles = rectangles_of(gold);
    for (const Rectangle& r : rectangles) {
        for (std::uint32_t i = r.bead.source.begin; i <= r.bead.source.end; ++i) {
            corridor[i].begin = std::min(corridor[i].begin, r.bead.target.begin);
            corridor[i].end = std::max(corridor[i].end, r.bead.target.end + 1);
        }
    }
    repair(corridor, m);
    std::vector<std::uint32_t> first;
    for (const Band& band : corridor) {
        first.push_back(cells_);
        cells_ += band.size();
    }
    std::vector<std::size_t> of_row(corridor.size(), 0); // the rectangle that a row begins in
    const auto n = static_cast<std::uint32_t>(corridor.size() - 1);
    for (std::size_t w = 0; w < weight_count; ++w) {
        Weights unit;
        unit.values[w] = 1;
        Scorer scorer(prepared.sides, prepared.partners, unit, prepared.length_ratio);
        std::vector<BeadScores> row;
        std::size_t at = 0;
        for (std::uint32_t i = 0; i <= n; ++i) {
            scorer.score_row(corridor, 0, i, row);
            for (std::uint32_t j = corridor[i].begin; j < corridor[i].end; ++j) {
                for (std::size_t k = 0; k < bead_types.size(); ++k) {
                    const float value = row[j - corridor[i].begin][k];
                    if (!std::isfinite(value)) {
                        continue;
                    }
                    if (w == 0) {
                        const std::uint32_t pi = i - bead_types[k].source;
                        const std::uint32_t pj = j - bead_types[k].target;
                        Arc arc;
                        arc.from = first[pi] + (pj - corridor[pi].begin);
                        arc.to = first[i] + (j - corridor[i].begin);
                        arc.type = static_cast<std::uint8_t>(k);
                        arc.gold = std::ranges::any_of(rectangles, [&](const Rectangle& r) {
                            const Bead& b = r.bead;
                            if (r.exact) {
                                return b.source.begin == pi && b.source.end == i &&
                                       b.target.begin == pj && b.target.end == j;
                            }
                            return b.source.begin <= pi && i <= b.source.end &&
                                   b.target.begin <= pj && j <= b.target.end &&
                                   (!r.only_null || bead_types[k].is_null());
                        });
                        arcs_.push_back(arc);
                    }
                    arcs_[at++].features[w] = value;
                }
            }
        }
    }
}

double Lattice::pass(const std::vector<double>& scores, double null_again, bool gold_only,
                     double sign, std::array<double, weight_count>& gradient) const
{
    // States: 0 after a pair, 1 after a deletion, 2 after an insertion.
    using Node = std::array<double, 3>;
    std::vector<Node> forward(cells_, {impossible, impossible, impossible});
    std::vector<Node> backward = forward;
    forward[0][0] = 0;
    backward[cells_ - 1] = {0, 0, 0};
    const auto state_of = [](const Arc& arc) -> std::size_t {
        return arc.type < 2 ? arc.type + 1 : 0;
    };
    const auto allowed = [](std::size_t before, std::size_t state) {
        return !(before == 2 && state == 1);
    };
    const auto again = [&](std::size_t before, std::size_t state) {
        return before > 0 && state > 0 ? null_again : 0;
    };
    for (std::size_t a = 0; a < arcs_.size(); ++a) {
        const Arc& arc = arcs_[a];
        if (gold_only && !arc.gold) {
            continue;
        }
        const std::size_t state = state_of(arc);
        double& here = forward[arc.to][state];
        for (std::size_t before = 0; before < 3; ++before) {
            if (allowed(before, state) && forward[arc.from][before] != impossible) {
                here = add_logs(here, forward[arc.from][before] + scores[a] + again(before, state));
            }
        }
    }
    const Node& end = forward[cells_ - 1];
    const double total = add_logs(end[0], add_logs(end[1], end[2]));
    for (std::size_t a = arcs_.size(); a-- > 0;) {
        const Arc& arc = arcs_[a];
        if (gold_only && !arc.gold) {
            continue;
        }
        const std::size_t state = state_of(arc);
        const double after = backward[arc.to][state] + scores[a];
        if (after == impossible) {
            continue;
        }
        double share = 0;
        for (std::size_t before = 0; before < 3; ++before) {
            if (!allowed(before, state)) {
                continue;
            }
            double& here = backward[arc.from][before];
            here = add_logs(here, after + again(before, state));
            const double p =
                std::exp(forward[arc.from][before] + after + again(before, state) - total);
            share += p;
            if (before > 0 && state > 0) {
                gradient[static_cast<std::size_t>(Weight::null_again)] += sign * p;
            }
        }
        if (share > 1e-9) {
            for (std::size_t w = 0; w < weight_count; ++w) {
                gradient[w] += sign * share * static_cast<double>(arc.features[w]);
            }
        }
    }
    return total;
}

double Lattice::likelihood(const Weights& weights, std::array<double, weight_count>& gradient) const
{
    std::vector<double> scores(arcs_.size());
    for (std::size_t a = 0; a < arcs_.size(); ++a) {
        double sum = 0;
        for (std::size_t w = 0; w < weight_count; ++w) {
            sum += weights.values[w] * static_cast<double>(arcs_[a].features[w]);
        }
        scores[a] = sum;
    }
    const double again = weights[Weight::null_again];
    const double gold = pass(scores, again, true, 1, gradient);
    return gold - pass(scores, again, false, -1, gradient);
}

double likelihood(const std::vector<Lattice>& lattices, const Weights& weights,
                  const Chosen& chosen)
{
    std::array<double, weight_count> gradient{};
    double sum = 0;
    double beads = 0;
    for (std::size_t d = 0; d < lattices.size(); ++d) {
        if (chosen(d)) {
            sum += lattices[d].likelihood(weights, gradient);
            beads += lattices[d].beads();
        }
    }
    return sum / beads;
}

Weights train(const std::vector<Lattice>& lattices, const Weights& start, const Chosen& chosen)
{
    // Resilient propagation (Riedmiller & Braun 1993): a step for each weight, by the sign.
    Weights weights = start;
    std::array<double, weight_count> step;
    step.fill(0.05);
    std::array<double, weight_count> before{};
    for (int round = 0; round < 60; ++round) {
        std::array<double, weight_count> gradient{};
        for (std::size_t d = 0; d < lattices.size(); ++d) {
            if (chosen(d)) {
                lattices[d].likelihood(weights, gradient);
            }
        }
        for (std::size_t w = 0; w < weight_count; ++w) {
            gradient[w] -= 2 * hold * (weights.values[w] - start.values[w]);
            const double turn = gradient[w] * before[w];
            step[w] = std::clamp(step[w] * (turn > 0 ? 1.3 : turn < 0 ? 0.5 : 1), 1e-4, 0.5);
            before[w] = turn < 0 ? 0 : gradient[w];
            weights.values[w] += before[w] > 0 ? step[w] : before[w] < 0 ? -step[w] : 0;
        }
    }
    return weights;
}

} // namespace enregard::tuning
