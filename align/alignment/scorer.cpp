#include "align/alignment/scorer.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace enregard {

namespace {

/// Variance of the length difference per character (Gale & Church 1993: 6.8 for English-French).
constexpr double variance_per_char = 6.8;
/// A difference in length never counts more than this (natural log): one odd sentence must not
/// throw the path off.
constexpr double worst_length_score = -9.0;
/// Costs of the layout: a bead that crosses a block, and sentences of different kinds.
constexpr double crossed_block = -1.5;
constexpr double other_kind = -1.5;
constexpr double note_and_text = -4.0;

/// In a short text a sentence more or less must not pass for the ratio of the languages.
constexpr double usual_chars = 2000;

double total_chars(const std::vector<Features>& all)
{
    return std::accumulate(all.begin(), all.end(), 0.0, [](double sum, const Features& features) {
        return sum + features.length_chars;
    });
}

/// The tokens of some sentences: how many, and what they cost when nothing supports them.
struct TokenSum {
    double count = 0;
    double cost = 0;
};

TokenSum sum_tokens(const std::vector<Features>& all, Range range)
{
    TokenSum sum;
    for (std::uint32_t k = range.begin; k < range.end; ++k) {
        sum.count += static_cast<double>(all[k].tokens.size());
        sum.cost += all[k].unexplained_cost;
    }
    return sum;
}

/// Adds up the supports of each token over up to three sentences and gives the gain of all.
class Gain {
public:
    explicit Gain(double other_tokens) : other_tokens_(other_tokens + 1) {}

    void add(std::span<const Link> links)
    {
        for (const Link& link : links) {
            const auto same = std::find_if(merged_.begin(), merged_.end(),
                                           [&](const Link& m) { return m.token == link.token; });
            if (same != merged_.end()) {
                same->support += link.support;
            } else {
                merged_.push_back(link);
            }
        }
    }

    double take()
    {
        double gain = 0;
        for (const Link& link : merged_) {
            gain += std::log1p(static_cast<double>(link.support) / other_tokens_);
        }
        merged_.clear();
        return gain;
    }

private:
    double other_tokens_;
    std::vector<Link> merged_;
};

/// True where a note and running text stand in one range.
bool mixes_notes(const std::vector<Features>& all, Range range)
{
    for (std::uint32_t k = range.begin + 1; k < range.end; ++k) {
        if ((all[k].kind == BlockKind::footnote) != (all[k - 1].kind == BlockKind::footnote)) {
            return true;
        }
    }
    return false;
}

int crossings(const std::vector<Features>& all, Range range)
{
    int count = 0;
    for (std::uint32_t k = range.begin + 1; k < range.end; ++k) {
        count += all[k].block != all[k - 1].block ? 1 : 0;
    }
    return count;
}

} // namespace

double overall_length_ratio(const FeaturePair& pair)
{
    return std::clamp((total_chars(pair.target) + usual_chars) /
                          (total_chars(pair.source) + usual_chars),
                      0.7, 1.4);
}

Scorer::Scorer(const FeaturePair& pair, const LinkTable& links, double length_ratio)
    : pair_(&pair), links_(&links), ratio_(length_ratio)
{
}

double Scorer::score(const BeadType& type, std::uint32_t i, std::uint32_t j) const
{
    if (type.source == 0 || type.target == 0) {
        return type.log_prior;
    }
    const Range source = {i, i + type.source};
    const Range target = {j, j + type.target};
    return type.log_prior + length_score(source, target) + layout_score(source, target) +
           token_score(source, target);
}

double Scorer::length_score(Range source, Range target) const
{
    double expected = 0;
    double length = 0;
    for (std::uint32_t k = source.begin; k < source.end; ++k) {
        expected += ratio_ * pair_->source[k].length_chars;
    }
    for (std::uint32_t k = target.begin; k < target.end; ++k) {
        length += pair_->target[k].length_chars;
    }
    const double difference = length - expected;
    const double variance = variance_per_char * (expected + length) / 2 + 1;
    return std::max(worst_length_score, -difference * difference / (2 * variance));
}

double Scorer::token_score(Range source, Range target) const
{
    const TokenSum source_tokens = sum_tokens(pair_->source, source);
    const TokenSum target_tokens = sum_tokens(pair_->target, target);
    double score = source_tokens.cost + target_tokens.cost;
    Gain to_target(source_tokens.count);
    for (std::uint32_t j = target.begin; j < target.end; ++j) {
        for (std::uint32_t i = source.begin; i < source.end; ++i) {
            to_target.add(links_->of_target(i, j));
        }
        score += to_target.take();
    }
    Gain to_source(target_tokens.count);
    for (std::uint32_t i = source.begin; i < source.end; ++i) {
        for (std::uint32_t j = target.begin; j < target.end; ++j) {
            to_source.add(links_->of_source(i, j));
        }
        score += to_source.take();
    }
    return score / 2;
}

double Scorer::layout_score(Range source, Range target) const
{
    const int crossed =
        std::abs(crossings(pair_->source, source) - crossings(pair_->target, target));
    double score = crossed_block * crossed;
    if (mixes_notes(pair_->source, source) || mixes_notes(pair_->target, target)) {
        score += note_and_text;
    }
    const BlockKind a = pair_->source[source.begin].kind;
    const BlockKind b = pair_->target[target.begin].kind;
    if (a != b) {
        score += a == BlockKind::footnote || b == BlockKind::footnote ? note_and_text : other_kind;
    }
    return score;
}

} // namespace enregard
