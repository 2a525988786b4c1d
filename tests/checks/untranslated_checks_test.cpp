#include "align/checks/check.hpp"
#include "align/language/speller.hpp"
#include "align/lexicon/lexicon.hpp"
#include "tests/marked_text.hpp"

#include <ostream>
#include <string>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace enregard;

namespace enregard::checks {
extern const Check partly_untranslated;
extern const Check untranslated;
} // namespace enregard::checks

namespace {

Text one_sentence(std::string text, Language language)
{
    Text result;
    result.document.language = language;
    result.sentences.push_back({{0, size_of(text)}, 0});
    result.document.blocks.push_back({BlockKind::paragraph, {0, size_of(text)}, 0, ""});
    result.document.text = std::move(text);
    return result;
}

/// Two sentences with the findings of either side marked, and their severities.
struct Case {
    std::string_view source;
    std::string_view target;
    std::string_view severities = "";
    Language from = Language::english;
};

std::ostream& operator<<(std::ostream& out, const Case& c)
{
    return out << c.source << " / " << c.target;
}

void check_case(const Check& check, const Case& c)
{
    Bitext bitext;
    bitext.source = one_sentence(testing::unmark(c.source), c.from);
    bitext.target = one_sentence(testing::unmark(c.target), other_language(c.from));
    const std::uint32_t sentences = c.target.empty() ? 0 : 1;
    bitext.beads.push_back({{0, 1}, {0, sentences}, 0, 1});
    bitext.ids.emplace_back("1");
    Spellers spellers;
    CheckContext context{spellers};
    context.lexicon = bundled_lexicon();
    std::vector<Finding> findings;
    check.run(bitext, context, findings);
    std::vector<Span> source;
    std::vector<Span> target;
    std::string severities;
    for (const Finding& finding : findings) {
        (finding.side == Side::source ? source : target).push_back(finding.span);
        severities += severities.empty() ? "" : " ";
        severities += name_of(finding.severity);
    }
    BOOST_TEST(testing::mark(testing::unmark(c.source), source) == c.source);
    BOOST_TEST(testing::mark(testing::unmark(c.target), target) == c.target);
    BOOST_TEST(severities == c.severities);
}

constexpr Case word_cases[] = {
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

constexpr Case sentence_cases[] = {
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
    check_case(checks::partly_untranslated, c);
}

BOOST_DATA_TEST_CASE(sentences_that_were_left, boost::unit_test::data::make(sentence_cases), c)
{
    check_case(checks::untranslated, c);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
