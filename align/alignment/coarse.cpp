#include "align/alignment/coarse.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace enregard {

namespace {

/// The groups of the longer text that are compared all with all.
constexpr std::uint32_t most_groups = 256;
/// Each level has groups that are this much smaller than those of the level above.
constexpr std::uint32_t finer = 5;
/// Groups of this many sentences are small enough.
constexpr std::uint32_t smallest_group = 4;
/// Partners less likely than this are left out of the comparison.
constexpr float likely_partner = 0.03F;
/// Groups that translate each other share this many times what others share.
constexpr float enrichment = 1.8F;
constexpr float log_enrichment = 0.588F;
/// How far the score of a path may lie behind the best one's to be followed further.
constexpr double doubt = 8;
/// A type that stands in more than 70 of 100 groups says nothing: minus the logarithm of that.
constexpr float least_weight = 0.35F;
/// What a group without counterpart costs, as a share of what one with it scores: where a text
/// repeats itself, a path must not leave out some of it to come by a better match.
constexpr double cost_of_gap = 0.3;
/// The positions of a row, on average, beyond which less doubt is allowed.
constexpr std::size_t most_positions = 40;

constexpr double impossible = -std::numeric_limits<double>::infinity();

/// Sentences in groups of one size.
class Groups {
public:
    Groups(const AlignedSide& side, std::uint32_t size) : side_(&side), size_(size) {}

    std::uint32_t count() const { return (side_->size() + size_ - 1) / size_; }
    std::uint32_t begin(std::uint32_t group) const
    {
        return std::min(side_->size(), group * size_);
    }
    std::span<const std::uint32_t> tokens(std::uint32_t group) const
    {
        const std::uint32_t from = side_->first_token[begin(group)];
        return std::span(side_->tokens).subspan(from, side_->first_token[begin(group + 1)] - from);
    }

private:
    const AlignedSide* side_;
    std::uint32_t size_;
};

/// How much more a group of the source and one of the target share than by chance, for the groups
/// within a corridor.
class Similarities {
public:
    Similarities(const AlignedSides& sides, const PartnerTable& partners, const Groups& source,
                 const Groups& target, const Corridor& corridor)
        : partners_(&partners), corridor_(&corridor)
    {
        weigh(sides.target, target);
        expected_.assign(sides.target.types.size(), 0);
        for (std::uint32_t a = 0; a < source.count(); ++a) {
            first_.push_back(values_.size());
            compare(source.tokens(a), cells(a));
        }
    }

    /// The score of a pair of groups; 0 outside of the corridor.
    double at(std::uint32_t a, std::uint32_t b) const
    {
        const Band band = cells(a);
        return band.contains(b) ? static_cast<double>(values_[first_[a] + (b - band.begin)]) : 0;
    }

    /// What a group that finds its counterpart scores, on average.
    double typical() const { return rows_ > 0 ? most_of_rows_ / rows_ : 0; }

private:
    struct Weighted {
        std::uint32_t type;
        float weight;
    };

    /// The target groups that the corridor lets pair with source group a.
    Band cells(std::uint32_t a) const
    {
        return {(*corridor_)[a].begin, (*corridor_)[a + 1].end - 1};
    }

    /// The types of each target group that say something: a type in most groups weighs nothing.
    void weigh(const AlignedSide& side, const Groups& groups)
    {
        std::vector<std::uint32_t> stands_in(side.types.size(), 0);
        std::vector<std::uint32_t> last(side.types.size(), 0xFFFFFFFFU);
        std::vector<std::vector<std::uint32_t>> types(groups.count());
        for (std::uint32_t b = 0; b < groups.count(); ++b) {
            for (const std::uint32_t type : groups.tokens(b)) {
                if (last[type] != b) {
                    last[type] = b;
                    ++stands_in[type];
                    types[b].push_back(type);
                }
            }
        }
        targets_.resize(groups.count());
        sizes_.resize(groups.count());
        for (std::uint32_t b = 0; b < groups.count(); ++b) {
            for (const std::uint32_t type : types[b]) {
                const float weight = std::log(static_cast<float>(groups.count()) /
                                              static_cast<float>(stands_in[type]));
                if (weight > least_weight) {
                    targets_[b].push_back({type, weight});
                    sizes_[b] += weight;
                }
            }
        }
    }

