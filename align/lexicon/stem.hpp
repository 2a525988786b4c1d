#pragma once

#include "align/language/language.hpp"

#include <string>
#include <string_view>

namespace enregard {

/// The stem of one word as split_words gives it (Snowball over its fold_key, œ as oe): "Réunions"
/// gives "réunion", "treaties" gives "treati". Without a known language the folded word itself.
/// Safe from several threads.
std::string stem_of(Language language, std::string_view word);

} // namespace enregard
