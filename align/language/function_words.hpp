#pragma once

#include "align/language/language.hpp"

#include <string_view>

namespace enregard {

/// True for a word (a fold_key) that binds others and needs no counterpart of its own: articles,
/// pronouns, prepositions, conjunctions, auxiliaries, negations and the emptiest adverbs.
bool is_function_word(Language language, std::string_view key);

/// How a function word binds; a word may bind in several ways.
namespace binding {
constexpr unsigned determiner = 1U << 0U;  ///< a noun follows, no preposition: "les", "the"
constexpr unsigned preposition = 1U << 1U; ///< something follows, no punctuation: "de", "dans"
constexpr unsigned breaks = 1U << 2U;      ///< never after a determiner: "de", "of", "which"
constexpr unsigned verb = 1U << 3U;        ///< never after a determiner that is no pronoun: "sont"
constexpr unsigned pronoun_too = 1U << 4U; ///< a determiner that is a pronoun too: "les ont vus"
constexpr unsigned never_last = 1U << 5U;  ///< ends no sentence: "mais", "avait", "and"
} // namespace binding

/// How a word (a fold_key) binds: bits of `binding`, 0 for most words.
unsigned bindings_of(Language language, std::string_view key);

} // namespace enregard
