#include "align/lexicon/world_names.hpp"

#include <algorithm>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace enregard;

namespace {

struct Example {
    std::string_view french;
    std::string_view english;
};
std::ostream& operator<<(std::ostream& out, const Example& example)
{
    return out << example.french;
}

constexpr Example examples[] = {{"Allemagne", "Germany"},
                                {"Afrique du Sud", "South Africa"},
                                {"Antigua-et-Barbuda", "Antigua and Barbuda"},
                                {"Côte d'Ivoire", "Côte d'Ivoire"},
                                {"Océanie", "Oceania"},
                                {"néerlandais", "Dutch"},
                                {"franc suisse", "Swiss Franc"},
                                {"août", "August"},
                                {"mercredi", "Wednesday"}};

} // namespace

BOOST_AUTO_TEST_SUITE(lexicon)
BOOST_AUTO_TEST_SUITE(names_of_the_world)

BOOST_DATA_TEST_CASE(are_there, boost::unit_test::data::make(examples), example)
{
    const std::vector<TermRow> names = world_names();
    const auto is_it = [&](const TermRow& row) {
        return row.french == example.french && row.english == example.english;
    };
    BOOST_CHECK_EQUAL(std::ranges::count_if(names, is_it), 1);
}

BOOST_AUTO_TEST_CASE(codes_are_no_names)
{
    for (const TermRow& row : world_names()) {
        BOOST_CHECK(row.french.size() > 2 && row.french.find('\t') == std::string::npos);
        BOOST_CHECK(row.english.size() > 2 || row.english == "Ga");
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
