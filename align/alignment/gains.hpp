#pragma once

#include "align/alignment/bead_types.hpp"
#include "align/alignment/corridor.hpp"
#include "align/alignment/partners.hpp"
#include "align/alignment/weights.hpp"

#include <array>
#include <span>
#include <vector>

namespace enregard {

/// What the partners of one sentence explain of it.
struct Gain {
    float weighted = 0;  ///< log likelihood ratio against the unigram model, weighted by kind
    float explained = 0; ///< how many of its words have a partner
    float numbers = 0;   ///< how many of its numbers have a partner
};

/// For a pair of sentences (i, j): what is explained of target sentence j by the source sentences
/// that end with i, 1 to 5 of them, and of source sentence i by the target sentences that end
/// with j. Every bead's score is a sum of these.
struct PairGains {
    std::array<Gain, longest_side> of_target{};
    std::array<Gain, longest_side> of_source{};
};

/// The gains of all pairs of sentences near a corridor, made row by row: only the last few rows are
/// kept.
class GainRows {
public:
    /// Sides and partners must outlive the object; up to `longest` sentences are taken together.
    GainRows(const AlignedSides& sides, const PartnerTable& partners, const Weights& weights,
             std::uint32_t longest = longest_side);

    /// Makes the row of source sentence i for the target sentences in `band`; rows come in order.
    void add_row(std::uint32_t i, Band band);

    /// The gains of a pair in one of the last five rows; nothing explained outside of its band.
    const PairGains& at(std::uint32_t i, std::uint32_t j) const
    {
        const Row& row = rows_[i % longest_side];
        return row.sentence == i && row.band.contains(j) ? row.gains[j - row.band.begin] : nothing_;
    }

private:
    /// A token of a sentence (by its place there) and how strongly the other supports it.
    struct Link {
        std::uint32_t token;
        float support;
    };
    struct Row {
        std::uint32_t sentence = 0xFFFFFFFFU;
        Band band;
        std::vector<PairGains> gains;
        std::vector<Link> links;
        /// Where the links of the target's and of the source's tokens begin, for each pair.
        std::vector<std::uint32_t> first_target;
        std::vector<std::uint32_t> first_source;
    };
    /// A source token and the strength of its link to a type of the target.
    struct Reach {
        std::uint32_t token;
        std::uint32_t next;
        float forward;
        float backward;
    };

    /// What is asked of a type again and again, side by side in memory.
    struct Trait {
        float per_share; ///< one by its share of the tokens
        TokenKind kind;
    };

    static std::vector<Trait> traits_of(const AlignedSide& side);
    void index(std::uint32_t i);
    void clear_index();
    void link(std::uint32_t j, Row& row);
    static std::span<const Link> links_of_target(const Row& row, std::uint32_t j);
    static std::span<const Link> links_of_source(const Row& row, std::uint32_t j);
    void gain_of_target(std::uint32_t i, std::uint32_t j, PairGains& gains);
    void gain_of_source(std::uint32_t i, std::uint32_t j, PairGains& gains);
    void collect(std::span<const Link> links);
    Gain take(const std::vector<Trait>& traits, std::span<const std::uint32_t> tokens,
              float others) const;
    void forget();

    const AlignedSides* sides_;
    const PartnerTable* partners_;
    std::uint32_t longest_;
    std::array<float, token_kinds> weight_by_kind_;
    std::vector<Trait> source_traits_;
    std::vector<Trait> target_traits_;
    std::array<Row, longest_side> rows_;
    PairGains nothing_;
    std::vector<std::uint32_t> heads_; ///< by target type: the first of its reaches, plus one
    std::vector<Reach> reaches_;
    std::vector<float> support_;         ///< by token of the sentence at hand
    std::vector<std::uint32_t> touched_; ///< its tokens with support
    std::vector<float> source_sums_;
};

} // namespace enregard
