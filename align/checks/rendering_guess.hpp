#pragma once

#include "align/alignment/bead.hpp"
#include "align/text/span.hpp"

#include <optional>

namespace enregard {

class Lexicon;

/// What in the target of `bead` seems to translate the words at `source`, by the lexicon; nothing
/// where it knows no translation that stands there.
std::optional<Span> guess_rendering(const Bitext& bitext, const Lexicon* lexicon, std::size_t bead,
                                    Span source);

} // namespace enregard
