#include "align/alignment/reversals.hpp"

#include "align/alignment/scorer.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace enregard {

namespace {

/// Beads and sentences of a side that are looked at together.
constexpr std::size_t most_beads = 6;
constexpr std::uint32_t most_sentences = 6;
/// What a reversal must score more than the beads in order: it is rare.
constexpr float cost_of_reversal = 4.0F;
/// Each of the two crossed pairs must score this much by itself.
constexpr float least_pair = 1.0F;
/// A pair of single sentences as sure as this has not changed places.
constexpr double sure = 0.9;
/// Rows below a block that the scorer looks at.
constexpr std::uint32_t rows_below = 4;

constexpr float impossible = -std::numeric_limits<float>::infinity();

bool is_settled(const Bead& bead)
{
    return bead.score == 0 && bead.posterior == 1;
}

/// True where a reversal may begin or end.
bool is_odd(const Bead& bead)
{
    return bead.source.size() != 1 || bead.target.size() != 1 || bead.posterior < sure;
}

/// A few beads that follow each other, and their sentences.
struct Block {
    std::size_t first = 0;
    std::size_t last = 0; ///< the bead after the last one
    Range source;
    Range target;
};

/// The scores of all beads within a block.
class BlockScores {
public:
    BlockScores(Scorer& scorer, Corridor& corridor, const Block& block) : block_(block)
    {
        const Band band{block.target.begin, block.target.end + 1};
        const auto last = static_cast<std::uint32_t>(corridor.size() - 1);
        for (std::uint32_t i = block.source.begin;
             i <= std::min(last, block.source.end + rows_below); ++i) {
            corridor[i] = band;
        }
        for (std::uint32_t i = block.source.begin; i <= block.source.end; ++i) {
            scorer.score_row(corridor, block.source.begin, i, row_);
            rows_.push_back(row_);
        }
    }

    /// The score of the best sequence of pairs, without sentences alone, within two ranges.
    float best(Range source, Range target) const
    {
        std::vector<float> value((source.size() + 1) * (target.size() + 1), impossible);
        const auto at = [&](std::uint32_t i, std::uint32_t j) -> float& {
            return value[(i - source.begin) * (target.size() + 1) + (j - target.begin)];
        };
        at(source.begin, target.begin) = 0;
        for (std::uint32_t i = source.begin + 1; i <= source.end; ++i) {
            for (std::uint32_t j = target.begin + 1; j <= target.end; ++j) {
                for (std::size_t k = first_pair_type; k < bead_types.size(); ++k) {
                    const BeadType type = bead_types[k];
                    if (i >= source.begin + type.source && j >= target.begin + type.target) {
                        at(i, j) = std::max(at(i, j),
                                            at(i - type.source, j - type.target) + score(k, i, j));
                    }
                }
            }
        }
        return at(source.end, target.end);
    }

private:
    float score(std::size_t type, std::uint32_t i, std::uint32_t j) const
    {
        return rows_[i - block_.source.begin][j - block_.target.begin][type];
    }

    Block block_;
    std::vector<BeadScores> row_;
    std::vector<std::vector<BeadScores>> rows_;
};

struct Reversal {
    Crossing crossing;
    float score = impossible;
};

Reversal best_reversal(const BlockScores& scores, const Block& block)
{
    Reversal best;
    for (std::uint32_t i = block.source.begin + 1; i < block.source.end; ++i) {
        for (std::uint32_t j = block.target.begin + 1; j < block.target.end; ++j) {
            const float before = scores.best({block.source.begin, i}, {j, block.target.end});
            const float after = scores.best({i, block.source.end}, {block.target.begin, j});
            if (std::min(before, after) >= least_pair && before + after > best.score) {
                best = {{i, j}, before + after};
            }
        }
    }
    return best;
}

class ReversalSearch {
public:
    ReversalSearch(const Prepared& prepared, const Weights& weights, const std::vector<Bead>& beads)
        : scorer_(prepared.sides, prepared.partners, weights, prepared.length_ratio),
          locks_(&prepared.locks),
          beads_(&beads),
          corridor_(prepared.sides.source.size() + 1)
    {
    }

    /// The longest gain among the blocks that begin with a bead.
    std::optional<std::pair<Block, Bead>> at(std::size_t first)
    {
        std::optional<std::pair<Block, Bead>> best;
        double most = 0;
        Block block{first, first, {}, {}};
        block.source = {(*beads_)[first].source.begin, (*beads_)[first].source.begin};
        block.target = {(*beads_)[first].target.begin, (*beads_)[first].target.begin};
        double in_order = 0;
        while (block.last < beads_->size() && block.last < first + most_beads) {
            const Bead& bead = (*beads_)[block.last];
            block.source.end = bead.source.end;
            block.target.end = bead.target.end;
            if (is_settled(bead) || block.source.size() > most_sentences ||
                block.target.size() > most_sentences) {
                break;
            }
            in_order += bead.score +
                        (block.last > first && is_null(bead) && is_null((*beads_)[block.last - 1])
                             ? static_cast<double>(scorer_.null_again())
                             : 0);
            ++block.last;
            if (!is_odd(bead) || block.source.size() < 2 || block.target.size() < 2 ||
                holds_lock(block)) {
                continue;
            }
            const BlockScores scores(scorer_, corridor_, block);
            const Reversal found = best_reversal(scores, block);
            const double more = static_cast<double>(found.score - cost_of_reversal) - in_order;
            if (more > most) {
                most = more;
                best = {block, Bead{block.source, block.target,
                                    static_cast<double>(found.score - cost_of_reversal),
                                    1 / (1 + std::exp(-more)), found.crossing}};
            }
        }
        return best;
    }

private:
    static bool is_null(const Bead& bead) { return bead.source.empty() || bead.target.empty(); }

    /// True where a place that no bead crosses lies inside.
    bool holds_lock(const Block& block) const
    {
        const auto from = std::ranges::lower_bound(
            *locks_, block.source.begin, {}, [](const Bead& lock) { return lock.source.begin; });
        return std::any_of(from, locks_->end(), [&](const Bead& lock) {
            return lock.source.begin <= block.source.end &&
                   (lock.source.begin > block.source.begin ||
                    lock.target.begin > block.target.begin) &&
                   (lock.source.begin < block.source.end || lock.target.begin < block.target.end);
        });
    }

    Scorer scorer_;
    const std::vector<Bead>* locks_;
    const std::vector<Bead>* beads_;
    Corridor corridor_;
};

} // namespace

std::vector<Bead> with_reversals(const Prepared& prepared, const Weights& weights,
                                 std::vector<Bead> beads)
{
    ReversalSearch search(prepared, weights, beads);
    std::vector<Bead> result;
    result.reserve(beads.size());
    for (std::size_t k = 0; k < beads.size();) {
        const auto found = is_odd(beads[k]) && !is_settled(beads[k]) ? search.at(k) : std::nullopt;
        result.push_back(found ? found->second : beads[k]);
        k = found ? found->first.last : k + 1;
    }
    return result;
}

} // namespace enregard
