#pragma once

#include "align/checks/coverage.hpp"

namespace enregard {

/// Raises the evidence of a word, if `evidence` is more than there is.
inline void raise(CoverageWord& word, Evidence evidence, std::size_t partner)
{
    if (evidence > word.evidence) {
        word.evidence = evidence;
        word.partner = static_cast<std::int32_t>(partner);
    }
}

/// Looks for the numbers of each side on the other; `source` is in the language `from`.
void look_at_numbers(std::string_view source, Language from, std::string_view target,
                     PairCoverage& pair);

/// Finds words that the other side has as signs: "dollars" and $.
void look_at_signs(std::string_view source, std::string_view target, PairCoverage& pair);

} // namespace enregard
