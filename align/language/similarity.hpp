#pragma once

#include <string_view>

namespace enregard {

/// How alike two words are in spelling: 1 for the same plain_key, 0 for nothing in common; one less
/// the Levenshtein distance by the length of the longer (Levenshtein 1966).
double similarity(std::string_view a, std::string_view b);

} // namespace enregard
