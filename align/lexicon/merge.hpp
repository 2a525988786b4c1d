#pragma once

#include "align/lexicon/lexicon.hpp"

#include <span>
#include <string>

namespace enregard {

/// The lexicons as one. Where an earlier one translates a word, that counts four times as much as
/// what the later ones say of it; phrases of the earlier come first.
Lexicon merge_lexicons(std::span<const Lexicon> lexicons);

/// The lexicon to work with: the files `paths`, the first wins, laid over the bundled one; nothing
/// where there is neither. Throws Error for a file that is no lexicon.
std::optional<Lexicon> lexicon_with(std::span<const std::string> paths);

} // namespace enregard
