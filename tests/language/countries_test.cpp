#include "align/language/countries.hpp"

#include <ostream>
#include <string>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace enregard {
namespace {

struct Case {
    const char* text;
    Language language;
    const char* regions; ///< with a blank after each
};

std::ostream& operator<<(std::ostream& out, const Case& c)
{
    return out << c.text;
}

const Case cases[] = {
    {"", Language::french, ""},
    {"La France et l'Allemagne", Language::french, "FR DE "},
    {"aux États-Unis d'Amérique", Language::french, "US "},
    {"La réunion est terminée.", Language::french, ""},
    {"Il vit à La Réunion.", Language::french, "RE "},
    {"le président français", Language::french, ""},
    {"the United Kingdom and South Africa", Language::english, "GB ZA "},
    {"a turkey for dinner", Language::english, ""},
};

BOOST_AUTO_TEST_SUITE(language)

BOOST_DATA_TEST_CASE(countries_of_a_text, boost::unit_test::data::make(cases), c)
{
    std::string regions;
    for (const Country& country : find_countries(c.text, c.language)) {
        regions += country.region + " ";
    }
    BOOST_TEST(regions == c.regions);
}

BOOST_AUTO_TEST_CASE(a_country_is_mentioned_by_any_of_its_forms)
{
    const auto french = Language::french;
    const auto english = Language::english;
    BOOST_TEST(mentions_country("le gouvernement allemand", french, "DE"));
    BOOST_TEST(mentions_country("the German government", english, "DE"));
    BOOST_TEST(mentions_country("French citizens", english, "FR"));
    BOOST_TEST(mentions_country("the Swiss and Finnish banks", english, "CH"));
    BOOST_TEST(!mentions_country("the Italian government", english, "DE"));
    BOOST_TEST(!mentions_country("in Nigeria", english, "NE"));
    BOOST_TEST(!mentions_country("in South Korea", english, "KP"));
    BOOST_TEST(!mentions_country("in Slovenia", english, "SK"));
    BOOST_TEST(!mentions_country("", english, "DE"));
    BOOST_TEST(country_name("DE", Language::french) == "Allemagne");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace enregard
