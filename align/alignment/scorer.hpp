#pragma once

#include "align/alignment/expectation.hpp"
#include "align/alignment/gains.hpp"
#include "align/alignment/lattice.hpp"

#include <array>
#include <vector>

namespace enregard {

/// Scores beads: how usual their type is, a length model (Gale & Church 1993), and what each side
/// explains of the other, as a log likelihood ratio against the unigram model (Brown et al. 1993).
class Scorer {
public:
    /// `length_ratio` is the number of target characters for one of the source; beads have at most
    /// as many sentences to a side as `largest`. The others must outlive the scorer.
    Scorer(const AlignedSides& sides, const PartnerTable& partners, const Weights& weights,
           double length_ratio, BeadType largest = {longest_side, longest_side});

    /// Gives the scores of all beads that end in row i of `corridor`, position after position.
    /// Rows are asked for in order, from a first one that no bead reaches back beyond.
    void score_row(const Corridor& corridor, std::uint32_t first_row, std::uint32_t i,
                   std::vector<BeadScores>& scores);

    /// How much better a null bead is right after another one.
    float null_again() const { return null_again_; }

private:
    /// How many words of a sentence are expected to be explained, and one by twice the variance.
    struct Hope {
        float explained = 0;
        float per_square = 0;
    };

    static std::vector<Hope> hopes_of(const AlignedSide& side,
                                      const std::vector<Expectation>& expected);
    /// Half the square of how many standard deviations fewer are explained, with a limit.
    static float missed(const Hope& hope, float explained);
    float pair_score(std::size_t type, std::uint32_t i, std::uint32_t j) const;
    /// Half the square of the difference in length in standard deviations, with a limit.
    float length_misfit(Range source, Range target) const;
    float layout_score(Range source, Range target) const;

    const AlignedSides* sides_;
    Weights weights_;
    GainRows gains_;
    BeadType largest_;
    std::array<float, bead_types.size()> priors_{};
    float ratio_;
    float null_again_;
    float length_;
    float length_merged_;
    float number_conflict_;
    float missed_share_;
    std::vector<std::uint32_t> source_chars_; ///< of all sentences before each
    std::vector<std::uint32_t> target_chars_;
    std::vector<float> source_costs_;
    std::vector<float> target_costs_;
    std::vector<float> source_nulls_; ///< the score of each sentence alone
    std::vector<float> target_nulls_;
    std::vector<Hope> source_hopes_;
    std::vector<Hope> target_hopes_;
    std::vector<std::uint32_t> source_numbers_; ///< of all sentences before each
    std::vector<std::uint32_t> target_numbers_;
};

} // namespace enregard
