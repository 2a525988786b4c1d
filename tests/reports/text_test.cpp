#include "align/reports/wording.hpp"
#include "align/text/keys.hpp"
#include "tests/reports/sample.hpp"

#include <sstream>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace enregard {

namespace {

using testing::empty_sample;
using testing::find_words;
using testing::make_finding;
using testing::quiet_sample;
using testing::sample;
using testing::SampleText;
using testing::write_report;

bool has(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

/// A pair of one long sentence each, `words` of them marked in the target.
Checked long_sample(std::string_view words)
{
    std::string sentence;
    for (int i = 0; i < 200; ++i) {
        sentence += "mot" + std::to_string(i) + (i == 199 ? "." : " ");
    }
    Checked checked;
    checked.bitext.source = SampleText("a.txt", Language::french).paragraph({sentence}).take();
    checked.bitext.target = SampleText("b.txt", Language::english).paragraph({sentence}).take();
    checked.bitext.beads = {{.source = {0, 1}, .target = {0, 1}, .score = 1, .posterior = 1}};
    checked.findings = {make_finding("a", find_words(checked.bitext.target, words), 0, "A word.")};
    return checked;
}

} // namespace

BOOST_AUTO_TEST_SUITE(reports)

BOOST_AUTO_TEST_CASE(text_says_how_much)
{
    BOOST_TEST(write_report("text", empty_sample()) ==
               "No findings in 0 pairs of sentences (vide.txt, empty.txt).\n");
    BOOST_TEST(write_report("text", quiet_sample()) ==
               "No findings in 5 pairs of sentences (lettre.fr.txt, letter.en.txt).\n");
    BOOST_TEST(has(write_report("text", sample()),
                   "\n2 errors, 3 warnings and 3 notes in 5 pairs of sentences "
                   "(lettre.fr.txt, letter.en.txt).\n"));
}

struct Tally {
    Counts counts;
    std::string_view text;
};

std::ostream& operator<<(std::ostream& stream, const Tally& wanted)
{
    return stream << wanted.text;
}

const Tally tallies[] = {
    {{.errors = 0, .warnings = 0, .notes = 0}, "No findings"},
    {{.errors = 1, .warnings = 0, .notes = 0}, "1 error"},
    {{.errors = 0, .warnings = 2, .notes = 1}, "2 warnings and 1 note"},
    {{.errors = 2, .warnings = 3, .notes = 1}, "2 errors, 3 warnings and 1 note"},
};

BOOST_DATA_TEST_CASE(tally_of_counts, boost::unit_test::data::make(tallies), wanted)
{
    BOOST_TEST(tally(Voice(), wanted.counts) == wanted.text);
}

BOOST_AUTO_TEST_CASE(text_marks_with_brackets_or_colour)
{
    const std::string plain = write_report("text", sample());
    BOOST_TEST(!has(plain, "\x1b"));
    BOOST_TEST(has(plain, "letter.en.txt:2:21: error: The French gives \"1832\""));
    BOOST_TEST(has(plain, "The treaty of ⟦3 May 1882⟧ was ratified. This was in the summer."));
    BOOST_TEST(has(plain, "See Decree⟦⟧ No. 21."));

    const std::string coloured = write_report("text", sample(), {.colour = true});
    BOOST_TEST(has(coloured, "\x1b[1;4;31m3 May 1882\x1b[0m was"));
    BOOST_TEST(!has(coloured, "⟦3"));
    BOOST_TEST(has(coloured, "\x1b[4;33m⟦⟧\x1b[0m"));
}

BOOST_AUTO_TEST_CASE(text_cuts_a_long_sentence_around_its_mark)
{
    const std::string report = write_report("text", long_sample("mot150"));
    BOOST_TEST(has(report, "⟦mot150⟧"));
    BOOST_TEST(has(report, "  en   … mot"));
    BOOST_TEST(has(report, " …\n"));
    BOOST_TEST(has(report, "mot149 "));
    BOOST_TEST(!has(report, "mot100 "));
    const std::string source = report.substr(0, report.find("  en "));
    BOOST_TEST(has(source, "mot150 ")); // the same region, though nothing is marked there
}

const int widths[] = {0, 10, 40, 60, 80, 100, 500};

BOOST_DATA_TEST_CASE(text_keeps_to_the_width, boost::unit_test::data::make(widths), width)
{
    Checked checked = long_sample("mot3 mot4 mot5");
    std::string wide;
    for (int i = 0; i < 40; ++i) {
        wide += "漢字 ";
    }
    checked.bitext.source = SampleText("a.txt", Language::french).paragraph({wide}).take();
    checked.bitext.source.sentences[0].span.end -= 1;
    std::istringstream stream(write_report("text", checked, {.width = width}));
    const int limit = width == 0 ? 80 : std::min(std::max(width, 40), 100);
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with("  ")) {
            BOOST_TEST(display_width(line) <= limit);
        }
    }
}

BOOST_AUTO_TEST_CASE(text_disarms_control_characters)
{
    Checked checked = quiet_sample();
    checked.bitext.target =
        SampleText("b\x1b[2J.txt", Language::english).paragraph({"Red \x1b[31m\u202Etext."}).take();
    checked.bitext.beads = {{.source = {0, 6}, .target = {0, 1}, .score = 1, .posterior = 1}};
    checked.findings = {
        make_finding("a", find_words(checked.bitext.target, "Red"), 0, "Bad\x07 bell.")};
    const std::string report = write_report("text", checked);
    BOOST_TEST(!has(report, "\x1b"));
    BOOST_TEST(!has(report, "\x07"));
    BOOST_TEST(!has(report, "\u202E"));
    BOOST_TEST(has(report, "␛[31m\uFFFDtext."));
}

BOOST_AUTO_TEST_CASE(text_names_units)
{
    Checked checked = sample();
    checked.bitext.ids = {"u1", "u2", "u3", "u4", "u5", "u6"};
    const std::string report = write_report("text", checked);
    BOOST_TEST(has(report, "[sample-number] (unit u2)\n"));
    BOOST_TEST(has(report, "[sample-date] (unit u2, unsure)\n"));
    BOOST_TEST(has(report, "[sample-omission] (footnote 1, unsure)\n"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace enregard
