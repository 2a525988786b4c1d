#include "align/checks/fold.hpp"

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace enregard;

namespace {

/// A finding of the target; `untranslated` explains its bead, `spelling` nothing.
Finding finding(std::string_view check, Severity severity, std::optional<std::size_t> bead,
                Span span = {0, 4})
{
    Finding result;
    result.check = check;
    result.severity = severity;
    result.bead = bead;
    result.span = span;
    return result;
}

std::vector<std::string> kept(std::vector<Finding> findings)
{
    fold_consequences(findings);
    std::vector<std::string> shown;
    for (const Finding& one : findings) {
        std::string text(one.check);
        for (const std::string_view check : one.folded) {
            text.append("+").append(check);
        }
        shown.push_back(std::move(text));
    }
    return shown;
}

using Strings = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(fold)

BOOST_AUTO_TEST_CASE(nothing_stays_nothing)
{
    BOOST_TEST(kept({}).empty());
}

BOOST_AUTO_TEST_CASE(what_a_cause_explains_is_named_in_it)
{
    BOOST_TEST(kept({finding("spelling", Severity::warning, 3),
                     finding("untranslated", Severity::error, 3),
                     finding("number-mismatch", Severity::error, 3),
                     finding("spelling", Severity::warning, 4)}) ==
               Strings({"untranslated+spelling+number-mismatch", "spelling"}));
}

BOOST_AUTO_TEST_CASE(a_finding_that_weighs_more_stays)
{
    BOOST_TEST(kept({finding("duplicate-sentence", Severity::warning, 3),
                     finding("number-mismatch", Severity::error, 3)}) ==
               Strings({"duplicate-sentence", "number-mismatch"}));
}

BOOST_AUTO_TEST_CASE(a_surer_finding_is_not_explained_by_a_doubtful_one)
{
    Finding cause = finding("duplicate-sentence", Severity::warning, 3);
    cause.confidence = 0.6;
    BOOST_TEST(kept({cause, finding("spelling", Severity::warning, 3)}) ==
               Strings({"duplicate-sentence", "spelling"}));
    cause.severity = Severity::error;
    BOOST_TEST(kept({cause, finding("spelling", Severity::warning, 3)}) ==
               Strings({"duplicate-sentence+spelling"}));
}

BOOST_AUTO_TEST_CASE(a_note_explains_nothing)
{
    BOOST_TEST(kept({finding("untranslated", Severity::info, 3),
                     finding("spelling", Severity::info, 3)}) ==
               Strings({"untranslated", "spelling"}));
}

BOOST_AUTO_TEST_CASE(a_cause_without_a_bead_explains_the_whole_text)
{
    BOOST_TEST(kept({finding("spelling", Severity::warning, 1),
                     finding("untranslated", Severity::error, std::nullopt),
                     finding("spelling", Severity::warning, 2)}) ==
               Strings({"untranslated+spelling+spelling"}));
}

BOOST_AUTO_TEST_CASE(causes_that_explain_each_other_leave_one_that_names_all)
{
    BOOST_TEST(kept({finding("duplicate-sentence", Severity::warning, 2),
                     finding("untranslated", Severity::error, 2),
                     finding("spelling", Severity::warning, 2)}) ==
               Strings({"untranslated+duplicate-sentence+spelling"}));
}

BOOST_AUTO_TEST_CASE(of_two_that_explain_each_other_the_surer_stays)
{
    Finding first = finding("untranslated", Severity::error, 2);
    Finding second = finding("duplicate-sentence", Severity::error, 2);
    first.confidence = 0.8;
    second.confidence = 0.9;
    BOOST_TEST(kept({first, second}) == Strings({"duplicate-sentence+untranslated"}));
    BOOST_TEST(kept({second, first}) == Strings({"duplicate-sentence+untranslated"}));
}

BOOST_AUTO_TEST_CASE(findings_of_one_check_do_not_explain_each_other)
{
    BOOST_TEST(kept({finding("untranslated", Severity::error, 2),
                     finding("untranslated", Severity::error, 2)}) ==
               Strings({"untranslated", "untranslated"}));
}

BOOST_AUTO_TEST_SUITE_END()
