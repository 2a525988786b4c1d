#include "align/text/error.hpp"
#include "tests/readers/document_rules.hpp"
#include "tests/readers/docx_file.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace enregard;
using namespace enregard::testing;

namespace {

struct Example {
    std::string name;
    Docx parts;
    std::string expected;
};
std::ostream& operator<<(std::ostream& out, const Example& example)
{
    return out << example.name;
}

std::string run(const std::string& text, const std::string& properties = {})
{
    return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") +
           "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

std::string p(const std::string& content, const std::string& properties = {})
{
    return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + content +
           "</w:p>";
}

std::string words(const std::string& text, const std::string& properties = {})
{
    return p(run(text), properties);
}

std::string in_list(int list, int level = 0)
{
    return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
           std::to_string(list) + "\"/></w:numPr>";
}

std::string footnote(const std::string& id, const std::string& content)
{
    return "<w:footnote w:id=\"" + id + "\">" + content + "</w:footnote>";
}

std::string mark(const std::string& id)
{
    return "<w:r><w:footnoteReference w:id=\"" + id + "\"/></w:r>";
}

const std::string deleted_mark = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
const std::string inserted_mark = "<w:rPr><w:ins w:id=\"1\"/></w:rPr>";
const std::string superscript = "<w:vertAlign w:val=\"superscript\"/>";

std::string level(int number, const std::string& format, const std::string& text,
                  const std::string& more = {})
{
    return "<w:lvl w:ilvl=\"" + std::to_string(number) +
           "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more +
           "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

const std::string outline_numbers =
    "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1.") +
    level(1, "lowerLetter", "%2)") +
    level(2, "upperRoman", "%1.%2.%3", "<w:suff w:val=\"nothing\"/>") + "</w:abstractNum>" +
    "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "bullet", "•") + "</w:abstractNum>" +
    "<w:abstractNum w:abstractNumId=\"2\">" +
    level(0, "decimal", "Article %1.", "<w:pStyle w:val=\"Titre1\"/>") +
    level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"Titre2\"/>") + "</w:abstractNum>" +
    "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
    "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
    "<w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>"
    "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"0\"/></w:num>"
    "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"2\"/></w:num>";

const std::string french_styles =
    "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"fr-FR\"/></w:rPr></w:rPrDefault>"
    "</w:docDefaults>"
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Standard\"><w:name "
    "w:val=\"Normal\"/>"
    "</w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Titre1\"><w:name w:val=\"heading 1\"/>"
    "<w:pPr><w:numPr><w:numId w:val=\"5\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Titre2\"><w:name w:val=\"heading 2\"/>"
    "<w:basedOn w:val=\"Titre1\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr>"
    "<w:outlineLvl w:val=\"1\"/></w:pPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Eigen\"><w:name w:val=\"Eigen\"/>"
    "<w:basedOn w:val=\"Titre2\"/><w:pPr><w:numPr><w:numId "
    "w:val=\"0\"/></w:numPr></w:pPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"X\"><w:basedOn w:val=\"X\"/></w:style>"
    "<w:style w:type=\"character\" w:styleId=\"Unsichtbar\"><w:rPr><w:vanish/></w:rPr></w:style>";

const std::vector<Example> examples{
    {"paragraphs", {.body = words("déjà") + words("vu")}, "paragraph: déjà\nparagraph: vu\n"},
    {"runs",
     {.body = p(run("L’") + run("é", "<w:b/>") + run("té &amp; l&#39;hiver"))},
     "paragraph: L’été & l'hiver\n"},
    {"space that is not preserved",
     {.body = p("<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space=\"preserve\"> b </w:t></w:r>")},
     "paragraph: a b\n"},
    {"special characters",
     {.body = p("<w:r><w:t>porte</w:t><w:noBreakHyphen/><w:t>avions</w:t><w:tab/><w:t>ex</w:t>"
                "<w:softHyphen/><w:t>act</w:t><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/>"
                "<w:sym w:font=\"Symbol\" w:char=\"F061\"/></w:r>")},
     "paragraph: porte\u2011avions exact✓α\n"},
    {"address",
     {.body = p(run("12, rue du Port") + "<w:r><w:br/></w:r>" + run("75001 Paris"))},
     "paragraph: 12, rue du Port\nparagraph: 75001 Paris\n"},
    {"broken sentence",
     {.body = p(run("Une phrase qui") + "<w:r><w:br/></w:r>" + run("continue"))},
     "paragraph: Une phrase qui continue\n"},
    {"headings by style",
     {.body = words("Un", "<w:pStyle w:val=\"Titre1\"/>") +
              words("Deux", "<w:pStyle w:val=\"Titre2\"/>") +
              words("Trois", "<w:pStyle w:val=\"Eigen\"/>") +
              words("Quatre", "<w:outlineLvl w:val=\"2\"/>") +
              words("Cinq", "<w:pStyle w:val=\"X\"/>"),
      .styles = french_styles,
      .numbering = outline_numbers},
     "heading 1: Article 1. Un\nheading 2: 1.1 Deux\nheading 2: Trois\nheading 3: Quatre\n"
     "paragraph: Cinq\n"},
    {"list numbers",
     {.body = words("a", in_list(1)) + words("b", in_list(1, 1)) + words("c", in_list(1, 2)) +
              words("between") + words("d", in_list(1)) + words("e", in_list(1, 1)) +
              words("f", in_list(2)) + words("g", in_list(0)) + words("h", in_list(9)),
      .numbering = outline_numbers},
     "list-item 1: 1. a\nlist-item 2: a) b\nlist-item 3: 1.a.I c\nparagraph: between\n"
     "list-item 1: 2. d\nlist-item 2: a) e\nlist-item 1: f\nparagraph: g\nparagraph: h\n"},
    {"lists that start elsewhere or go on",
     {.body = words("a", in_list(1)) + words("b", in_list(3)) + words("c", in_list(3)) +
              words("d", in_list(4)),
      .numbering = outline_numbers},
     "list-item 1: 1. a\nlist-item 1: 7. b\nlist-item 1: 8. c\nlist-item 1: 9. d\n"},
    {"table",
     {.body = "<w:tbl><w:tblPr/><w:tr><w:tc>" + words("a") + words("b") + "</w:tc><w:tc>" +
              words("c") + "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" +
              words("gone") + "</w:tc><w:tc><w:tbl><w:tr><w:tc>" + words("d") +
              "</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>" + words("e")},
     "table-cell: a\ntable-cell: b\ntable-cell: c\ntable-cell: d\nparagraph: e\n"},
    {"notes",
     {.body = p(run("Une garantie") + mark("3") + run(".")) + words("Suite"),
      .footnotes = footnote("-1", "<w:p/>") + footnote("3", words(" Corps.") + words("Fin."))},
     "paragraph: Une garantie.\nfootnote [footnote 1]: Corps.\nfootnote [footnote 1]: Fin.\n"
     "paragraph: Suite\n[1] 1 -> 1\n"},
    {"notes in an order of their own",
     {.body = p(run("a") + mark("9") + run("b") + mark("4")) + p(run("c") + mark("5")),
      .footnotes = footnote("4", words("quatre")) + footnote("9", words("neuf")) +
                   footnote("5", words("cinq")),
      .settings = "<w:footnotePr><w:numFmt w:val=\"lowerLetter\"/></w:footnotePr>"},
     "paragraph: ab\nfootnote [footnote a]: neuf\nfootnote [footnote b]: quatre\nparagraph: c\n"
     "footnote [footnote c]: cinq\n[a] a -> 1\n[b] b -> 2\n[c] c -> 4\n"},
    {"notes that restart in each section",
     {.body =
          p(run("a") + mark("1"), "<w:sectPr><w:footnotePr><w:numRestart "
                                  "w:val=\"eachSect\"/></w:footnotePr></w:sectPr>") +
          p(run("b") + mark("2")) +
          "<w:sectPr><w:footnotePr><w:numRestart w:val=\"eachSect\"/></w:footnotePr></w:sectPr>",
      .footnotes = footnote("1", words("x")) + footnote("2", words("y"))},
     "paragraph: a\nfootnote [footnote 1]: x\nparagraph: b\nfootnote [footnote 1]: y\n"
     "[1] 1 -> 1\n[1] 1 -> 3\n"},
    {"a mark of one's own",
     {.body = p(run("mot") +
                "<w:r><w:footnoteReference w:id=\"2\" w:customMarkFollows=\"1\"/>"
                "<w:t>*</w:t></w:r>" +
                run(" et") + mark("3")),
      .footnotes = footnote("2", words("* étoile")) + footnote("3", words("un"))},
     "paragraph: mot et\nfootnote [footnote *]: étoile\nfootnote [footnote 1]: un\n"
     "* * -> 1\n[1] 1 -> 2\n"},
    {"a mark of one's own before words",
     {.body =
          p(run("mot") + R"(<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/></w:r>)" +
            run("* et tout le reste")) +
          p(run("a") + R"(<w:r><w:footnoteReference w:id="3" w:customMarkFollows="1"/></w:r>)" +
            run("(b)") + run(" c")),
      .footnotes = footnote("2", words("* étoile")) + footnote("3", words("(b) lettre"))},
     "paragraph: mot et tout le reste\nfootnote [footnote *]: étoile\nparagraph: a c\n"
     "footnote [footnote b]: (b) lettre\n* * -> 1\n(b) b -> 3\n"},
    {"words where a mark of one's own should be",
     {.body =
          p(run("Il y") + R"(<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/></w:r>)" +
            run("a tout le reste.")) +
          p(run("mot") +
            R"(<w:r><w:footnoteReference w:id="3" w:customMarkFollows="1"/>)"
            R"(<w:t>qui dit tout.</w:t></w:r>)" +
            run(" Fin.")),
      .footnotes = footnote("2", words("un")) + footnote("3", words("deux"))},
     "paragraph: Il ya tout le reste.\nfootnote [footnote 1]: un\nparagraph: motqui dit tout. "
     "Fin.\n"
     "footnote [footnote 2]: deux\n[1] 1 -> 1\n[2] 2 -> 3\n"},
    {"endnotes",
     {.body = p(run("a") + "<w:r><w:endnoteReference w:id=\"1\"/></w:r>") + words("b"),
      .endnotes = "<w:endnote w:id=\"1\">" + words("fin") + "</w:endnote>"},
     "paragraph: a\nparagraph: b\nfootnote [endnote i]: fin\n[i] i -> 2\n"},
    {"a note in brackets",
     {.body = p(run("mot [") + mark("1") + run("]. Et ") + mark("2") + run(".")),
      .footnotes = footnote("1", words("x")) + footnote("2", words("y"))},
     "paragraph: mot. Et.\nfootnote [footnote 1]: x\nfootnote [footnote 2]: y\n"
     "[1] 1 -> 1\n[2] 2 -> 2\n"},
    {"a note that is missing",
     {.body = p(run("mot") + mark("8"))},
     "paragraph: mot\n[1] 1 -> nothing\n"},
    {"a note that calls itself",
     {.body = p(run("a") + mark("1")), .footnotes = footnote("1", p(run("b") + mark("1")))},
     "paragraph: a\nfootnote [footnote 1]: b\n[1] 1 -> 1\n[1] 1 -> 1\n"},
    {"a typed note",
     {.body = p(run("une garantie") + run("2", superscript) + run(" de paix")) +
              words("2 En anglais : « safeguarding »")},
     "paragraph: une garantie de paix\nfootnote [footnote 2]: En anglais : « safeguarding »\n"
     "2 2 -> 1\n"},
    {"a typed note with typed signs",
     {.body = words("une garantie² de 5 m²") + p(run("2", superscript) + run(" En anglais"))},
     "paragraph: une garantie de 5 m²\nfootnote [footnote 2]: En anglais\n² 2 -> 1\n"},
    {"a typed note with a raised sign",
     {.body = p(run("une garantie") + run("2", "<w:position w:val=\"8\"/>")) +
              p("<w:hyperlink>" + run("2") + "</w:hyperlink>" + run(" En anglais"))},
     "paragraph: une garantie\nfootnote [footnote 2]: En anglais\n2 2 -> 1\n"},
    {"powers and ordinals",
     {.body = p(run("le 27") + run("e", superscript) + run(" de 10 km") + run("2", superscript) +
                run(" et x") + run("3", superscript)) +
              words("2 En anglais")},
     "paragraph: le 27e de 10 km2 et x3\nparagraph: 2 En anglais\n"},
    {"tracked changes",
     {.body = p(run("a") + "<w:ins>" + run("b") +
                "</w:ins><w:del><w:r><w:delText>c</w:delText></w:r>"
                "</w:del><w:moveTo>" +
                run("d") + "</w:moveTo><w:moveFrom>" + run("e") + "</w:moveFrom>") +
              p(run("f"), deleted_mark) + p(run("g")) + p(run("h"), inserted_mark) + words("i")},
     "paragraph: abd\nparagraph: fg\nparagraph: h\nparagraph: i\n"},
    {"a deleted paragraph and row",
     {.body = p("<w:del><w:r><w:delText>x</w:delText></w:r></w:del>", deleted_mark) + words("a") +
              "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + words("b") +
              "</w:tc></w:tr><w:tr><w:tc>" + words("c") + "</w:tc></w:tr></w:tbl>"},
     "paragraph: a\ntable-cell: c\n"},
    {"fields",
     {.body = p("<w:r><w:fldChar "
                "w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>" +
                run("hidden") + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("7") +
                "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:fldSimple w:instr=\"DATE\">" +
                run(" mai") + "</w:fldSimple><w:hyperlink>" + run(" ici") + "</w:hyperlink>") +
              p("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + run("stray"))},
     "paragraph: 7 mai ici\nparagraph: stray\n"},
    {"a large initial",
     {.body = words("L", "<w:framePr w:dropCap=\"drop\"/>") + words("e conseil")},
     "paragraph: Le conseil\n"},
    {"hidden text",
     {.body = p(run("a") + run("b", "<w:vanish/>") + run("c", "<w:vanish w:val=\"0\"/>") +
                run("d", "<w:rStyle w:val=\"Unsichtbar\"/>")),
      .styles = french_styles},
     "paragraph: ac\n"},
    {"wrappers",
     {.body = "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>" +
              p("<w:smartTag>" + run("a") + "</w:smartTag><w:customXml>" + run("b") +
                "</w:customXml>") +
              "</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" +
              words("Click") + "</w:sdtContent></w:sdt>" +
              p("<w:ruby><w:rt>" + run("x") + "</w:rt><w:rubyBase>" + run("c") +
                "</w:rubyBase></w:ruby>")},
     "paragraph: ab\nparagraph: c\n"},
    {"text box",
     {.body = p(run("a") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" +
                words("b") +
                "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                "<w:txbxContent>" +
                words("b") +
                "</w:txbxContent></w:pict></mc:Fallback>"
                "</mc:AlternateContent></w:r>" +
                run("c"))},
     "paragraph: ac\nparagraph: b\n"},
    {"header",
     {.body = words("a") + "<w:sectPr><w:headerReference r:id=\"header\"/></w:sectPr>",
      .header = words("Page 3")},
     "furniture: Page 3\nparagraph: a\n"},
    {"mathematics",
     {.body = p("<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r>"
                "<m:t>2</m:t></m:r></m:den></m:f></m:oMath>")},
     "paragraph: 1/2\n"},
    {"comments and alternative texts",
     {.body = p(run("a") +
                "<w:r><w:commentReference w:id=\"1\"/></w:r><w:r><w:drawing><docPr descr=\"b\"/>"
                "</w:drawing></w:r>")},
     "paragraph: a\n"},
};

std::string addresses_of(const Document& document)
{
    std::string lines;
    for (const Block& block : document.blocks) {
        lines += fmt::format("{}: {}\n",
                             address_at(document, document.source_map.origin_of(block.span).begin),
                             slice(document.text, block.span));
    }
    return lines;
}

} // namespace

BOOST_AUTO_TEST_SUITE(readers)
BOOST_AUTO_TEST_SUITE(docx)

BOOST_DATA_TEST_CASE(outlines, boost::unit_test::data::make(examples))
{
    const Document document = read_bytes(docx_of(sample.parts));
    BOOST_TEST(outline(document) == sample.expected);
    BOOST_TEST(broken_rule(document) == "");
}

BOOST_AUTO_TEST_CASE(tracked_changes_may_be_undone)
{
    const std::string body = p(run("a") + "<w:ins>" + run("b") +
                               "</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del>") +
                             p(run("f"), deleted_mark) + p(run("g")) + p(run("h"), inserted_mark) +
                             words("i");
    ReadOptions options;
    options.tracked_original = true;
    const Document document = read_bytes(docx_of({.body = body}), options);
    BOOST_TEST(outline(document) == "paragraph: ac\nparagraph: f\nparagraph: g\nparagraph: hi\n");
}

BOOST_AUTO_TEST_CASE(places_are_told_as_a_person_counts)
{
    const std::string box =
        "<w:r><w:pict><w:txbxContent>" + words("dans la boîte") + "</w:txbxContent></w:pict></w:r>";
    const std::string body = words("un") + p("") + p(run("deux") + mark("1") + box) +
                             "<w:tbl><w:tr><w:tc>" + words("x") + "</w:tc><w:tc>" + words("y") +
                             "</w:tc></w:tr></w:tbl>" + words("trois");
    const Document document =
        read_bytes(docx_of({.body = body, .footnotes = footnote("1", words("note"))}));
    BOOST_TEST(addresses_of(document) ==
               "paragraph 1: un\nparagraph 2: deux\nfootnote 1: note\n"
               "text box in paragraph 2: dans la boîte\ntable 1, row 1, cell 1: x\n"
               "table 1, row 1, cell 2: y\nparagraph 3: trois\n");
    BOOST_TEST(document.original == "un\ndeux[1]\n1 note\ndans la boîte\nx\ny\ntrois");
}

BOOST_AUTO_TEST_CASE(a_missing_note_is_remarked)
{
    const Document document = read_bytes(docx_of({.body = p(run("mot") + mark("8"))}));
    BOOST_REQUIRE(document.remarks.size() == 1);
    BOOST_TEST(document.remarks[0].message == "The footnote 1 is missing in the file.");
}

BOOST_AUTO_TEST_CASE(the_language_is_taken_from_properties_where_words_do_not_tell)
{
    BOOST_TEST((read_bytes(docx_of({.body = words("Genève"), .styles = french_styles})).language ==
                Language::french));
    BOOST_TEST(
        (read_bytes(docx_of({.body = words("The house of the people and of the law is not the one "
                                           "that they have."),
                             .styles = french_styles}))
             .language == Language::unknown));
}

BOOST_AUTO_TEST_CASE(deep_nesting_is_read)
{
    std::string body;
    constexpr int depth = 100'000;
    for (int i = 0; i < depth; ++i) {
        body += "<w:smartTag>";
    }
    body += words("fond");
    for (int i = 0; i < depth; ++i) {
        body += "</w:smartTag>";
    }
    BOOST_TEST(outline(read_bytes(docx_of({.body = body}))) == "paragraph: fond\n");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
