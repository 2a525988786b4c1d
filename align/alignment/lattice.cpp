#include "align/alignment/lattice.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace enregard {

namespace {

constexpr double impossible = -std::numeric_limits<double>::infinity();

double add_logs(double a, double b)
{
    if (a < b) {
        std::swap(a, b);
    }
    return b == impossible ? a : a + std::log1p(std::exp(b - a));
}

/// A table over the cells of the band.
template <typename Value>
class BandTable {
public:
    BandTable(const std::vector<Band>& bands, Value initial) : bands_(&bands)
    {
        std::size_t size = 0;
        for (const Band& band : bands) {
            rows_.push_back(size);
            size += band.end - band.begin;
        }
        values_.assign(size, initial);
    }

    bool contains(std::uint32_t i, std::uint32_t j) const
    {
        return i < bands_->size() && j >= (*bands_)[i].begin && j < (*bands_)[i].end;
    }
    Value& at(std::uint32_t i, std::uint32_t j)
    {
        return values_[rows_[i] + (j - (*bands_)[i].begin)];
    }

private:
    const std::vector<Band>* bands_;
    std::vector<std::size_t> rows_;
    std::vector<Value> values_;
};

/// The scores of every bead that ends in a cell: computed once, used by all three passes.
using ScoreRow = std::array<float, bead_types.size()>;

class Lattice {
public:
    Lattice(const std::vector<Band>& bands, const BeadScore& score)
        : bands_(&bands),
          scores_(bands, ScoreRow{}),
          best_(bands, impossible),
          forward_(bands, impossible),
          backward_(bands, impossible),
          type_(bands, std::uint8_t{0})
    {
        fill(score);
    }

    Path trace(std::uint32_t n, std::uint32_t m)
    {
        pass_backward(n, m);
        Path path;
        const double total = forward_.at(n, m);
        for (std::uint32_t i = n, j = m; i > 0 || j > 0;) {
            const std::uint8_t k = type_.at(i, j);
            const BeadType& type = bead_types[k];
            const std::uint32_t pi = i - type.source;
            const std::uint32_t pj = j - type.target;
            const auto score = static_cast<double>(scores_.at(i, j)[k]);
            const double posterior =
                std::exp(forward_.at(pi, pj) + score + backward_.at(i, j) - total);
            path.beads.push_back({{pi, i}, {pj, j}, score, std::clamp(posterior, 0.0, 1.0)});
            path.touches_edge |= on_edge(i, j, m);
            i = pi;
            j = pj;
        }
        std::ranges::reverse(path.beads);
        return path;
    }

private:
    bool enters(const BeadType& type, std::uint32_t i, std::uint32_t j) const
    {
        return type.source <= i && type.target <= j &&
               best_.contains(i - type.source, j - type.target);
    }

    void fill(const BeadScore& score)
    {
        best_.at(0, 0) = 0;
        forward_.at(0, 0) = 0;
        for (std::uint32_t i = 0; i < bands_->size(); ++i) {
            for (std::uint32_t j = (*bands_)[i].begin; j < (*bands_)[i].end; ++j) {
                enter(i, j, score);
            }
        }
    }

    void enter(std::uint32_t i, std::uint32_t j, const BeadScore& score)
    {
        for (std::size_t k = 0; k < bead_types.size(); ++k) {
            const BeadType& type = bead_types[k];
            if (!enters(type, i, j)) {
                continue;
            }
            const std::uint32_t pi = i - type.source;
            const std::uint32_t pj = j - type.target;
            if (best_.at(pi, pj) == impossible) {
                continue;
            }
            const double s = score(type, pi, pj);
            scores_.at(i, j)[k] = static_cast<float>(s);
            const auto s_kept = static_cast<double>(scores_.at(i, j)[k]);
            if (best_.at(pi, pj) + s_kept > best_.at(i, j)) {
                best_.at(i, j) = best_.at(pi, pj) + s_kept;
                type_.at(i, j) = static_cast<std::uint8_t>(k);
            }
            forward_.at(i, j) = add_logs(forward_.at(i, j), forward_.at(pi, pj) + s_kept);
        }
    }

    void pass_backward(std::uint32_t n, std::uint32_t m)
    {
        backward_.at(n, m) = 0;
        for (std::uint32_t i = n + 1; i-- > 0;) {
            for (std::uint32_t j = (*bands_)[i].end; j-- > (*bands_)[i].begin;) {
                if (backward_.at(i, j) == impossible) {
                    continue;
                }
                for (std::size_t k = 0; k < bead_types.size(); ++k) {
                    const BeadType& type = bead_types[k];
                    if (enters(type, i, j)) {
                        double& before = backward_.at(i - type.source, j - type.target);
                        before = add_logs(before, backward_.at(i, j) +
                                                      static_cast<double>(scores_.at(i, j)[k]));
                    }
                }
            }
        }
    }

    bool on_edge(std::uint32_t i, std::uint32_t j, std::uint32_t m) const
    {
        const Band band = (*bands_)[i];
        return (j < band.begin + 3 && band.begin > 0) || (j + 3 >= band.end && band.end <= m);
    }

    const std::vector<Band>* bands_;
    BandTable<ScoreRow> scores_;
    BandTable<double> best_;
    BandTable<double> forward_;
    BandTable<double> backward_;
    BandTable<std::uint8_t> type_;
};

} // namespace

Path best_path(std::uint32_t n, std::uint32_t m, const std::vector<Band>& bands,
               const BeadScore& score)
{
    return Lattice(bands, score).trace(n, m);
}

} // namespace enregard
