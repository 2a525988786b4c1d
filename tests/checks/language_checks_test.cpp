#include "align/checks/check_pair.hpp"
#include "align/checks/enclosures.hpp"
#include "tests/marked_text.hpp"

#include <ostream>
#include <string>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace enregard {
namespace {

/// An original, its translation with the findings of one check marked, and their severities.
struct Case {
    const char* check;
    const char* source;
    const char* target;
    const char* severities = "";
};

std::ostream& operator<<(std::ostream& out, const Case& c)
{
    return out << c.check << ": " << c.target;
}

Document plain(std::string_view name, std::string text)
{
    return reader_for(name, "txt").read({std::string(name), std::move(text), {}});
}

constexpr const char* french = "La commission a adopté le texte (avec deux voix contre).";
constexpr const char* english = "The committee adopted the text (with two votes against).";

constexpr Case cases[] = {
    {"brackets", english, "La commission a adopté le texte ⟦(⟧avec deux voix contre.", "warning"},
    {"brackets", english, "La commission a adopté le texte avec deux voix contre⟦)⟧.", "warning"},
    {"brackets", french, "The committee adopted ⟦“⟧the text (with two votes against).", "warning"},
    {"brackets", french, "The committee adopted the text (with “two” votes against).", ""},
    {"brackets", french, "The committee adopted the ‘text’ (with the members’ votes against).", ""},
    {"brackets", french, "The committee a) adopted the text and b) closed the session :-)", ""},
    {"brackets", french, "The committee adopted the 5\" text (with two votes against).", ""},
    {"brackets", english,
     "« La commission a adopté le texte, dit-il.\n\n« Elle l'a fait (avec deux voix contre). »",
     ""},
    {"brackets", english, "« Il a dit : « La commission a adopté le texte. »", ""},
    {"brackets", "The committee adopted the text (with two votes.",
     "La commission a adopté le texte (avec deux voix.", ""},
    {"repeated-word", english, "La commission a adopté le ⟦le⟧ texte (avec deux voix contre).",
     "warning"},
    {"repeated-word", english, "La commission a adopté le texte   texte   texte.", ""},
    {"repeated-word", "He offered 500 euros to the town.", "Il offrit 500 ⟦500⟧ euros à la ville.",
     "warning"},
    {"repeated-word", "He offered 500,500 euros to the town.",
     "Il offrit 500 500 euros à la ville.", ""},
    {"repeated-word", "In April 1997, the rebels took the town.",
     "En avril 1997, ⟦1997⟧, les rebelles ont pris la ville.", "warning"},
    {"repeated-word", "Never, never did they take the town.",
     "Jamais, jamais, ils n'ont pris la ville.", ""},
    {"repeated-word", "The people of Bora Bora met the committee.",
     "Les gens de Bora Bora ont vu la commission.", ""},
    {"final-punctuation", english, "La commission a adopté le texte avec deux ⟦voix⟧", "warning"},
    {"final-punctuation", english, "La commission a adopté le texte avec deux ⟦voix ?⟧", "warning"},
    {"final-punctuation", french, "The committee adopted the text (with two votes ⟦against)⟧",
     "warning"},
    {"final-punctuation", french, "The committee said: “We adopt the text with two votes.”", ""},
    {"final-punctuation", "Bien cordialement.", "Yours ⟦sincerely⟧", "info"},
    {"final-punctuation", "Rapport de la commission", "Report of the committee", ""},
    {"suspicious-character", english, "La commission a ado⟦\u200B⟧pté le texte.", "warning"},
    {"suspicious-character", english, "La commission a adopt⟦Ã©⟧ le texte.", "warning"},
    {"suspicious-character", english, "La commission a adopté le texte µm, kΩ, α.", ""},
    {"suspicious-character", english, "Az⟦ǝ⟧rbaycan a adopté le texte.", "warning"},
    {"mixed-apostrophes", english, "L'adoption d'un texte et l'accord ⟦d’hier⟧.", "info"},
    {"typography", english, "La commission a adopté le⟦  ⟧texte (avec deux voix contre).",
     "warning"},
    {"typography", english, "1.  La commission a adopté le texte.  Elle a voté.", ""},
    {"typography", english, "La commission a adopté un ⟦texte;⟧ elle a voté : non.", "info"},
    {"typography", french, "The committee adopted a ⟦text ;⟧ it voted: no.", "info"},
    {"typography", french, "See https://example.org/?a=b;c and 10:30, please.", ""},
    {"typography", english, "« Un » texte, « deux » textes, ⟦\"trois\"⟧ textes.", "info"},
    {"typography", "There were 1,846 houses and 24,000 children.",
     "Il y avait ⟦1846⟧ maisons et 24 000 enfants.", "info"},
    {"capitalisation", english, "Le gouvernement ⟦Français⟧ a parlé aux Français.", "info"},
    {"spelling", french, "The committee adopted the harmonised text and the wrongspelt ones.", ""},
};

BOOST_AUTO_TEST_SUITE(checks)

BOOST_DATA_TEST_CASE(checks_of_language, boost::unit_test::data::make(cases), c)
{
    Options options;
    options.only = {c.check};
    if (std::string_view(c.target).find("wrongspelt") != std::string_view::npos) {
        options.own_words.add("wrongspelt");
    }
    const Checked checked = check_documents(
        plain("source.txt", c.source), plain("target.txt", testing::unmark(c.target)), options);
    std::vector<Span> spans;
    std::string severities;
    for (const Finding& finding : checked.findings) {
        const Document& document = checked.bitext.text(finding.side).document;
        spans.push_back(document.source_map.origin_of(finding.span));
        severities += (severities.empty() ? "" : " ") + std::string(name_of(finding.severity));
    }
    BOOST_TEST(testing::mark(checked.bitext.target.document.original, spans) == c.target);
    BOOST_TEST(severities == c.severities);
}

BOOST_AUTO_TEST_CASE(a_text_without_no_break_spaces_is_told_once)
{
    std::string source;
    std::string target;
    for (int k = 0; k < 30; ++k) {
        source += "The committee adopted the text; it voted for it in number " + std::to_string(k) +
                  ".\n\n";
        target += "La commission a adopté le texte ; elle a voté pour le numéro " +
                  std::to_string(k) + ".\n\n";
    }
    Options options;
    options.only = {"typography"};
    const Checked checked =
        check_documents(plain("source.txt", source), plain("target.txt", target), options);
    BOOST_REQUIRE(checked.findings.size() == 1U);
    BOOST_TEST((checked.findings.front().severity == Severity::info));
}

BOOST_AUTO_TEST_CASE(enclosures_of_nothing)
{
    const Enclosures none = read_enclosures("", {0, 0});
    BOOST_TEST(none.lone.empty());
    BOOST_TEST(none.pairs.empty());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace enregard
