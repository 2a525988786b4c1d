#include "align/reports/baseline.hpp"
#include "align/reports/fingerprint.hpp"
#include "align/text/error.hpp"
#include "align/text/keys.hpp"
#include "tests/readers/temporary_file.hpp"
#include "tests/reports/sample.hpp"

#include <algorithm>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace enregard {

namespace {

using testing::sample;
using testing::write_report;

const Acceptance first_day = {.date = "2026-03-01", .reason = "House style."};
const Acceptance next_day = {.date = "2026-03-02", .reason = ""};

const std::string line_of_number =
    "0123456789abcdef\tnumber-mismatch\t2026-03-01\tletter.en.txt\t184\tAs agreed.\n";

struct Damage {
    std::string_view name;
    std::string text;
    std::string_view said;
};

std::ostream& operator<<(std::ostream& stream, const Damage& damage)
{
    return stream << damage.name;
}

const Damage damages[] = {
    {"words", "# enregard baseline 1\nsome words\n",
     "accepted.tsv: line 2 has 1 field where 6 stand, with tabs between them"},
    {"conflict", line_of_number + "<<<<<<< HEAD\n",
     "accepted.tsv: line 2 has 1 field where 6 stand, with tabs between them"},
    {"too many", "\n0123456789abcdef\ta\t2026-03-01\td\te\tf\tg\n",
     "accepted.tsv: line 2 has 7 fields where 6 stand, with tabs between them"},
    {"no fingerprint", "0123456789ABCDEF\ta\t2026-03-01\td\te\tf\n",
     "accepted.tsv: line 1 begins with '0123456789ABCDEF', which is no fingerprint of 16 digits "
     "0-9 and a-f"},
    {"no check", "0123456789abcdef\t\t2026-03-01\td\te\tf\n",
     "accepted.tsv: line 1 does not name its check"},
    {"no date", "0123456789abcdef\ta\t1.3.2026\td\te\tf\n",
     "accepted.tsv: line 1 has the date '1.3.2026', which should read as in 2026-03-01"},
    {"no document", "0123456789abcdef\ta\t2026-03-01\t\te\tf\n",
     "accepted.tsv: line 1 does not name its document"},
    {"twice", line_of_number + "# and\n" + line_of_number,
     "accepted.tsv: line 3 accepts the same finding as line 1"},
};

/// The blocks of the corpus letter, each in lines of `width` characters; 0: in one line.
std::string wrapped_letter(std::size_t width)
{
    Options options;
    const Text text =
        read_text(ENREGARD_SOURCE_DIR "/corpus/101.draft.en.txt", Language::english, options);
    std::string letter;
    for (const Block& block : text.document.blocks) {
        if (block.kind == BlockKind::furniture || block.kind == BlockKind::footnote) {
            continue;
        }
        std::string words = fold_space(slice(text.document.text, block.span));
        for (std::size_t start = 0; width > 0 && start + width < words.size();) {
            const std::size_t space = words.rfind(' ', start + width);
            if (space == std::string::npos || space <= start) {
                break;
            }
            words[space] = '\n';
            start = space + 1;
        }
        letter += words + "\n\n";
    }
    return letter;
}

std::vector<std::string> fingerprints_of(const std::string& letter)
{
    const testing::TemporaryFile file(letter);
    const Checked checked =
        check_pair(ENREGARD_SOURCE_DIR "/corpus/101.fr.txt", file.path().string(), Options());
    std::vector<std::string> hashes = fingerprints(checked, Places(checked.bitext));
    std::ranges::sort(hashes);
    return hashes;
}

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    const std::size_t at = text.find(what);
    BOOST_REQUIRE_MESSAGE(at != std::string::npos, what << " is not in the letter");
    return text.replace(at, what.size(), with);
}

/// The number of `before` that are not in `after`.
std::size_t lost(const std::vector<std::string>& before, const std::vector<std::string>& after)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        before, [&](const std::string& hash) { return !std::ranges::binary_search(after, hash); }));
}

} // namespace

BOOST_AUTO_TEST_SUITE(reports)

