#include "align/alignment/aligner.hpp"

#include "align/alignment/anchors.hpp"
#include "align/alignment/lattice.hpp"
#include "align/alignment/scorer.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <optional>

namespace enregard {

namespace {

/// Sentences to each side of the diagonal that are looked at first.
constexpr double narrowest_band = 60;
/// How far from the diagonal a text may drift, as a share of its length.
constexpr double drift = 0.08;
/// The largest area of a band: less than 3 GB of tables even where all sentences are alike. A wider
/// one is not tried.
constexpr double most_cells = 1.5e7;
/// A band of this area takes seconds: from here on, anchors are sought to make it narrower.
constexpr double many_cells = 2e6;

/// Positions within `half_width` of the diagonal; rows grow monotonically and overlap.
std::vector<Band> diagonal_bands(std::uint32_t n, std::uint32_t m, double half_width)
{
    std::vector<Band> bands(n + 1);
    for (std::uint32_t i = 0; i <= n; ++i) {
        const double centre = n == 0 ? 0.0 : static_cast<double>(i) * m / n;
        const double slope = n == 0 ? m : static_cast<double>(m) / n;
        const double reach = half_width + slope;
        bands[i].begin = static_cast<std::uint32_t>(std::max(0.0, std::floor(centre - reach)));
        bands[i].end = static_cast<std::uint32_t>(
                           std::min(static_cast<double>(m), std::ceil(centre + reach))) +
                       1;
    }
    bands.front().begin = 0;
    bands.back().end = m + 1;
    if (n == 0) {
        bands.front().end = m + 1;
    }
    return bands;
}

/// The target sentences that can be in a bead with each source sentence.
std::vector<Band> sentence_bands(const std::vector<Band>& positions, std::uint32_t n,
                                 std::uint32_t m)
{
    std::vector<Band> bands(n);
    for (std::uint32_t i = 0; i < n; ++i) {
        const std::uint32_t last = std::min(n, i + 3);
        bands[i].begin = positions[i < 2 ? 0 : i - 2].begin;
        bands[i].end = std::min(m, positions[last].end);
    }
    return bands;
}

} // namespace

namespace {

double area(const std::vector<Band>& bands)
{
    return std::accumulate(bands.begin(), bands.end(), 0.0, [](double sum, const Band& band) {
        return sum + (band.end - band.begin);
    });
}

Path align_within(const FeaturePair& features, double length_ratio,
                  const std::vector<Band>& positions)
{
    const auto n = static_cast<std::uint32_t>(features.source.size());
    const auto m = static_cast<std::uint32_t>(features.target.size());
    const LinkTable links(features, sentence_bands(positions, n, m));
    const Scorer scorer(features, links, length_ratio);
    return best_path(n, m, positions, [&](const BeadType& type, std::uint32_t i, std::uint32_t j) {
        return scorer.score(type, i, j);
    });
}

/// The best path near the anchors, with a band that is made wider until the path does not run along
/// its edge; nothing where the band would not be narrower than `most` cells.
std::optional<std::vector<Bead>> align_near_anchors(const FeaturePair& features,
                                                    double length_ratio, double most)
{
    const std::vector<Anchor> anchors = find_anchors(features);
    for (double widening = 1;; widening *= 2) {
        const std::vector<Band> positions =
            anchored_bands(static_cast<std::uint32_t>(features.source.size()),
                           static_cast<std::uint32_t>(features.target.size()), anchors, widening);
        if (area(positions) > most) {
            return std::nullopt;
        }
        Path path = align_within(features, length_ratio, positions);
        if (!path.touches_edge) {
            return std::move(path.beads);
        }
    }
}

/// The best path with a band that is made wider until the path does not run along its edge.
std::vector<Bead> align_within_band(const FeaturePair& features, double length_ratio)
{
    const auto n = static_cast<std::uint32_t>(features.source.size());
    const auto m = static_cast<std::uint32_t>(features.target.size());
    const double longest = std::max(n, m);
    const double shortest = std::max<double>(1, std::min(n, m));
    const double affordable = std::max(1.0, most_cells / (2 * shortest));
    double half_width = std::min(std::max(narrowest_band, drift * longest), affordable);
    if (const double cells = 2 * half_width * shortest; cells > many_cells) {
        if (auto beads = align_near_anchors(features, length_ratio, cells)) {
            return *std::move(beads);
        }
    }
    for (;;) {
        Path path = align_within(features, length_ratio, diagonal_bands(n, m, half_width));
        if (!path.touches_edge || half_width >= longest || half_width >= affordable) {
            return std::move(path.beads);
        }
        half_width = std::min(half_width * 2, affordable);
    }
}

/// Target characters for one of the source in the pairs that are sure; `otherwise` if they are few.
double paired_length_ratio(const FeaturePair& features, const std::vector<Bead>& beads,
                           double otherwise)
{
    double source = 0;
    double target = 0;
    int pairs = 0;
    for (const Bead& bead : beads) {
        if (bead.source.size() == 1 && bead.target.size() == 1 && bead.posterior > 0.9) {
            source += features.source[bead.source.begin].length_chars;
            target += features.target[bead.target.begin].length_chars;
            ++pairs;
        }
    }
    return pairs < 5 || source == 0 ? otherwise : std::clamp(target / source, 0.6, 1.7);
}

} // namespace

std::vector<Bead> align(const Text& source, const Text& target)
{
    const FeaturePair features = extract_features(source, target);
    const double overall = overall_length_ratio(features);
    std::vector<Bead> beads = align_within_band(features, overall);
    // Where much is missing on one side, the texts as a whole do not tell the ratio; the pairs do.
    const double paired = paired_length_ratio(features, beads, overall);
    if (std::abs(std::log(paired / overall)) > 0.05) {
        beads = align_within_band(features, paired);
    }
    return beads;
}

namespace {

/// The weight of the tokens that two sets of sentences share.
double shared_weight(const FeaturePair& pair, const Range& source, const Range& target)
{
    std::vector<std::uint32_t> ids;
    for (std::uint32_t i = source.begin; i < source.end; ++i) {
        for (const TokenFeature& token : pair.source[i].tokens) {
            ids.push_back(token.exact);
            ids.push_back(token.stem);
        }
    }
    std::ranges::sort(ids);
    double shared = 0;
    for (std::uint32_t j = target.begin; j < target.end; ++j) {
        for (const TokenFeature& token : pair.target[j].tokens) {
            const bool same = std::ranges::binary_search(ids, token.exact);
            const bool alike = token.stem != 0 && std::ranges::binary_search(ids, token.stem);
            const double weight = -std::log(static_cast<double>(token.probability));
            shared += same ? weight : alike ? weight / 2 : 0;
        }
    }
    return shared;
}

double token_total(const std::vector<Features>& all)
{
    return std::accumulate(all.begin(), all.end(), 0.0, [](double sum, const Features& features) {
        return sum + static_cast<double>(features.tokens.size());
    });
}

} // namespace

Agreement measure_agreement(const Bitext& bitext)
{
    const FeaturePair features = extract_features(bitext.source, bitext.target);
    std::vector<Bead> pairs;
    std::ranges::copy_if(bitext.beads, std::back_inserter(pairs), [](const Bead& bead) {
        return !bead.source.empty() && !bead.target.empty();
    });
    Agreement agreement{.observed = 0, .chance = 0, .pairs = pairs.size()};
    const double tokens = token_total(features.source) + token_total(features.target);
    if (pairs.empty() || tokens == 0) {
        return agreement;
    }
    const std::size_t distance = pairs.size() / 2;
    for (std::size_t k = 0; k < pairs.size(); ++k) {
        const Bead& distant = pairs[(k + distance) % pairs.size()];
        agreement.observed += shared_weight(features, pairs[k].source, pairs[k].target) / tokens;
        agreement.chance += shared_weight(features, pairs[k].source, distant.target) / tokens;
    }
    return agreement;
}

} // namespace enregard
