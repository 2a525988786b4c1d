#include "tests/checks/one_pair.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

using namespace enregard;
using testing::Case;
using testing::check_case;

namespace enregard::checks {
extern const Check footnote_mismatch;
extern const Check list_mismatch;
extern const Check lost_number;
extern const Check number_format;
extern const Check quotation_mismatch;
extern const Check reference_mismatch;
extern const Check tag_mismatch;
extern const Check unit_mismatch;
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

constexpr Case hole_cases[] = {
    {"", ""},
    {"Il est né ⟦le octobre⟧ 1832.", "He was born on October 31, 1832.", "warning"},
    {"⟦En ,⟧ il est parti.", "In 1832, he left.", "warning"},
    {"La fin ⟦du ème⟧ siècle.", "The end of the 5th century.", "warning"},
    {"La ⟦n° mondiale⟧ du sport.", "Number one in sport.", "warning"},
    {"Il ⟦dépasse °C⟧.", "It is above 0°C.", "warning"},
    {"Une hausse ⟦de %⟧ du prix.", "A rise of 5% of the price.", "warning"},
    {"Il coûte ⟦1, euros⟧.", "It costs 1.365 euros.", "warning"},
    {"Le 5 mai.", "On ⟦the of⟧ May.", "warning"},
    {"À 100 mètres ( ⟦pieds⟧).", "100 metres (328 feet) down.", "warning"},
    {"Prix en € et taux en %, n° spécial.", "Prices in €, rates in %, special issue.", ""},
    {"En mars, le 3 avril et au mois de mai.", "In March, on 3 April and in May.", ""},
    {"Il en a, le reste de ...", "In 2019, euros were used. The ...", ""},
    {"Le juillet de cette zone, <en , fn>.", "July in this zone, <en , fn>.", ""},
    {"Tableau : de (en °C).", "Table: of (in °C).", ""},
};

constexpr Case reference_cases[] = {
    {"", ""},
    {"Voir https://rm.coe.int/1680.", "See ⟦https://rm.coe.int/1681⟧.", "error"},
    {"Voir (https://www.coe.int/fr/web/a).", "See http://coe.int/en/web/a/ for more.", ""},
    {"Voir https://a.org/fr/rapport-annuel.", "See ⟦https://a.org/en/yearly-report⟧.", "info"},
    {"Voir ⟦https://a.org/x⟧.", "See below.", "warning"},
    {"Écrire à jean@coe.int.", "Write to ⟦jaen@coe.int⟧.", "error"},
    {"Écrire à Jean@coe.int.", "Write to <mailto:jean@coe.int>.", ""},
    {"Tél. : 03 88 41 20 00.", "Phone: ⟦03 88 41 02 00⟧.", "error"},
    {"Tél. 03 88 41 20 00.", "Tel. +33 (0)3 88 41 20 00.", ""},
    {"Appeler le +⟦33 3 88 41 20 00⟧.", "Call us.", "warning"},
    {"Le texte CG-BUR(2020)35 est prêt.", "Text ⟦CG-BUR(2020)53⟧ is ready.", "error"},
    {"La directive 2004/38/CE.", "Directive 2004/38/EC.", ""},
    {"Voir COM(2021)118.", "See COM (2021) 118.", ""},
    {"Voir ⟦A/RES/61/295⟧.", "See the resolution.", "warning"},
    {"Requête no 12345/06.", "Application no. ⟦12345/60⟧.", "error"},
    {"L'exercice 2020/21.", "The year 2020-2021.", ""},
    {"Un cas sur 1/2 page le 03/04/2020.", "A case on half a page on 3 April 2020.", ""},
    {"L'article 5 § 3.", "Article ⟦6⟧ § 3.", "error"},
    {"L'article 5, paragraphe 3.", "Article 5(3).", ""},
    {"L'article 5, paragraphe 3.", "Article ⟦3⟧, paragraph ⟦5⟧.", "warning warning"},
    {"L'article premier et le chapitre IV.", "Article 1 and Chapter 4.", ""},
    {"Les articles 3, 4 et 5.", "Articles 3 to 5.", ""},
    {"Les articles 3 à 5.", "Articles 3, 4 and ⟦6⟧.", "error"},
    {"Les articles 3 et 5.", "Section 3 and section 5.", ""},
    {"L'annexe II.", "Appendix ⟦III⟧.", "error"},
    {"L'annexe B.", "Annex ⟦A⟧.", "error"},
    {"La résolution 2178 (2014).", "Resolution ⟦2187⟧ (2014).", "error"},
    {"Le protocole n° 7.", "Protocol No. ⟦8⟧.", "error"},
    {"L'article 5.", "The provision.", ""},
    {"Une partie des 5 membres.", "Part of the 6 members.", ""},
    {"Le taux du tableau 5 %.", "The rate.", ""},
};

constexpr Case unit_cases[] = {
    {"", ""},
    {"À 10 km d'ici.", "Ten kilometres away.", ""},
    {"À 10 km d'ici.", "10 ⟦miles⟧ away.", "error"},
    {"Il pèse 5 kg.", "It weighs 5 ⟦pounds⟧.", "error"},
    {"Il coûte 5 livres.", "It costs £5.", ""},
    {"Il coûte 5 €.", "It costs ⟦$⟧5.", "error"},
    {"Il coûte 5 millions de dollars.", "It costs US$5 million.", ""},
    {"Il coûte 5 millions de dollars.", "It costs 5 million ⟦euros⟧.", "error"},
    {"Il coûte 5 EUR.", "It costs 5 ⟦CHF⟧.", "error"},
    {"Une hausse de 5 %.", "A rise of 5 ⟦percentage⟧ points.", "error"},
    {"Une hausse de 5 points de pourcentage.", "A rise of 5 percentage points.", ""},
    {"Il fait 20 °C.", "It is 20 ⟦°F⟧.", "error"},
    {"Une surface de 5 km².", "An area of 5 square kilometres.", ""},
    {"Une surface de 5 km².", "An area of 5 square ⟦miles⟧.", "error"},
    {"Une vitesse de 50 km/h.", "A speed of 50 ⟦miles⟧ per hour.", "error"},
    {"Une vitesse de 50 kilomètres à l'heure.", "A speed of 50 km/h.", ""},
    {"Il a duré trois semaines.", "It lasted three ⟦months⟧.", "error"},
    {"Cinq ans et cinq euros.", "Five years and five euros.", ""},
    {"À 17 heures.", "At 5 p.m.", ""},
    {"Il y en a 5.", "There are 5 kg.", ""},
};

constexpr Case list_cases[] = {
    {"", ""},
    {"1. Le but.", "1) The goal.", ""},
    {"1. Le but.", "⟦3.⟧ The goal.", "warning"},
    {"a) Le but.", "⟦(b)⟧ The goal.", "warning"},
    {"ii) Le but.", "2. The goal.", ""},
    {"iv) Le but.", "⟦(vi)⟧ The goal.", "warning"},
    {"1. Le but.", "The goal.", ""},
    {"Il doit a) lire, b) écrire et c) signer.", "It must (a) read, (b) write, (c) sign.", ""},
    {"Il doit a) lire, b) écrire et ⟦c)⟧ signer.", "It must (a) read, (b) write, sign.", "warning"},
    {"Il doit 1) lire et 2) écrire.", "It must (1) read and ⟦(3)⟧ write.", "warning"},
    {"Il doit a) lire et b) écrire.", "It must read and write.", ""},
    {"Le(s) membre(s) (a) et (f(x)) b) lit.", "The member(s) (a) read b) now.", ""},
    {"Le point (8) et le point (9) suivent.", "Point (8) follows.", ""},
};

constexpr Case format_cases[] = {
    {"", ""},
    {"Il coûte 1 234,5 euros.", "It costs 1,234.5 euros.", ""},
    {"Il coûte 1,365 euro.", "It costs ⟦1,365⟧ euros.", "warning"},
    {"Une hausse de 12,5 %.", "A rise of ⟦12,5⟧%.", "warning"},
    {"Une hausse de ⟦12.5⟧ %.", "A rise of 12.5%.", "warning"},
    {"Il y en a ⟦1,234,567⟧.", "There are 1,234,567.", "warning"},
    {"Voir le point 3.1, à 18.30.", "See point 3.1, at 18.30.", ""},
    {"Il y a 1 234 cas le 3.10.2020.", "There were 1,234 cases on 3.10.2020.", ""},
};

constexpr Case quotation_cases[] = {
    {"", ""},
    {"Il a dit « nous ne céderons jamais ».", "He said \"we will never give in\".", ""},
    {"Il a dit ⟦« nous ne céderons jamais »⟧.", "He said that they would not give in.", "warning"},
    {"Il a dit ne jamais céder.", "He said ⟦“we will never give in”⟧.", "warning"},
    {"Il a dit : ⟦« Nous ne céderons jamais. »⟧", "He said: We will never give in.", "info"},
    {"Un ⟦« plan »⟧ de paix.", "A peace plan.", "info"},
    {"Un « plan » de paix.", "A 'peace' plan.", ""},
    {"Un « plan » de paix.", "A *peace* plan.", ""},
    {"« Il part et ne revient pas.", "He leaves and does not come back.", ""},
    {"Il part et ne revient pas »", "He leaves and does not come back.", ""},
    {"Il dit « oui, “un peu” et non » à tous.", "He says \"yes, a little and no\" to all.", ""},
};

} // namespace

