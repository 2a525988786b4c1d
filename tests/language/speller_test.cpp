#include "align/language/speller.hpp"

#include <string>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace enregard;

namespace {

struct Case {
    Language language;
    std::string word;
    bool known;
};

std::ostream& operator<<(std::ostream& stream, const Case& one)
{
    return stream << one.word;
}

const std::vector<Case> cases{
    {Language::english, "report", true},
    {Language::english, "reprot", false},
    {Language::english, "well-being", true},
    {Language::english, "well\u2010being", true},
    {Language::english, "non\u2011political", true},
    {Language::french, "l\u2019été", true},
    {Language::french, "bien\u2010être", true},
    {Language::french, "bein\u2010être", false},
};

} // namespace

BOOST_AUTO_TEST_SUITE(language)
BOOST_AUTO_TEST_SUITE(speller)

BOOST_DATA_TEST_CASE(words_with_any_hyphen_and_apostrophe, cases)
{
    Spellers spellers;
    BOOST_TEST(spellers.knows(sample.language, sample.word) == sample.known);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
