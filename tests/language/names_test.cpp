#include "align/language/countries.hpp"
#include "align/language/exonyms.hpp"
#include "align/language/name_likeness.hpp"

#include <ostream>
#include <string>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace enregard;

namespace {

struct Spellings {
    std::string_view a;
    std::string_view b;
    NameLikeness likeness;
};

std::ostream& operator<<(std::ostream& out, const Spellings& s)
{
    return out << s.a << " / " << s.b;
}

constexpr Spellings spellings[] = {
    {"", "", NameLikeness::same},
    {"Montréal", "Montreal", NameLikeness::same},
    {"Kesha", "Kesah", NameLikeness::slip},
    {"Atkinson", "Atkinsn", NameLikeness::adapted}, // a vowel comes and goes
    {"Churchill", "Chruchill", NameLikeness::slip},
    {"Merdingen", "Merdigen", NameLikeness::slip},
    {"Linares", "Lirares", NameLikeness::slip},
    {"Alexander", "Alexandre", NameLikeness::adapted},
    {"Nakhchivan", "Nakhitchevan", NameLikeness::adapted},
    {"Ganja", "Gandja", NameLikeness::adapted},
    {"Ganja", "Gəncə", NameLikeness::adapted},
    {"Mirziyoyev", "Mirzioïev", NameLikeness::adapted},
    {"Telekom", "Telecom", NameLikeness::adapted},
    {"Mirziyoyev", "Mirzoyan", NameLikeness::different},
    {"Paris", "Rome", NameLikeness::different},
};

BOOST_AUTO_TEST_SUITE(names)

BOOST_DATA_TEST_CASE(spellings_of_a_name, boost::unit_test::data::make(spellings), s)
{
    BOOST_TEST((compare_names(s.a, s.b) == s.likeness));
    BOOST_TEST((compare_names(s.b, s.a) == s.likeness));
}

BOOST_AUTO_TEST_CASE(every_entry_of_the_list_can_be_found)
{
    for (const std::string_view line : exonym_lines()) {
        for (std::size_t begin = 0; begin < line.size();) {
            const std::size_t end = std::min(line.find(';', begin), line.size());
            const std::string_view entry = line.substr(begin, end - begin);
            begin = end + 1;
            if (entry.starts_with('#')) {
                continue;
            }
            BOOST_TEST_CONTEXT(entry)
            {
                const std::size_t sign = entry.find('=');
                BOOST_REQUIRE(sign != std::string_view::npos);
                BOOST_TEST(!find_exonyms(entry.substr(0, sign), Language::french).empty());
                BOOST_TEST(!find_exonyms(entry.substr(sign + 1), Language::english).empty());
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_name_of_the_list_has_its_capital)
{
    BOOST_TEST(find_exonyms("", Language::french).empty());
    BOOST_TEST(find_exonyms("la grenade et la sienne", Language::french).empty());
    const auto found = find_exonyms("Il est allé à La Haye.", Language::french);
    BOOST_REQUIRE(found.size() == 1);
    BOOST_TEST(found.front().exonym->english.front() == "The Hague");
}

BOOST_AUTO_TEST_CASE(words_made_of_a_name_mention_it)
{
    const auto london = find_exonyms("London", Language::english);
    BOOST_REQUIRE(london.size() == 1);
    const std::string people[] = {"les", "londoniens"};
    const std::string others[] = {"le", "long", "chemin"};
    BOOST_TEST(mentions_exonym(people, *london.front().exonym));
    BOOST_TEST(!mentions_exonym(others, *london.front().exonym));
}

BOOST_AUTO_TEST_CASE(nationalities)
{
    for (const std::string_view word : {"British", "Kazakh", "Chinese", "Icelandic"}) {
        BOOST_TEST(is_nationality(word, Language::english), word);
    }
    for (const std::string_view word : {"azerbaïdjanaise", "Kazakhs", "ukrainienne"}) {
        BOOST_TEST(is_nationality(word, Language::french), word);
    }
    for (const std::string_view word : {"Chris", "Germaine", "Court", ""}) {
        BOOST_TEST(!is_nationality(word, Language::english), word);
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
