#include "align/alignment/window.hpp"

#include "align/alignment/fast_log.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>

namespace enregard {

namespace {

constexpr double impossible = -std::numeric_limits<double>::infinity();
/// A position with less probability than this is left out of what is likely.
constexpr double trace = 1e-6;
/// A term this much smaller (natural log) adds nothing to a sum.
constexpr double nothing = -30;
/// A sentence of a null bead counts this much of one in a pair: in doubt, it stays with another.
constexpr float null_worth = 0.5F;
/// Values of paths that differ by less are the same.
constexpr float tie = 1e-4F;

/// The log of the sum of what the terms are logs of.
class LogSum {
public:
    void add(double term)
    {
        if (term == impossible) {
            return;
        }
        terms_[count_++] = term;
        most_ = std::max(most_, term);
    }

    double value() const
    {
        if (count_ < 2) {
            return most_;
        }
        float sum = 0;
        for (std::size_t k = 0; k < count_; ++k) {
            if (const double less = terms_[k] - most_; less > nothing) {
                sum += fast_exp(static_cast<float>(less));
            }
        }
        return most_ + static_cast<double>(fast_log(sum));
    }

private:
    std::array<double, bead_types.size() + 3> terms_;
    std::size_t count_ = 0;
    double most_ = impossible;
};

double log_sum(std::initializer_list<double> terms)
{
    LogSum sum;
    for (const double term : terms) {
        sum.add(term);
    }
    return sum.value();
}

} // namespace

Window::Window(const Corridor& corridor, WindowPlace place, const RowScores& score,
               float null_again)
    : corridor_(&corridor), place_(place), null_again_(static_cast<double>(null_again))
{
    allocate();
    pass_forward(score);
    pass_backward();
    sum_null_posteriors();
}

void Window::allocate()
{
    std::size_t size = 0;
    for (std::uint32_t i = place_.first_row; i <= place_.last_row; ++i) {
        rows_.push_back(size);
        size += (*corridor_)[i].size();
    }
    rows_.push_back(size);
    scores_.reserve(size);
    forward_.assign(size, {impossible, impossible, impossible});
    backward_ = forward_;
    reached_.assign(size, impossible);
}

void Window::pass_forward(const RowScores& score)
{
    std::vector<BeadScores> row;
    for (std::uint32_t i = place_.first_row; i <= place_.last_row; ++i) {
        score(*corridor_, place_.first_row, i, row);
        scores_.insert(scores_.end(), row.begin(), row.end());
        for (std::uint32_t j = (*corridor_)[i].begin; j < (*corridor_)[i].end; ++j) {
            enter(i, j);
        }
    }
    if (place_.whole) {
        total_ = reached_.back();
        return;
    }
    total_ = impossible;
    for (std::size_t c = rows_[rows_.size() - 2]; c < rows_.back(); ++c) {
        total_ = log_sum({total_, reached_[c]});
    }
}

void Window::enter(std::uint32_t i, std::uint32_t j)
{
    const std::size_t here = cell(i, j);
    Node& node = forward_[here];
    if (i == place_.first_row && j == place_.first_position) {
        node.pair = 0;
        reached_[here] = 0;
        return;
    }
    const BeadScores& scores = scores_[here];
    LogSum pairs;
    for (std::size_t k = first_pair_type; k < bead_types.size(); ++k) {
        if (scores[k] > -std::numeric_limits<float>::infinity()) {
            const std::size_t before = cell(i - bead_types[k].source, j - bead_types[k].target);
            pairs.add(reached_[before] + static_cast<double>(scores[k]));
        }
    }
    node.pair = pairs.value();
    if (const auto score = static_cast<double>(scores[deletion_type]); score != impossible) {
        const Node& before = forward_[cell(i - 1, j)];
        node.deletion = score + log_sum({before.pair, before.deletion + null_again_});
    }
    if (const auto score = static_cast<double>(scores[insertion_type]); score != impossible) {
        const Node& before = forward_[here - 1];
        node.insertion = score + log_sum({before.pair, before.deletion + null_again_,
                                          before.insertion + null_again_});
    }
    reached_[here] = log_sum({node.pair, node.deletion, node.insertion});
}

void Window::pass_backward()
{
    for (std::size_t c = rows_[rows_.size() - 2]; c < rows_.back(); ++c) {
        if (!place_.whole || c + 1 == rows_.back()) {
            backward_[c] = {0, 0, 0};
        }
    }
    for (std::uint32_t i = place_.last_row + 1; i-- > place_.first_row;) {
        for (std::uint32_t j = (*corridor_)[i].end; j-- > (*corridor_)[i].begin;) {
            if (reached_[cell(i, j)] != impossible) {
                leave(i, j);
            }
        }
    }
}

void Window::leave(std::uint32_t i, std::uint32_t j)
{
    Node& node = backward_[cell(i, j)];
    LogSum pairs;
    for (std::size_t k = first_pair_type; k < bead_types.size(); ++k) {
        const std::uint32_t next_i = i + bead_types[k].source;
        const std::uint32_t next_j = j + bead_types[k].target;
        if (contains(next_i, next_j)) {
            const std::size_t next = cell(next_i, next_j);
            pairs.add(static_cast<double>(scores_[next][k]) + backward_[next].pair);
        }
    }
    const double pair = log_sum({pairs.value(), i == place_.last_row ? node.pair : impossible});
    double deletion = impossible;
    double insertion = impossible;
    if (contains(i + 1, j)) {
        const std::size_t next = cell(i + 1, j);
        deletion = static_cast<double>(scores_[next][deletion_type]) + backward_[next].deletion;
    }
    if (contains(i, j + 1)) {
        const std::size_t next = cell(i, j + 1);
        insertion = static_cast<double>(scores_[next][insertion_type]) + backward_[next].insertion;
    }
    node.pair = log_sum({pair, deletion, insertion});
    node.deletion = log_sum({pair, deletion + null_again_, insertion + null_again_});
    node.insertion = log_sum({pair, insertion + null_again_});
}

double Window::posterior(std::size_t type, std::uint32_t i, std::uint32_t j) const
{
    const std::size_t here = cell(i, j);
    if (scores_[here][type] == -std::numeric_limits<float>::infinity()) {
        return 0;
    }
    double log = 0;
    if (type == deletion_type) {
        log = forward_[here].deletion + backward_[here].deletion;
    } else if (type == insertion_type) {
        log = forward_[here].insertion + backward_[here].insertion;
    } else {
        const std::size_t before = cell(i - bead_types[type].source, j - bead_types[type].target);
        log = reached_[before] + static_cast<double>(scores_[here][type]) + backward_[here].pair;
    }
    const auto share = static_cast<float>(log - total_);
    return std::min(1.0, static_cast<double>(fast_exp(std::max(share, -100.0F))));
}

double Window::passes(std::uint32_t i, std::uint32_t j) const
{
    if (!contains(i, j)) {
        return 0;
    }
    const std::size_t here = cell(i, j);
    const double log = log_sum({forward_[here].pair + backward_[here].pair,
                                forward_[here].deletion + backward_[here].deletion,
                                forward_[here].insertion + backward_[here].insertion});
    return log == impossible ? 0 : std::exp(std::min(0.0, log - total_));
}

Band Window::likely(std::uint32_t i) const
{
    Band band = (*corridor_)[i];
    while (band.size() > 1 && passes(i, band.begin) < trace) {
        ++band.begin;
    }
    while (band.size() > 1 && passes(i, band.end - 1) < trace) {
        --band.end;
    }
    return band;
}

void Window::sum_null_posteriors()
{
    deleted_.assign(place_.last_row - place_.first_row + 1, 0);
    inserted_.assign((*corridor_)[place_.last_row].end - place_.first_position, 0);
    for (std::uint32_t i = place_.first_row; i <= place_.last_row; ++i) {
        for (std::uint32_t j = (*corridor_)[i].begin; j < (*corridor_)[i].end; ++j) {
            deleted_[i - place_.first_row] += posterior(deletion_type, i, j);
            if (j > place_.first_position) {
                inserted_[j - 1 - place_.first_position] += posterior(insertion_type, i, j);
            }
        }
    }
}

double Window::worth(std::size_t type, std::uint32_t i, std::uint32_t j) const
{
    return std::min(1.0, type == deletion_type    ? deleted_[i - place_.first_row]
                         : type == insertion_type ? inserted_[j - 1 - place_.first_position]
                                                  : posterior(type, i, j));
}

std::vector<std::uint8_t> Window::best_types() const
{
    std::vector<float> value(reached_.size(), -1);
    std::vector<std::uint8_t> taken(reached_.size(), 0);
    const std::size_t start = cell(place_.first_row, place_.first_position);
    value[start] = 0;
    for (std::uint32_t i = place_.first_row; i <= place_.last_row; ++i) {
        for (std::uint32_t j = (*corridor_)[i].begin; j < (*corridor_)[i].end; ++j) {
            const std::size_t here = cell(i, j);
            // Insertions first: where nothing else decides, they come after deletions.
            for (std::size_t at = 0; at < bead_types.size() && here != start; ++at) {
                const std::size_t k = at < first_pair_type ? insertion_type - at : at;
                if (scores_[here][k] == -std::numeric_limits<float>::infinity()) {
                    continue;
                }
                const BeadType type = bead_types[k];
                const float before = value[cell(i - type.source, j - type.target)];
                if (before < 0) {
                    continue;
                }
                const float sentences =
                    type.is_null() ? null_worth : static_cast<float>(type.source + type.target);
                const float sum = before + sentences * static_cast<float>(worth(k, i, j));
                if (sum > value[here] + tie) {
                    value[here] = sum;
                    taken[here] = static_cast<std::uint8_t>(k);
                }
            }
        }
    }
    return taken;
}

std::vector<Bead> Window::best_beads() const
{
    const std::vector<std::uint8_t> taken = best_types();
    std::uint32_t i = place_.last_row;
    std::uint32_t j = (*corridor_)[i].end - 1;
    if (!place_.whole) {
        for (std::uint32_t other = (*corridor_)[i].begin; other < (*corridor_)[i].end; ++other) {
            j = passes(i, other) > passes(i, j) ? other : j;
        }
    }
    std::vector<Bead> beads;
    while (i > place_.first_row || j > place_.first_position) {
        const std::size_t k = taken[cell(i, j)];
        const std::uint32_t from_i = i - bead_types[k].source;
        const std::uint32_t from_j = j - bead_types[k].target;
        beads.push_back({{from_i, i},
                         {from_j, j},
                         static_cast<double>(scores_[cell(i, j)][k]),
                         worth(k, i, j)});
        i = from_i;
        j = from_j;
    }
    std::ranges::reverse(beads);
    return beads;
}

} // namespace enregard
