#pragma once

#include "align/language/language.hpp"
#include "align/text/span.hpp"

#include <string_view>
#include <vector>

namespace enregard {

/// The places of `text` where a number is likely to have fallen out, in order, each with the words
/// that tell: "le octobre 1832", "du ème siècle", "En , il", "n° mondiale", "dépasse °C", "de %
/// des", "1, euros", "on the of March".
std::vector<Span> find_number_holes(std::string_view text, Language language);

} // namespace enregard
