#include "align/alignment/expectation.hpp"

#include "align/alignment/fast_log.hpp"

#include <algorithm>

namespace enregard {

namespace {

/// A token counts as explained when its partners make it this many times likelier.
constexpr float explained_ratio = 2;

/// A type that is known has its partner in this share of the places where its sentence has one,
/// also when the partner stands nowhere in the other text; and how likely the partner makes it.
struct Known {
    float likely = 0;
    float explains = 0;
};
constexpr Known known_word{0.3F, 0.3F};
constexpr Known known_number{0.8F, 0.6F};

/// The tokens of a sentence of `side` on average.
float usual_tokens(const AlignedSide& side)
{
    return (static_cast<float>(side.tokens.size()) + 1) / (static_cast<float>(side.size()) + 1);
}

} // namespace

std::vector<Expectation> expectations(const AlignedSides& sides, const PartnerTable& partners,
                                      Side side)
{
    const bool of_source = side == Side::source;
    const AlignedSide& own = of_source ? sides.source : sides.target;
    const float others = 1 + usual_tokens(of_source ? sides.target : sides.source);
    // The lexicon knows nothing of other languages.
    const Language from = sides.source.language;
    const Language to = sides.target.language;
    const bool translated = from != to && from != Language::unknown && to != Language::unknown;
    std::vector<Expectation> sums(own.types.size());
    std::vector<float> likelihoods(own.types.size(), 0);
    for (std::uint32_t source = 0; source < sides.source.types.size(); ++source) {
        for (const Partner& partner : partners.of(source)) {
            const std::uint32_t type = of_source ? source : partner.target;
            const float likely = of_source ? partner.forward : partner.backward;
            const float explains = of_source ? partner.backward : partner.forward;
            const float ratio = 1 + explains / (others * own.types[type].share);
            sums[type].gain += likely * fast_log(ratio);
            sums[type].share += ratio > explained_ratio ? likely : 0;
            likelihoods[type] += likely;
        }
    }
    for (std::size_t type = 0; type < sums.size(); ++type) {
        const TokenType& own_type = own.types[type];
        const Known known = own_type.kind == TokenKind::number  ? known_number
                            : own_type.in_lexicon && translated ? known_word
                                                                : Known{};
        if (likelihoods[type] < known.likely) {
            const float missing = known.likely - likelihoods[type];
            sums[type].gain += missing * fast_log(1 + known.explains / (others * own_type.share));
            sums[type].share += missing;
        }
        const float together = std::max(1.0F, likelihoods[type]);
        sums[type].gain /= together;
        sums[type].share /= together;
    }
    return sums;
}

} // namespace enregard
