#pragma once

#include "align/alignment/bead.hpp"
#include "align/text/span.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace enregard {

class Lexicon;

/// One place of a term and what stands for it in the target.
struct TermUse {
    std::size_t bead = 0;
    Span source;
    Span target;
    std::uint64_t rendering = 0; ///< the same number, the same rendering
};

/// A term of one or two words that comes back in a text, with the uses whose rendering was found.
struct RecurringTerm {
    bool two_words = false;
    std::vector<TermUse> uses; ///< in the order of the text, one a bead
};

/// The terms that the translation renders in more than one way, by the lexicon: pairs of content
/// words such as "autonomie locale" in two sentences at least, and nouns after an article in three.
/// Nothing without a lexicon for the two languages. Takes time in proportion to the text.
std::vector<RecurringTerm> recurring_terms(const Bitext& bitext, const Lexicon* lexicon);

} // namespace enregard
