#include "align/alignment/aligner.hpp"
#include "tests/alignment/lines.hpp"

#include <array>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

namespace enregard {
namespace {

constexpr std::array<const char*, 8> french = {
    "Le Congrès a adopté le rapport le 12 mars 2019.",
    "Le président Knape a remercié les 47 délégations de leur travail.",
    "La prochaine session se tiendra à Strasbourg en octobre 2020.",
    "Le budget de 341 000 euros a été approuvé sans vote.",
    "La commission des droits de l'homme a examiné trois plaintes.",
    "Les élections municipales en Arménie ont été observées par dix experts.",
    "Une visite de suivi est prévue à Erevan au printemps.",
    "Le secrétaire général transmettra les recommandations aux gouvernements."};
constexpr std::array<const char*, 8> english = {
    "The Congress adopted the report on 12 March 2019.",
    "President Knape thanked the 47 delegations for their work.",
    "The next session will be held in Strasbourg in October 2020.",
    "The budget of 341,000 euros was approved without a vote.",
    "The human rights committee examined three complaints.",
    "The municipal elections in Armenia were observed by ten experts.",
    "A follow-up visit to Yerevan is planned for the spring.",
    "The Secretary General will send the recommendations to the governments."};

std::vector<Bead> align_in(const std::vector<std::size_t>& order, std::vector<Bead> pairs = {})
{
    std::string source;
    std::string target;
    for (std::size_t k = 0; k < french.size(); ++k) {
        source += std::string(french[k]) + "\n";
    }
    for (const std::size_t k : order) {
        target += std::string(english[k]) + "\n";
    }
    AlignSettings settings;
    settings.lexicon = bundled_lexicon();
    settings.pairs = std::move(pairs);
    return align(lines(source, Language::french), lines(target, Language::english), settings);
}

} // namespace

BOOST_AUTO_TEST_SUITE(alignment)
BOOST_AUTO_TEST_SUITE(reversals)

BOOST_AUTO_TEST_CASE(none_in_a_text_in_order)
{
    for (const Bead& bead : align_in({0, 1, 2, 3, 4, 5, 6, 7})) {
        BOOST_TEST(!bead.crossing);
    }
}

BOOST_AUTO_TEST_CASE(two_sentences)
{
    const std::vector<Bead> beads = align_in({0, 1, 3, 2, 4, 5, 6, 7});
    BOOST_TEST(places(beads) == "0:0 1:1 2+2:2+2 4:4 5:5 6:6 7:7");
    BOOST_REQUIRE(beads.size() == 7U);
    BOOST_REQUIRE(beads[2].crossing.has_value());
    BOOST_CHECK((*beads[2].crossing == Crossing{3, 3}));
    BOOST_TEST(places(pairs_of(beads[2])) == "2:3 3:2");
}

BOOST_AUTO_TEST_CASE(a_run_of_two_and_one)
{
    const std::vector<Bead> beads = align_in({0, 3, 1, 2, 4, 5, 6, 7});
    BOOST_TEST(places(beads) == "0:0 1+3:1+3 4:4 5:5 6:6 7:7");
    BOOST_REQUIRE(beads.size() == 6U);
    BOOST_REQUIRE(beads[1].crossing.has_value());
    BOOST_CHECK((*beads[1].crossing == Crossing{3, 2}));
}

BOOST_AUTO_TEST_CASE(settled_pairs_are_not_crossed)
{
    const std::vector<Bead> beads = align_in({0, 1, 3, 2, 4, 5, 6, 7}, {{{2, 3}, {2, 3}, 0, 1}});
    for (const Bead& bead : beads) {
        BOOST_TEST(!bead.crossing);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

} // namespace enregard
