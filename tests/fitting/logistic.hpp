#pragma once

#include <span>
#include <string>
#include <vector>

namespace enregard::fitting {

/// What was seen, and whether it was so.
struct Observation {
    std::vector<double> features; ///< the first is 1
    bool is_so = false;
    double weight = 1;
    std::size_t group = 0; ///< for folds: observations of one pair stay together
    std::string kind;      ///< for the figures
};

/// The weights that make the observations most likely, held near zero by `ridge` (Newton's method);
/// observations of `without` are left out (group modulo folds).
std::vector<double> fit(const std::vector<Observation>& observations, double ridge,
                        std::size_t folds = 1, std::size_t without = 1);

/// The logarithm of the odds.
double odds(const std::vector<double>& weights, const std::vector<double>& features);

/// The probability that one that is so scores higher than one that is not.
double area_under_curve(std::span<const double> so, std::span<const double> not_so);

} // namespace enregard::fitting
