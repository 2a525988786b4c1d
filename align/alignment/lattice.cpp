#include "align/alignment/window.hpp"

#include <algorithm>
#include <span>

namespace enregard {

namespace {

/// The rows of a window, and how many of its last ones only help to decide those before.
constexpr std::uint32_t window_rows = 2048;
constexpr std::uint32_t lookahead = 192;
/// A path this near to the edge of the corridor may want to leave it.
constexpr std::uint32_t near_edge = 2;
constexpr std::uint32_t widening = 12;
/// Further than this it is not sought for: time must stay in proportion to the text.
constexpr std::uint32_t most_widening = 400;

/// A part of the lattice between two locks.
struct Segment {
    std::uint32_t first_row = 0;
    std::uint32_t first_position = 0;
    std::uint32_t last_row = 0;
    std::uint32_t last_position = 0;

    std::span<Band> rows(Corridor& corridor) const
    {
        return std::span(corridor).subspan(first_row, last_row - first_row + 1);
    }
};

bool on_edge(Band band, std::uint32_t j, const Segment& segment)
{
    return (j < band.begin + near_edge && band.begin > segment.first_position) ||
           (j + near_edge >= band.end && band.end <= segment.last_position);
}

/// Makes the corridor wider around every bead that runs along its edge; false where none does.
bool widen_at_edges(const std::vector<Bead>& beads, const Segment& segment, std::uint32_t reach,
                    Corridor& corridor)
{
    const std::size_t before = area(segment.rows(corridor));
    bool any = false;
    for (const Bead& bead : beads) {
        const std::uint32_t i = bead.source.end;
        if (!on_edge(corridor[i], bead.target.end, segment)) {
            continue;
        }
        any = true;
        const std::uint32_t low = std::max(segment.first_row + reach, i) - reach;
        for (std::uint32_t k = low; k <= std::min(i + reach, segment.last_row); ++k) {
            Band& band = corridor[k];
            const std::uint32_t j = bead.target.end;
            band.begin = std::min(band.begin, j < reach ? 0 : j - reach);
            band.end = std::max(band.end, j + reach);
        }
    }
    if (any) {
        repair(segment.rows(corridor), segment.first_position, segment.last_position);
    }
    return any && area(segment.rows(corridor)) > before;
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

class PathSearch {
public:
    PathSearch(Corridor& corridor, const RowScores& score, float null_again)
        : corridor_(&corridor), score_(&score), null_again_(null_again)
    {
        path_.likely.resize(corridor.size());
    }

    /// The beads of one segment, window by window.
    void search(const Segment& segment)
    {
        repair(segment.rows(*corridor_), segment.first_position, segment.last_position);
        WindowPlace place{segment.first_row, segment.first_position, 0, true};
        std::uint32_t reach = widening;
        while (place.first_row < segment.last_row || place.first_position < segment.last_position) {
            place.whole = segment.last_row - place.first_row <= window_rows + lookahead;
            place.last_row = place.whole ? segment.last_row : place.first_row + window_rows;
            const Window window(*corridor_, place, *score_, null_again_);
            const std::vector<Bead> beads = window.best_beads();
            if (reach <= most_widening && widen_at_edges(beads, segment, reach, *corridor_)) {
                reach *= 2;
                continue;
            }
            reach = widening;
            const std::size_t count = settled(window, beads, place);
            for (std::size_t k = 0; k < count; ++k) {
                path_.beads.push_back(beads[k]);
            }
            const Bead& last = path_.beads.back();
            for (std::uint32_t i = place.first_row; i <= last.source.end; ++i) {
                pass(i, window.likely(i));
            }
            place.first_row = last.source.end;
            place.first_position = last.target.end;
        }
    }

    void lock(const Bead& bead)
    {
        for (std::uint32_t i = bead.source.begin; i <= bead.source.end; ++i) {
            pass(i, {bead.target.begin, bead.target.end + 1});
        }
        if (!bead.source.empty() || !bead.target.empty()) {
            path_.beads.push_back({bead.source, bead.target, 0, 1});
        }
    }

    Path take(std::uint32_t m)
    {
        repair(path_.likely, m);
        return std::move(path_);
    }

private:
    /// Likely positions of row i, with those that were found before at the border of two windows.
    void pass(std::uint32_t i, Band band)
    {
        Band& row = path_.likely[i];
        row = row.size() == 0 ? band
                              : Band{std::min(row.begin, band.begin), std::max(row.end, band.end)};
    }

    Corridor* corridor_;
    const RowScores* score_;
    float null_again_;
    Path path_;
};

} // namespace

Path best_path(Corridor corridor, std::uint32_t m, const RowScores& score, float null_again,
               const std::vector<Bead>& locks)
{
    const auto n = static_cast<std::uint32_t>(corridor.size() - 1);
    PathSearch search(corridor, score, null_again);
    Segment segment;
    for (const Bead& lock : locks) {
        const Band shared = corridor[lock.source.end]; // the next segment begins in this row, too
        segment.last_row = lock.source.begin;
        segment.last_position = lock.target.begin;
        search.search(segment);
        search.lock(lock);
        corridor[lock.source.end] = shared;
        segment = {lock.source.end, lock.target.end, n, m};
    }
    segment.last_row = n;
    segment.last_position = m;
    search.search(segment);
    return search.take(m);
}

} // namespace enregard
