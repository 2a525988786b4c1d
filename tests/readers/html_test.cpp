#include "align/readers/reader.hpp"
#include "align/text/error.hpp"
#include "tests/readers/document_rules.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace enregard;
using enregard::testing::broken_rule;
using enregard::testing::outline;

namespace {

struct Example {
    std::string name;
    std::string source;
    std::string expected;
};
std::ostream& operator<<(std::ostream& out, const Example& example)
{
    return out << example.name;
}

const std::vector<Example> examples{
    {"empty", "", ""},
    {"plain text", "déjà", "paragraph: déjà\n"},
    {"heading", "<h2>L'<em>été</em></h2>", "heading 2: L'été\n"},
    {"white space", "<p>\r\n un \t\r\n <b> deux</b>\n</p>", "paragraph: un deux\n"},
    {"entities", "<p>l&rsquo;&eacute;t&eacute &#233;&#xE9; &amp;amp; &notit; &foo; a&nbsp;!</p>",
     "paragraph: l’été éé &amp; ¬it; &foo; a\u00A0!\n"},
    {"stray signs", "<p>a < b & c</x>d", "paragraph: a < b & cd\n"},
    {"text around a block", "<div>a<p>b</p>c</div>", "paragraph: a\nparagraph: b\nparagraph: c\n"},
    {"numbers", "<ol start=3><li>a<li value=7>b<li><p>c</p><p>d</p></ol>",
     "list-item 1: 3. a\nlist-item 1: 7. b\nlist-item 1: 8. c\nlist-item 1: d\n"},
    {"letters", "<ol type=a><li>x<ul><li>y</ul><li>z</ol><ol type=I start=4><li>w</ol>",
     "list-item 1: a. x\nlist-item 2: y\nlist-item 1: b. z\nlist-item 1: IV. w\n"},
    {"reversed", "<ol reversed><li>a<li>b</ol>", "list-item 1: 2. a\nlist-item 1: 1. b\n"},
    {"table", "<table><tr><th colspan=2>a<th>b<tr><td>c<td><p>d</table>",
     "table-cell [table 1, row 1, column 1]: a\ntable-cell [table 1, row 1, column 3]: b\n"
     "table-cell [table 1, row 2, column 1]: c\ntable-cell [table 1, row 2, column 2]: d\n"},
    {"ordinals stay", "<p>le 27<sup>e</sup> et 2<sup>o</sup>", "paragraph: le 27e et 2o\n"},
    {"left out",
     "<head><title>t</title></head><p>a<script>b</script><img alt=c>"
     "<span hidden>d</span><i aria-hidden=true>e</i><b style='display: none'>f</b>",
     "paragraph: a\n"},
    {"furniture", "<nav><a href=x>Accueil</a></nav><header>Titre</header>",
     "furniture: Accueil\nparagraph: Titre\n"},
    {"address", "<address>12, rue du Port<br>75001 Paris</address>",
     "paragraph: 12, rue du Port\nparagraph: 75001 Paris\n"},
    {"broken sentence", "<p>Une phrase qui<br>continue</p>",
     "paragraph: Une phrase qui continue\n"},
    {"broken heading", "<h1>Premier<br>Second</h1>", "heading 1: Premier Second\n"},
    {"double break", "<p>une phrase<br><br>une autre</p>",
     "paragraph: une phrase\nparagraph: une autre\n"},
    {"note",
     "<p>Une garantie<sup><a href='#n1' id='r1'>1</a></sup>.<p id=n1><sup>1</sup> Corps."
     "<a href='#r1'>↩</a></p>",
     "paragraph: Une garantie.\nfootnote [footnote 1]: Corps.\n1 1 -> 1\n"},
    {"note in brackets after a space",
     "<p>Mot <sup id=r class=reference><a href='#n'>[2]</a></sup>.<ol><li id=n>"
     "<b><a href='#r'>^</a></b> Corps</ol>",
     "paragraph: Mot.\nfootnote [footnote 2]: Corps\n[2] 2 -> 1\n"},
    {"note by role", "<p>a<a role=doc-noteref href='#n'>*</a><aside id=n><p>b<p>c</aside>",
     "paragraph: a\nfootnote [footnote *]: b\nfootnote [footnote *]: c\n* * -> 1\n"},
    {"note of a word processor",
     "<p>Mot<a href='#_ftn1' name='_ftnref1'><span>[1]</span></a>.<div id=ftn1><p>"
     "<a href='#_ftnref1' name='_ftn1'><span>[1]</span></a> Corps.</div>",
     "paragraph: Mot.\nfootnote [footnote 1]: Corps.\n[1] 1 -> 1\n"},
    {"links to each other with other words", "<p><a href='#b' id=a>Partie</a><p id=b>Suite",
     "paragraph: Partie\nparagraph: Suite\n"},
    {"notes without links",
     "<p>Mot<sup>a</sup>, mot<sup>*</sup>, mot.<sup>2</sup><p><sup>*</sup> Un<p><sup>a</sup> Deux"
     "<p><sup>2</sup> Trois",
     "paragraph: Mot, mot, mot.\nfootnote [footnote *]: Un\nfootnote [footnote a]: Deux\n"
     "footnote [footnote 2]: Trois\na a -> 2\n* * -> 1\n2 2 -> 3\n"},
    {"notes that begin again with 1",
     "<p>un<sup>1</sup><p><sup>1</sup> A<p>deux<sup>1</sup><p><sup>1</sup> B",
     "paragraph: un\nfootnote [footnote 1]: A\nparagraph: deux\nfootnote [footnote 1]: B\n"
     "1 1 -> 1\n1 1 -> 3\n"},
    {"powers, ordinals and signs without a note",
     "<p>12 m<sup>2</sup>, le 1<sup>er</sup>, M<sup>e</sup> A, x<sup>3</sup><p><sup>2</sup> Corps",
     "paragraph: 12 m2, le 1er, Me A, x3\nparagraph: 2 Corps\n"},
    {"link in sup to nowhere", "<p>x<sup><a href='#no'>1</a></sup>", "paragraph: x1\n"},
    {"text in a table", "<table>a<tr><td>b</table>",
     "paragraph: a\ntable-cell [table 1, row 1, column 1]: b\n"},
    {"preformatted", "<pre>a\n  b</pre>", "paragraph: a\n  b\n"},
    {"unclosed", "<p>a<b>b<i", "paragraph: ab\n"},
    {"cut entity", "<p>&eacut", "paragraph: &eacut\n"},
};

Document read(std::string text)
{
    return reader_for("", "html").read({.name = "f", .text = std::move(text), .remarks = {}});
}

std::string repeated(std::string_view piece, int times)
{
    std::string text;
    for (int i = 0; i < times; ++i) {
        text += piece;
    }
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(readers)
BOOST_AUTO_TEST_SUITE(html_pages)

BOOST_DATA_TEST_CASE(reads, boost::unit_test::data::make(examples), example)
{
    const Document document = read(example.source);
    BOOST_TEST(outline(document) == example.expected);
    BOOST_TEST(broken_rule(document) == "");
}

BOOST_AUTO_TEST_CASE(language_of_the_page)
{
    BOOST_CHECK(read("<html lang=fr-FR><p>a").language == Language::french);
    BOOST_CHECK(read("<html lang=en><p>a").language == Language::english);
    BOOST_CHECK(read("<html lang=de><p>a").language == Language::unknown);
}

BOOST_AUTO_TEST_CASE(entity_has_its_place)
{
    const Document document = read("<p>d&eacute;j</p>");
    BOOST_TEST(document.text == "déj");
    BOOST_CHECK((document.source_map.origin_of({1, 3}) == Span{4, 12}));
}

BOOST_AUTO_TEST_CASE(too_deep)
{
    for (const std::string& source :
         {repeated("<div>", 100'000), repeated("<div>", 1'000'000), repeated("<b>", 100'000),
          repeated("<table><td>", 100'000), repeated("<div></x>", 100'000)}) {
        BOOST_CHECK_THROW(read(source), Error);
    }
}

BOOST_AUTO_TEST_CASE(hostile)
{
    using namespace std::string_literals;
    for (const std::string& source :
         {repeated("<p>a", 100'000), repeated("</div>", 100'000), repeated("<li>", 100'000),
          repeated("<b><p>x</b>", 2'000), "a\0b"s, "<"s, "<!--"s, "<p>&#"s, "<p>&#0;&#xD800;"s,
          "<p>&#x110000;"s, "&#&#111111111111111111111111111111111111111111111111"s,
          "<p>x<sup><a href='#n'>&#99999999999999;</a></sup><p id=n>y"s,
          "\u2193<a href='#1'>\u21A9<pre></a>\u2026"s, "<html></html>x</html>y"s, "<frameset><p>a"s,
          "<plaintext><p>a"s, "<svg><p>a</svg>b"s, "<p>a\rb\r\rc"s, std::string(10'000'000, 'x')}) {
        BOOST_TEST(broken_rule(read(source)) == "");
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
