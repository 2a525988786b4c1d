#include "align/checks/check.hpp"
#include "align/language/speller.hpp"
#include "align/lexicon/lexicon.hpp"
#include "align/terms/term_search.hpp"
#include "tests/marked_text.hpp"

#include <ostream>
#include <string>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace enregard;

namespace enregard::checks {
extern const Check forbidden_term;
extern const Check sentence_inconsistent;
extern const Check term_inconsistent;
extern const Check term_mismatch;
} // namespace enregard::checks

namespace {

/// A text whose lines are sentences.
Text lines(std::string text, Language language)
{
    Text result;
    result.document.language = language;
    std::uint32_t begin = 0;
    for (std::uint32_t i = 0; i <= text.size(); ++i) {
        if (i == text.size() || text[i] == '\n') {
            result.sentences.push_back({{begin, i}, result.document.blocks.size()});
            result.document.blocks.push_back({BlockKind::paragraph, {begin, i}, 0, ""});
            begin = i + 1;
        }
    }
    result.document.text = std::move(text);
    return result;
}

/// A glossary and two texts, their findings marked and the severities listed.
struct Case {
    std::string_view glossary; ///< after the line that names the columns; empty: the bundled one
    std::string_view source;
    std::string_view target;
    std::string_view severities = "";
    std::string_view says = ""; ///< a part of the first message
};

std::ostream& operator<<(std::ostream& out, const Case& c)
{
    return out << c.glossary << ": " << c.source << " / " << c.target;
}

std::string severities_of(const std::vector<Finding>& findings)
{
    std::string all;
    for (const Finding& finding : findings) {
        all += (all.empty() ? "" : " ") + std::string(name_of(finding.severity));
    }
    return all;
}

void compare(const Check& check, const Case& c, Language from)
{
    const std::string head = "fr\ten\tstatus\tcase\tinstead\n";
    const std::vector<TermPair> pairs =
        c.glossary.empty() ? bundled_glossary()
                           : parse_glossary(head + std::string(c.glossary) + "\n", "terms");
    TermSearch search(pairs);
    Bitext bitext;
    bitext.source = lines(testing::unmark(c.source), from);
    bitext.target = lines(testing::unmark(c.target), other_language(from));
    for (std::uint32_t i = 0; i < bitext.source.sentences.size(); ++i) {
        bitext.beads.push_back({{i, i + 1}, {i, i + 1}, 0, 1});
    }
    Spellers spellers;
    std::vector<Finding> findings;
    check.run(bitext,
              CheckContext{.spellers = spellers, .lexicon = bundled_lexicon(), .terms = &search},
              findings);
    for (const Side side : {Side::source, Side::target}) {
        std::vector<Span> spans;
        for (const Finding& finding : findings) {
            if (finding.side == side) {
                spans.push_back(finding.span);
            }
        }
        BOOST_TEST(testing::mark(bitext.text(side).document.text, spans) ==
                   (side == Side::source ? c.source : c.target));
    }
    BOOST_TEST(severities_of(findings) == c.severities);
    if (!c.says.empty() && !findings.empty()) {
        BOOST_TEST(findings.front().message.find(c.says) != std::string::npos,
                   findings.front().message);
    }
}

constexpr std::string_view congress = "Congrès\tCongress\t\t\t";
constexpr std::string_view rights = "droits de l'homme\thuman rights\t\t\t\n"
                                    "homme\tman|men\t\t\t";
constexpr std::string_view council = "Comité des Ministres\tCommittee of Ministers\t\t\t";

constexpr Case mismatches[] = {
    {congress, "", ""},
    {congress, "Le Congrès a voté.", "The Congress voted."},
    {congress, "Le Congrès a voté.", "The ⟦Conference⟧ voted.", "warning",
     R"(renders "Congrès" as "Congress"; the English has "Conference" here)"},
    {congress, "Le ⟦Congrès⟧ a voté.", "It rained.", "warning", "sentence does not have it"},
    {congress, "Un congrès a lieu à l'hôtel.", "A conference takes place in the hotel."},
    {"Congrès\tCongress\t\tany\t", "Un congrès a lieu.", "A ⟦conference⟧ takes place.", "warning"},
    {"Congrès\tCongress\t\texact\t", "Le Congrès a voté.", "The ⟦congress⟧ voted.", "warning"},
    {rights, "Les droits de l’Homme progressent.", "Human rights make progress."},
    {rights, "Les ⟦hommes⟧ partent.", "The people leave.", "warning"},
    {"délégué national\tnational delegate\t\t\t", "Les délégués nationaux partent.",
     "The national delegates leave."},
    {"délégué national\tnational delegate\t\t\t", "Déléguées nationales et internationales.",
     "Delegates, national and international."},
    {council, "Le comité, des ministres.", "The board, some ministers."},
    {council, "Le Comité des Ministres siège.\nLe Comité des Ministres vote.",
     "The Committee of Ministers sits.\nThe ⟦Committee⟧ votes.", "info"},
    {"déclaration\tstatement\t\t\t", "Il a déclaré la séance close.",
     "He declared the sitting closed."},
    {"PDI\tIDP\t\t\t", "Les PDI partent.", "The IDPs leave."},
    {"PDI\tIDP\t\t\t", "Les PDI partent.", "The internally displaced persons leave."},
    {"IA\tAI\t\t\t", "LE COMITÉ IA VOTE.", "THE COMMITTEE VOTES."},
    {"\tonly here\t\t\t", "Les PDI partent.", "The IDPs leave."},
    {"", "Les PDI et la BCE.", "⟦PDI⟧ and the ECB.", "warning"},
    {"", "Il cite le Comité des Ministres.", "He quotes the ⟦Council of Ministers⟧.", "warning"},
    {"", "Il cite la Charte sociale européenne.", "He quotes the ⟦European Social Treaty⟧.",
     "warning"},
    {"", "Il cite la Charte sociale européenne.", "He quotes the Charter."},
    {"", "Les produits portent le marquage CE.", "The products bear the CE mark."},
};

BOOST_AUTO_TEST_SUITE(checks)

BOOST_DATA_TEST_CASE(rendering_of_terms, boost::unit_test::data::make(mismatches), c)
{
    compare(enregard::checks::term_mismatch, c, Language::french);
}

constexpr Case to_french[] = {
    {congress, "The ⟦Congress⟧ voted.", "La conférence a voté.", "warning"},
    {council, "The Committee of Ministers sits.", "Le Comité des ministres siège."},
    {rights, "Human rights law.", "Le droit des droits de l'homme."},
    {"collectivité\tlocal authority\t\t\t", "Local authorities vote.", "Les collectivités votent."},
    {"", "IDPs returned.", "Les ⟦IDPs⟧ sont revenus.", "warning"},
    {"", "He signed the European Charter of Local Self-Government.",
     "Il a signé la ⟦Charte européenne du gouvernement local⟧.", "warning"},
    {"", "The Committee on the Rights of the Child met; so did the Human Rights Committee.",
     "Le Comité des droits de l'enfant s'est réuni, de même que le Comité des droits de l'homme."},
    {"", "The OSCE and the UN met.", "L'OSCE et les Nations Unies se sont rencontrées."},
};

BOOST_DATA_TEST_CASE(rendering_of_terms_in_french, boost::unit_test::data::make(to_french), c)
{
    compare(enregard::checks::term_mismatch, c, Language::english);
}

constexpr std::string_view evidence = "preuve\tevidence\t\t\t\névidence\tevidence\tforbidden\t\t\n"
                                      "évidence\tobvious fact\t\t\t";

constexpr Case forbidden[] = {
    {evidence, "C'est une évidence.", "It is ⟦evidence⟧.", "warning",
     R"(forbids "evidence" here; write "obvious fact")"},
    {evidence, "C'est une preuve.", "It is evidence."},
    {evidence, "C'est un document.", "It is evidence."},
    {"\tutilise\tforbidden\t\tuse", "On s'en sert.", "We ⟦utilise⟧ it.", "warning",
     R"(write "use")"},
    {"handicapé\tcripple\tforbidden\t\t", "Il marche.", "A ⟦cripple⟧ walks.", "info"},
    {"conseil\tcouncil\tforbidden\t\t\nConseil de l'Europe\tCouncil of Europe\t\t\t",
     "Le Conseil de l'Europe.", "The Council of Europe."},
};

BOOST_DATA_TEST_CASE(forbidden_terms, boost::unit_test::data::make(forbidden), c)
{
    compare(enregard::checks::forbidden_term, c, Language::french);
}

constexpr std::string_view two = "élu\telected representative\t\t\t\nélu\tcouncillor\t\t\t";

constexpr Case varied[] = {
    {two, "Un élu.\nDes élus.\nL'élue.",
     "A councillor.\nCouncillors.\nThe ⟦elected representative⟧.", "warning",
     R"(rendered as "councillor" elsewhere in this text (2 of 3 places))"},
    {two, "Un élu.\nDes élus.", "A councillor.\nCouncillors."},
    {"élu\telected representative\tpreferred\t\t\nélu\tcouncillor\tadmitted\t\t",
     "Un élu.\nDes élus.\nL'élue.", "A ⟦councillor⟧.\n⟦Councillors⟧.\nThe elected representative.",
     "warning warning", R"(rendered as "elected representative" elsewhere)"},
    {congress,
     "Les droits humains progressent.\nIl défend les droits humains.\nElle cite les droits "
     "humains.",
     "Human rights make progress.\nHe defends human rights.\nShe quotes human rights."},
    {congress,
     "Une analyse des traductions suit.\nOn lit l'analyse de la traduction.\nIl cite une analyse "
     "de "
     "traduction.",
     "A translation analysis follows.\nOne reads the translation analysis.\nHe quotes an analysis "
     "of "
     "translations."},
};

constexpr Case varied_in_french[] = {
    {congress, "They act in full compliance with it.\nIt was in full compliance.",
     "Ils agissent dans le plein respect du texte.\nC'était dans le ⟦complet respect⟧.", "info"},
    {congress, "The enormous ship left.\nAn enormous ship came.",
     "Un énorme navire partit.\nUn navire énorme arriva."},
    {congress, "Human rights make progress.\nHe defends human rights.\nShe quotes human rights.",
     "Les droits de l'homme progressent.\nIl défend les droits de l'homme.\nElle cite les ⟦droits "
     "humains⟧.",
     "info"},
    {congress,
     "It respects international humanitarian law.\nHe breaks international humanitarian law.\nShe "
     "teaches international humanitarian law.",
     "Il respecte le droit international humanitaire.\nIl viole le droit international "
     "humanitaire.\nElle enseigne le droit ⟦humanitaire international⟧.",
     "info"},
};

BOOST_DATA_TEST_CASE(several_renderings_in_french, boost::unit_test::data::make(varied_in_french),
                     c)
{
    compare(enregard::checks::term_inconsistent, c, Language::english);
}

BOOST_DATA_TEST_CASE(several_renderings, boost::unit_test::data::make(varied), c)
{
    compare(enregard::checks::term_inconsistent, c, Language::french);
}

constexpr Case repeated[] = {
    {congress, "Le vote est ouvert.\nOui.\nLe vote est ouvert !",
     "The vote is open.\nYes.\nThe ⟦ballot has begun⟧.", "warning",
     R"(here the English has "ballot has begun", there "vote is open")"},
    {congress, "Le vote est ouvert.\nLe vote est ouvert.", "The vote is open.\nThe Vote is open!"},
    {congress, "Le vote est ouvert.\nLe vote est ouvert.",
     "The vote is now open to all.\n⟦The vote is now open.⟧", "warning", "also has \"to all\""},
    {congress, "Voir ci-dessus.\nVoir ci-dessus.", "See above.\nSee the paragraph before."},
    {congress, "Il faut voter les crédits demain.\nIl faut voter les crédits demain.",
     "The funds must be voted on tomorrow.\nThe funds must be voted on ⟦today⟧.", "info"},
};

BOOST_DATA_TEST_CASE(repeated_sentences, boost::unit_test::data::make(repeated), c)
{
    compare(enregard::checks::sentence_inconsistent, c, Language::french);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
