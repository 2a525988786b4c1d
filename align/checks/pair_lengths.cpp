#include "align/checks/pair_lengths.hpp"

#include <algorithm>
#include <cmath>

namespace enregard {

namespace {

/// How many characters French has for one of English (both directions of the corpus).
constexpr double french_for_english = 1.13;
/// Gale & Church (1993).
constexpr double variance_per_char = 6.8;
constexpr double most_misfit = 12;

} // namespace

double expected_ratio(Language from, Language to)
{
    return from == to ? 1 : to == Language::french ? french_for_english : 1 / french_for_english;
}

double deviation(double own_chars, double other_chars, double ratio)
{
    const double expected = std::max(own_chars * ratio, 1.0);
    return (other_chars - expected) /
           std::sqrt(variance_per_char * (std::max(own_chars, other_chars) + 8));
}

double misfit(double own_chars, double other_chars, double ratio)
{
    const double z = deviation(own_chars, other_chars, ratio);
    return std::min(z * z / 2, most_misfit);
}

} // namespace enregard
