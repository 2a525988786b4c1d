#include "align/checks/evidence.hpp"

namespace enregard {

namespace {

/// By Evidence; with no counterpart by Freedom (free, usual, sharp), else by Distance (far,
/// middling, near).
constexpr std::array<std::array<double, evidence_columns>, evidence_kinds> weights = {{
    {1.69, 0.00, 0.00},    // none_unknown
    {1.61, 1.29, 1.70},    // none_known
    {1.15, 1.11, 0.20},    // detour
    {1.53, 1.35, 0.31},    // alike_little
    {-0.32, -0.34, -1.34}, // shared
    {1.00, 0.83, -0.85},   // rarely
    {0.71, 0.05, -2.06},   // sometimes
    {-0.02, -0.23, -2.22}, // phrase
    {-0.81, -1.47, -3.87}, // often
    {0.24, -0.27, -2.64},  // alike
    {-0.71, -1.46, -3.74}, // same
    {0.50, 0.50, 0.50},    // other_number
    {-1.73, -2.74, -4.08}, // number
}};

} // namespace

double weight_of_evidence(Evidence evidence, std::size_t column)
{
    return weights[static_cast<std::size_t>(evidence)][column];
}

} // namespace enregard
