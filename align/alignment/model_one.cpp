#include "align/alignment/model_one.hpp"

#include <algorithm>

namespace enregard {

namespace {

constexpr int rounds = 4;
/// The weight of what is known, in occurrences.
constexpr float known_weight = 6.0F;
/// The share that every type gives to no partner, in occurrences.
constexpr float no_partner = 0.5F;
/// The probability of a token that has no partner in its bead.
constexpr float from_nothing = 1e-4F;
/// Less than this in both directions is not kept.
constexpr float least = 2e-3F;
/// A bead is learned from if it is this sure and no longer.
constexpr double sure = 0.5;
constexpr std::uint32_t longest = 3;
/// The most pairs of tokens that are looked at; beads are left out evenly above it.
constexpr double most_pairs = 1.5e6;

using Key = std::uint64_t;

Key key_of(std::uint32_t source, std::uint32_t target)
{
    return Key{source} << 32U | target;
}

/// A hash table from pairs of types to their places in the order of arrival (open addressing).
class PairPlaces {
public:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;

    explicit PairPlaces(std::size_t expected)
    {
        std::size_t size = 1024;
        while (size < expected * 2) {
            size *= 2;
        }
        slots_.assign(size, none);
    }

    std::uint32_t find(Key key) const { return slots_[slot_of(key)]; }

    std::uint32_t place(Key key)
    {
        std::size_t slot = slot_of(key);
        if (slots_[slot] != none) {
            return slots_[slot];
        }
        if ((keys_.size() + 1) * 2 > slots_.size()) {
            grow();
            slot = slot_of(key);
        }
        slots_[slot] = static_cast<std::uint32_t>(keys_.size());
        keys_.push_back(key);
        return slots_[slot];
    }

    const std::vector<Key>& keys() const { return keys_; }

private:
    std::size_t slot_of(Key key) const
    {
        std::size_t slot = (key * 0x9E3779B97F4A7C15U >> 20U) & (slots_.size() - 1);
        while (slots_[slot] != none && keys_[slots_[slot]] != key) {
            slot = (slot + 1) & (slots_.size() - 1);
        }
        return slot;
    }

    void grow()
    {
        slots_.assign(slots_.size() * 2, none);
        for (std::uint32_t k = 0; k < keys_.size(); ++k) {
            slots_[slot_of(keys_[k])] = k;
        }
    }

    std::vector<std::uint32_t> slots_;
    std::vector<Key> keys_;
};

std::vector<std::uint32_t> distinct(const AlignedSide& side, Range range)
{
    std::vector<std::uint32_t> types(side.tokens.begin() + side.first_token[range.begin],
                                     side.tokens.begin() + side.first_token[range.end]);
    std::ranges::sort(types);
    types.erase(std::unique(types.begin(), types.end()), types.end());
    return types;
}

/// The types of one bead and the places of their pairs, source by source.
struct Example {
    float weight;
    std::uint32_t sources;
    std::uint32_t targets;
    std::size_t first;
};

class Trainer {
public:
    Trainer(const AlignedSides& sides, const std::vector<Bead>& beads,
            const std::vector<PartnerEntry>& known)
        : sides_(&sides), places_(known.size() + 4096)
    {
        for (const PartnerEntry& entry : known) {
            places_.place(key_of(entry.source, entry.partner.target));
        }
        known_count_ = places_.keys().size();
        read(beads);
        forget_the_rare();
        set_known(known);
    }

    std::vector<PartnerEntry> train()
    {
        for (int round = 0; round < rounds; ++round) {
            std::ranges::fill(forward_counts_, 0.0F);
            std::ranges::fill(backward_counts_, 0.0F);
            for (const Example& example : examples_) {
                count(example);
            }
            estimate();
        }
        return entries();
    }

private:
    void read(const std::vector<Bead>& beads)
    {
        std::vector<const Bead*> chosen;
        double pairs = 0;
        for (const Bead& bead : beads) {
            const std::uint32_t shorter = std::min(bead.source.size(), bead.target.size());
            const std::uint32_t longer = std::max(bead.source.size(), bead.target.size());
            if (shorter > 0 && longer <= longest && bead.posterior >= sure) {
                chosen.push_back(&bead);
                pairs += static_cast<double>(sides_->source.token_count(bead.source)) *
                         sides_->target.token_count(bead.target);
            }
        }
        const double step = std::max(1.0, pairs / most_pairs);
        for (double at = 0; at < static_cast<double>(chosen.size()); at += step) {
            add_example(*chosen[static_cast<std::size_t>(at)]);
        }
    }

    void add_example(const Bead& bead)
    {
        const auto sources = distinct(sides_->source, bead.source);
        const auto targets = distinct(sides_->target, bead.target);
        examples_.push_back({static_cast<float>(bead.posterior),
                             static_cast<std::uint32_t>(sources.size()),
                             static_cast<std::uint32_t>(targets.size()), cells_.size()});
        for (const std::uint32_t source : sources) {
            for (const std::uint32_t target : targets) {
                const std::uint32_t place = places_.place(key_of(source, target));
                cells_.push_back(place);
                meetings_.resize(std::max<std::size_t>(meetings_.size(), place + 1), 0);
                ++meetings_[place];
            }
        }
    }

