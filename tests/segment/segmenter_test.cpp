#include "align/text/characters.hpp"
#include "tests/segment/marked_sentences.hpp"

#include <random>
#include <string>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace enregard {
namespace {

const SentenceCase french_cases[] = {
    {"empty", ""},
    {"one", "Une phrase."},
    {"no stop", "Conseil de l'Europe"},
    {"two", "Une phrase. | Une autre."},
    {"accented capital", "C'est fini. | Était-ce utile ?"},
    {"title M.", "Il a vu M. Dupont. | Elle aussi."},
    {"titles", "MM. Durand et Mme. Petit, S.E. Mgr. Blanc et Me Noir."},
    {"article", "Voir l'art. 3, al. 2. | Le reste suit."},
    {"number sign", "Au sens du n° 5 et par. 12 ci-dessus."},
    {"roman after a reference", "Selon le chap. IV, tout va bien."},
    {"cf.", "Cf. Décision du Conseil. | Elle est claire."},
    {"versus", "L'affaire Dupont c. France est connue. | Elle date."},
    {"etc. then a starter", "Des pommes, etc. | Les poires suivent."},
    {"etc. in mid-sentence", "Des pommes, etc. et des poires."},
    {"initial", "Sous N. Pashinyan, rien ne change. | Tout continue."},
    {"double initial", "J.-P. Martin et J. K. Petit sont venus."},
    {"list number", "1. explorer pleinement le sujet ;"},
    {"one dot leader", "2․  préparer le terrain ;"},
    {"list letter", "a. La première. | Elle compte."},
    {"semicolon", "Les habitants sont restés ; de nombreuses personnes sont mortes."},
    {"guillemets with blanks", "Il a dit « oui ». | Elle a dit « non ! » | Puis rien."},
    {"stop inside of guillemets", "« Tout va bien. » | Il partit."},
    {"small letter after guillemets", "« Oui ! » dit-il."},
    {"no-break space", "Vraiment ? | Oui."},
    {"ellipsis", "Il attend… | Puis il part. | Elle... attend."},
    {"bracketed ellipsis", "Le texte [...] Le reste suit."},
    {"mark after the stop", "C'est la fin.² | La suite."},
    {"lost superscript", "C'est la fin.2 | La suite."},
    {"bracketed mark", "C'est la fin.[12] | La suite."},
    {"U.S.", "Aux U.S. Marines de jouer."},
    {"address", "Écrire à www.exemple.fr ou asbma2006@gmail.com."},
    {"question and exclamation", "Quoi ?! | Rien."},
    {"date", "Fait le 6 janv. 1978. | Signé."},
};

BOOST_AUTO_TEST_SUITE(segment)

BOOST_DATA_TEST_CASE(french, boost::unit_test::data::make(french_cases), c)
{
    const std::string expected = c.expected;
    BOOST_TEST(split(without_marks(expected), Language::french) == expected);
}

struct GluedCase {
    const char* text;
    const char* expected;
};

std::ostream& operator<<(std::ostream& out, const GluedCase& c)
{
    return out << c.text;
}

const GluedCase glued_cases[] = {
    {"C'est terminé.Une autre phrase.", "C'est terminé. | Une autre phrase."},
    {"Il vint en 2010.Puis il partit.", "Il vint en 2010. | Puis il partit."},
    {"Il vint (en 2010).Puis il partit.", "Il vint (en 2010). | Puis il partit."},
    {"Il coûte 1,50.Cela suffit.", "Il coûte 1,50. | Cela suffit."},
    {"Voir www.exemple.Version.fr ici.", "Voir www.exemple.Version.fr ici."},
    {"Voir Exemple.Com ici.", "Voir Exemple.Com ici."},
};

BOOST_DATA_TEST_CASE(forgotten_blank, boost::unit_test::data::make(glued_cases), c)
{
    BOOST_TEST(split(c.text, Language::french) == c.expected);
}

const SentenceCase english_cases[] = {
    {"empty", ""},
    {"two", "One sentence. | Another one."},
    {"Mr.", "Dear Mr. President, welcome. | Thank you."},
    {"Mr without a stop", "Dear Mr President. | Welcome."},
    {"U.S. before a name", "The U.S. Senate voted."},
    {"U.S. before a starter", "He left the U.S. | The plane was late."},
    {"p.m.", "At 6 p.m. | The meeting rose."},
    {"e.g.", "Fruit, e.g. Apples from Kent."},
    {"No.", "Resolution No. 21 was adopted. | It is short."},
    {"section", "See sec. 5, para. 2. | It is clear."},
    {"quotes", "He said “no.” | She left."},
    {"question in quotes", "“Why?” he asked."},
    {"initials", "George W. Bush met J. Smith."},
    {"I as a word", "So do I. | The end."},
    {"decimal", "It rose by 3.5 per cent. | It fell."},
    {"Inc.", "Acme Inc. | The company is old."},
    {"ellipsis", "Well... | The end."},
    {"year and a new sentence", "It was 1994. | On the contrary, it was not."},
    {"bracket", "(It was late.) | They left."},
    {"list without stops", "1) The first item | 2) The second item | 3) The third"},
    {"list with stops and brackets", "1.) The first item | 2.) The second item"},
    {"list with stops", "1. The first item | 2. The second item | 3. The third"},
    {"list of letters", "a. The first item | b. The second item | c. The third"},
    {"list with bullets", "• 9. The first item | • 10. The second item"},
    {"chapter is no item", "1. It is in chapter 2. | The rest follows."},
    {"enumeration with semicolons", "1) to go; 2) to stay; 3) to wait."},
    {"enumeration with and", "a) to go and b) to stay."},
};

BOOST_DATA_TEST_CASE(english, boost::unit_test::data::make(english_cases), c)
{
    BOOST_TEST(split(without_marks(c.expected), Language::english) == c.expected);
}

BOOST_AUTO_TEST_CASE(sentences_and_gaps_cover_any_text)
{
    std::mt19937 random(7);
    const std::string_view pieces[] = {
        "a",      "B",     ".",  " ",  "\n",   "!",      "é",      "«",  "»", "…",    "1",
        "M.",     "(",     ")",  "2)", "[2]",  "²",      "’",      "\"", "•", "etc.", "\u00A0",
        "\uFF0E", ". . .", "b.", "3.", "14. ", "Art. 5", "5 a.m.", "L'", "I", "IV"};
    for (int round = 0; round < 4000; ++round) {
        std::string text;
        for (int k = 0; k < 30; ++k) {
            text += pieces[random() % std::size(pieces)];
        }
        for (const Language language : {Language::french, Language::english}) {
            std::uint32_t done = 0;
            for (const Span span : split_sentences(text, {0, size_of(text)}, language)) {
                BOOST_REQUIRE(span.begin >= done);
                BOOST_REQUIRE(trim(text, {done, span.begin}).empty());
                BOOST_REQUIRE(!span.empty());
                BOOST_REQUIRE(trim(text, span) == span);
                done = span.end;
            }
            BOOST_REQUIRE(trim(text, {done, size_of(text)}).empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(every_decision_names_its_rule)
{
    const std::string_view text = "M. Dupont parle. Il part.";
    const auto decisions = explain_sentences(text, {0, size_of(text)}, Language::french);
    BOOST_REQUIRE(decisions.size() == 2U);
    BOOST_TEST(decisions[0].rule == "title");
    BOOST_TEST(!decisions[0].boundary);
    BOOST_TEST(decisions[1].rule == "full stop");
    BOOST_TEST(decisions[1].boundary);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace enregard
