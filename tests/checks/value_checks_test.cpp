#include "tests/checks/one_pair.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

using namespace enregard;
using testing::Case;
using testing::check_case;

namespace enregard::checks {
extern const Check footnote_mismatch;
extern const Check tag_mismatch;
} // namespace enregard::checks

namespace {

constexpr Case note_cases[] = {
    {"", ""},
    {"L'été[1] a été chaud.", "The summer was hot.1 [1]"},
    {"Le plan⟦[2]⟧ est adopté.", "The plan is adopted.", "warning"},
    {"Le plan est adopté.", "The plan⟦(2)⟧ is adopted.", "warning"},
    {"Le plan⟦²⟧ est adopté.", "The plan is adopted.", "warning"},
    {"Le plan est adopté⟦*⟧.", "The plan is adopted.", "warning"},
    {"Le plan (2) est adopté.", "The plan(2) is adopted.", ""},
    {"Le plan (2) est adopté.", "The plan is adopted.", ""},
    {"Le plan[3] est adopté.", "The plan[2] is adopted.", ""},
    {"Le plan[1] est[2] adopté.", "The plan[2] is⟦[3]⟧ adopted[1].", "warning"},
    {"Une surface de 5 m² et un volume de 10³ m³.", "A surface and a volume.", ""},
    {"L'article 5(1) est *adopté*.", "The article is adopted.", ""},
    {"[4] Voir le rapport.", "See the report.", ""},
    {"En [2020], on part.", "We leave.", ""},
};

constexpr Case tag_cases[] = {
    {"", ""},
    {"Un <b>été</b> chaud, {0} et %s.", "A <b>hot</b> summer, %s and {0}.", ""},
    {"Un été⟦<b>⟧ chaud.", "A hot summer.", "error"},
    {"Un été chaud.", "A hot⟦</b>⟧ summer.", "error"},
    {"Il y a {n} étés.", "There are ⟦{m}⟧ summers.", "error"},
    {"Il y a ⟦%1$d⟧ étés.", "There are summers.", "error"},
    {"Un <a href=\"x\">lien</a>.", "A <A href=\"y\">link</a>.", ""},
    {"Une hausse de 20%d'un coup, soit 5 % de plus.", "A rise of 20% at once, or 5% more.", ""},
    {"L'adresse <a@b.org> et le <nom>.", "The address and the <name>.", ""},
    {"Si 3 < 4 et 5 > 4.", "If 3 is less than 4.", ""},
    {"Un ensemble { x } de 100 %.", "A set of 100%.", ""},
};

} // namespace

BOOST_AUTO_TEST_SUITE(checks)

BOOST_DATA_TEST_CASE(footnote_mismatch_finds_marks_in_the_text, note_cases, c)
{
    check_case(enregard::checks::footnote_mismatch, c);
}

BOOST_DATA_TEST_CASE(tag_mismatch_finds, tag_cases, c)
{
    check_case(enregard::checks::tag_mismatch, c);
}

BOOST_AUTO_TEST_SUITE_END()
