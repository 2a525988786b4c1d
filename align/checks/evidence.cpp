#include "align/checks/evidence.hpp"

namespace enregard {

namespace {

/// By Evidence; with no counterpart by Freedom (free, usual, sharp), else by Distance (far,
/// middling, near).
constexpr std::array<std::array<double, evidence_columns>, evidence_kinds> weights = {{
    {1.15, 0.00, 0.00},    // none_unknown
    {1.06, 1.08, 1.44},    // none_known
    {0.94, 0.84, -0.17},   // detour
    {1.15, 1.12, 0.09},    // alike_little
    {-0.63, -0.72, -1.46}, // shared
    {0.78, 0.65, -0.93},   // rarely
    {0.51, 0.02, -2.12},   // sometimes
    {-0.29, -0.38, -2.48}, // phrase
    {-0.74, -1.45, -3.68}, // often
    {0.04, -0.37, -3.05},  // alike
    {-0.52, -1.32, -3.75}, // same
    {0.50, 0.50, 0.50},    // other_number
    {-1.37, -2.65, -4.17}, // number
}};

} // namespace

double weight_of_evidence(Evidence evidence, std::size_t column)
{
    return weights[static_cast<std::size_t>(evidence)][column];
}

} // namespace enregard