    void compare(std::span<const std::uint32_t> tokens, Band band)
    {
        for (const std::uint32_t token : tokens) {
            for (const Partner& partner : partners_->of(token)) {
                const float strength = std::max(partner.forward, partner.backward);
                if (strength >= likely_partner) {
                    float& expected = expected_[partner.target];
                    expected = std::max(expected, std::min(1.0F, 2 * strength));
                }
            }
        }
        const std::size_t first = values_.size();
        rates_.clear();
        for (std::uint32_t b = band.begin; b < band.end; ++b) {
            float shared = 0;
            for (const Weighted& target : targets_[b]) {
                shared += expected_[target.type] * target.weight;
            }
            values_.push_back(shared);
            rates_.push_back(sizes_[b] > 0 ? shared / sizes_[b] : 0);
        }
        // The median: in a text that repeats itself many groups share more than by chance.
        const auto middle = rates_.begin() + static_cast<std::ptrdiff_t>(rates_.size() / 2);
        std::ranges::nth_element(rates_, middle);
        for (std::uint32_t b = band.begin; b < band.end; ++b) {
            float& value = values_[first + (b - band.begin)];
            value = value * log_enrichment - *middle * sizes_[b] * (enrichment - 1);
        }
        const auto most =
            std::max_element(values_.begin() + static_cast<std::ptrdiff_t>(first), values_.end());
        if (most != values_.end()) {
            most_of_rows_ += std::max(0.0, static_cast<double>(*most));
            rows_ += 1;
        }
        for (const std::uint32_t token : tokens) {
            for (const Partner& partner : partners_->of(token)) {
                expected_[partner.target] = 0;
            }
        }
    }

    const PartnerTable* partners_;
    const Corridor* corridor_;
    std::vector<std::vector<Weighted>> targets_;
    std::vector<float> sizes_;
    std::vector<float> expected_; ///< by target type: how strongly the source group asks for it
    std::vector<std::size_t> first_;
    std::vector<float> values_;
    std::vector<float> rates_;
    double most_of_rows_ = 0;
    double rows_ = 0;
};

/// Steps of a path through groups: a pair, one group alone, or one group with two.
struct Step {
    std::uint32_t a;
    std::uint32_t b;
};
constexpr std::array<Step, 5> steps = {{{1, 1}, {1, 0}, {0, 1}, {1, 2}, {2, 1}}};

class CoarsePaths {
public:
    CoarsePaths(const Similarities& similarities, const Corridor& corridor)
        : similarities_(&similarities),
          corridor_(&corridor),
          gap_(-cost_of_gap * similarities.typical())
    {
        for (const Band& band : corridor) {
            first_.push_back(before_.size());
            before_.resize(before_.size() + band.size(), impossible);
        }
        after_ = before_;
        before_.front() = 0;
        after_.back() = 0;
        const auto rows = static_cast<std::uint32_t>(corridor.size());
        for (std::uint32_t a = 0; a < rows; ++a) {
            for (std::uint32_t b = corridor[a].begin; b < corridor[a].end; ++b) {
                advance(a, b);
            }
        }
        for (std::uint32_t a = rows; a-- > 0;) {
            for (std::uint32_t b = corridor[a].end; b-- > corridor[a].begin;) {
                retreat(a, b);
            }
        }
    }

    /// The positions through which a path goes that is at most `most_behind` behind the best.
    Corridor near_best(double most_behind) const
    {
        Corridor kept(corridor_->size());
        const double least = before_.back() - most_behind;
        for (std::uint32_t a = 0; a < kept.size(); ++a) {
            const Band band = (*corridor_)[a];
            Band& row = kept[a];
            for (std::uint32_t b = band.begin; b < band.end; ++b) {
                const std::size_t c = cell(a, b);
                if (before_[c] + after_[c] >= least - 1e-6) {
                    row = row.size() == 0 ? Band{b, b + 1} : Band{row.begin, b + 1};
                }
            }
        }
        return kept;
    }

private:
    std::size_t cell(std::uint32_t a, std::uint32_t b) const
    {
        return first_[a] + (b - (*corridor_)[a].begin);
    }

