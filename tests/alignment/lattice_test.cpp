#include "align/alignment/lattice.hpp"
#include "tests/reference/full_lattice.hpp"

#include <random>
#include <string>

#include <boost/test/unit_test.hpp>

namespace enregard {
namespace {

/// A score for every bead, the same for the same arguments, from a seed.
reference::BeadScore random_scores(unsigned seed)
{
    return [seed](std::size_t type, std::uint32_t i, std::uint32_t j) {
        std::mt19937 random(static_cast<unsigned>(seed + type * 7919 + i * 31 + j * 1009));
        return std::uniform_real_distribution<float>(-4, 1)(random);
    };
}

/// The same, lower off the diagonal: there the path has no reason to go far.
reference::BeadScore near_diagonal(unsigned seed)
{
    return [random = random_scores(seed)](std::size_t type, std::uint32_t i, std::uint32_t j) {
        const auto off = static_cast<float>(i > j ? i - j : j - i);
        return random(type, i, j) - off * off;
    };
}

/// "0:0 1-1  1:1 2-1": where each bead begins, and its type. A null bead has a place on one side.
std::string shown(const std::vector<Bead>& beads)
{
    std::string out;
    for (const Bead& bead : beads) {
        out += (bead.source.empty() ? "" : std::to_string(bead.source.begin)) + ":" +
               (bead.target.empty() ? "" : std::to_string(bead.target.begin)) + " " +
               std::to_string(bead.source.size()) + "-" + std::to_string(bead.target.size()) + "  ";
    }
    return out;
}

Corridor diagonal(std::uint32_t n, std::uint32_t m, std::uint32_t reach)
{
    Corridor corridor(n + 1);
    for (std::uint32_t i = 0; i <= n; ++i) {
        corridor[i] = {i < reach ? 0 : i - reach, std::min(m, i + reach) + 1};
    }
    repair(corridor, m);
    return corridor;
}

} // namespace

BOOST_AUTO_TEST_SUITE(alignment)
BOOST_AUTO_TEST_SUITE(lattice)

BOOST_AUTO_TEST_CASE(it_equals_all_sequences)
{
    for (unsigned seed = 0; seed < 60; ++seed) {
        const std::uint32_t n = seed % 5;
        const std::uint32_t m = (seed / 5) % 6;
        const float null_again = seed % 2 == 0 ? 0.0F : 1.5F;
        const reference::BeadScore score = random_scores(seed);
        const Path fast =
            best_path(whole_corridor(n, m), m, reference::row_scores(score), null_again);
        const std::vector<Bead> slow = reference::full_lattice(n, m, score, null_again);
        BOOST_REQUIRE_EQUAL(shown(fast.beads), shown(slow));
        for (std::size_t k = 0; k < slow.size(); ++k) {
            BOOST_TEST(fast.beads[k].posterior == slow[k].posterior,
                       boost::test_tools::tolerance(1e-3));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_corridor_around_the_path_changes_nothing)
{
    for (unsigned seed = 0; seed < 20; ++seed) {
        const std::uint32_t n = 40;
        const reference::BeadScore score = near_diagonal(seed);
        const RowScores rows = reference::row_scores(score);
        const Path wide = best_path(whole_corridor(n, n), n, rows, 0);
        BOOST_TEST(shown(best_path(diagonal(n, n, 8), n, rows, 0).beads) == shown(wide.beads));
    }
}

BOOST_AUTO_TEST_CASE(a_corridor_that_misses_the_path_grows)
{
    const std::uint32_t n = 120;
    const auto score = [](std::size_t type, std::uint32_t i, std::uint32_t j) {
        // After 20 sentences, 40 of the target have no counterpart.
        const bool right = i < 20 ? i == j : i + 40 == j;
        const BeadType bead = bead_types[type];
        return bead.is_null() ? -1.0F : bead.source + bead.target == 2 && right ? 5.0F : -9.0F;
    };
    const RowScores rows = reference::row_scores(score);
    const Path wide = best_path(whole_corridor(n, n + 40), n + 40, rows, 0);
    const Path narrow = best_path(diagonal(n, n + 40, 4), n + 40, rows, 0);
    BOOST_TEST(shown(narrow.beads) == shown(wide.beads));
}

BOOST_AUTO_TEST_CASE(windows_of_a_long_text_join_without_a_seam)
{
    const std::uint32_t n = 5000;
    const auto score = [](std::size_t type, std::uint32_t i, std::uint32_t j) {
        const BeadType bead = bead_types[type];
        return bead.is_null() ? -1.0F : bead.source + bead.target == 2 && i == j ? 5.0F : -9.0F;
    };
    const Path path = best_path(diagonal(n, n, 6), n, reference::row_scores(score), 0);
    BOOST_REQUIRE_EQUAL(path.beads.size(), n);
    for (std::uint32_t k = 0; k < n; ++k) {
        BOOST_REQUIRE(path.beads[k].source == (Range{k, k + 1}));
        BOOST_REQUIRE(path.beads[k].target == (Range{k, k + 1}));
        BOOST_REQUIRE(path.beads[k].posterior > 0.99);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

} // namespace enregard
