#include "align/alignment/gains.hpp"

#include "align/alignment/fast_log.hpp"

#include <algorithm>

namespace enregard {

namespace {

/// A supported token counts as explained when its partners make it this many times likelier.
constexpr float explained_ratio = 2;
/// Of so many sentences and more, those that together are this many times longer are no
/// counterpart: no bead of them would fit in length.
constexpr std::uint32_t often_long = 3;
constexpr float too_long = 5;
constexpr float log_1e30 = 69.0776F;

} // namespace

GainRows::GainRows(const AlignedSides& sides, const PartnerTable& partners, const Weights& weights,
                   std::uint32_t longest)
    : sides_(&sides),
      partners_(&partners),
      longest_(longest),
      weight_by_kind_{static_cast<float>(weights[Weight::gain_word]),
                      static_cast<float>(weights[Weight::gain_small]),
                      static_cast<float>(weights[Weight::gain_number]),
                      static_cast<float>(weights[Weight::gain_sign])},
      source_traits_(traits_of(sides.source)),
      target_traits_(traits_of(sides.target)),
      heads_(sides.target.types.size(), 0)
{
}

std::vector<GainRows::Trait> GainRows::traits_of(const AlignedSide& side)
{
    std::vector<Trait> traits;
    traits.reserve(side.types.size());
    for (const TokenType& type : side.types) {
        traits.push_back({1 / type.share, type.kind});
    }
    return traits;
}

void GainRows::add_row(std::uint32_t i, Band band)
{
    Row& row = rows_[i % longest_side];
    row.sentence = i;
    row.band = band;
    row.links.clear();
    row.first_target.clear();
    row.first_source.clear();
    row.gains.assign(band.size(), {});
    index(i);
    for (std::uint32_t j = band.begin; j < band.end; ++j) {
        link(j, row);
    }
    row.first_target.push_back(static_cast<std::uint32_t>(row.links.size()));
    clear_index();
    for (std::uint32_t j = band.begin; j < band.end; ++j) {
        gain_of_target(i, j, row.gains[j - band.begin]);
        gain_of_source(i, j, row.gains[j - band.begin]);
    }
}

void GainRows::index(std::uint32_t i)
{
    const auto tokens = sides_->source.sentence(i);
    source_sums_.assign(tokens.size(), 0);
    for (std::uint32_t k = 0; k < tokens.size(); ++k) {
        for (const Partner& partner : partners_->of(tokens[k])) {
            std::uint32_t& head = heads_[partner.target];
            reaches_.push_back({k, head, partner.forward, partner.backward});
            head = static_cast<std::uint32_t>(reaches_.size());
        }
    }
    // What clear_index needs: the types are those of the partners of these tokens.
    touched_.assign(tokens.begin(), tokens.end());
}

void GainRows::clear_index()
{
    for (const std::uint32_t type : touched_) {
        for (const Partner& partner : partners_->of(type)) {
            heads_[partner.target] = 0;
        }
    }
    reaches_.clear();
    touched_.clear();
}

void GainRows::link(std::uint32_t j, Row& row)
{
    const auto tokens = sides_->target.sentence(j);
    const auto source_tokens = sides_->source.sentence(row.sentence);
    row.first_target.push_back(static_cast<std::uint32_t>(row.links.size()));
    bool any = false;
    for (std::uint32_t k = 0; k < tokens.size(); ++k) {
        float support = 0;
        for (std::uint32_t at = heads_[tokens[k]]; at != 0; at = reaches_[at - 1].next) {
            const Reach& reach = reaches_[at - 1];
            support += reach.forward;
            source_sums_[reach.token] += reach.backward;
            any = true;
        }
        if (support > 0) {
            row.links.push_back({k, support * target_traits_[tokens[k]].per_share});
        }
    }
    row.first_source.push_back(static_cast<std::uint32_t>(row.links.size()));
    if (!any) {
        return;
    }
    for (std::uint32_t k = 0; k < source_tokens.size(); ++k) {
        if (source_sums_[k] > 0) {
            row.links.push_back({k, source_sums_[k] * source_traits_[source_tokens[k]].per_share});
            source_sums_[k] = 0;
        }
    }
}

std::span<const GainRows::Link> GainRows::links_of_target(const Row& row, std::uint32_t j)
{
    const std::uint32_t k = j - row.band.begin;
    return std::span(row.links).subspan(row.first_target[k],
                                        row.first_source[k] - row.first_target[k]);
}

std::span<const GainRows::Link> GainRows::links_of_source(const Row& row, std::uint32_t j)
{
    const std::uint32_t k = j - row.band.begin;
    return std::span(row.links).subspan(row.first_source[k],
                                        row.first_target[k + 1] - row.first_source[k]);
}

void GainRows::collect(std::span<const Link> links)
{
    for (const Link& link : links) {
        if (support_[link.token] == 0) {
            touched_.push_back(link.token);
        }
        support_[link.token] += link.support;
    }
}

Gain GainRows::take(const std::vector<Trait>& traits, std::span<const std::uint32_t> tokens,
                    float others) const
{
    const float share = 1 / others;
    Gain gain;
    std::array<double, token_kinds> products;
    products.fill(1);
    float explained = 0;
    for (const std::uint32_t k : touched_) {
        const float ratio = 1 + support_[k] * share;
        const TokenKind kind = traits[tokens[k]].kind;
        double& product = products[static_cast<std::size_t>(kind)];
        product *= static_cast<double>(ratio);
        if (product > 1e30) {
            // One logarithm for many factors, as long as they fit.
            gain.weighted += weight_by_kind_[static_cast<std::size_t>(kind)] * log_1e30;
            product *= 1e-30;
        }
        if (ratio > explained_ratio) {
            explained += 1;
            gain.numbers += kind == TokenKind::number ? 1.0F : 0.0F;
        }
    }
    for (std::size_t kind = 0; kind < token_kinds; ++kind) {
        if (products[kind] > 1) {
            gain.weighted += weight_by_kind_[kind] * fast_log(static_cast<float>(products[kind]));
        }
    }
    gain.explained = explained;
    return gain;
}

void GainRows::forget()
{
    for (const std::uint32_t k : touched_) {
        support_[k] = 0;
    }
    touched_.clear();
}

void GainRows::gain_of_target(std::uint32_t i, std::uint32_t j, PairGains& gains)
{
    const auto tokens = sides_->target.sentence(j);
    support_.resize(std::max(support_.size(), tokens.size()));
    float others = 1;
    for (std::uint32_t a = 0; a < longest_ && a <= i; ++a) {
        const Row& row = rows_[(i - a) % longest_side];
        if (row.sentence != i - a || !row.band.contains(j)) {
            break;
        }
        others += static_cast<float>(sides_->source.sentence(i - a).size());
        if (a >= often_long && others > too_long * static_cast<float>(tokens.size() + 5)) {
            break;
        }
        collect(links_of_target(row, j));
        if (!touched_.empty()) {
            gains.of_target[a] = take(target_traits_, tokens, others);
        }
    }
    forget();
}

void GainRows::gain_of_source(std::uint32_t i, std::uint32_t j, PairGains& gains)
{
    const Row& row = rows_[i % longest_side];
    const auto tokens = sides_->source.sentence(i);
    support_.resize(std::max(support_.size(), tokens.size()));
    float others = 1;
    for (std::uint32_t b = 0; b < longest_ && row.band.begin + b <= j; ++b) {
        others += static_cast<float>(sides_->target.sentence(j - b).size());
        if (b >= often_long && others > too_long * static_cast<float>(tokens.size() + 5)) {
            break;
        }
        collect(links_of_source(row, j - b));
        if (!touched_.empty()) {
            gains.of_source[b] = take(source_traits_, tokens, others);
        }
    }
    forget();
}

} // namespace enregard
