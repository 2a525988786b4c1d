#pragma once

#include "align/lexicon/lexicon.hpp"
#include "tests/checks/one_pair.hpp"

namespace enregard::testing {

/// A unit of a bilingual file with the findings of either side marked, and their severities.
struct UnitCase {
    std::string_view source;
    std::string_view target;
    std::string_view severities = "";
    Language from = Language::english;
};

inline std::ostream& operator<<(std::ostream& out, const UnitCase& c)
{
    return out << c.source << " / " << c.target;
}

/// Runs `check`, which has the lexicon, on the unmarked unit and compares where it finds what.
inline void check_unit(const Check& check, const UnitCase& c)
{
    Bitext bitext;
    bitext.source = one_sentence(unmark(c.source), c.from);
    bitext.target = one_sentence(unmark(c.target), other_language(c.from));
    const std::uint32_t sentences = c.target.empty() ? 0 : 1;
    bitext.beads.push_back({{0, 1}, {0, sentences}, 0, 1});
    bitext.ids.emplace_back("1");
    Spellers spellers;
    std::vector<Finding> findings;
    check.run(bitext, CheckContext{.spellers = spellers, .lexicon = bundled_lexicon()}, findings);
    std::vector<Span> source;
    std::vector<Span> target;
    std::string severities;
    for (const Finding& finding : findings) {
        (finding.side == Side::source ? source : target).push_back(finding.span);
        severities += severities.empty() ? "" : " ";
        severities += name_of(finding.severity);
    }
    BOOST_TEST(mark(unmark(c.source), source) == c.source);
    BOOST_TEST(mark(unmark(c.target), target) == c.target);
    BOOST_TEST(severities == c.severities);
}

} // namespace enregard::testing
