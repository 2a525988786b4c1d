#include "align/alignment/aligner.hpp"
#include "tests/alignment/lines.hpp"

#include <ostream>
#include <random>
#include <string>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace enregard {
namespace {

struct Case {
    const char* name;
    const char* source;
    const char* target;
    const char* beads;
};

std::ostream& operator<<(std::ostream& out, const Case& c)
{
    return out << c.name;
}

const Case cases[] = {
    {"nothing", "", "", ""},
    {"no target", "Une phrase.\nUne autre.\n", "", "1-0 1-0"},
    {"no source", "", "One.\n", "0-1"},
    {"one", "Une phrase.\n", "One sentence.\n", "1-1"},
    {"two for one",
     "Le Conseil a adopté 12 résolutions. Il s'est réuni à Vienne.\nIl est très content.\n",
     "The Council adopted 12 resolutions.\nIt met in Vienna.\nIt is very happy.\n", "1-2 1-1"},
    {"numbers lead",
     "La commission a tenu 12 séances en 2019.\nLe budget est de 1 846 euros.\nMerci à tous.\n",
     "The budget is 1,846 euros.\nThanks to all.\n", "1-0 1-1 1-1"},
};

BOOST_AUTO_TEST_SUITE(alignment)

BOOST_DATA_TEST_CASE(beads, boost::unit_test::data::make(cases), c)
{
    const Text source = lines(c.source, Language::french);
    const Text target = lines(c.target, Language::english);
    BOOST_TEST(shape(align(source, target, {})) == c.beads);
}

BOOST_AUTO_TEST_CASE(the_closings_of_letters_are_a_pair)
{
    const Text source =
        lines("I thank you for the report.\nThe applicants have been informed of this "
              "in writing.\nYours faithfully,\nJean Delorme\n",
              Language::english);
    const Text target =
        lines("Je vous remercie du rapport.\nVeuillez agréer, Madame la Directrice, "
              "l'expression de ma haute considération.\nJean Delorme\n",
              Language::french);
    BOOST_TEST(shape(align(source, target, {})) == "1-1 1-0 1-1 1-1");
}

BOOST_AUTO_TEST_CASE(a_locked_source_is_never_joined)
{
    const Text source = lines("Le Conseil a adopté 12 résolutions.\nIl s'est réuni à Vienne.\n"
                              "Il est très content.\nLe budget est de 1 846 euros. Merci.\n",
                              Language::french);
    const Text target = lines("The Council adopted 12 resolutions and met in Vienna.\n"
                              "It is very happy.\nThe budget is 1,846 euros.\nThank you.\n",
                              Language::english);
    BOOST_TEST(shape(align(source, target, {})) == "2-1 1-1 1-2");
    BOOST_TEST(shape(align(source, target, {.lock_source = true})) == "1-1 1-0 1-1 1-2");
}

BOOST_AUTO_TEST_CASE(beads_are_monotone_and_cover_both_sides)
{
    std::mt19937 random(3);
    for (int round = 0; round < 40; ++round) {
        const auto text = [&](std::size_t count) {
            std::string all;
            for (std::size_t k = 0; k < count; ++k) {
                all += "mot" + std::to_string(random() % 50) + std::string(random() % 80, 'x') +
                       " fin.\n";
            }
            return all;
        };
        const Text source = lines(text(random() % 40), Language::french);
        const Text target = lines(text(random() % 200), Language::english);
        Range done_source;
        Range done_target;
        for (const Bead& bead : align(source, target, {})) {
            BOOST_REQUIRE(bead.source.begin == done_source.end);
            BOOST_REQUIRE(bead.target.begin == done_target.end);
            BOOST_REQUIRE(bead.posterior >= 0 && bead.posterior <= 1);
            done_source = bead.source;
            done_target = bead.target;
        }
        BOOST_REQUIRE(done_source.end == source.sentences.size());
        BOOST_REQUIRE(done_target.end == target.sentences.size());
    }
}

BOOST_AUTO_TEST_CASE(a_long_insertion_far_from_the_diagonal)
{
    std::string source;
    std::string target;
    for (int k = 0; k < 300; ++k) {
        source += "La phrase numéro " + std::to_string(1000 + k) + " parle de Karakalpakstan.\n";
    }
    for (int k = 100; k < 300; ++k) {
        target += "Sentence number " + std::to_string(1000 + k) + " speaks of Karakalpakstan.\n";
    }
    const std::vector<Bead> beads =
        align(lines(source, Language::french), lines(target, Language::english), {});
    BOOST_REQUIRE(beads.size() == 300U);
    for (std::size_t k = 0; k < beads.size(); ++k) {
        BOOST_REQUIRE(beads[k].target.size() == (k < 100 ? 0U : 1U));
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace enregard