BOOST_AUTO_TEST_CASE(baseline_goes_round)
{
    Checked checked = sample();
    Baseline baseline;
    BOOST_TEST(update_baseline(baseline, {}, "letter.en.txt", checked, first_day) ==
               checked.findings.size());
    const std::string text = format_baseline(baseline);
    BOOST_TEST(format_baseline(parse_baseline(text, "accepted.tsv")) == text);
    std::string windows;
    for (const char c : text) {
        windows += c == '\n' ? "\r\n" : std::string(1, c);
    }
    BOOST_TEST(format_baseline(parse_baseline(windows, "accepted.tsv")) == text);
    BOOST_TEST(write_report("jsonl", checked).empty());
    BOOST_TEST(write_report("text", checked)
                   .find("No findings in 5 pairs of sentences (lettre.fr.txt, letter.en.txt). The "
                         "baseline accepts 8 findings.\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(baseline_keeps_dates_and_reasons)
{
    Checked first = sample();
    first.findings.resize(3);
    Baseline baseline;
    update_baseline(baseline, {}, "letter.en.txt", first, first_day);
    Checked next = sample();
    BOOST_TEST(accept_findings(baseline, "letter.en.txt", next).empty());
    BOOST_TEST(*next.findings[1].accepted == "House style.");
    BOOST_TEST(!next.findings[3].accepted);
    BOOST_TEST(update_baseline(baseline, {}, "letter.en.txt", next, next_day) == 5U);
    BOOST_TEST(std::ranges::count(baseline, "2026-03-01", &AcceptedFinding::date) == 3);
    BOOST_TEST(std::ranges::count(baseline, "House style.", &AcceptedFinding::reason) == 3);
    BOOST_TEST(std::ranges::count(baseline, "2026-03-02", &AcceptedFinding::date) == 5);
}

BOOST_AUTO_TEST_CASE(baseline_entries_hold_for_their_document)
{
    Checked checked = sample();
    Baseline baseline;
    update_baseline(baseline, {}, "other.en.txt", checked, first_day);
    checked = sample();
    BOOST_TEST(accept_findings(baseline, "letter.en.txt", checked).empty());
    BOOST_TEST(std::ranges::none_of(
        checked.findings, [](const Finding& finding) { return finding.accepted.has_value(); }));
    update_baseline(baseline, {}, "letter.en.txt", checked, next_day);
    BOOST_TEST(baseline.size() == 2 * checked.findings.size());
    BOOST_TEST(baseline.front().document == "letter.en.txt");
}

BOOST_AUTO_TEST_CASE(baseline_entries_are_stale_when_their_check_ran)
{
    const std::string lines = line_of_number +
                              "0123456789abcde0\tno-such-check\t2026-03-01\tletter.en.txt\n"
                              "0123456789abcde1\tspelling\t2026-03-01\tletter.en.txt\tteh\n"
                              "0123456789abcde2\tspelling\t2026-03-01\tother.txt\tteh\n";
    Baseline baseline = parse_baseline(lines, "accepted.tsv");
    BOOST_TEST(baseline.size() == 4U);
    Checked checked = testing::quiet_sample();
    checked.ran = {find_check("number-mismatch")};
    const std::vector<std::size_t> stale = accept_findings(baseline, "letter.en.txt", checked);
    BOOST_TEST(stale.size() == 2U);
    BOOST_TEST(baseline[stale[0]].line == 2U);
    BOOST_TEST(baseline[stale[1]].line == 1U);
    BOOST_TEST(update_baseline(baseline, stale, "letter.en.txt", checked, next_day) == 0U);
    BOOST_TEST(baseline.size() == 2U);
    BOOST_TEST(baseline[0].fingerprint == "0123456789abcde1");
}

BOOST_AUTO_TEST_CASE(baseline_fields_are_on_one_line)
{
    Checked checked = sample();
    Baseline baseline;
    update_baseline(baseline, {}, "a\tb\n.txt", checked,
                    {"2026-03-01", " two\n lines\tand \x1b[1m"});
    baseline = parse_baseline(format_baseline(baseline), "accepted.tsv");
    BOOST_TEST(baseline.size() == checked.findings.size());
    BOOST_TEST(baseline[0].reason == "two lines and ␛[1m");
    checked = sample();
    accept_findings(baseline, "a\tb\n.txt", checked);
    BOOST_TEST(write_report("jsonl", checked).empty());
}

BOOST_AUTO_TEST_CASE(baseline_of_nothing)
{
    BOOST_TEST(parse_baseline("", "accepted.tsv").empty());
    BOOST_TEST(parse_baseline("\n# a comment\n\n", "accepted.tsv").empty());
    BOOST_TEST(parse_baseline(format_baseline({}), "accepted.tsv").empty());
    Checked checked = testing::empty_sample();
    BOOST_TEST(accept_findings({}, "empty.txt", checked).empty());
}

BOOST_DATA_TEST_CASE(baseline_damaged, boost::unit_test::data::make(damages), damage)
{
    BOOST_CHECK_EXCEPTION(parse_baseline(damage.text, "accepted.tsv"), Error,
                          [&](const Error& error) { return error.what() == damage.said; });
}

const std::size_t widths[] = {50, 64, 100};

BOOST_DATA_TEST_CASE(fingerprints_survive_wrapping, boost::unit_test::data::make(widths), width)
{
    const std::vector<std::string> before = fingerprints_of(wrapped_letter(0));
    BOOST_TEST(before.size() >= 15U);
    BOOST_TEST(lost(before, fingerprints_of(wrapped_letter(width))) == 0U);
}

BOOST_AUTO_TEST_CASE(fingerprints_survive_edits_elsewhere)
{
    const std::string letter = wrapped_letter(72);
    const std::vector<std::string> before = fingerprints_of(letter);
    const std::string moved = "This paragraph was put before all the others in 1999.\n\n" + letter;
    BOOST_TEST(lost(before, fingerprints_of(moved)) == 0U);
    // The misspelling stands once more, above: the one that was known stays known.
    const std::string again = "The examinaton of the report was long.\n\n" + letter;
    BOOST_TEST(lost(before, fingerprints_of(again)) == 0U);
    BOOST_TEST(lost(before, fingerprints_of(replaced(letter, "examinaton", "examination"))) == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace enregard
