#include "align/checks/check.hpp"
#include "align/checks/coverage.hpp"
#include "align/checks/meaning.hpp"
#include "align/language/speller.hpp"
#include "align/lexicon/lexicon.hpp"
#include "tests/checks/one_pair.hpp"

#include <ostream>
#include <string>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace enregard;
using enregard::testing::one_sentence;

namespace enregard::checks {
extern const Check addition;
extern const Check divergent;
extern const Check negation_mismatch;
extern const Check omission;
} // namespace enregard::checks

namespace {

std::vector<Finding> findings_of(const Check& check, std::string_view source,
                                 std::string_view target, Language from, double posterior = 1)
{
    Bitext bitext;
    bitext.source = one_sentence(testing::unmark(source), from);
    bitext.target = one_sentence(testing::unmark(target), other_language(from));
    bitext.beads.push_back({{0, 1}, {0, 1}, 0, posterior});
    Spellers spellers;
    std::vector<Finding> findings;
    check.run(bitext, CheckContext{.spellers = spellers, .lexicon = bundled_lexicon()}, findings);
    std::erase_if(findings,
                  [](const Finding& finding) { return finding.severity == Severity::info; });
    return findings;
}

/// English and its French translation, with what is found on either side marked.
struct Case {
    std::string_view english;
    std::string_view french;
};

std::ostream& operator<<(std::ostream& out, const Case& c)
{
    return out << c.english << " / " << c.french;
}

/// Runs `check` with either language as the original; `side` has the marks.
void expect(const Check& check, const Case& c, Language from)
{
    const bool english_first = from == Language::english;
    const std::string_view source = english_first ? c.english : c.french;
    const std::string_view target = english_first ? c.french : c.english;
    std::vector<Span> sides[2];
    for (const Finding& finding : findings_of(check, source, target, from)) {
        sides[finding.side == Side::source ? 0 : 1].push_back(finding.span);
        BOOST_TEST(!finding.message.empty());
    }
    BOOST_TEST(testing::mark(testing::unmark(source), sides[0]) == source);
    BOOST_TEST(testing::mark(testing::unmark(target), sides[1]) == target);
}

constexpr Case left_out_of_french[] = {
    {"", ""},
    {"The Committee examined the budget and approved the annual accounts.",
     "Le Comité a examiné le budget et approuvé les comptes annuels."},
    {"The Committee examined the budget, ⟦appointed two independent auditors⟧ and approved the "
     "annual accounts.",
     "Le Comité a examiné le budget et approuvé les comptes annuels."},
    {"The delegation will visit the prison and ⟦meet the families of the detainees⟧.",
     "La délégation visitera la prison."},
    {"Yours faithfully,", "Je vous prie d'agréer l'expression de ma considération distinguée."},
};

constexpr Case negations[] = {
    {"", ""},
    {"The report was published.", "Le rapport ⟦n'a pas⟧ été publié."},
    {"The report was ⟦not⟧ published.", "Le rapport a été publié."},
    {"The report may ⟦no⟧ longer be amended.", "Le rapport peut encore être modifié."},
    {"The report may no longer be amended.", "Le rapport ne peut plus être modifié."},
    {"The report was not published.", "Le rapport n'a pas été publié."},
    {"The report was never published.", "Le rapport n’a jamais été publié."},
    {"He couldn´t attend the hearing.", "Il n'a pu assister à l'audience."},
    {"They cannot speak freely.", "Ils ne peuvent parler librement."},
    {"The measures lacked independence.", "Les mesures ⟦n'ont pas⟧ manqué d'indépendance."},
    {"The measures lacked independence.", "Les mesures n'étaient pas indépendantes."},
    {"Only two members voted.", "Seuls deux membres ont voté."},
    {"Only two members voted.", "Il n'y a que deux membres qui aient voté."},
    {"It must be settled before the session ends.",
     "Il faut le régler avant que la session ne prenne fin."},
    {"Neither the Council nor the Assembly took part.",
     "Ni le Conseil ni l'Assemblée n'ont participé."},
    {"Three States have yet to sign.", "Trois États n'ont toujours pas signé."},
    {"Not only the members but also the observers voted.",
     "Non seulement les membres, mais aussi les observateurs ont voté."},
    {"Article No. 5 applies.", "L'article 5 s'applique."},
    {"The meeting was held without witnesses.", "La réunion s'est tenue sans témoins."},
};

constexpr Case unlike[] = {
    {"Local elections will be held in the northern provinces next spring.",
     "⟦Le Comité a examiné le budget de l'exercice et approuvé les comptes annuels.⟧"},
    {"The Committee examined the budget and approved the annual accounts.",
     "Le Comité s'est penché sur le budget ; il a validé les comptes de l'année."},
    {"Thank you.", "Au revoir."},
};

} // namespace

