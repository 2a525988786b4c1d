#include "align/reports/html_marks.hpp"
#include "tests/reports/sample.hpp"

#include <set>
#include <stack>

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

/// The values of an attribute, in order; `start` is what stands before them.
std::vector<std::string> values_after(const std::string& html, const std::string& start)
{
    std::vector<std::string> values;
    for (std::size_t at = html.find(start); at != std::string::npos; at = html.find(start, at)) {
        at += start.size();
        values.push_back(html.substr(at, html.find('"', at) - at));
    }
    return values;
}

/// Checks that elements are closed in order, ids are unique and each link has its id.
void check_well_formed(const std::string& html)
{
    const std::size_t style = html.find("<style>");
    const std::string page = html.substr(0, style) + html.substr(html.find("</style>") + 8);
    std::stack<std::string> open;
    for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
        const bool closing = page[at + 1] == '/';
        const std::size_t name_at = at + (closing ? 2 : 1);
        const std::string name = page.substr(name_at, page.find_first_of(" >", at) - name_at);
        if (name == "!DOCTYPE" || name == "meta" || name == "br") {
            continue;
        }
        if (!closing) {
            open.push(name);
        } else {
            BOOST_REQUIRE(!open.empty());
            BOOST_TEST(open.top() == name);
            open.pop();
        }
    }
    BOOST_TEST(open.empty());

    std::set<std::string> ids;
    for (const std::string& id : values_after(page, " id=\"")) {
        BOOST_TEST(ids.insert(id).second, "the id " << id << " is there twice");
    }
    for (const std::string& target : values_after(page, "href=\"")) {
        BOOST_TEST(target.starts_with("#"));
        BOOST_TEST(ids.contains(target.substr(1)), "no id for the link " << target);
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(reports)

BOOST_AUTO_TEST_CASE(html_is_well_formed)
{
    check_well_formed(write_report("html", sample()));
    check_well_formed(write_report("html", quiet_sample()));
    check_well_formed(write_report("html", empty_sample()));
    BOOST_TEST(has(write_report("html", quiet_sample()), "No findings."));
}

BOOST_AUTO_TEST_CASE(html_needs_nothing_from_outside)
{
    const std::string html = write_report("html", sample());
    BOOST_TEST(has(html, "content=\"default-src 'none'; style-src 'unsafe-inline';"));
    for (const std::string_view outside : {"http:", "https:", "src=", "url(", "@import", "<script",
                                           "<link", "<form", "javascript:"}) {
        BOOST_TEST(!has(html, outside), outside);
    }
}

BOOST_AUTO_TEST_CASE(html_escapes_everything)
{
    const std::string html = write_report("html", sample());
    BOOST_TEST(has(html, "&lt;script&gt;alert(&#39;summer&#39;)&lt;/script&gt; &amp;"));
    BOOST_TEST(has(html, "&lt;script&gt;alert(&quot;l&#39;été&quot;)&lt;/script&gt; &amp;"));
    BOOST_TEST(has(html, "The tag &lt;script&gt; &amp; its &quot;words&quot; differ."));

    Checked checked = quiet_sample();
    checked.bitext.source.document.name = "<b>\"'&\x01.txt";
    checked.bitext.source.document.remarks = {{.message = "<i>&", .origin = {0, 0}}};
    checked.bitext.source.document.blocks[0].part = "<u>";
    checked.bitext.ids = {"\"<1>", "2", "3", "4", "5", "6"};
    checked.findings = {make_finding("<check>", {0, 5}, 0, "\"><img>")};
    checked.findings[0].suggestions = {"</q>"};
    const std::string hostile = write_report("html", checked);
    check_well_formed(hostile);
    BOOST_TEST(has(hostile, "&lt;b&gt;&quot;&#39;&amp;␁.txt"));
    for (const std::string_view raw : {"<b>", "<i>", "<u>", "<img>", "<check>", "\"<1>", "\x01"}) {
        BOOST_TEST(!has(hostile, raw), raw);
    }
}

BOOST_AUTO_TEST_CASE(html_splits_overlapping_findings)
{
    const std::string html = write_report("html", sample());
    BOOST_TEST(has(html, ">3 May </mark><mark class=\"error\" id=\"f2\""));
    BOOST_TEST(has(html, ">1882</mark><a class=\"badge error\" href=\"#n2\""));
    BOOST_TEST(has(html, "error 2: "));
    BOOST_TEST(has(html, "&#10;warning 3: "));
    BOOST_TEST(has(html, "<mark class=\"error counterpart\""));
}

BOOST_AUTO_TEST_CASE(html_explains_the_check)
{
    Checked checked = quiet_sample();
    for (const Check* check : all_checks()) {
        const Span span = find_words(checked.bitext.target, "Reply");
        checked.findings = {make_finding(check->id, span, 0, "Here.")};
        const std::string html = write_report("html", checked);
        const std::string summary = escape_html(check->summary);
        BOOST_TEST(has(html, "title=\"" + summary + "\">" + std::string(check->id)));
        BOOST_TEST(has(html, "Here. (" + std::string(check->id) + ": " + summary + ")\""));
    }
}

BOOST_AUTO_TEST_CASE(html_nests_findings_of_one_place)
{
    Checked checked = quiet_sample();
    const Span span = find_words(checked.bitext.target, "Reply");
    for (const Span place : {span, span, Span{span.begin, span.begin}, Span{span.end, span.end},
                             Span{span.begin, span.end + 4}, Span{0, 23}}) {
        checked.findings.push_back(make_finding("a", place, 0, "Here."));
        checked.findings.back().other = Span{0, 3};
    }
    checked.findings.push_back(make_finding("b", {0, 100}, {}, "Everywhere."));
    const std::string html = write_report("html", checked);
    check_well_formed(html);
    BOOST_TEST(values_after(html, " id=\"f").size() == checked.findings.size());
}

BOOST_AUTO_TEST_CASE(html_places_a_finding_where_no_sentence_is)
{
    Checked checked = quiet_sample();
    const std::uint32_t after = checked.bitext.target.sentences[3].span.end;
    checked.findings = {make_finding("a", {after, after}, 3, "Nothing here."),
                        make_finding("b", {0, 4}, 5, "Far from its bead."),
                        make_finding("c", {0, 0}, {}, "Of the whole text.")};
    const std::string html = write_report("html", checked);
    check_well_formed(html);
    BOOST_TEST(has(html, "no counterpart<mark class=\"warning gap\" id=\"f2\""));
    BOOST_TEST(!has(html, "href=\"#f1\""));
    BOOST_TEST(has(html, "href=\"#f3\""));
}

BOOST_AUTO_TEST_CASE(html_shows_blocks_languages_and_unsure_pairs)
{
    const std::string html = write_report("html", sample());
    BOOST_TEST(has(html, "<html lang=\"en\">"));
    BOOST_TEST(has(html, "<div class=\"source\" lang=\"fr\"><p class=\"heading level-1\">"));
    BOOST_TEST(has(html, "<p class=\"list-item level-1\">1. Œuvres"));
    BOOST_TEST(has(html, "<p class=\"part\" lang=\"en\">footnote 1</p><p class=\"footnote\">"));
    BOOST_TEST(has(html, "<div class=\"target empty\" lang=\"en\"><p lang=\"en\">no counterpart"));
    BOOST_TEST(has(html, "<li class=\"bead unsure opens\" id=\"p5\">"));
    BOOST_TEST(has(html, "the pairing is unsure (41 %)"));
}

BOOST_AUTO_TEST_CASE(html_of_a_long_text)
{
    constexpr std::uint32_t count = 5000;
    SampleText source("a.txt", Language::french);
    SampleText target("b.txt", Language::english);
    Checked checked;
    for (std::uint32_t i = 0; i < count; ++i) {
        source.paragraph({"Une phrase."});
        target.paragraph({"A sentence."});
        checked.bitext.beads.push_back(
            {.source = {i, i + 1}, .target = {i, i + 1}, .score = 1, .posterior = 1});
    }
    checked.bitext.source = source.take();
    checked.bitext.target = target.take();
    for (std::size_t i = 0; i < count; ++i) {
        const Span span = checked.bitext.target.sentences[i].span;
        checked.findings.push_back(make_finding("a", span, i, "Here."));
        checked.findings.back().other = span;
    }
    const std::string html = write_report("html", checked);
    BOOST_TEST(has(html, "id=\"p5000\""));
    BOOST_TEST(has(html, "id=\"f5000\""));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace enregard
