#pragma once

#include "align/alignment/bead.hpp"

#include <vector>

namespace enregard {

/// Elided French articles that have a capital inside of a sentence, each with its word (L'Europe),
/// where the text writes the same with a small letter elsewhere.
std::vector<Span> elided_capitals(const Text& text);

} // namespace enregard
