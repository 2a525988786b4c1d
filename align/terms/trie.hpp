#pragma once

#include "align/terms/words.hpp"

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace enregard {

/// Terms by the keys of their words.
class TermTrie {
public:
    /// A term that was found: how many words it has, and the numbers of those that are so written.
    struct Match {
        std::size_t words = 0;
        std::vector<std::uint32_t> terms;
    };

    /// Makes room for that many terms.
    void reserve(std::size_t terms)
    {
        edges_.reserve(2 * terms);
        terms_.reserve(2 * terms);
    }

    /// Adds the term number `term`; one without words is left out.
    void add(std::span<const TermWord> words, std::uint32_t term)
    {
        std::uint32_t node = 0;
        for (const TermWord& word : words) {
            const auto next = static_cast<std::uint32_t>(terms_.size());
            const auto [edge, fresh] = edges_.try_emplace(edge_of(node, word.key), next);
            if (fresh) {
                terms_.emplace_back();
            }
            node = edge->second;
        }
        if (node != 0) {
            terms_[node].push_back(term);
        }
    }

    /// The longest term that begins with the first of `words` and of which `accepts(term, words)`
    /// is true; no words where there is none.
    template <class Accepts>
    Match longest(std::span<const TermWord> words, Accepts accepts) const
    {
        Match best;
        std::uint32_t node = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            const auto edge = words[i].key == TermWord::unknown
                                  ? edges_.end()
                                  : edges_.find(edge_of(node, words[i].key));
            if (edge == edges_.end()) {
                break;
            }
            node = edge->second;
            Match match{i + 1, {}};
            for (const std::uint32_t term : terms_[node]) {
                if (accepts(term, words.first(i + 1))) {
                    match.terms.push_back(term);
                }
            }
            if (!match.terms.empty()) {
                best = std::move(match);
            }
        }
        return best;
    }

private:
    static std::uint64_t edge_of(std::uint32_t node, std::uint32_t key)
    {
        return std::uint64_t{node} << 32U | key;
    }

    std::unordered_map<std::uint64_t, std::uint32_t> edges_;
    std::vector<std::vector<std::uint32_t>> terms_{1}; ///< by node; 0 is the root
};

} // namespace enregard
