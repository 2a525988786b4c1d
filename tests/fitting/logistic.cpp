#include "tests/fitting/logistic.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace enregard::fitting {

namespace {

using Matrix = std::vector<std::vector<double>>;

/// Solves a x = b by elimination with pivots.
std::vector<double> solve(Matrix a, std::vector<double> b)
{
    const std::size_t n = b.size();
    for (std::size_t k = 0; k < n; ++k) {
        std::size_t pivot = k;
        for (std::size_t i = k + 1; i < n; ++i) {
            pivot = std::abs(a[i][k]) > std::abs(a[pivot][k]) ? i : pivot;
        }
        std::swap(a[k], a[pivot]);
        std::swap(b[k], b[pivot]);
        for (std::size_t i = k + 1; i < n; ++i) {
            const double factor = a[i][k] / a[k][k];
            for (std::size_t j = k; j < n; ++j) {
                a[i][j] -= factor * a[k][j];
            }
            b[i] -= factor * b[k];
        }
    }
    for (std::size_t k = n; k-- > 0;) {
        for (std::size_t j = k + 1; j < n; ++j) {
            b[k] -= a[k][j] * b[j];
        }
        b[k] /= a[k][k];
    }
    return b;
}

} // namespace

double odds(const std::vector<double>& weights, const std::vector<double>& features)
{
    return std::inner_product(weights.begin(), weights.end(), features.begin(), 0.0);
}

std::vector<double> fit(const std::vector<Observation>& observations, double ridge,
                        std::size_t folds, std::size_t without)
{
    const std::size_t n = observations.front().features.size();
    std::vector<double> weights(n, 0);
    for (int round = 0; round < 25; ++round) {
        Matrix curvature(n, std::vector<double>(n, 0));
        std::vector<double> slope(n, 0);
        for (std::size_t k = 0; k < n; ++k) {
            curvature[k][k] = k == 0 ? 1e-6 : ridge;
            slope[k] = k == 0 ? 0 : -ridge * weights[k];
        }
        for (const Observation& seen : observations) {
            if (seen.group % folds == without) {
                continue;
            }
            const double p = 1 / (1 + std::exp(-odds(weights, seen.features)));
            const double error = seen.weight * ((seen.is_so ? 1 : 0) - p);
            const double bend = seen.weight * p * (1 - p);
            for (std::size_t i = 0; i < n; ++i) {
                slope[i] += error * seen.features[i];
                for (std::size_t j = 0; j < n; ++j) {
                    curvature[i][j] += bend * seen.features[i] * seen.features[j];
                }
            }
        }
        const std::vector<double> step = solve(std::move(curvature), std::move(slope));
        for (std::size_t k = 0; k < n; ++k) {
            weights[k] += std::clamp(step[k], -5.0, 5.0);
        }
    }
    return weights;
}

double area_under_curve(std::span<const double> so, std::span<const double> not_so)
{
    double wins = 0;
    for (const double a : so) {
        for (const double b : not_so) {
            wins += a > b ? 1 : a == b ? 0.5 : 0;
        }
    }
    return wins / (static_cast<double>(so.size()) * static_cast<double>(not_so.size()));
}

} // namespace enregard::fitting
