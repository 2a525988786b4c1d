#include "align/alignment/aligner.hpp"
#include "align/alignment/scorer.hpp"
#include "tests/alignment/lines.hpp"
#include "tests/reference/full_programme.hpp"

#include <cmath>
#include <fstream>
#include <random>
#include <sstream>
#include <string>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace enregard {
namespace {

const char* const pairs[] = {"002", "003", "101", "102"};

std::string corpus_file(const std::string& name)
{
    std::ifstream in(std::string(ENREGARD_SOURCE_DIR "/corpus/") + name, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

RowScores rows_of(Scorer& scorer)
{
    return [&scorer](const Corridor& corridor, std::uint32_t first_row, std::uint32_t i,
                     std::vector<BeadScores>& scores) {
        scorer.score_row(corridor, first_row, i, scores);
    };
}

Scorer scorer_of(const Prepared& prepared)
{
    return {prepared.sides, prepared.partners, trained_weights(), prepared.length_ratio};
}

/// The score of every bead of both texts, from a corridor that holds them all.
reference::BeadScore scores_of_all(const Prepared& prepared, std::vector<BeadScores>& table)
{
    const std::uint32_t n = prepared.sides.source.size();
    const std::uint32_t m = prepared.sides.target.size();
    Scorer scorer = scorer_of(prepared);
    std::vector<BeadScores> row;
    for (std::uint32_t i = 0; i <= n; ++i) {
        scorer.score_row(whole_corridor(n, m), 0, i, row);
        table.insert(table.end(), row.begin(), row.end());
    }
    return [&table, m](std::size_t type, std::uint32_t i, std::uint32_t j) {
        const std::uint32_t end_i = i + bead_types[type].source;
        const std::uint32_t end_j = j + bead_types[type].target;
        return table[std::size_t{end_i} * (m + 1) + end_j][type];
    };
}

} // namespace

BOOST_AUTO_TEST_SUITE(alignment)
BOOST_AUTO_TEST_SUITE(corpus_lattice)

BOOST_AUTO_TEST_CASE(the_full_programme_equals_all_sequences)
{
    for (unsigned seed = 0; seed < 40; ++seed) {
        const reference::BeadScore score = [seed](std::size_t type, std::uint32_t i,
                                                  std::uint32_t j) {
            std::mt19937 random(static_cast<unsigned>(seed + type * 7919 + i * 31 + j * 1009));
            return std::uniform_real_distribution<float>(-4, 1)(random);
        };
        const std::uint32_t n = seed % 5;
        const std::uint32_t m = seed / 5 % 5;
        const float null_again = seed % 2 == 0 ? 0.0F : 1.5F;
        const std::vector<Bead> fast = reference::full_programme(n, m, score, null_again);
        const std::vector<Bead> slow = reference::full_lattice(n, m, score, null_again);
        BOOST_REQUIRE_EQUAL(places(fast), places(slow));
        for (std::size_t k = 0; k < slow.size(); ++k) {
            BOOST_TEST(fast[k].posterior == slow[k].posterior, boost::test_tools::tolerance(1e-6));
        }
    }
}

BOOST_DATA_TEST_CASE(the_corridor_changes_nothing_in_real_texts,
                     boost::unit_test::data::make(pairs), name)
{
    const Text source = lines(corpus_file(std::string(name) + ".fr.sents"), Language::french);
    const Text target = lines(corpus_file(std::string(name) + ".en.sents"), Language::english);
    BOOST_REQUIRE_GT(source.sentences.size(), 10);
    const std::uint32_t m = static_cast<std::uint32_t>(target.sentences.size());
    AlignSettings settings;
    settings.lexicon = bundled_lexicon();
    const Prepared prepared = prepare(source, target, settings);
    BOOST_TEST(area(prepared.corridor) < area(whole_corridor(prepared.sides.source.size(), m)));
    Scorer scorer = scorer_of(prepared);
    const Path banded = best_path(prepared.corridor, m, rows_of(scorer), scorer.null_again());
    std::vector<BeadScores> table;
    const std::vector<Bead> full = reference::full_programme(
        prepared.sides.source.size(), m, scores_of_all(prepared, table), scorer.null_again());
    BOOST_REQUIRE_EQUAL(places(banded.beads), places(full));
    BOOST_TEST(places(align(source, target, settings)) == places(full));
    for (std::size_t k = 0; k < full.size(); ++k) {
        BOOST_TEST(std::abs(banded.beads[k].posterior - full[k].posterior) < 0.01);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

} // namespace enregard
