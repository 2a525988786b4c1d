#include "align/alignment/aligner.hpp"
#include "align/alignment/coarse.hpp"
#include "tests/alignment/lines.hpp"

#include <random>

#include <boost/test/unit_test.hpp>

namespace enregard {
namespace {

/// Sentence k of a text whose words are names, so that both languages share them.
std::string names(unsigned k)
{
    std::mt19937 random(k);
    std::string words;
    for (int w = 0; w < 6; ++w) {
        words += "Nom" + std::string(1, static_cast<char>('a' + random() % 26)) +
                 std::string(1, static_cast<char>('a' + random() % 26)) + "or ";
    }
    return words + ".\n";
}

std::string text(unsigned from, unsigned to)
{
    std::string all;
    for (unsigned k = from; k < to; ++k) {
        all += names(k);
    }
    return all;
}

/// How many beads pair source sentence k with the target sentence that says the same.
std::size_t right_pairs(const std::vector<Bead>& beads, std::ptrdiff_t offset, std::uint32_t from)
{
    std::size_t right = 0;
    for (const Bead& bead : beads) {
        const bool pair = bead.source.size() == 1 && bead.target.size() == 1;
        const bool right_place =
            std::ptrdiff_t{bead.target.begin} == std::ptrdiff_t{bead.source.begin} - offset;
        right += pair && right_place && bead.source.begin >= from ? 1U : 0U;
    }
    return right;
}

} // namespace

BOOST_AUTO_TEST_SUITE(alignment)
BOOST_AUTO_TEST_SUITE(coarse)

BOOST_AUTO_TEST_CASE(the_corridor_holds_the_corners_and_is_narrow)
{
    const Text source = lines(text(0, 3000), Language::french);
    const Text target = lines(text(0, 3000), Language::english);
    const AlignedSides sides{read_side(source, nullptr), read_side(target, nullptr)};
    const PartnerTable partners(static_cast<std::uint32_t>(sides.source.types.size()),
                                spelled_alike(sides));
    const Corridor corridor = coarse_corridor(sides, partners);
    BOOST_REQUIRE_EQUAL(corridor.size(), 3001U);
    BOOST_TEST(corridor.front().contains(0));
    BOOST_TEST(corridor.back().contains(3000));
    BOOST_TEST(area(corridor) < 60U * 3000U);
    for (std::uint32_t i = 0; i < 3000; ++i) {
        BOOST_REQUIRE(corridor[i].contains(i));
        BOOST_REQUIRE(corridor[i].end > corridor[i + 1].begin);
    }
}

BOOST_AUTO_TEST_CASE(a_preface_is_found_whole)
{
    const std::vector<Bead> beads = align(lines(text(0, 3000), Language::french),
                                          lines(text(2000, 3000), Language::english), {});
    BOOST_TEST(right_pairs(beads, 2000, 2000) >= 990U);
    std::size_t alone = 0;
    for (const Bead& bead : beads) {
        alone += bead.source.end <= 2000 && bead.target.empty() ? 1U : 0U;
    }
    BOOST_TEST(alone >= 1990U);
}

BOOST_AUTO_TEST_CASE(a_gap_in_a_long_text_is_found_whole)
{
    const std::vector<Bead> beads =
        align(lines(text(0, 6000), Language::french),
              lines(text(0, 1000) + text(1300, 6000), Language::english), {});
    BOOST_TEST(right_pairs(beads, 0, 0) >= 990U);
    BOOST_TEST(right_pairs(beads, 300, 1300) >= 4690U);
}

BOOST_AUTO_TEST_CASE(a_text_that_repeats_itself_does_not_slip)
{
    std::string source;
    std::string target;
    for (int copy = 0; copy < 40; ++copy) {
        source += text(0, 150);
        target += text(0, 150);
    }
    const std::vector<Bead> beads =
        align(lines(source, Language::french), lines(target, Language::english), {});
    BOOST_TEST(right_pairs(beads, 0, 0) == 6000U);
}

BOOST_AUTO_TEST_CASE(one_sentence_against_many)
{
    const std::vector<Bead> beads =
        align(lines(text(0, 2), Language::french), lines(text(0, 900), Language::english), {});
    BOOST_TEST(right_pairs(beads, 0, 0) == 2U);
    BOOST_TEST(beads.size() == 900U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

} // namespace enregard