    double gain(Step step, std::uint32_t a, std::uint32_t b) const
    {
        if (step.a == 0 || step.b == 0) {
            return gap_;
        }
        double sum = 0;
        for (std::uint32_t p = a - step.a; p < a; ++p) {
            for (std::uint32_t q = b - step.b; q < b; ++q) {
                sum += similarities_->at(p, q);
            }
        }
        return sum;
    }

    void advance(std::uint32_t a, std::uint32_t b)
    {
        double& best = before_[cell(a, b)];
        for (const Step step : steps) {
            if (a >= step.a && b >= step.b && (*corridor_)[a - step.a].contains(b - step.b)) {
                best = std::max(best, before_[cell(a - step.a, b - step.b)] + gain(step, a, b));
            }
        }
    }

    void retreat(std::uint32_t a, std::uint32_t b)
    {
        double& best = after_[cell(a, b)];
        for (const Step step : steps) {
            if (a + step.a < corridor_->size() && (*corridor_)[a + step.a].contains(b + step.b)) {
                best = std::max(best, after_[cell(a + step.a, b + step.b)] +
                                          gain(step, a + step.a, b + step.b));
            }
        }
    }

    const Similarities* similarities_;
    const Corridor* corridor_;
    double gap_; ///< the score of a group alone
    std::vector<std::size_t> first_;
    std::vector<double> before_;
    std::vector<double> after_;
};

/// The positions of finer groups near those of coarser ones; half a group may be left or right.
Corridor refined(const Corridor& coarse, std::uint32_t coarse_size, std::uint32_t fine_size,
                 std::uint32_t n, std::uint32_t m)
{
    const std::uint32_t rows = (n + fine_size - 1) / fine_size;
    const std::uint32_t columns = (m + fine_size - 1) / fine_size;
    const auto last = static_cast<std::uint32_t>(coarse.size() - 1);
    Corridor fine(rows + 1);
    for (std::uint32_t i = 0; i <= rows; ++i) {
        const std::uint32_t sentence = std::min(n, i * fine_size);
        const std::uint32_t low = sentence / coarse_size;
        const std::uint32_t high = std::min(last, (sentence + coarse_size - 1) / coarse_size);
        const std::uint32_t half = coarse_size / 2 + 1;
        const std::uint32_t begin = coarse[low].begin * coarse_size;
        const std::uint32_t end = (coarse[high].end - 1) * coarse_size + half;
        fine[i].begin = std::min(columns, (begin < half ? 0 : begin - half) / fine_size);
        fine[i].end = std::min(columns, (end + fine_size - 1) / fine_size) + 1;
    }
    repair(fine, columns);
    return fine;
}

} // namespace

Corridor coarse_corridor(const AlignedSides& sides, const PartnerTable& partners)
{
    const std::uint32_t n = sides.source.size();
    const std::uint32_t m = sides.target.size();
    std::uint32_t size = (std::max(n, m) + most_groups - 1) / most_groups;
    if (n == 0 || m == 0 || size <= 1) {
        return whole_corridor(n, m);
    }
    Corridor corridor = whole_corridor((n + size - 1) / size, (m + size - 1) / size);
    for (;;) {
        const Groups source(sides.source, size);
        const Groups target(sides.target, size);
        const Similarities similarities(sides, partners, source, target, corridor);
        const CoarsePaths paths(similarities, corridor);
        double behind = doubt;
        Corridor kept = paths.near_best(behind);
        repair(kept, target.count());
        while (behind > 0.1 && area(kept) > most_positions * kept.size()) {
            behind /= 2;
            kept = paths.near_best(behind);
            repair(kept, target.count());
        }
        const std::uint32_t next =
            size <= smallest_group ? 1 : std::max(smallest_group, size / finer);
        corridor = refined(kept, size, next, n, m);
        if (next == 1) {
            return corridor;
        }
        size = next;
    }
}

} // namespace enregard
