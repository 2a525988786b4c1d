#pragma once

#include "align/alignment/partners.hpp"

#include <vector>

namespace enregard {

/// What the partners of a type explain of it where they stand on the other side.
struct Expectation {
    float gain = 0;  ///< log likelihood ratio against the unigram model
    float share = 0; ///< how often it counts as explained, 0 to 1
};

/// For each type of one side what to expect: the mean over its partners, each as likely as it is.
/// A type without partners expects nothing, but for numbers and, where the lexicon knows both
/// languages, its words: they count though their partner stands nowhere in the other text.
std::vector<Expectation> expectations(const AlignedSides& sides, const PartnerTable& partners,
                                      Side side);

} // namespace enregard
