#include "tests/checks/one_unit.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace enregard;
using enregard::testing::check_unit;
using enregard::testing::UnitCase;

namespace enregard::checks {
extern const Check capitalisation;
extern const Check false_friend;
} // namespace enregard::checks

namespace {

constexpr UnitCase false_friend_cases[] = {
    {"", ""},
    {"The actual state of his country.", "L'état ⟦actuel⟧ de son pays.", "warning"},
    {"The actual state of the present world.", "L'état réel du monde actuel."},
    {"The actual and the present state.", "L'état actuel."},
    {"There is no evidence of that.", "Il n'y en a pas d'⟦évidences⟧.", "warning"},
    {"They implemented the plan.", "Ils ont ⟦implémenté⟧ le plan.", "warning"},
    {"La réunion a lieu demain.", "The ⟦reunion⟧ takes place tomorrow.", "warning",
     Language::french},
    {"La réunion a lieu demain.", "The meeting takes place tomorrow.", "", Language::french},
    {"Les militants ont été arrêtés.", "The ⟦militants⟧ were arrested.", "warning",
     Language::french},
    {"Il s'agit d'une erreur manifeste.", "This is a manifest error.", "", Language::french},
    {"Elle a reçu un avis favorable.", "She had the opportunity.", "", Language::french},
};

constexpr UnitCase capital_cases[] = {
    {"", ""},
    {"It was in January 2020.", "C'était en ⟦Janvier⟧ 2020.", "info"},
    {"It was in January 2020.", "C'était en janvier 2020."},
    {"On Monday he left.", "Lundi, il est parti."},
    {"He left on a Monday.", "Il est parti un ⟦Lundi⟧.", "info"},
    {"The French delegation left.", "La délégation ⟦Française⟧ est partie.", "info"},
    {"The French left.", "Les Français sont partis."},
    {"The square of 11 November is wide.", "La place du 11 Novembre est large."},
    {"Il parle anglais le lundi.", "He speaks ⟦english⟧ on a ⟦monday⟧.", "info info",
     Language::french},
    {"Il peut marcher.", "He may march.", "", Language::french},
};

BOOST_AUTO_TEST_SUITE(word_checks)

BOOST_DATA_TEST_CASE(capitals_of_the_other_language, boost::unit_test::data::make(capital_cases), c)
{
    check_unit(checks::capitalisation, c);
}

BOOST_DATA_TEST_CASE(false_friends_are_found, boost::unit_test::data::make(false_friend_cases), c)
{
    check_unit(checks::false_friend, c);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
