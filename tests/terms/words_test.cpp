#include "align/terms/words.hpp"

#include <ostream>
#include <string>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace enregard;

namespace {

struct Pair {
    Language language;
    const char* term;
    const char* word;
    bool same;
};

std::ostream& operator<<(std::ostream& out, const Pair& pair)
{
    return out << pair.term << " / " << pair.word;
}

constexpr Language fr = Language::french;
constexpr Language en = Language::english;

constexpr Pair inflections[] = {
    {fr, "délégué", "déléguées", true},      {fr, "national", "nationaux", true},
    {fr, "national", "nationale", true},     {fr, "Conseil", "CONSEILS", true},
    {fr, "européen", "européenne", true},    {fr, "premier", "première", true},
    {fr, "travail", "travaux", true},        {fr, "directeur", "directrice", true},
    {fr, "religieux", "religieuses", true},  {fr, "déclaration", "déclarer", false},
    {fr, "organisation", "organisé", false}, {fr, "loi", "lois", true},
    {en, "treaty", "treaties", true},        {en, "organisation", "Organizations", true},
    {en, "spokesman", "spokesmen", true},    {en, "policy", "police", false},
    {en, "labour", "labor", true},           {en, "ruling", "rules", false},
    {en, "centre", "centers", true},         {en, "congress", "congresses", true},
};

BOOST_AUTO_TEST_SUITE(terms)

BOOST_DATA_TEST_CASE(forms_of_one_word, boost::unit_test::data::make(inflections), pair)
{
    BOOST_TEST(is_inflection(pair.language, pair.term, pair.word) == pair.same);
    BOOST_TEST(is_inflection(pair.language, pair.word, pair.term) == pair.same);
}

struct Found {
    Language language;
    const char* term;
    const char* text;
    bool alike; ///< the text has the same keys, in the same order
};

std::ostream& operator<<(std::ostream& out, const Found& found)
{
    return out << found.term << " / " << found.text;
}

constexpr Found texts[] = {
    {fr, "droits de l'homme", "Droits de l’Homme", true},
    {fr, "droit à la vie", "droits aux vies", true},
    {fr, "Maison Blanche", "Maison-Blanche", true},
    {fr, "droits de l'homme", "droits humains", false},
    {en, "Ministers' Deputies", "the Ministers’ Deputy", true},
    {en, "co-operation", "cooperation", true},
    {en, "specialised agency", "specialized agencies", true},
    {en, "Rights of the Child", "Child Rights", false},
    {en, "", "", true},
};

BOOST_DATA_TEST_CASE(keys_of_words, boost::unit_test::data::make(texts), found)
{
    TermWords words(found.language);
    const std::string text = found.text;
    const std::vector<TermWord> term = words.learn(found.term);
    const std::vector<TermWord> read = words.read(text, {0, size_of(text)});
    bool alike = term.size() == read.size();
    for (std::size_t i = 0; alike && i < term.size(); ++i) {
        alike = term[i].key == read[i].key;
    }
    BOOST_TEST(alike == found.alike);
}

BOOST_AUTO_TEST_CASE(acronyms)
{
    for (const char* word : {"OSCE", "IDPs", "CdR", "CoE", "G20"}) {
        BOOST_TEST(is_acronym(word), word);
    }
    for (const char* word : {"", "Europe", "McDonald", "sida", "A", "2024", "UN Charter"}) {
        BOOST_TEST(!is_acronym(word), word);
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
