#include "align/checks/check.hpp"
#include "tests/checks/one_pair.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace enregard;
using testing::Case;
using testing::check_case;
using testing::findings_of;
using testing::one_sentence;

namespace enregard::checks {
extern const Check date_mismatch;
extern const Check number_mismatch;
} // namespace enregard::checks

namespace {

constexpr Case number_cases[] = {
    {"", ""},
    {"L'été a été chaud.", "The summer was hot."},
    {"Il y a 1 234,5 tonnes.", "There are 1,234.5 tonnes."},
    {"Une hausse de 20 %.", "A rise of 20%."},
    {"Il part avec vingt-huit hommes.", "He set sail with twenty eight men."},
    {"Seuls cinquante étaient là.", "Only 50 were there."},
    {"La 27e session du XIXe siècle.", "The 27th session of the nineteenth century."},
    {"À 18 h 30, puis à 23 h 45.", "At 6.30 p.m., then at 23.45."},
    {"Dans les années 70.", "In the 1970s."},
    {"On commence à 8 h 45.", "We start at a quarter to nine."},
    {"Le train part à 17 heures.", "The train leaves at five."},
    {"Les deux hommes.", "Both men."},
    {"Une douzaine d'hommes.", "A dozen men."},
    {"L'exercice 2020/21.", "The financial year 2020-2021."},
    {"D'abord, le Premier ministre.", "In the first place, the Prime Minister."},
    {"En 2003, il a gagné.", "In 2003 he won the 2003 cup."},
    {"1. Le but est atteint.", "The goal is reached."},
    {"Comme il est dit ailleurs [17].", "As is said elsewhere."},
    {"IV", "CHAPTER 4"},
    {"Le 27 septembre 2020.", "On September 28, 2020."},
    {"Une vitesse de dix-huit milles et trois dixièmes.", "A speed of 18.3 miles.", ""},
    {"Treize noeuds quarante-trois centièmes.", "13.43 knots.", ""},
    {"Deux tiers des voix.", "Two thirds of the votes.", ""},
    {"Deux tiers des voix.", "⟦Three quarters⟧ of the votes.", "error"},
    {"Les trois quarts des voix.", "75% of the votes.", ""},
    {"Une carte au 1:25 000.", "A 1:25,000 map.", ""},
    {"Une carte au 1:25 000.", "A 1:⟦50,000⟧ map.", "error"},
    {"Il vit à Trente depuis 2010.", "He has lived in Trento since 2010.", ""},
    {"La guerre de Trente Ans.", "The Thirty Years' War.", ""},
    {"2. Les ⟦trois⟧ cas suivants.", "2. The next cases.", "info"},
    {"5. Les deux cas.", "5. The ⟦five⟧ cases.", "error"},
    {"5. Les deux cas.", "5 The two cases.", ""},
    {"Un coût de 5,7 millions.", "A cost of ⟦5.70 million⟧.", "warning"},
    {"Un coût de 2,5 euros.", "A cost of 2.50 euros.", ""},
    {"De 6 h 30 à 10 h.", "From 6.30 to ⟦10h000⟧.", "error"},
    {"Les articles 3, 4 et 5.", "Articles 3 to 5.", ""},
    {"L'art en ⟦six⟧ secondes.", "Art in seconds.", "warning"},
    {"Il a deux ou ⟦trois⟧ minutes.", "He has a few minutes.", "info"},
    {"Ils ont tous ⟦quatre⟧ signé.", "They both signed.", "warning"},
    {"Une huitaine de jours.", "Eight days or so.", ""},
    {"À 16 km d'ici.", "10 miles from here.", ""},
    {"À 770 km/h.", "At 770 km/h (480 mph).", ""},
    {"À une profondeur de mètres (328 pieds).", "At ⟦100⟧ metres (328 feet).", "warning"},
    {"Il fait 20 °C.", "It is 68 °F.", ""},
    {"À 26 km d'ici.", "⟦10⟧ miles from here.", "error"},
    {"Une demi-douzaine de cas.", "Six cases, or half a dozen."},
    {"Il y a 1 832 habitants.", "There are ⟦1,882⟧ inhabitants.", "error"},
    {"Les cinq pays.", "The ⟦four⟧ countries.", "error"},
    {"Le cinquième pays.", "The ⟦fourth⟧ country.", "warning"},
    {"Il a 2,3 milliards d'euros.", "He has ⟦23 billion⟧ euros.", "error"},
    {"Il y a des habitants.", "There are ⟦341⟧ inhabitants.", "warning"},
    {"Il y a ⟦341⟧ habitants.", "There are inhabitants.", "warning"},
    {"Les ⟦trois⟧ passants marchaient.", "The wayfarers were walking.", "info"},
    {"Louis XIV est mort.", "Louis ⟦XV⟧ died.", "error"},
    {"Il coûte 1,365 euro.", "It costs 1,365 euros.", ""},
    {"Il coûte 1,360 euro.", "It costs ⟦1,365⟧ euros.", "error"},
};

constexpr Case date_cases[] = {
    {"", ""},
    {"Rien n'a été décidé.", "Nothing was decided."},
    {"Le 27 septembre 2020, à midi.", "On September 27th, 2020, at noon."},
    {"Du 3 au 6 juin 2010.", "From 3 to 6 June 2010."},
    {"Les 27 et 28 octobre.", "On 27-28 October."},
    {"Le 3 avril 2020.", "On 04/03/2020."},
    {"Le quatorze juillet.", "On 14 July."},
    {"Le 5 mai, il part ; le 5 mai !", "On 5 May he leaves."},
    {"Le 30 octobre 2023.", "On ⟦3 October 2023⟧.", "error"},
    {"Les 1er et 2 novembre 2023.", "On 1 and ⟦3 November 2023⟧.", "error"},
    {"En avril 2012, le plan.", "In ⟦June 2012⟧, the plan.", "error"},
    {"De juin à août 2010.", "From ⟦September⟧ to August 2010.", "error"},
    {"Le 20 janvier, il part.", "On ⟦January 20, 2001⟧ he leaves.", "warning"},
    {"Le 20 janvier de cette année 2001.", "On January 20, 2001.", ""},
    {"En mars 1927, il est né.", "He was born on ⟦25 March 1927⟧.", "warning"},
    {"Lundi ou mardi, puis mardi.", "On Monday or ⟦Wednesday⟧.", "error"},
    {"Tous les lundis, jamais le vendredi.", "Every Monday, never at the weekend.", ""},
    {"Le lundi.", "By the sun of the day.", ""},
    {"Il est parti hier.", "He left on ⟦12 March 2001⟧.", "warning"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(checks)

BOOST_DATA_TEST_CASE(number_mismatch_finds, number_cases, c)
{
    check_case(enregard::checks::number_mismatch, c);
}

BOOST_DATA_TEST_CASE(date_mismatch_finds, date_cases, c)
{
    check_case(enregard::checks::date_mismatch, c);
}

BOOST_AUTO_TEST_CASE(both_directions_are_checked)
{
    Bitext bitext;
    bitext.source = one_sentence("There were 90 of them.", Language::english);
    bitext.target = one_sentence("Ils étaient quatre-vingts.", Language::french);
    bitext.beads.push_back({{0, 1}, {0, 1}, 0, 1});
    Spellers spellers;
    std::vector<Finding> findings;
    enregard::checks::number_mismatch.run(bitext, CheckContext{spellers}, findings);
    BOOST_REQUIRE_EQUAL(findings.size(), 1U);
    BOOST_TEST(findings[0].message ==
               "The French gives \"quatre-vingts\" where the English has \"90\".");
}

BOOST_AUTO_TEST_CASE(a_message_names_both_numbers)
{
    const auto findings =
        findings_of(enregard::checks::number_mismatch, "Il y a 1832 cas.", "There are 1382 cases.");
    BOOST_REQUIRE_EQUAL(findings.size(), 1U);
    BOOST_TEST(findings[0].message == "The English gives \"1382\" where the French has \"1832\"; "
                                      "two digits have changed places.");
    BOOST_REQUIRE(findings[0].other.has_value());
    BOOST_TEST(findings[0].other->begin == 7U);
    BOOST_REQUIRE_EQUAL(findings[0].suggestions.size(), 1U);
    BOOST_TEST(findings[0].suggestions[0] == "1832");
}

BOOST_AUTO_TEST_CASE(a_message_names_a_number_that_is_missing)
{
    const auto findings =
        findings_of(enregard::checks::number_mismatch, "Il y a des cas.", "There are 341 cases.");
    BOOST_REQUIRE_EQUAL(findings.size(), 1U);
    BOOST_TEST(findings[0].message == "The English gives \"341\"; the French has no such number.");
    BOOST_TEST(!findings[0].other.has_value());
}

BOOST_AUTO_TEST_CASE(an_unsure_pairing_lowers_the_severity)
{
    const auto findings = findings_of(enregard::checks::number_mismatch, "Il y a 1832 cas.",
                                      "There are 45 cases.", 0.3);
    BOOST_REQUIRE_EQUAL(findings.size(), 1U);
    BOOST_TEST((findings[0].severity == Severity::warning));
    BOOST_TEST(findings[0].confidence < 0.5);
}

BOOST_AUTO_TEST_SUITE_END()
