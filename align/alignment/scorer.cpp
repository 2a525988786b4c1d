#include "align/alignment/scorer.hpp"

#include "align/alignment/fast_log.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace enregard {

namespace {

/// Variance of the length difference per character (Gale & Church 1993 give 6.8 for
/// English-French).
constexpr float variance_per_char = 5.0F;
/// A difference in length never counts more than this: one odd sentence must not throw the path
/// off.
constexpr float worst_length = 6.0F;
/// Beads of this many sentences and more must have lengths that fit.
constexpr std::uint32_t large_bead = 5;
/// More than this is not expected of a sentence alone: no long one may be alone at any price.
constexpr float most_expected = 40.0F;
/// Explained words that are missing never count more than this.
constexpr float most_missed = 6.0F;

constexpr float impossible = -std::numeric_limits<float>::infinity();

Weight prior_of(const BeadType& type)
{
    const auto [low, high] = std::minmax(type.source, type.target);
    switch (low * 10 + high) {
    case 12:
        return Weight::merge_2;
    case 13:
        return Weight::merge_3;
    case 14:
        return Weight::merge_4;
    case 15:
        return Weight::merge_5;
    case 22:
        return Weight::two_two;
    case 23:
        return Weight::two_three;
    case 24:
        return Weight::two_four;
    default:
        return Weight::three_three;
    }
}

std::vector<std::uint32_t> summed_chars(const AlignedSide& side)
{
    std::vector<std::uint32_t> sums{0};
    sums.reserve(side.size() + 1);
    for (const std::uint32_t chars : side.lengths_chars) {
        sums.push_back(sums.back() + chars);
    }
    return sums;
}

std::vector<std::uint32_t> summed_numbers(const AlignedSide& side)
{
    std::vector<std::uint32_t> sums{0};
    sums.reserve(side.size() + 1);
    for (std::uint32_t i = 0; i < side.size(); ++i) {
        const auto count = std::ranges::count_if(side.sentence(i), [&](std::uint32_t type) {
            return side.types[type].kind == TokenKind::number;
        });
        sums.push_back(sums.back() + static_cast<std::uint32_t>(count));
    }
    return sums;
}

std::vector<float> costs_of(const AlignedSide& side, const Weights& weights)
{
    const std::array<float, token_kinds> cost{static_cast<float>(weights[Weight::cost_word]),
                                              static_cast<float>(weights[Weight::cost_small]),
                                              static_cast<float>(weights[Weight::cost_number]),
                                              static_cast<float>(weights[Weight::cost_sign])};
    std::vector<float> costs;
    costs.reserve(side.size());
    for (std::uint32_t i = 0; i < side.size(); ++i) {
        float sum = 0;
        for (const std::uint32_t type : side.sentence(i)) {
            sum -= cost[static_cast<std::size_t>(side.types[type].kind)];
        }
        costs.push_back(sum);
    }
    return costs;
}

/// The score of each sentence alone: the more partners would explain of it were they there, the
/// more it tells that they are not.
std::vector<float> nulls_of(const AlignedSide& side, const std::vector<Expectation>& expected,
                            const Weights& weights)
{
    const auto bead = static_cast<float>(weights[Weight::null_bead]);
    const auto per_hundred = static_cast<float>(weights[Weight::null_chars]);
    const auto per_expected = static_cast<float>(weights[Weight::null_expected]);
    std::vector<float> nulls;
    nulls.reserve(side.size());
    for (std::uint32_t i = 0; i < side.size(); ++i) {
        float sum = 0;
        for (const std::uint32_t type : side.sentence(i)) {
            sum += expected[type].gain;
        }
        const float hundreds = static_cast<float>(side.lengths_chars[i]) / 100;
        nulls.push_back(bead + per_hundred * std::min(hundreds, 3.0F) +
                        per_expected * std::min(sum, most_expected));
    }
    return nulls;
}

/// True where a note and running text stand in one range.
bool mixes_notes(const AlignedSide& side, Range range)
{
    for (std::uint32_t k = range.begin + 1; k < range.end; ++k) {
        if ((side.kinds[k] == BlockKind::footnote) != (side.kinds[k - 1] == BlockKind::footnote)) {
            return true;
        }
    }
    return false;
}

int crossings(const AlignedSide& side, Range range)
{
    int count = 0;
    for (std::uint32_t k = range.begin + 1; k < range.end; ++k) {
        count += side.blocks[k] != side.blocks[k - 1] ? 1 : 0;
    }
    return count;
}

/// The target sentences that can be in a bead with source sentence i, as far as beads of three
/// sentences reach.
Band sentence_band(const Corridor& corridor, std::uint32_t first_row, std::uint32_t i)
{
    const std::uint32_t low = i < first_row + 2 ? first_row : i - 2;
    const auto last = static_cast<std::uint32_t>(corridor.size() - 1);
    return {corridor[low].begin, corridor[std::min(i + 3, last)].end - 1};
}

} // namespace

