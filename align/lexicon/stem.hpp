#pragma once

#include "align/language/language.hpp"

#include <string>
#include <string_view>

namespace enregard {

/// A word as the lexicon compares it: its fold_key with œ as oe, without soft hyphens.
std::string word_key(std::string_view word);

/// The stem of one word as split_words gives it (Snowball over its word_key): "Réunions"
/// gives "réunion", "treaties" gives "treati". Without a known language the key itself.
/// Safe from several threads.
std::string stem_of(Language language, std::string_view word);

} // namespace enregard
