#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace enregard {

/// Texts that translate each other, sentence by sentence, as numbers of words from 0 on.
struct ParallelText {
    std::vector<std::vector<std::uint32_t>> source;
    std::vector<std::vector<std::uint32_t>> target;
    std::vector<float> weights; ///< how much each pair counts; one a pair
    std::uint32_t source_words = 0;
    std::uint32_t target_words = 0;
};

struct Model1Options {
    int rounds = 5;
    double alpha = 0.01;      ///< the sparse prior: the smaller, the fewer translations a word has
    double null_share = 0.08; ///< of the target's words that translate nothing
    std::size_t longest = 80; ///< pairs with more words on a side are left out
};

/// What one word is translated by.
struct TranslationCell {
    std::uint32_t target = 0;
    float probability = 0;
    float count = 0; ///< how often it was, as expected in the last round
};

/// Translations by source word, ordered by target word.
class TranslationTable {
public:
    std::span<const TranslationCell> row(std::uint32_t source) const
    {
        return std::span(cells).subspan(first[source], first[source + 1] - first[source]);
    }
    std::vector<std::size_t> first;
    std::vector<TranslationCell> cells;
};

/// Model 1 of Brown et al. 1993 with a Dirichlet prior on each word's translations, by variational
/// Bayes (Riley & Gildea 2012). Time and memory grow with the pairs of words that stand together.
TranslationTable train_model1(const ParallelText& text, const Model1Options& options = {});

} // namespace enregard
