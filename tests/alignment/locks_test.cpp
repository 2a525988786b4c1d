#include "align/alignment/aligner.hpp"
#include "align/alignment/locks.hpp"
#include "tests/alignment/lines.hpp"

#include <ostream>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace enregard {
namespace {

struct Case {
    const char* name;
    std::vector<const char*> source;
    std::vector<const char*> target;
    const char* locks;
};

std::ostream& operator<<(std::ostream& out, const Case& c)
{
    return out << c.name;
}

const Case cases[] = {
    {"nothing", {}, {}, ""},
    {"articles",
     {"Article 1", "Article 2 – Portée"},
     {"Article 1", "Article 2 – Scope"},
     "0:0 1:1"},
    {"a Roman numeral", {"CHAPITRE II"}, {"Annex", "Chapter 2"}, "0:1"},
    {"a bare number", {"3.2 Portée", "4. Résumé"}, {"3.2. Scope", "4 Summary"}, "0:0 1:1"},
    {"a number of something else", {"Chapitre 1"}, {"Book 1"}, ""},
    {"no number", {"Résumé"}, {"Résumé"}, ""},
    {"a number twice", {"Article 1", "Annexe", "Article 1"}, {"Article 1", "Annex"}, ""},
    {"another order",
     {"Article 1", "Article 2", "Article 3"},
     {"Article 2", "Article 1", "Article 3"},
     "2:2"},
};

Text headings(const std::vector<const char*>& words, Language language)
{
    std::vector<OneBlock> all;
    for (const char* heading : words) {
        all.push_back({BlockKind::heading, heading});
    }
    return blocks(all, language);
}

} // namespace

BOOST_AUTO_TEST_SUITE(alignment)
BOOST_AUTO_TEST_SUITE(locks)

BOOST_DATA_TEST_CASE(numbered_headings, boost::unit_test::data::make(cases), c)
{
    const Text source = headings(c.source, Language::french);
    const Text target = headings(c.target, Language::english);
    BOOST_TEST(places(find_locks(source, target, {})) == c.locks);
}

BOOST_AUTO_TEST_CASE(cells_of_the_same_table)
{
    const auto table = [](const std::vector<std::string>& parts, Language language) {
        std::vector<OneBlock> all;
        for (const std::string& part : parts) {
            all.push_back({BlockKind::table_cell, "Total", part});
        }
        return blocks(all, language);
    };
    const Text source = table({"row 1", "row 2"}, Language::french);
    BOOST_TEST(places(find_locks(source, table({"row 1", "row 2"}, Language::english), {})) ==
               "0+0:0+0 1+0:1+0 1+0:1+0 2+0:2+0");
    BOOST_TEST(find_locks(source, table({"row 1"}, Language::english), {}).empty());
}

BOOST_AUTO_TEST_CASE(a_settled_pair_wins_over_a_heading)
{
    const Text source = headings({"Article 1", "Article 2"}, Language::french);
    const Text target = headings({"Article 1", "Article 2"}, Language::english);
    BOOST_TEST(places(find_locks(source, target, {{{0, 1}, {1, 2}, 0, 1}})) == "0:1");
}

BOOST_AUTO_TEST_CASE(no_bead_crosses_a_lock)
{
    const Text source =
        lines("Le budget est adopté.\nMerci.\nLa séance est levée.\n", Language::french);
    const Text target =
        lines("The budget is adopted.\nThank you.\nThe meeting is closed.\n", Language::english);
    const auto with = [&](std::vector<Bead> pairs) {
        return places(align(source, target, {.lexicon = nullptr, .pairs = std::move(pairs)}));
    };
    BOOST_TEST(with({}) == "0:0 1:1 2:2");
    BOOST_TEST(with({{{0, 1}, {0, 2}, 0, 1}, {{1, 3}, {2, 3}, 0, 1}}) == "0:0+2 1+2:2");
    BOOST_TEST(with({{{0, 1}, {0, 0}, 0, 1}}).starts_with("0:0+0 "));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

} // namespace enregard