BOOST_AUTO_TEST_SUITE(checks)

BOOST_DATA_TEST_CASE(list_mismatch_finds, list_cases, c)
{
    check_case(enregard::checks::list_mismatch, c);
}

BOOST_DATA_TEST_CASE(number_format_finds, format_cases, c)
{
    check_case(enregard::checks::number_format, c);
}

BOOST_DATA_TEST_CASE(quotation_mismatch_finds, quotation_cases, c)
{
    check_case(enregard::checks::quotation_mismatch, c);
}

BOOST_DATA_TEST_CASE(unit_mismatch_finds, unit_cases, c)
{
    check_case(enregard::checks::unit_mismatch, c);
}

BOOST_DATA_TEST_CASE(lost_number_finds, hole_cases, c)
{
    check_case(enregard::checks::lost_number, c);
}

BOOST_DATA_TEST_CASE(reference_mismatch_finds, reference_cases, c)
{
    check_case(enregard::checks::reference_mismatch, c);
}

BOOST_DATA_TEST_CASE(footnote_mismatch_finds_marks_in_the_text, note_cases, c)
{
    check_case(enregard::checks::footnote_mismatch, c);
}

BOOST_DATA_TEST_CASE(tag_mismatch_finds, tag_cases, c)
{
    check_case(enregard::checks::tag_mismatch, c);
}

BOOST_AUTO_TEST_SUITE_END()