BOOST_AUTO_TEST_SUITE(checks)

BOOST_DATA_TEST_CASE(what_the_french_leaves_out_is_an_omission_or_an_addition,
                     boost::unit_test::data::make(left_out_of_french), c)
{
    expect(enregard::checks::omission, c, Language::english);
    expect(enregard::checks::addition, c, Language::french);
}

BOOST_DATA_TEST_CASE(negations_are_compared, boost::unit_test::data::make(negations), c)
{
    expect(enregard::checks::negation_mismatch, c, Language::english);
    expect(enregard::checks::negation_mismatch, c, Language::french);
}

BOOST_DATA_TEST_CASE(another_sentence_is_divergent, boost::unit_test::data::make(unlike), c)
{
    expect(enregard::checks::divergent, c, Language::english);
}

BOOST_AUTO_TEST_CASE(what_is_found_in_an_unsure_pair_weighs_less)
{
    const auto sure = findings_of(enregard::checks::negation_mismatch, "It was published.",
                                  "Il n'a pas été publié.", Language::english);
    const auto unsure = findings_of(enregard::checks::negation_mismatch, "It was published.",
                                    "Il n'a pas été publié.", Language::english, 0.3);
    BOOST_TEST(sure.size() == 1U);
    BOOST_TEST(unsure.empty());
}

BOOST_AUTO_TEST_CASE(without_lexicon_nothing_is_said_of_meaning)
{
    Bitext bitext;
    bitext.source = one_sentence("The delegation will visit the prison.", Language::english);
    bitext.target = one_sentence("Le budget de l'année est approuvé.", Language::french);
    bitext.beads.push_back({{0, 1}, {0, 1}, 0, 1});
    Spellers spellers;
    std::vector<Finding> findings;
    for (const Check* check :
         {&enregard::checks::omission, &enregard::checks::addition, &enregard::checks::divergent}) {
        check->run(bitext, CheckContext{.spellers = spellers}, findings);
    }
    BOOST_TEST(findings.empty());
}

BOOST_AUTO_TEST_CASE(words_have_counterparts_by_lexicon_spelling_and_number)
{
    CoverageMeter meter(*bundled_lexicon(), Language::english, Language::french);
    const PairCoverage pair =
        meter.measure("Mr Knape sent 12 letters to Strasbourg and 40 unusual umbrellas.",
                      "M. Knape a envoyé douze lettres à Strasbourg.");
    const std::vector<CoverageWord>& words = pair.source.words;
    const auto evidence = [&](std::size_t i) { return static_cast<int>(words.at(i).evidence); };
    BOOST_TEST(evidence(1) == static_cast<int>(Evidence::same));
    BOOST_TEST(evidence(3) == static_cast<int>(Evidence::number));
    BOOST_TEST(evidence(4) == static_cast<int>(Evidence::often));
    BOOST_TEST(words.at(10).uncovered() > 0);
    BOOST_TEST(!words.at(0).content);
}

BOOST_AUTO_TEST_CASE(the_probability_that_both_sides_say_the_same)
{
    MeaningReader reader(*bundled_lexicon(), Language::english, Language::french);
    const double same = reader
                            .read("The Committee approved the budget of the year.",
                                  "Le Comité a approuvé le budget de l'année.")
                            .same;
    const double part =
        reader
            .read("The Committee approved the budget of the year and dismissed its chairman.",
                  "Le Comité a approuvé le budget de l'année.")
            .same;
    const double other = reader
                             .read("The Committee approved the budget of the year.",
                                   "Il pleut sur les montagnes du nord.")
                             .same;
    BOOST_TEST(same > 0.7);
    BOOST_TEST(part < same);
    BOOST_TEST(other < 0.05);
    const PairMeaning empty = reader.read("", "");
    BOOST_TEST(!empty.source_gap.has_value());
    BOOST_TEST(empty.same >= 0);
}

BOOST_AUTO_TEST_SUITE_END()
