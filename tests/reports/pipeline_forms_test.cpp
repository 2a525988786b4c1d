#include "align/reports/check_help.hpp"
#include "align/reports/file_uri.hpp"
#include "tests/reports/sample.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

namespace enregard {

namespace {

using Json = nlohmann::ordered_json;
using testing::find_words;
using testing::make_finding;
using testing::quiet_sample;
using testing::sample;
using testing::write_report;

bool has(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

Json run_of(const Checked& checked)
{
    return Json::parse(write_report("sarif", checked))["runs"][0];
}

struct Uri {
    std::string_view path;
    std::string_view uri;
};

std::ostream& operator<<(std::ostream& stream, const Uri& wanted)
{
    return stream << wanted.path;
}

const Uri uris[] = {
    {"letter.txt", "letter.txt"},
    {"./a//b/../letter.txt", "a/letter.txt"},
    {"../letter.txt", "../letter.txt"},
    {"/tmp/a b.txt", "file:///tmp/a%20b.txt"},
    {"Réponse 2.txt", "R%C3%A9ponse%202.txt"},
    {"a:b.txt", "a%3Ab.txt"},
    {"100%#?&\\.txt", "100%25%23%3F%26%5C.txt"},
    {"bad\xE9.txt", "bad%E9.txt"},
    {"-", "stdin"},
};

/// A sample whose only finding is `message`, in a file called `name`.
Checked lone_finding(std::string name, std::string message)
{
    Checked checked = quiet_sample();
    checked.bitext.target.document.name = std::move(name);
    checked.findings = {make_finding("sample-number", find_words(checked.bitext.target, "1882"), 1,
                                     std::move(message))};
    return checked;
}

} // namespace

BOOST_AUTO_TEST_SUITE(reports)

BOOST_DATA_TEST_CASE(uri_of_path, boost::unit_test::data::make(uris), wanted)
{
    BOOST_TEST(file_uri(wanted.path) == wanted.uri);
}

BOOST_AUTO_TEST_CASE(github_escapes_its_own_signs)
{
    BOOST_TEST(write_report("github", lone_finding("a,b:c%.txt", "50 %: one,\ntwo.")) ==
               "::warning file=a%2Cb%3Ac%25.txt,line=2,endLine=2,col=21,endColumn=24,"
               "title=sample-number::50 %25: one, two.\n");
    BOOST_TEST(has(write_report("github", lone_finding("a\nb.txt", "A.")), "file=a%0Ab.txt,"));
    BOOST_TEST(write_report("github", lone_finding("-", "A.")) ==
               "::warning line=2,endLine=2,col=21,endColumn=24,title=sample-number::A.\n");
    BOOST_TEST(write_report("github", quiet_sample()).empty());
}

BOOST_AUTO_TEST_CASE(github_says_the_place_where_there_are_no_lines)
{
    Checked checked = lone_finding("a.pdf", "A.");
    checked.bitext.target.document.addresses = {{.begin = 0, .part = "page 3, line 12"}};
    BOOST_TEST(write_report("github", checked) ==
               "::warning file=a.pdf,title=sample-number::page 3, line 12: A.\n");
}

BOOST_AUTO_TEST_CASE(junit_names_come_once)
{
    Checked checked = lone_finding("a.txt", "Wrong \x01\x1b & <b>.");
    checked.findings.push_back(checked.findings[0]);
    const std::string report = write_report("junit", checked);
    BOOST_TEST(has(report, "name=\"Wrong ␁␛ &amp; &lt;b&gt;.\" "));
    BOOST_TEST(has(report, "name=\"Wrong ␁␛ &amp; &lt;b&gt;. (2)\" "));
    BOOST_TEST(has(report, "tests=\"2\" failures=\"2\""));
}

BOOST_AUTO_TEST_CASE(junit_shows_the_checks_that_are_silent)
{
    Checked checked = lone_finding("a.txt", "A.");
    checked.ran = {find_check("spelling")};
    BOOST_TEST(has(write_report("junit", checked),
                   "    <testcase classname=\"a.txt.spelling\" name=\"spelling\"/>\n"));
    BOOST_TEST(has(write_report("junit", testing::empty_sample()), "tests=\"1\" failures=\"0\""));
}

BOOST_AUTO_TEST_CASE(sarif_offers_fixes_where_the_words_stand_in_the_file)
{
    Checked checked = lone_finding("a.txt", "A.");
    checked.findings[0].suggestions = {"1832", "a <b>"};
    BOOST_TEST(run_of(checked)["results"][0]["fixes"].size() == 1U);
    checked.bitext.target.document.original[checked.findings[0].span.begin + 1] = '-';
    BOOST_TEST(!run_of(checked)["results"][0].contains("fixes"));
}

BOOST_AUTO_TEST_CASE(sarif_names_what_is_accepted)
{
    BOOST_TEST(!run_of(sample())["results"][0].contains("suppressions"));
    Checked checked = sample();
    checked.findings[1].accepted = "House style.";
    checked.findings[2].accepted = "";
    const Json results = run_of(checked)["results"];
    BOOST_TEST(results.size() == 8U);
    BOOST_TEST(results[0]["suppressions"].dump() == "[]");
    BOOST_TEST(results[1]["suppressions"].dump() ==
               R"([{"kind":"external","status":"accepted","justification":"House style."}])");
    BOOST_TEST(results[2]["suppressions"].dump() == R"([{"kind":"external","status":"accepted"}])");
}

BOOST_AUTO_TEST_CASE(sarif_names_units_and_parts)
{
    Checked checked = sample();
    checked.bitext.ids = {"u1", "u2", "u3", "u4", "u5", "u6"};
    checked.bitext.source.document.name = checked.bitext.target.document.name;
    const Json run = run_of(checked);
    BOOST_TEST(run["artifacts"].size() == 1U);
    BOOST_TEST(run["results"][7]["locations"][0]["logicalLocations"].dump() ==
               R"([{"name":"u6","kind":"unit"},{"name":"footnote 1","kind":"part"}])");
}

BOOST_AUTO_TEST_CASE(help_of_checks)
{
    for (const Check* check : all_checks()) {
        BOOST_TEST(has(help_text(*check), check->why));
        BOOST_TEST(has(help_markdown(*check), "| original | translation |\n|---|---|\n"));
    }
    constexpr Example examples[] = {{"a | b\n\nc *d*\n", "e\nf"}};
    const Check check = {.id = "a", .summary = "S.", .why = "W.", .examples = examples};
    BOOST_TEST(has(help_markdown(check), "\n| a \\| b ¶ c \\*d\\* | e f |\n"));
    BOOST_TEST(has(help_text(check), "\noriginal:    a | b ¶ c *d*\ntranslation: e f\n"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace enregard
