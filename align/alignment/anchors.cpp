#include "align/alignment/anchors.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <unordered_map>

namespace enregard {

namespace {

/// Sentences to each side of the line that are always looked at.
constexpr double narrowest_reach = 60;
/// How far the path may drift from the line between two anchors, as a share of their distance.
constexpr double drift = 0.08;
/// Another anchor within this many sentences, and off by no more than that many, confirms one.
constexpr std::ptrdiff_t near = 40;
constexpr std::ptrdiff_t offset_allowed = 15;

constexpr std::uint32_t several = std::numeric_limits<std::uint32_t>::max();

using Places = std::unordered_map<std::uint32_t, std::uint32_t>;

/// The sentence of each id that stands in one sentence only; `several` for the others.
Places places_of(const std::vector<Features>& all)
{
    Places places;
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        for (const TokenFeature& token : all[i].tokens) {
            const auto [entry, fresh] = places.try_emplace(token.exact, i);
            if (!fresh && entry->second != i) {
                entry->second = several;
            }
        }
    }
    return places;
}

/// The pairs with a token of their own, in the order of the source, the target falling within one
/// source sentence so that a growing chain takes one of them only.
std::vector<Anchor> candidates(const FeaturePair& pair)
{
    const Places source = places_of(pair.source);
    const Places target = places_of(pair.target);
    std::vector<Anchor> found;
    for (const auto& [id, i] : source) {
        const auto other = i == several ? target.end() : target.find(id);
        if (other != target.end() && other->second != several) {
            found.push_back({i, other->second});
        }
    }
    std::ranges::sort(found, [](const Anchor& a, const Anchor& b) {
        return a.source != b.source ? a.source < b.source : a.target > b.target;
    });
    return found;
}

/// The longest chain in which both sides grow (patience sorting, Fredman 1975).
std::vector<Anchor> longest_chain(const std::vector<Anchor>& points)
{
    constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> last; // of the chains of each length, the one with the lowest end
    std::vector<std::size_t> before(points.size(), none);
    for (std::size_t k = 0; k < points.size(); ++k) {
        const auto place = std::ranges::lower_bound(
            last, points[k].target, {}, [&](std::size_t p) { return points[p].target; });
        before[k] = place == last.begin() ? none : *(place - 1);
        if (place == last.end()) {
            last.push_back(k);
        } else {
            *place = k;
        }
    }
    std::vector<Anchor> chain;
    for (std::size_t k = last.empty() ? none : last.back(); k != none; k = before[k]) {
        chain.push_back(points[k]);
    }
    std::ranges::reverse(chain);
    return chain;
}

bool confirm_each_other(const Anchor& a, const Anchor& b)
{
    const std::ptrdiff_t i = std::ptrdiff_t{b.source} - std::ptrdiff_t{a.source};
    const std::ptrdiff_t j = std::ptrdiff_t{b.target} - std::ptrdiff_t{a.target};
    return i <= near && std::abs(i - j) <= offset_allowed;
}

/// The rows of the band from one anchor to the next, the first included.
void add_rows(const Anchor& from, const Anchor& to, std::uint32_t m, double widening,
              std::vector<Band>& bands)
{
    const double di = to.source - from.source;
    const double dj = to.target - from.target;
    const double margin = narrowest_reach * widening;
    const double reach = margin + widening * (std::abs(di - dj) / 2 + drift * std::max(di, dj));
    for (std::uint32_t i = from.source; i < to.source; ++i) {
        const double centre = from.target + dj * (i - from.source) / di;
        const double low = std::max({0.0, centre - reach, from.target - margin});
        const double high = std::min({static_cast<double>(m), centre + reach, to.target + margin});
        bands[i] = {static_cast<std::uint32_t>(low),
                    static_cast<std::uint32_t>(std::ceil(high)) + 1};
    }
}

} // namespace

std::vector<Anchor> find_anchors(const FeaturePair& pair)
{
    const std::vector<Anchor> chain = longest_chain(candidates(pair));
    std::vector<Anchor> anchors;
    for (std::size_t k = 0; k < chain.size(); ++k) {
        if ((k > 0 && confirm_each_other(chain[k - 1], chain[k])) ||
            (k + 1 < chain.size() && confirm_each_other(chain[k], chain[k + 1]))) {
            anchors.push_back(chain[k]);
        }
    }
    return anchors;
}

std::vector<Band> anchored_bands(std::uint32_t n, std::uint32_t m,
                                 const std::vector<Anchor>& anchors, double widening)
{
    std::vector<Band> bands(n + 1);
    Anchor from = {0, 0};
    for (const Anchor& to : anchors) {
        if (to.source > from.source) {
            add_rows(from, to, m, widening, bands);
            from = to;
        }
    }
    add_rows(from, {n, m}, m, widening, bands);
    bands.front().begin = 0;
    const double last = std::max(0.0, m - narrowest_reach * widening);
    bands.back() = {static_cast<std::uint32_t>(last), m + 1};
    for (std::uint32_t i = n; i > 0; --i) {
        bands[i - 1].begin = std::min(bands[i - 1].begin, bands[i].begin);
    }
    for (std::uint32_t i = 0; i < n; ++i) {
        bands[i + 1].end = std::max(bands[i + 1].end, bands[i].end);
        bands[i + 1].begin = std::min(bands[i + 1].begin, bands[i].end - 1); // rows overlap
    }
    return bands;
}

} // namespace enregard
