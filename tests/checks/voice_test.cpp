#include "align/checks/voice.hpp"

#include <boost/test/unit_test.hpp>

using namespace enregard;

BOOST_AUTO_TEST_SUITE(voice)

BOOST_AUTO_TEST_CASE(a_message_is_said_in_either_language)
{
    static constexpr Wording wording{"{} of {}.", "Sur {1}, {0}."};
    BOOST_TEST(Voice().say(wording, 2, "dix") == "2 of dix.");
    BOOST_TEST(Voice(Language::french).say(wording, 2, "dix") == "Sur dix, 2.");
}

BOOST_AUTO_TEST_CASE(arguments_are_counted_in_every_form)
{
    static constexpr Wording none{"None.", "Rien."};
    static constexpr Wording numbered{"{0} and {0}", "{}"};
    static constexpr Wording precise{"{:.0f} of {}", "{1} : {0:.0f}"};
    static_assert(none.arguments == 0);
    static_assert(numbered.arguments == 1);
    static_assert(precise.arguments == 2);
    BOOST_TEST(Voice(Language::french).say(precise, 1.6, "x") == "x : 2");
}

BOOST_AUTO_TEST_CASE(quotes_are_those_of_the_language)
{
    BOOST_TEST(Voice().quoted("a  b") == "\"a b\"");
    BOOST_TEST(Voice(Language::french).quoted("été") == "«\u00A0été\u00A0»");
    BOOST_TEST(Voice().quoted("") == "\"\"");
    BOOST_TEST(Voice().quoted("one two three", 8) == "\"one two …\"");
    BOOST_TEST(Voice().quoted("anticonstitutionnellement", 4) == "\"anti …\"");
}

BOOST_AUTO_TEST_CASE(sides_are_named_by_their_languages_where_these_differ)
{
    Bitext bitext;
    BOOST_TEST(Voice().side(bitext, Side::target) == "target");
    BOOST_TEST(Voice(Language::french).side(bitext, Side::target) == "cible");
    bitext.source.document.language = Language::french;
    bitext.target.document.language = Language::english;
    BOOST_TEST(Voice().side(bitext, Side::source) == "French");
    BOOST_TEST(Voice(Language::french).side(bitext, Side::target) == "anglais");
}

BOOST_AUTO_TEST_SUITE_END()
