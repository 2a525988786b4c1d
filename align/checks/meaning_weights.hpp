#pragma once

#include "align/checks/meaning.hpp"

namespace enregard {

inline constexpr GapFeatures gap_weights = {-3.166, 0.436, 0.917,  0.690,  0.024,  -0.635, -0.211,
                                            -1.076, 4.262, -0.021, 0.644,  -1.185, -0.012, 0.228,
                                            -0.582, 0.304, 0.172,  -0.608, -0.049, 0.137};
inline constexpr PairFeatures same_weights = {-1.415, -0.239, -0.787, -0.403, 0.042,
                                              0.044,  0.170,  -0.349, -0.092, -0.197,
                                              0.075,  -0.535, -0.826, -0.781, 0.151};
inline constexpr PairFeatures unrelated_weights = {-4.403, 1.802,  0.849, 0.791,  -0.331,
                                                   0.470,  -0.253, 2.688, 0.676,  1.628,
                                                   0.243,  -0.471, 1.663, -0.497, -1.044};

} // namespace enregard
