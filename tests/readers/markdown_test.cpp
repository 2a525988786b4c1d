#include "align/readers/reader.hpp"
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
    {"heading", "## L'*été*\n", "heading 2: L'été\n"},
    {"underlined heading", "Titre\n===\n", "heading 1: Titre\n"},
    {"joined lines", "un\r\ndeux  \r\ntrois", "paragraph: un deux trois\n"},
    {"entity", "l&rsquo;&eacute;t&eacute; &#233; &foo; &amp;", "paragraph: l’été é &foo; &\n"},
    {"code and links", "`x` [lien](http://a) ![alt](b) <i>i</i>", "paragraph: x lien alt i\n"},
    {"numbers as they stand", "7. sept\n7. **sept**\n",
     "list-item 1: 7. sept\nlist-item 1: 7. sept\n"},
    {"nested list", "- a\n  - b\n\n    c\n", "list-item 1: a\nlist-item 2: b\nlist-item 2: c\n"},
    {"quote with list", "> 2) x\n> y\n", "list-item 1: 2) x y\n"},
    {"code left out", "a\n\n    code\n\n```\ncode\n```\n", "paragraph: a\n"},
    {"raw HTML left out", "<div>\nx\n</div>\n\na<br>b", "paragraph: a b\n"},
    {"table", "| a | b |\n|---|---|\n| c | d\\|e |\n",
     "table-cell [table 1, row 1, column 1]: a\ntable-cell [table 1, row 1, column 2]: b\n"
     "table-cell [table 1, row 2, column 1]: c\ntable-cell [table 1, row 2, column 2]: d|e\n"},
    {"front matter", "---\ntitle: x\n---\na\n", "paragraph: a\n"},
    {"rule, no front matter", "---\n\na\n", "paragraph: a\n"},
    {"note", "Une *note*[^1].\n\n[^1]: Le **corps**\n    suite.\n",
     "paragraph: Une note.\nfootnote [footnote 1]: Le corps suite.\n[^1] 1 -> 1\n"},
    {"two notes", "a[^x] b[^2]\n\n[^x]: mot\n[^2]: autre\n",
     "paragraph: a b\nfootnote [footnote x]: mot\nfootnote [footnote 2]: autre\n"
     "[^x] x -> 1\n[^2] 2 -> 2\n"},
    {"note without body", "a[^1] [^abc]", "paragraph: a [^abc]\n[^1] 1 -> nothing\n"},
    {"body without text", "a[^1]\n\n[^1]:\n", "paragraph: a\n[^1] 1 -> nothing\n"},
    {"carriage returns only", "# a\rb\r\rc", "heading 1: a\nparagraph: b\nparagraph: c\n"},
};

Document read(std::string text)
{
    return reader_for("", "markdown").read({.name = "f", .text = std::move(text), .remarks = {}});
}

} // namespace

BOOST_AUTO_TEST_SUITE(readers)
BOOST_AUTO_TEST_SUITE(markdown_files)

BOOST_DATA_TEST_CASE(reads, boost::unit_test::data::make(examples), example)
{
    const Document document = read(example.source);
    BOOST_TEST(outline(document) == example.expected);
    BOOST_TEST(broken_rule(document) == "");
}

BOOST_AUTO_TEST_CASE(hostile)
{
    using namespace std::string_literals;
    const std::string many(100'000, '>');
    for (const std::string& source : {many, std::string(100'000, '['), std::string(100'000, '*'),
                                      std::string(50'000, '`'), "a\0b"s, "[^"s, "[^]: "s, "[^1]:"s,
                                      "&"s, "&#"s, "---"s, "1. "s, std::string(10'000'000, 'x')}) {
        BOOST_TEST(broken_rule(read(source)) == "");
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
