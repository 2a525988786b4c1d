#include "align/checks/near_duplicates.hpp"

#include "align/language/words.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <iterator>

namespace enregard {

namespace {

/// FNV-1a over the bytes of a word, with its bits well mixed.
std::uint64_t hash_of(std::string_view word, std::uint64_t from)
{
    std::uint64_t hash = from;
    for (const char c : word) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    }
    hash = (hash ^ hash >> 33U) * 0xFF51AFD7ED558CCDU;
    return hash ^ hash >> 29U;
}

} // namespace

std::vector<std::uint64_t> word_pairs_of(std::string_view sentence)
{
    constexpr std::uint64_t start = 0xCBF29CE484222325U;
    std::vector<std::uint64_t> pairs;
    std::uint64_t before = start;
    for (const Span word : split_words(sentence, {0, size_of(sentence)})) {
        const std::uint64_t now = hash_of(fold_key(slice(sentence, word)), start);
        pairs.push_back(hash_of("|", before ^ (now << 1U)));
        before = now;
    }
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

double likeness(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b)
{
    std::vector<std::uint64_t> common;
    std::ranges::set_intersection(a, b, std::back_inserter(common));
    const std::size_t all = a.size() + b.size() - common.size();
    return all == 0 ? 0 : static_cast<double>(common.size()) / static_cast<double>(all);
}

std::optional<std::size_t> NearDuplicates::find(const std::vector<std::uint64_t>& pairs,
                                                double least) const
{
    std::optional<std::size_t> best;
    for (std::size_t k = 0; k < std::min(pairs.size(), smallest); ++k) {
        const auto bucket = by_hash_.find(pairs[k]);
        if (bucket == by_hash_.end()) {
            continue;
        }
        for (const std::size_t i : bucket->second) {
            const double alike = likeness(pairs, seen_[i].pairs);
            if (alike >= least) {
                least = alike;
                best = seen_[i].number;
            }
        }
    }
    return best;
}

void NearDuplicates::add(std::size_t number, std::vector<std::uint64_t> pairs)
{
    for (std::size_t k = 0; k < std::min(pairs.size(), smallest); ++k) {
        std::vector<std::size_t>& bucket = by_hash_[pairs[k]];
        if (bucket.size() < most_alike) {
            bucket.push_back(seen_.size());
        }
    }
    seen_.push_back({number, std::move(pairs)});
}

} // namespace enregard
