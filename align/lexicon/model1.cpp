#include "align/lexicon/model1.hpp"

#include <algorithm>
#include <cmath>

namespace enregard {

namespace {

/// The derivative of the logarithm of the gamma function, for x > 0: the recurrence up to 7, then
/// the asymptotic series.
double digamma(double x)
{
    double shift = 0;
    for (; x < 7; ++x) {
        shift -= 1 / x;
    }
    const double square = 1 / (x * x);
    return shift + std::log(x) - 0.5 / x -
           square * (1.0 / 12 - square * (1.0 / 120 - square * (1.0 / 252 - square / 240)));
}

bool is_used(const ParallelText& text, std::size_t pair, const Model1Options& options)
{
    const auto fits = [&](const std::vector<std::uint32_t>& words) {
        return !words.empty() && words.size() <= options.longest;
    };
    return text.weights[pair] > 0 && fits(text.source[pair]) && fits(text.target[pair]);
}

void make_unique(std::vector<std::uint32_t>& numbers)
{
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end()); // for clang 14
}

/// A cell for each two words that stand in a pair together.
TranslationTable cells_of(const ParallelText& text, const Model1Options& options)
{
    std::vector<std::vector<std::uint32_t>> partners(text.source_words);
    std::vector<std::size_t> sorted(text.source_words, 0);
    for (std::size_t pair = 0; pair < text.source.size(); ++pair) {
        if (!is_used(text, pair, options)) {
            continue;
        }
        for (const std::uint32_t word : text.source[pair]) {
            auto& known = partners[word];
            known.insert(known.end(), text.target[pair].begin(), text.target[pair].end());
            if (known.size() > 2 * sorted[word] + 1024) {
                make_unique(known); // a frequent word would else remember each of its sentences
                sorted[word] = known.size();
            }
        }
    }
    TranslationTable table;
    table.first.push_back(0);
    for (auto& known : partners) {
        make_unique(known);
        for (const std::uint32_t target : known) {
            table.cells.push_back({.target = target,
                                   .probability = 1.0F / static_cast<float>(known.size()),
                                   .count = 0});
        }
        table.first.push_back(table.cells.size());
        known = {};
    }
    return table;
}

/// Shares each target word out among the source words that may have given it.
class Round {
public:
    Round(TranslationTable& table, std::vector<double>& null, const Model1Options& options)
        : table_(table), null_(null), null_counts_(null.size(), 0), options_(options)
    {
        for (TranslationCell& cell : table_.cells) {
            cell.count = 0;
        }
    }

    void add(const std::vector<std::uint32_t>& source, const std::vector<std::uint32_t>& target,
             float weight)
    {
        for (const std::uint32_t word : target) {
            found_.clear();
            const double null = null_[word] * options_.null_share;
            const double share = (1 - options_.null_share) / static_cast<double>(source.size());
            double sum = null;
            for (const std::uint32_t giver : source) {
                const auto begin =
                    table_.cells.begin() + static_cast<std::ptrdiff_t>(table_.first[giver]);
                const auto end =
                    table_.cells.begin() + static_cast<std::ptrdiff_t>(table_.first[giver + 1]);
                TranslationCell& cell = *std::lower_bound(
                    begin, end, word,
                    [](const TranslationCell& a, std::uint32_t b) { return a.target < b; });
                found_.push_back(&cell);
                sum += share * cell.probability;
            }
            const double scale = sum > 0 ? weight / sum : 0;
            null_counts_[word] += scale * null;
            for (TranslationCell* cell : found_) {
                cell->count += static_cast<float>(scale * share * cell->probability);
            }
        }
    }

    void finish()
    {
        for (std::size_t word = 0; word + 1 < table_.first.size(); ++word) {
            const auto row =
                std::span(table_.cells)
                    .subspan(table_.first[word], table_.first[word + 1] - table_.first[word]);
            double total = options_.alpha * static_cast<double>(row.size());
            for (const TranslationCell& cell : row) {
                total += cell.count;
            }
            const double norm = row.empty() ? 0 : digamma(total);
            for (TranslationCell& cell : row) {
                cell.probability =
                    static_cast<float>(std::exp(digamma(cell.count + options_.alpha) - norm));
            }
        }
        double total = 0;
        for (const double count : null_counts_) {
            total += count;
        }
        for (std::size_t word = 0; word < null_.size(); ++word) {
            null_[word] = total > 0 ? null_counts_[word] / total : 0;
        }
    }

private:
    TranslationTable& table_;
    std::vector<double>& null_;
    std::vector<double> null_counts_;
    std::vector<TranslationCell*> found_;
    const Model1Options& options_;
};

} // namespace

TranslationTable train_model1(const ParallelText& text, const Model1Options& options)
{
    TranslationTable table = cells_of(text, options);
    std::vector<double> null(text.target_words, 1.0 / std::max(1U, text.target_words));
    for (int i = 0; i < options.rounds; ++i) {
        Round round(table, null, options);
        for (std::size_t pair = 0; pair < text.source.size(); ++pair) {
            if (is_used(text, pair, options)) {
                round.add(text.source[pair], text.target[pair], text.weights[pair]);
            }
        }
        round.finish();
    }
    return table;
}

} // namespace enregard
