#include "align/language/numbers.hpp"
#include "tests/marked_text.hpp"

#include <ostream>
#include <string>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using enregard::Date;
using enregard::find_dates;
using enregard::Language;

namespace {

/// A text with its dates marked, and their day/month/year.
struct Case {
    Language language;
    std::string_view marked;
    std::string_view expected;
};

std::ostream& operator<<(std::ostream& out, const Case& c)
{
    return out << c.marked;
}

constexpr auto fr = Language::french;
constexpr auto en = Language::english;

constexpr Case cases[] = {
    {fr, "", ""},
    {fr, "Rien à signaler en été.", ""},
    {fr, "L'an 2020 est passé.", ""},
    {fr, "le ⟦27 septembre 2020⟧", "27/9/2020"},
    {fr, "Le ⟦1er novembre⟧, à Paris", "1/11/0"},
    {fr, "DU ⟦12 DÉCEMBRE 2019⟧", "12/12/2019"},
    {fr, "du ⟦3⟧ au ⟦6 juin 2010⟧", "3/6/2010 6/6/2010"},
    {fr, "les ⟦11⟧, ⟦12⟧ et ⟦17 octobre⟧", "11/10/0 12/10/0 17/10/0"},
    {fr, "les ⟦14⟧-⟦16 octobre 2014⟧", "14/10/2014 16/10/2014"},
    {fr, "les ⟦1er⟧ et ⟦2 novembre 2023⟧", "1/11/2023 2/11/2023"},
    {fr, "né le ⟦6 janv. 1978⟧", "6/1/1978"},
    {fr, "de ⟦juin⟧ à ⟦août 2010⟧", "0/6/0 0/8/2010"},
    {fr, "en ⟦mars⟧, sur Mars, la mai", "0/3/0"},
    {fr, "⟦mars 2020⟧", "0/3/2020"},
    {fr, "le ⟦27/09/2020⟧ ou ⟦2020-09-27⟧", "27/9/2020 27/9/2020"},
    {fr, "les sept oct", ""},
    {fr, "version 1.2.3 du 10/2020", ""},
    {en, "on ⟦September 27, 2020⟧", "27/9/2020"},
    {en, "on ⟦September 27th, 2020⟧", "27/9/2020"},
    {en, "the ⟦25th of March, 1927⟧", "25/3/1927"},
    {en, "by ⟦31st December 2017⟧", "31/12/2017"},
    {en, "On ⟦Sept. 27⟧ and ⟦27 September⟧", "27/9/0 27/9/0"},
    {en, "⟦14⟧-⟦16 October 2014⟧", "14/10/2014 16/10/2014"},
    {en, "⟦October 27⟧-⟦28, 2020⟧", "27/10/2020 28/10/2020"},
    {en, "⟦October 27⟧ and ⟦3 November⟧", "27/10/0 3/11/0"},
    {en, "on ⟦1⟧ and ⟦2 November 2023⟧", "1/11/2023 2/11/2023"},
    {en, "in ⟦April 2012⟧ and ⟦April of 1997⟧", "0/4/2012 0/4/1997"},
    {en, "You may march in ⟦May⟧, Mrs May", "0/5/0"},
    {en, "on ⟦9/27/2020⟧", "27/9/2020"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(language)
BOOST_AUTO_TEST_SUITE(dates)

BOOST_DATA_TEST_CASE(found, cases, c)
{
    const std::string text = enregard::testing::unmark(c.marked);
    std::vector<enregard::Span> spans;
    std::string values;
    for (const Date& date : find_dates(text, c.language)) {
        spans.push_back(date.span);
        values += values.empty() ? "" : " ";
        values += std::to_string(date.day) + '/' + std::to_string(date.month) + '/' +
                  std::to_string(date.year);
    }
    BOOST_TEST(enregard::testing::mark(text, spans) == c.marked);
    BOOST_TEST(values == c.expected);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
