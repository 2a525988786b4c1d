#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>

namespace enregard {

/// The natural logarithm of a positive normal number, exact to 1e-5: the exponent's share and a
/// rational function of the mantissa (the series of artanh). The aligner takes millions of them.
inline float fast_log(float x)
{
    const auto bits = std::bit_cast<std::uint32_t>(x);
    // The mantissa in [sqrt(1/2), sqrt(2)), where the series is short.
    const std::uint32_t shifted = bits - 0x3F3504F3U;
    const auto exponent = static_cast<float>(static_cast<std::int32_t>(shifted) >> 23);
    const float mantissa = std::bit_cast<float>((shifted & 0x007FFFFFU) + 0x3F3504F3U);
    const float t = (mantissa - 1) / (mantissa + 1);
    const float t2 = t * t;
    return exponent * 0.69314718F +
           2 * t * (1 + t2 * (0.33333333F + t2 * (0.2F + t2 * 0.14285714F)));
}

/// e to the power of x, exact to 1e-5 of itself; 0 below -87.
inline float fast_exp(float x)
{
    if (x < -87.0F) {
        return 0;
    }
    const float scaled = std::min(x, 88.0F) * 1.44269504F;
    const auto whole = static_cast<std::int32_t>(scaled < 0 ? scaled - 0.5F : scaled + 0.5F);
    const float rest = (scaled - static_cast<float>(whole)) * 0.69314718F;
    const float power =
        1 + rest * (1 + rest * (0.5F +
                                rest * (0.16666667F + rest * (0.04166667F + rest * 0.00833333F))));
    return power * std::bit_cast<float>(static_cast<std::uint32_t>(whole + 127) << 23U);
}

} // namespace enregard