Scorer::Scorer(const AlignedSides& sides, const PartnerTable& partners, const Weights& weights,
               double length_ratio, BeadType largest)
    : sides_(&sides),
      weights_(weights),
      gains_(sides, partners, weights, std::max(largest.source, largest.target)),
      largest_(largest),
      ratio_(static_cast<float>(length_ratio)),
      null_again_(static_cast<float>(weights[Weight::null_again])),
      length_(static_cast<float>(weights[Weight::length])),
      length_merged_(static_cast<float>(weights[Weight::length] + weights[Weight::length_merged])),
      number_conflict_(static_cast<float>(weights[Weight::number_conflict])),
      missed_share_(static_cast<float>(weights[Weight::missed_share])),
      source_chars_(summed_chars(sides.source)),
      target_chars_(summed_chars(sides.target)),
      source_costs_(costs_of(sides.source, weights)),
      target_costs_(costs_of(sides.target, weights)),
      source_numbers_(summed_numbers(sides.source)),
      target_numbers_(summed_numbers(sides.target))
{
    const std::vector<Expectation> of_source = expectations(sides, partners, Side::source);
    const std::vector<Expectation> of_target = expectations(sides, partners, Side::target);
    source_nulls_ = nulls_of(sides.source, of_source, weights);
    target_nulls_ = nulls_of(sides.target, of_target, weights);
    source_hopes_ = hopes_of(sides.source, of_source);
    target_hopes_ = hopes_of(sides.target, of_target);
    for (std::size_t k = first_pair_type + 1; k < bead_types.size(); ++k) {
        priors_[k] = static_cast<float>(weights[prior_of(bead_types[k])]);
    }
}

void Scorer::score_row(const Corridor& corridor, std::uint32_t first_row, std::uint32_t i,
                       std::vector<BeadScores>& scores)
{
    if (i > first_row) {
        gains_.add_row(i - 1, sentence_band(corridor, first_row, i - 1));
    }
    const Band band = corridor[i];
    BeadScores none;
    none.fill(impossible);
    scores.assign(band.size(), none);
    for (std::uint32_t j = band.begin; j < band.end; ++j) {
        BeadScores& here = scores[j - band.begin];
        for (std::size_t k = 0; k < bead_types.size(); ++k) {
            const BeadType type = bead_types[k];
            if (type.source > largest_.source || type.target > largest_.target ||
                i < first_row + type.source || j < type.target ||
                !corridor[i - type.source].contains(j - type.target)) {
                continue;
            }
            here[k] = k == deletion_type    ? source_nulls_[i - 1]
                      : k == insertion_type ? target_nulls_[j - 1]
                                            : pair_score(k, i, j);
        }
    }
}

std::vector<Scorer::Hope> Scorer::hopes_of(const AlignedSide& side,
                                           const std::vector<Expectation>& expected)
{
    std::vector<Hope> hopes;
    hopes.reserve(side.size());
    for (std::uint32_t i = 0; i < side.size(); ++i) {
        float sum = 0;
        for (const std::uint32_t type : side.sentence(i)) {
            sum += expected[type].share;
        }
        hopes.push_back({sum, 1 / (sum + 2)});
    }
    return hopes;
}

float Scorer::missed(const Hope& hope, float explained)
{
    const float fewer = std::max(0.0F, hope.explained - explained);
    return std::min(most_missed, fewer * fewer * hope.per_square);
}

float Scorer::pair_score(std::size_t type, std::uint32_t i, std::uint32_t j) const
{
    const auto [a, b] = bead_types[type];
    const Range source = {i - a, i};
    const Range target = {j - b, j};
    const float misfit = length_misfit(source, target);
    const auto alone = [](const AlignedSide& side, Range range) {
        return side.alone_before[range.end] > side.alone_before[range.begin];
    };
    if ((a + b >= large_bead && misfit >= worst_length) || alone(sides_->source, source) ||
        alone(sides_->target, target)) {
        return impossible;
    }
    float score = priors_[type] - misfit * (a + b > 2 ? length_merged_ : length_);
    float missed_shares = 0;
    auto source_numbers = static_cast<float>(source_numbers_[i] - source_numbers_[i - a]);
    auto target_numbers = static_cast<float>(target_numbers_[j] - target_numbers_[j - b]);
    for (std::uint32_t k = 1; k <= b; ++k) {
        const Gain& gain = gains_.at(i - 1, j - k).of_target[a - 1];
        score += target_costs_[j - k] + gain.weighted;
        missed_shares += b > 1 ? missed(target_hopes_[j - k], gain.explained) : 0.0F;
        target_numbers -= gain.numbers;
    }
    for (std::uint32_t k = 1; k <= a; ++k) {
        const Gain& gain = gains_.at(i - k, j - 1).of_source[b - 1];
        score += source_costs_[i - k] + gain.weighted;
        missed_shares += a > 1 ? missed(source_hopes_[i - k], gain.explained) : 0.0F;
        source_numbers -= gain.numbers;
    }
    score -= missed_share_ * missed_shares;
    score += number_conflict_ * std::min({source_numbers, target_numbers, 1.0F});
    return score + layout_score(source, target);
}

float Scorer::length_misfit(Range source, Range target) const
{
    const float expected =
        ratio_ * static_cast<float>(source_chars_[source.end] - source_chars_[source.begin]);
    const auto length = static_cast<float>(target_chars_[target.end] - target_chars_[target.begin]);
    const float difference = length - expected;
    const float variance = variance_per_char * (expected + length) / 2 + 4;
    return std::min(worst_length, difference * difference / (2 * variance));
}

float Scorer::layout_score(Range source, Range target) const
{
    const int crossed =
        std::abs(crossings(sides_->source, source) - crossings(sides_->target, target));
    double score = weights_[Weight::crossed_block] * crossed;
    if (mixes_notes(sides_->source, source) || mixes_notes(sides_->target, target)) {
        score += weights_[Weight::note_and_text];
    }
    const BlockKind a = sides_->source.kinds[source.begin];
    const BlockKind b = sides_->target.kinds[target.begin];
    if (a != b) {
        const bool note = a == BlockKind::footnote || b == BlockKind::footnote;
        score += weights_[note ? Weight::note_and_text : Weight::other_kind];
    }
    return static_cast<float>(score);
}

} // namespace enregard
