#pragma once

#include "align/alignment/bead.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace enregard {

/// A word, number or sign of a sentence as the aligner sees it. Two tokens with the same `exact` id
/// are spelled alike (accents and case aside) or have the same value; with the same `stem` id they
/// begin alike.
struct TokenFeature {
    std::uint32_t exact = 0;
    std::uint32_t stem = 0; ///< 0: too short to compare by its beginning
    float probability = 0;  ///< share of the tokens of its text, 0 to 1
    float unexplained = 0;  ///< how likely it is that a counterpart does not show it, 0 to 1
};

/// What the aligner knows of a sentence.
struct Features {
    std::uint32_t length_chars = 0;
    std::vector<TokenFeature> tokens;
    double unexplained_cost = 0; ///< the logs of all `unexplained`, added up
    BlockKind kind = BlockKind::paragraph;
    std::size_t block = 0;
};

/// The features of both sides; token ids are shared between them.
struct FeaturePair {
    std::vector<Features> source;
    std::vector<Features> target;
};

FeaturePair extract_features(const Text& source, const Text& target);

} // namespace enregard
