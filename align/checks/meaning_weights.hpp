#pragma once

#include "align/checks/meaning.hpp"

namespace enregard {

inline constexpr GapFeatures gap_weights = {-3.840, 0.392, 0.664, 0.648, 0.021, -0.615, -0.143, -0.851, 3.353, -0.036, 0.701, -0.721, -0.013, 0.393, -0.462, 0.267, 0.168, -0.564, -0.064, 0.155, 0.395, 1.278, -0.138};
inline constexpr PairFeatures same_weights = {-1.361, -0.248, -0.756, -0.419, 0.058, 0.020, 0.154, -0.376, -0.096, -0.205, 0.065, -0.520, -0.821, -0.787, 0.149};
inline constexpr PairFeatures unrelated_weights = {-4.366, 1.760, 0.887, 0.797, -0.344, 0.460, -0.247, 2.671, 0.678, 1.606, 0.251, -0.469, 1.649, -0.500, -1.036};

} // namespace enregard
