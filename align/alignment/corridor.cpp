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
    corridor.front().begin = 0;
    corridor.front().end = std::max(corridor.front().end, 1U);
    for (std::size_t i = 1; i < corridor.size(); ++i) {
        Band& band = corridor[i];
        const Band before = corridor[i - 1];
        if (band.size() == 0 || band.end < band.begin) {
            band = {before.begin, before.end};
        }
        band.end = std::max(band.end, before.end);
        band.begin = std::min(band.begin, before.end - 1);
    }
    Band& last = corridor.back();
    last.end = m + 1;
    last.begin = std::min(last.begin, m);
    for (std::size_t i = corridor.size() - 1; i > 0; --i) {
        corridor[i - 1].begin = std::min(corridor[i - 1].begin, corridor[i].begin);
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

std::size_t area(const Corridor& corridor)
{
    return std::accumulate(corridor.begin(), corridor.end(), std::size_t{0},
                           [](std::size_t sum, const Band& band) { return sum + band.size(); });
}

} // namespace enregard
