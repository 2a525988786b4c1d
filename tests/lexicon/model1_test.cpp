#include "align/lexicon/model1.hpp"

#include <cmath>
#include <map>
#include <random>

#include <boost/test/unit_test.hpp>

using namespace enregard;

namespace {

/// The slope of the logarithm of the gamma function, by difference.
double slope(double x)
{
    const double step = 1e-4 * std::min(1.0, x);
    return (std::lgamma(x + step) - std::lgamma(x - step)) / (2 * step);
}

using Table = std::map<std::pair<std::uint32_t, std::uint32_t>, double>;

/// Model 1 as it stands in the book: maps, no thought of speed.
Table naive_model1(const ParallelText& text, const Model1Options& options)
{
    Table table;
    std::map<std::uint32_t, int> sizes;
    for (std::size_t pair = 0; pair < text.source.size(); ++pair) {
        for (const std::uint32_t a : text.source[pair]) {
            for (const std::uint32_t b : text.target[pair]) {
                sizes[a] += table.emplace(std::pair(a, b), 0).second ? 1 : 0;
            }
        }
    }
    for (auto& [words, probability] : table) {
        probability = 1.0 / sizes[words.first];
    }
    std::map<std::uint32_t, double> null;
    for (std::uint32_t b = 0; b < text.target_words; ++b) {
        null[b] = 1.0 / text.target_words;
    }
    for (int round = 0; round < options.rounds; ++round) {
        Table counts;
        std::map<std::uint32_t, double> null_counts;
        double nulls = 0;
        for (std::size_t pair = 0; pair < text.source.size(); ++pair) {
            const double size = static_cast<double>(text.source[pair].size());
            for (const std::uint32_t b : text.target[pair]) {
                double sum = null[b] * options.null_share;
                for (const std::uint32_t a : text.source[pair]) {
                    sum += (1 - options.null_share) / size * table[{a, b}];
                }
                for (const std::uint32_t a : text.source[pair]) {
                    counts[{a, b}] +=
                        text.weights[pair] * (1 - options.null_share) / size * table[{a, b}] / sum;
                }
                const double part = text.weights[pair] * null[b] * options.null_share / sum;
                null_counts[b] += part;
                nulls += part;
            }
        }
        std::map<std::uint32_t, double> totals;
        for (const auto& [words, count] : counts) {
            totals[words.first] += count + options.alpha;
        }
        for (auto& [words, probability] : table) {
            probability =
                std::exp(slope(counts[words] + options.alpha) - slope(totals[words.first]));
        }
        for (auto& [b, probability] : null) {
            probability = null_counts[b] / nulls;
        }
    }
    return table;
}

ParallelText random_text(unsigned seed)
{
    std::mt19937 engine(seed);
    const auto random = [&] { return static_cast<std::uint32_t>(engine()); };
    ParallelText text;
    text.source_words = 12;
    text.target_words = 12;
    for (int pair = 0; pair < 40; ++pair) {
        auto& source = text.source.emplace_back();
        auto& target = text.target.emplace_back();
        for (std::uint32_t n = 1 + random() % 6; n > 0; --n) {
            source.push_back(random() % 12);
            target.push_back(random() % 4 == 0 ? random() % 12 : source.back());
        }
        text.weights.push_back(pair % 3 == 0 ? 0.5F : 1.0F);
    }
    return text;
}

float probability(const TranslationTable& table, std::uint32_t a, std::uint32_t b)
{
    for (const TranslationCell& cell : table.row(a)) {
        if (cell.target == b) {
            return cell.probability;
        }
    }
    return 0;
}

} // namespace

BOOST_AUTO_TEST_SUITE(lexicon)
BOOST_AUTO_TEST_SUITE(model1)

BOOST_AUTO_TEST_CASE(agrees_with_the_naive_reference)
{
    for (unsigned seed = 1; seed <= 5; ++seed) {
        const ParallelText text = random_text(seed);
        const TranslationTable table = train_model1(text);
        const Table expected = naive_model1(text, {});
        BOOST_TEST(table.cells.size() == expected.size());
        for (const auto& [words, value] : expected) {
            BOOST_TEST(std::abs(probability(table, words.first, words.second) - value) < 1e-3);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_word_is_learnt_from_its_company)
{
    // la maison, la fleur, maison bleue: the house, the flower, blue house
    const ParallelText text{.source = {{0, 1}, {0, 2}, {1, 3}},
                            .target = {{0, 1}, {0, 2}, {3, 1}},
                            .weights = {1, 1, 1},
                            .source_words = 4,
                            .target_words = 4};
    const TranslationTable table = train_model1(text);
    for (std::uint32_t word = 0; word < 4; ++word) {
        BOOST_TEST(probability(table, word, word) > 0.8F);
    }
}

BOOST_AUTO_TEST_CASE(nothing_and_long_pairs)
{
    BOOST_TEST(train_model1({}).cells.empty());
    const ParallelText empty_side{.source = {{0}, {}},
                                  .target = {{}, {0}},
                                  .weights = {1, 1},
                                  .source_words = 1,
                                  .target_words = 1};
    BOOST_TEST(train_model1(empty_side).cells.empty());
    ParallelText long_pair{.source = {std::vector<std::uint32_t>(81, 0)},
                           .target = {{0}},
                           .weights = {1},
                           .source_words = 1,
                           .target_words = 1};
    BOOST_TEST(train_model1(long_pair).cells.empty());
    long_pair.source[0].pop_back();
    BOOST_TEST(train_model1(long_pair).cells.size() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
