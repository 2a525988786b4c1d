#pragma once

#include "align/checks/meaning.hpp"

/// Fitted by tests/fitting/fit_meaning (build the target fit_meaning; DATA are folders of gold
/// beads and tables with the columns fr, en and phenomenon):
///
///     fit_meaning evidence DATA...      the table of evidence.cpp, then build again
///     fit_meaning gaps DATA...          gap_weights
///     fit_meaning pairs TABLE DATA...   same_weights and unrelated_weights
///
/// Fitted on pairs of one sentence a side from news and encyclopaedias, novels and technical
/// reports, and on pairs that people had labelled as the same, partly different or unrelated. The
/// weights stand in the order of the features; the first is the bias.
namespace enregard {

inline constexpr GapFeatures gap_weights = {
    -3.980, 0.239, 0.745,  1.061, 0.083, -1.038, -0.036, -1.513, 4.041,  -0.160, 0.618, -0.222,
    -0.241, 0.451, -0.316, 0.519, 0.123, -0.462, -0.046, 0.009,  -0.050, 1.498,  0.635};
inline constexpr PairFeatures same_weights = {-1.233, -0.248, -0.761, -0.304, 0.025,
                                              -0.028, 0.079,  -0.326, -0.079, -0.174,
                                              0.051,  -0.453, -0.829, -0.801, 0.129};
inline constexpr PairFeatures unrelated_weights = {-4.563, 1.670,  1.001, 0.658,  -0.293,
                                                   0.673,  -0.232, 2.729, 0.652,  1.398,
                                                   0.235,  -0.576, 1.834, -0.529, -1.124};

} // namespace enregard
