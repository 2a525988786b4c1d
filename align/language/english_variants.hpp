#pragma once

#include "align/language/speller.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace enregard {

/// The two spellings of English.
enum class EnglishVariant { british, american };

/// A word that is right in one spelling of English only.
struct VariantWord {
    EnglishVariant variant = EnglishVariant::british; ///< the one in which it is right
    std::string other;                                ///< the same word in the other spelling
};

/// "color" gives {american, "colour"}; none for words that are right in both or in neither, and for
/// those that are not the same word spelled otherwise.
std::optional<VariantWord> variant_of(Spellers& spellers, std::string_view word);

} // namespace enregard
