#pragma once

#include "align/alignment/bead.hpp"

#include <string>
#include <vector>

namespace enregard {

/// Reads pairs of sentences that are settled: a line each, "[0,1]:[0]" or "[4]:[]", sentences
/// numbered from 0, as `enregard align --format vecalign` prints them; what follows is ignored, and
/// so are empty lines and those that begin with #. An empty
/// side says that a sentence has no counterpart; the others stand in the order of the texts.
/// Throws Error when the file cannot be read, a line is no pair, names sentences that there are
/// not, or crosses another one.
std::vector<Bead> read_pairs(const std::string& file, std::size_t source_sentences,
                             std::size_t target_sentences);

} // namespace enregard
