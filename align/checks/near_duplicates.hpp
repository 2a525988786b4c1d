#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace enregard {

/// The pairs of words that follow each other in a sentence, as sorted hashes.
std::vector<std::uint64_t> word_pairs_of(std::string_view sentence);

/// The share of word pairs that two sentences have in common (Jaccard), 0 to 1.
double likeness(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

/// Finds sentences that are nearly the same as one seen before: those that share one of their few
/// smallest hashes are compared (Broder 1997), so that the work grows with the number of sentences.
class NearDuplicates {
public:
    /// The sentence seen before, by its number, that is most like `pairs`, at least `least`.
    std::optional<std::size_t> find(const std::vector<std::uint64_t>& pairs, double least) const;
    void add(std::size_t number, std::vector<std::uint64_t> pairs);

private:
    static constexpr std::size_t smallest = 6;   ///< hashes that a sentence is found by
    static constexpr std::size_t most_alike = 8; ///< sentences kept for one hash
    struct Seen {
        std::size_t number = 0;
        std::vector<std::uint64_t> pairs;
    };
    std::vector<Seen> seen_;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_hash_;
};

} // namespace enregard
