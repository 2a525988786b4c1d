#pragma once

#include "align/checks/meaning.hpp"

namespace enregard {

inline constexpr GapFeatures gap_weights = {-3.831, 0.394, 0.661, 0.643, 0.019, -0.611, -0.143, -0.850, 3.582, -0.035, 0.696, -0.724, 0.002, 0.417, -0.461, 0.248, 0.168, -0.565, -0.064, 0.153, 0.395, 1.268, -0.138};
inline constexpr PairFeatures same_weights = {-1.360, -0.249, -0.755, -0.419, 0.058, 0.018, 0.153, -0.375, -0.097, -0.205, 0.064, -0.520, -0.823, -0.789, 0.149};
inline constexpr PairFeatures unrelated_weights = {-4.368, 1.771, 0.880, 0.790, -0.340, 0.469, -0.265, 2.677, 0.677, 1.610, 0.247, -0.465, 1.646, -0.501, -1.027};

} // namespace enregard
