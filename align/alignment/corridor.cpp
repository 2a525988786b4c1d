#include "align/alignment/corridor.hpp"

#include <algorithm>
#include <numeric>

namespace enregard {

Corridor whole_corridor(std::uint32_t n, std::uint32_t m)
{
    return Corridor(n + 1, Band{0, m + 1});
}

void repair(Corridor& corridor, std::uint32_t m)
{
    repair(corridor, 0, m);
}

void repair(std::span<Band> rows, std::uint32_t first, std::uint32_t last)
{
    for (Band& band : rows) {
        band = {std::max(band.begin, first), std::min(band.end, last + 1)};
    }
    rows.front().begin = first;
    rows.front().end = std::max(rows.front().end, first + 1);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        Band& band = rows[i];
        const Band before = rows[i - 1];
        if (band.end <= band.begin) {
            band = before;
        }
        band.end = std::max(band.end, before.end);
        band.begin = std::min(band.begin, before.end - 1);
    }
    rows.back().end = last + 1;
    rows.back().begin = std::min(rows.back().begin, last);
    for (std::size_t i = rows.size() - 1; i > 0; --i) {
        rows[i - 1].begin = std::min(rows[i - 1].begin, rows[i].begin);
    }
}

Corridor widened(const Corridor& corridor, std::uint32_t reach, std::uint32_t m)
{
    Corridor wide(corridor.size());
    for (std::size_t i = 0; i < corridor.size(); ++i) {
        const Band low = corridor[i < reach ? 0 : i - reach];
        const Band high = corridor[std::min(i + reach, corridor.size() - 1)];
        wide[i].begin = low.begin < reach ? 0 : low.begin - reach;
        wide[i].end = std::min(m + 1, high.end + reach);
    }
    repair(wide, m);
    return wide;
}

std::size_t area(std::span<const Band> rows)
{
    return std::accumulate(rows.begin(), rows.end(), std::size_t{0},
                           [](std::size_t sum, const Band& band) { return sum + band.size(); });
}

} // namespace enregard
