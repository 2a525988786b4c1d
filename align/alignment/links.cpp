#include "align/alignment/links.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace enregard {

namespace {

/// The probability that a word is rendered by one spelled alike, and by one that begins alike.
constexpr float exact_strength = 0.6F;
constexpr float stem_strength = 0.2F;

/// How often each id stands in a sentence.
class Counts {
public:
    explicit Counts(const Features& features)
    {
        ids_.reserve(features.tokens.size() * 2);
        for (const TokenFeature& token : features.tokens) {
            ids_.push_back(token.exact);
            if (token.stem != 0) {
                ids_.push_back(token.stem);
            }
        }
        std::ranges::sort(ids_);
    }

    float strength(const TokenFeature& token) const
    {
        const auto exact = count(token.exact);
        if (exact > 0) {
            return exact_strength * static_cast<float>(exact);
        }
        return token.stem == 0 ? 0.0F : stem_strength * static_cast<float>(count(token.stem));
    }

private:
    std::ptrdiff_t count(std::uint32_t id) const
    {
        const auto [begin, end] = std::equal_range(ids_.begin(), ids_.end(), id);
        return end - begin;
    }

    std::vector<std::uint32_t> ids_;
};

void add_links(const Features& features, const Counts& other, std::vector<Link>& links)
{
    const std::size_t limit = std::numeric_limits<std::uint16_t>::max();
    for (std::size_t k = 0; k < std::min(features.tokens.size(), limit); ++k) {
        const TokenFeature& token = features.tokens[k];
        if (const float strength = other.strength(token); strength > 0) {
            const float odds = (1 - token.unexplained) / token.unexplained;
            links.push_back({static_cast<std::uint16_t>(k), odds * strength / token.probability});
        }
    }
}

std::vector<Counts> counts_of(const std::vector<Features>& all)
{
    std::vector<Counts> counts;
    counts.reserve(all.size());
    for (const Features& features : all) {
        counts.emplace_back(features);
    }
    return counts;
}

} // namespace

LinkTable::LinkTable(const FeaturePair& pair, std::vector<Band> bands) : bands_(std::move(bands))
{
    const std::vector<Counts> source = counts_of(pair.source);
    const std::vector<Counts> target = counts_of(pair.target);
    for (std::size_t i = 0; i < bands_.size(); ++i) {
        rows_.push_back(target_offsets_.size());
        for (std::size_t j = bands_[i].begin; j < bands_[i].end; ++j) {
            target_offsets_.push_back(target_links_.size());
            source_offsets_.push_back(source_links_.size());
            add_links(pair.target[j], source[i], target_links_);
            add_links(pair.source[i], target[j], source_links_);
        }
    }
    target_offsets_.push_back(target_links_.size());
    source_offsets_.push_back(source_links_.size());
}

std::span<const Link> LinkTable::at(const std::vector<Link>& links,
                                    const std::vector<std::uint64_t>& offsets, std::size_t i,
                                    std::size_t j) const
{
    if (j < bands_[i].begin || j >= bands_[i].end) {
        return {};
    }
    const std::size_t k = rows_[i] + (j - bands_[i].begin);
    return std::span(links).subspan(offsets[k], offsets[k + 1] - offsets[k]);
}

std::span<const Link> LinkTable::of_target(std::size_t i, std::size_t j) const
{
    return at(target_links_, target_offsets_, i, j);
}

std::span<const Link> LinkTable::of_source(std::size_t i, std::size_t j) const
{
    return at(source_links_, source_offsets_, i, j);
}

} // namespace enregard
