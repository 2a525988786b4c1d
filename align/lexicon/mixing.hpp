#pragma once

#include "align/lexicon/builder.hpp"
#include "align/lexicon/model1.hpp"

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace enregard {

/// The translations of a word, with their probabilities.
using MixedRow = std::vector<std::pair<std::uint32_t, double>>;

/// What is known of the translations of one word, from three sides.
struct TranslationRow {
    double uses = 0;                         ///< how often the word was seen in texts
    MixedRow trained;                        ///< from texts
    std::map<std::uint32_t, double> entries; ///< from dictionaries, with their weights
    std::map<std::uint32_t, double> terms;   ///< from lists of terms, the same

    void add(std::uint32_t other, bool is_term, double weight);

    /// All in one: terms weigh more than the rest, and a dictionary's entries as much as the texts,
    /// which say which of them are usual; each has its floor. Of a very frequent word the texts
    /// know more.
    MixedRow mixed() const;
};

/// `row` with other translations, which come after its own first one.
MixedRow with_more(const MixedRow& row, const std::map<std::uint32_t, double>& more);

/// The trained translations of `id` that deserve trust: also likely the other way round, and less
/// certain the less often the word was seen.
MixedRow trained_row(const TranslationTable& table, const TranslationTable& reverse,
                     std::uint32_t id);

} // namespace enregard
