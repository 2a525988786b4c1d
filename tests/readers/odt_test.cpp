#include "tests/readers/document_rules.hpp"
#include "tests/readers/docx_file.hpp"
#include "tests/readers/odt_file.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace enregard;
using namespace enregard::testing;

namespace {

struct Example {
    std::string name;
    std::string text;
    std::string expected;
};
std::ostream& operator<<(std::ostream& out, const Example& example)
{
    return out << example.name;
}

std::string p(const std::string& content)
{
    return "<text:p>" + content + "</text:p>";
}

std::string item(const std::string& content, const std::string& attributes = {})
{
    return "<text:list-item" + attributes + ">" + content + "</text:list-item>";
}

std::string list(const std::string& content, const std::string& attributes = {})
{
    return "<text:list text:style-name=\"L\"" + attributes + ">" + content + "</text:list>";
}

std::string note(const std::string& label, const std::string& content,
                 const std::string& kind = "footnote")
{
    return "<text:note text:note-class=\"" + kind + "\"><text:note-citation>" + label +
           "</text:note-citation><text:note-body>" + content + "</text:note-body></text:note>";
}

const std::string styles =
    "<style:style style:name=\"Secret\" style:family=\"text\"><style:text-properties "
    "text:display=\"none\"/></style:style>"
    "<style:style style:name=\"Secret_20_Too\" style:family=\"text\" "
    "style:parent-style-name=\"Secret\"/>"
    "<style:style style:name=\"Up\" style:family=\"text\"><style:text-properties "
    "style:text-position=\"super 58%\"/></style:style>"
    "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Title\"/>"
    "<style:default-style style:family=\"paragraph\"><style:text-properties fo:language=\"fr\"/>"
    "</style:default-style>"
    "<text:list-style style:name=\"L\">"
    "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>"
    "<text:list-level-style-number text:level=\"2\" style:num-format=\"a\" style:num-prefix=\"(\" "
    "style:num-suffix=\")\"/>"
    "<text:list-level-style-number text:level=\"3\" style:num-format=\"I\" "
    "text:display-levels=\"3\"/>"
    "<text:list-level-style-bullet text:level=\"4\" text:bullet-char=\"•\"/></text:list-style>"
    "<text:list-style style:name=\"M\"><text:list-level-style-number text:level=\"1\" "
    "style:num-format=\"1\" loext:num-list-format=\"Art. %1%)\" text:start-value=\"4\"/>"
    "</text:list-style>"
    "<text:outline-style><text:outline-level-style text:level=\"1\" style:num-format=\"I\" "
    "style:num-suffix=\".\"/><text:outline-level-style text:level=\"2\" style:num-format=\"1\" "
    "text:display-levels=\"2\"/></text:outline-style>";

const std::string changes =
    "<text:tracked-changes><text:changed-region xml:id=\"c1\"><text:deletion><office:change-info>"
    "<dc:creator>X</dc:creator></office:change-info>" +
    p("parti") + p("Et ") +
    "</text:deletion></text:changed-region><text:changed-region xml:id=\"c2\"><text:insertion/>"
    "</text:changed-region></text:tracked-changes>";

const std::string changed_text =
    changes +
    p("Il est <text:change text:change-id=\"c1\"/>revenu<text:change-start "
      "text:change-id=\"c2\"/> hier") +
    p("soir<text:change-end text:change-id=\"c2\"/>.") + p("Fin");

const std::vector<Example> examples{
    {"white space",
     p("\n  L’<text:span>été</text:span>  est \n<text:s text:c=\"2\"/>là<text:tab/>!"),
     "paragraph: L’été est   là !\n"},
    {"soft and hard hyphens", p("porte\u2011avions ex\u00ADact"),
     "paragraph: porte\u2011avions exact\n"},
    {"headings",
     "<text:p text:style-name=\"P1\">Titre</text:p><text:h text:outline-level=\"1\">Un</text:h>"
     "<text:h text:outline-level=\"2\">Deux</text:h><text:h text:outline-level=\"1\">Trois</text:h>"
     "<text:h text:outline-level=\"9\" text:is-list-header=\"true\">Neuf</text:h>",
     "heading 1: Titre\nheading 1: I. Un\nheading 2: I.1 Deux\nheading 1: II. Trois\n"
     "heading 6: Neuf\n"},
    {"lists",
     list(item(p("a") + p("suite") + list(item(p("b")) + item(list(item(p("c")))))) +
          "<text:list-header>" + p("tête") + "</text:list-header>" + item(p("d"))),
     "list-item 1: 1. a\nlist-item 1: suite\nlist-item 2: (a) b\nlist-item 3: 1.a.I c\n"
     "list-item 1: tête\nlist-item 1: 2. d\n"},
    {"lists that go on or start elsewhere",
     list(item(p("a")), " xml:id=\"x\"") + p("entre") +
         list(item(p("b")), " text:continue-numbering=\"true\"") + list(item(p("c"))) +
         list(item(p("d")), " text:continue-list=\"x\"") +
         list(item(p("e"), " text:start-value=\"7\"") + item(p("f"))) +
         "<text:list text:style-name=\"M\">" + item(p("g")) + "</text:list>",
     "list-item 1: 1. a\nparagraph: entre\nlist-item 1: 2. b\nlist-item 1: 1. c\n"
     "list-item 1: 3. d\nlist-item 1: 7. e\nlist-item 1: 8. f\nlist-item 1: Art. 4) g\n"},
    {"a heading in a list of no style",
     "<text:list text:style-name=\"Outline\"><text:list-item><text:h "
     "text:outline-level=\"1\">Un</text:h>"
     "</text:list-item></text:list>",
     "heading 1: I. Un\n"},
    {"a number that the program wrote", list(item("<text:number>IX)</text:number>" + p("a"))),
     "list-item 1: IX) a\n"},
    {"table",
     "<table:table><table:table-column/><table:table-row><table:table-cell "
     "table:number-columns-spanned=\"2\">" +
         p("a") + p("b") +
         "</table:table-cell>"
         "<table:covered-table-cell/><table:table-cell "
         "table:number-columns-repeated=\"1000000000\"/>"
         "<table:table-cell>" +
         p("c") + "</table:table-cell></table:table-row></table:table>" + p("d"),
     "table-cell: a\ntable-cell: b\ntable-cell: c\nparagraph: d\n"},
    {"notes",
     p("Une garantie" + note("1", p("Corps.") + p("Fin.")) + ".") +
         p("b" + note("*", p("étoile"))) +
         p("c" + note("i", p("fin"), "endnote") + note("", p("x"))),
     "paragraph: Une garantie.\nfootnote [footnote 1]: Corps.\nfootnote [footnote 1]: Fin.\n"
     "paragraph: b\nfootnote [footnote *]: étoile\nparagraph: c\nfootnote [footnote 4]: x\n"
     "footnote [endnote i]: fin\n[1] 1 -> 1\n* * -> 4\ni i -> 7\n[4] 4 -> 6\n"},
    {"a typed note",
     p("une garantie<text:span text:style-name=\"Up\">2</text:span> de paix") + p("2 En anglais"),
     "paragraph: une garantie de paix\nfootnote [footnote 2]: En anglais\n2 2 -> 1\n"},
    {"hidden text",
     p("a<text:span text:style-name=\"Secret\">b</text:span><text:span "
       "text:style-name=\"Secret_20_Too\">c</text:span>d") +
         "<text:section text:display=\"none\">" + p("e") + "</text:section><text:section>" +
         p("f") + "</text:section>" + p("<text:hidden-paragraph text:is-hidden=\"true\"/>g"),
     "paragraph: ad\nparagraph: f\n"},
    {"left out",
     p("a<office:annotation><dc:creator>X</dc:creator>" + p("b") +
       "</office:annotation>"
       "<draw:frame><draw:image/><svg:title>c</svg:title></draw:frame><text:ruby><text:ruby-base>d"
       "</text:ruby-base><text:ruby-text>e</text:ruby-text></text:ruby><text:placeholder>f"
       "</text:placeholder><text:page-number>3</text:page-number>"),
     "paragraph: ad3\n"},
    {"text boxes",
     "<draw:frame><draw:text-box>" + p("sur la page") + "</draw:text-box></draw:frame>" +
         p("a<draw:frame><draw:text-box>" + p("b") +
           "</draw:text-box></draw:frame><draw:custom-shape>" + p("c") + "</draw:custom-shape>d"),
     "paragraph: sur la page\nparagraph: ad\nparagraph: b\nparagraph: c\n"},
    {"line breaks",
     p("12, rue du Port<text:line-break/>75001 Paris") + p("une phrase<text:line-break/>suit"),
     "paragraph: 12, rue du Port\nparagraph: 75001 Paris\nparagraph: une phrase suit\n"},
    {"index",
     "<text:table-of-content><text:table-of-content-source><text:index-title-template>x"
     "</text:index-title-template></text:table-of-content-source><text:index-body>" +
         p("Un 3") + "</text:index-body></text:table-of-content>",
     "paragraph: Un 3\n"},
    {"tracked changes", changed_text,
     "paragraph: Il est revenu hier\nparagraph: soir.\nparagraph: Fin\n"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(readers)
BOOST_AUTO_TEST_SUITE(odt)

BOOST_DATA_TEST_CASE(outlines, boost::unit_test::data::make(examples))
{
    const Document document = read_bytes(flat_odt_of(sample.text, styles));
    BOOST_TEST(outline(document) == sample.expected);
    BOOST_TEST(broken_rule(document) == "");
}

BOOST_AUTO_TEST_CASE(packed)
{
    BOOST_TEST(outline(read_bytes(odt_of(p("déjà") + p("vu")))) ==
               "paragraph: déjà\nparagraph: vu\n");
}

BOOST_AUTO_TEST_CASE(tracked_changes_may_be_undone)
{
    ReadOptions options;
    options.tracked_original = true;
    const Document document = read_bytes(flat_odt_of(changed_text), options);
    BOOST_TEST(outline(document) ==
               "paragraph: Il est parti\nparagraph: Et revenu.\nparagraph: Fin\n");
    BOOST_TEST(broken_rule(document) == "");
}

BOOST_AUTO_TEST_CASE(headers_and_footers)
{
    const std::string pages =
        "<style:master-page><style:header>" + p("Haut") +
        "</style:header><style:header-left style:display=\"false\">" + p("Gauche") +
        "</style:header-left><style:footer>" + p("Bas") +
        "</style:footer></style:master-page><style:master-page><style:header>" + p("Haut") +
        "</style:header></style:master-page>";
    BOOST_TEST(outline(read_bytes(flat_odt_of(p("a"), {}, pages))) ==
               "furniture: Haut\nparagraph: a\nfurniture: Bas\n");
}

BOOST_AUTO_TEST_CASE(places_are_told_as_a_person_counts)
{
    const std::string row =
        "<table:table-row><table:table-cell table:number-columns-spanned=\"2\">" + p("x") +
        "</table:table-cell><table:covered-table-cell/><table:table-cell>" + p("y") +
        "</table:table-cell></table:table-row>";
    const std::string text =
        p("un") + p("") + p("deux" + note("1", p("note"))) + "<table:table>" + row +
        "<table:table-row><table:covered-table-cell/><table:table-cell "
        "table:number-columns-repeated=\"2\"/><table:table-cell>" +
        p("z") + "</table:table-cell></table:table-row></table:table>" + p("trois");
    const Document document = read_bytes(flat_odt_of(text));
    std::string lines;
    for (const Block& block : document.blocks) {
        lines += fmt::format("{}\n",
                             address_at(document, document.source_map.origin_of(block.span).begin));
    }
    BOOST_TEST(lines == "paragraph 1\nparagraph 2\nfootnote 1\ntable 1, row 1, cell 1\n"
                        "table 1, row 1, cell 2\ntable 1, row 2, cell 4\nparagraph 3\n");
}

BOOST_AUTO_TEST_CASE(the_language_is_taken_from_styles_where_words_do_not_tell)
{
    BOOST_TEST((read_bytes(flat_odt_of(p("Genève"), styles)).language == Language::french));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
