#include "align/checks/evidence.hpp"

namespace enregard {

namespace {

/// By Evidence; with no counterpart by Freedom (free, usual, sharp), else by Distance (far,
/// middling, near).
constexpr std::array<std::array<double, evidence_columns>, evidence_kinds> weights = {{
    {1.16, 0.00, 0.00}, // none_unknown
    {1.09, 1.08, 1.45}, // none_known
    {0.94, 0.86, -0.16}, // detour
    {1.16, 1.12, 0.09}, // alike_little
    {-0.61, -0.73, -1.42}, // shared
    {0.80, 0.67, -0.90}, // rarely
    {0.52, 0.03, -2.10}, // sometimes
    {-0.29, -0.35, -2.45}, // phrase
    {-0.71, -1.44, -3.67}, // often
    {0.02, -0.37, -3.04}, // alike
    {-0.51, -1.32, -3.75}, // same
    {0.50, 0.50, 0.50}, // other_number
    {-1.37, -2.65, -4.17}, // number
}};

} // namespace

double weight_of_evidence(Evidence evidence, std::size_t column)
{
    return weights[static_cast<std::size_t>(evidence)][column];
}

} // namespace enregard
