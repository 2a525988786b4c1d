#pragma once

#include "align/language/language.hpp"

namespace enregard {

/// How many characters a text of `to` has for one of the same text in `from`.
double expected_ratio(Language from, Language to);

/// How many standard deviations `other_chars` is more than `own_chars` lets expect (Gale & Church
/// 1993).
double deviation(double own_chars, double other_chars, double ratio);

/// Half the square of the deviation, with a limit.
double misfit(double own_chars, double other_chars, double ratio);

} // namespace enregard
