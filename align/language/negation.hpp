#pragma once

#include "align/language/language.hpp"
#include "align/text/span.hpp"

#include <string_view>
#include <vector>

namespace enregard {

/// A word that denies, or one that a translator may put in its place.
struct Negation {
    Span span;           ///< from "ne" to "pas", "not", "without"
    bool denies = false; ///< false: a word that only comes near: "sans", "unable", "hardly", "seul"
};

/// The negations of `text`, in order. "ne ... que" (only), "plus ... que ne" and "avant que ne" do
/// not deny; "ni ... ni" and "neither ... nor" deny once; "n'est-ce pas" and "No. 5" not at all.
std::vector<Negation> find_negations(std::string_view text, Language language);

} // namespace enregard
