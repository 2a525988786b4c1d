#include "align/alignment/window.hpp"

#include <algorithm>

namespace enregard {

namespace {

/// The rows of a window, and how many of its last ones only help to decide those before.
constexpr std::uint32_t window_rows = 2048;
constexpr std::uint32_t lookahead = 192;
/// A path this near to the edge of the corridor may want to leave it.
constexpr std::uint32_t near_edge = 2;
constexpr std::uint32_t widening = 12;

bool on_edge(const Corridor& corridor, std::uint32_t i, std::uint32_t j, std::uint32_t m)
{
    const Band band = corridor[i];
    return (j < band.begin + near_edge && band.begin > 0) ||
           (j + near_edge >= band.end && band.end <= m);
}

/// Makes the corridor wider around every bead that runs along its edge; false where none does.
bool widen_at_edges(const std::vector<Bead>& beads, std::uint32_t m, std::uint32_t reach,
                    Corridor& corridor)
{
    Corridor wide = corridor;
    bool any = false;
    for (const Bead& bead : beads) {
        if (!on_edge(corridor, bead.source.end, bead.target.end, m)) {
            continue;
        }
        any = true;
        const std::uint32_t i = bead.source.end;
        const auto last = static_cast<std::uint32_t>(corridor.size() - 1);
        for (std::uint32_t k = i < reach ? 0 : i - reach; k <= std::min(i + reach, last); ++k) {
            const Band band = corridor[k];
            wide[k].begin = std::min(wide[k].begin, band.begin < reach ? 0 : band.begin - reach);
            wide[k].end = std::max(wide[k].end, std::min(m + 1, band.end + reach));
        }
    }
    if (any) {
        repair(wide, m);
        any = area(wide) > area(corridor);
        corridor = std::move(wide);
    }
    return any;
}

/// How many of the beads of a window are settled: up to a position that nearly every path passes,
/// well before its end.
std::size_t settled(const Window& window, const std::vector<Bead>& beads, WindowPlace place)
{
    if (place.whole) {
        return beads.size();
    }
    std::size_t best = beads.size();
    double most = -1;
    for (std::size_t k = beads.size(); k-- > 0;) {
        const std::uint32_t i = beads[k].source.end;
        if (i + lookahead > place.last_row) {
            continue;
        }
        if (i < place.first_row + lookahead) {
            break;
        }
        const double passes = window.passes(i, beads[k].target.end);
        if (passes > most) {
            most = passes;
            best = k + 1;
        }
        if (most > 0.999) {
            break;
        }
    }
    return best;
}

} // namespace

Path best_path(Corridor corridor, std::uint32_t m, const RowScores& score, float null_again)
{
    const auto n = static_cast<std::uint32_t>(corridor.size() - 1);
    Path path;
    path.likely.resize(n + 1);
    WindowPlace place;
    std::uint32_t reach = widening;
    while (place.first_row < n || place.first_position < m) {
        place.whole = n - place.first_row <= window_rows + lookahead;
        place.last_row = place.whole ? n : place.first_row + window_rows;
        const Window window(corridor, place, score, null_again);
        const std::vector<Bead> beads = window.best_beads();
        if (widen_at_edges(beads, m, reach, corridor)) {
            reach *= 2;
            continue;
        }
        reach = widening;
        const std::size_t count = settled(window, beads, place);
        path.beads.insert(path.beads.end(), beads.begin(),
                          beads.begin() + static_cast<std::ptrdiff_t>(count));
        const Bead& last = path.beads.back();
        for (std::uint32_t i = place.first_row; i <= last.source.end; ++i) {
            path.likely[i] = window.likely(i);
        }
        place.first_row = last.source.end;
        place.first_position = last.target.end;
    }
    if (path.beads.empty()) {
        path.likely.front() = {0, 1};
    }
    repair(path.likely, m);
    return path;
}

} // namespace enregard
