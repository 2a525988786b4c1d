#pragma once

#include "align/checks/check.hpp"
#include "align/language/speller.hpp"
#include "tests/marked_text.hpp"

#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

namespace enregard::testing {

inline Text one_sentence(std::string text, Language language)
{
    Text result;
    result.document.language = language;
    result.sentences.push_back({{0, size_of(text)}, 0});
    result.document.blocks.push_back({BlockKind::paragraph, {0, size_of(text)}, 0, ""});
    result.document.text = std::move(text);
    return result;
}

inline std::vector<Finding> findings_of(const Check& check, std::string_view french,
                                        std::string_view english, double posterior = 1)
{
    Bitext bitext;
    bitext.source = one_sentence(unmark(french), Language::french);
    bitext.target = one_sentence(unmark(english), Language::english);
    bitext.beads.push_back({{0, 1}, {0, 1}, 0, posterior});
    Spellers spellers;
    std::vector<Finding> findings;
    check.run(bitext, CheckContext{spellers}, findings);
    return findings;
}

/// Two sentences with the findings of either side marked, and their severities.
struct Case {
    std::string_view french;
    std::string_view english;
    std::string_view severities = "";
};

inline std::ostream& operator<<(std::ostream& out, const Case& c)
{
    return out << c.french << " / " << c.english;
}

/// Runs `check` on the unmarked sentences and compares where it finds what.
inline void check_case(const Check& check, const Case& c)
{
    std::vector<Span> french;
    std::vector<Span> english;
    std::string severities;
    for (const Finding& finding : findings_of(check, c.french, c.english)) {
        (finding.side == Side::source ? french : english).push_back(finding.span);
        severities += severities.empty() ? "" : " ";
        severities += finding.severity == Severity::error     ? "error"
                      : finding.severity == Severity::warning ? "warning"
                                                              : "info";
    }
    BOOST_TEST(mark(unmark(c.french), french) == c.french);
    BOOST_TEST(mark(unmark(c.english), english) == c.english);
    BOOST_TEST(severities == c.severities);
}

} // namespace enregard::testing