    /// Gives the pairs that are known or met more than once numbers of their own, and the others
    /// none.
    void forget_the_rare()
    {
        meetings_.resize(places_.keys().size(), 0);
        std::vector<std::uint32_t> number(places_.keys().size(), PairPlaces::none);
        for (std::size_t k = 0; k < number.size(); ++k) {
            if (k < known_count_ || meetings_[k] > 1) {
                number[k] = static_cast<std::uint32_t>(pairs_.size());
                pairs_.push_back(places_.keys()[k]);
            }
        }
        for (std::uint32_t& cell : cells_) {
            cell = number[cell];
        }
    }

    void set_known(const std::vector<PartnerEntry>& known)
    {
        known_forward_.assign(pairs_.size(), 0);
        known_backward_.assign(pairs_.size(), 0);
        for (const PartnerEntry& entry : known) {
            const std::uint32_t place = places_.find(key_of(entry.source, entry.partner.target));
            known_forward_[place] += entry.partner.forward;
            known_backward_[place] += entry.partner.backward;
        }
        forward_.resize(pairs_.size());
        backward_.resize(pairs_.size());
        for (std::size_t k = 0; k < pairs_.size(); ++k) {
            forward_[k] = 0.01F + 3 * known_forward_[k];
            backward_[k] = 0.01F + 3 * known_backward_[k];
        }
        forward_counts_.resize(pairs_.size());
        backward_counts_.resize(pairs_.size());
    }

    void count(const Example& example)
    {
        target_sums_.assign(example.targets, from_nothing);
        for (std::uint32_t s = 0; s < example.sources; ++s) {
            const std::uint32_t* row = &cells_[example.first + s * example.targets];
            float sum = from_nothing;
            for (std::uint32_t t = 0; t < example.targets; ++t) {
                if (row[t] != PairPlaces::none) {
                    target_sums_[t] += forward_[row[t]];
                    sum += backward_[row[t]];
                }
            }
            const float share = example.weight / sum;
            for (std::uint32_t t = 0; t < example.targets; ++t) {
                if (row[t] != PairPlaces::none) {
                    backward_counts_[row[t]] += backward_[row[t]] * share;
                }
            }
        }
        for (std::uint32_t s = 0; s < example.sources; ++s) {
            const std::uint32_t* row = &cells_[example.first + s * example.targets];
            for (std::uint32_t t = 0; t < example.targets; ++t) {
                if (row[t] != PairPlaces::none) {
                    forward_counts_[row[t]] += example.weight * forward_[row[t]] / target_sums_[t];
                }
            }
        }
    }

    void estimate()
    {
        std::vector<float> of_source(sides_->source.types.size(), no_partner);
        std::vector<float> of_target(sides_->target.types.size(), no_partner);
        for (std::size_t k = 0; k < pairs_.size(); ++k) {
            forward_counts_[k] += known_weight * known_forward_[k];
            backward_counts_[k] += known_weight * known_backward_[k];
            of_source[pairs_[k] >> 32U] += forward_counts_[k];
            of_target[pairs_[k] & 0xFFFFFFFFU] += backward_counts_[k];
        }
        for (std::size_t k = 0; k < pairs_.size(); ++k) {
            forward_[k] = forward_counts_[k] / of_source[pairs_[k] >> 32U];
            backward_[k] = backward_counts_[k] / of_target[pairs_[k] & 0xFFFFFFFFU];
        }
    }

    std::vector<PartnerEntry> entries() const
    {
        std::vector<PartnerEntry> result;
        for (std::size_t k = 0; k < pairs_.size(); ++k) {
            if (forward_[k] >= least || backward_[k] >= least) {
                result.push_back({static_cast<std::uint32_t>(pairs_[k] >> 32U),
                                  {static_cast<std::uint32_t>(pairs_[k] & 0xFFFFFFFFU), forward_[k],
                                   backward_[k]}});
            }
        }
        return result;
    }

    const AlignedSides* sides_;
    PairPlaces places_;
    std::size_t known_count_ = 0;
    std::vector<Example> examples_;
    std::vector<std::uint32_t> cells_;
    std::vector<std::uint16_t> meetings_;
    std::vector<Key> pairs_;
    std::vector<float> known_forward_;
    std::vector<float> known_backward_;
    std::vector<float> forward_;
    std::vector<float> backward_;
    std::vector<float> forward_counts_;
    std::vector<float> backward_counts_;
    std::vector<float> target_sums_;
};

} // namespace

std::vector<PartnerEntry> train_model_one(const AlignedSides& sides, const std::vector<Bead>& beads,
                                          const std::vector<PartnerEntry>& known)
{
    return Trainer(sides, beads, known).train();
}

} // namespace enregard
