#pragma once

#include "tests/fitting/pairs.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace enregard::fitting {

/// A sentence with a part left out, or with a part that it did not have.
struct Damaged {
    std::string text;
    bool added = false;
    std::size_t begin = 0; ///< of what was added, in `text`
    std::size_t end = 0;
    std::string left_out; ///< what was left out
};

/// The ways of damaging.
inline constexpr std::string_view damages[] = {"half",   "fifth",          "word",
                                               "clause", "added sentence", "added clause"};

/// Damages `sentence` in the way `damage`, with words of `other` where some are added; without
/// text where the sentence is too short for it. The same for the same `seed`.
Damaged damage_sentence(std::string_view damage, std::string_view sentence, std::string_view other,
                        std::uint32_t seed);

} // namespace enregard::fitting
