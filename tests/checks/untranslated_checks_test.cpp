#include "tests/checks/one_unit.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace enregard;
using enregard::testing::check_unit;
using enregard::testing::UnitCase;

namespace enregard::checks {
extern const Check partly_untranslated;
extern const Check untranslated;
} // namespace enregard::checks

namespace {

constexpr UnitCase word_cases[] = {
    {"", ""},
    {"The summer was hot.", "L'été a été chaud."},
    // of both languages, or of neither
    {"The canal is navigable.", "Le canal est navigable."},
    {"He led the Court of Auditors of the Union.", "Il a dirigé la Court of Auditors."},
    {"The report speaks of a de facto State.", "Le rapport parle d'un État de facto."},
    {"She wrote “Love in the Time of Cholera” there.",
     "Elle y a écrit « Love in the Time of Cholera »."},
    {"Avenue de l'Europe, in the town.", "Avenue de l'Europe, dans la ville."},
    {"Frank met Mr Norman.", "Frank a rencontré M. Norman."},
    // left
    {"The plans take account of the proposals.", "Les plans tiennent compte des ⟦proposals⟧.",
     "warning"},
    {"The European markets fell.", "Les marchés ⟦European⟧ ont reculé.", "warning"},
    {"The new building is empty.", "Le nouveau ⟦building⟧ est vide.", "warning"},
    {"He was born in 1832, in a village of the north.",
     "Il est né en 1832, ⟦in a village of the⟧ nord.", "error"},
    {"I do not know why I chose her.", "Je ne sais pas pourquoi ⟦I chose her⟧.", "error"},
    {"La gravité des faits est connue de la commission.",
     "The ⟦gravité des faits⟧ is known to the committee.", "error", Language::french},
    {"He was elected leader in the village of his father.",
     "Il a été élu ⟦village⟧ dans le village de son père.", "warning"},
};

constexpr UnitCase sentence_cases[] = {
    {"", ""},
    {"The summer was hot.", "L'été a été chaud."},
    {"⟦The summer was hot.⟧", "", "error"},
    {"—", ""},
    {"The summer was hot.", "⟦The summer was hot.⟧", "error"},
    {"John of Gaunt died in 1399.", "⟦John of Gaunt died in 1399.⟧", "error"},
    {"International Partnership for Human Rights (IPHR)",
     "International Partnership for Human Rights (IPHR)"},
    {"Avenue de l'Europe, 67075 Strasbourg.", "Avenue de l'Europe, 67075 Strasbourg."},
    {"Il sera évalué.", "⟦Il sera évalué.⟧", "error", Language::french},
};

BOOST_AUTO_TEST_SUITE(untranslated_checks)

BOOST_DATA_TEST_CASE(words_that_were_left, boost::unit_test::data::make(word_cases), c)
{
    check_unit(checks::partly_untranslated, c);
}

BOOST_DATA_TEST_CASE(sentences_that_were_left, boost::unit_test::data::make(sentence_cases), c)
{
    check_unit(checks::untranslated, c);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
