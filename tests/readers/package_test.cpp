#include "align/readers/package.hpp"
#include "align/text/error.hpp"
#include "tests/readers/docx_file.hpp"
#include "tests/readers/odt_file.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace enregard;
using namespace enregard::testing;

namespace {

struct Refused {
    std::string name;
    std::string bytes;
    std::string reason; ///< how it begins
};
std::ostream& operator<<(std::ostream& out, const Refused& refused)
{
    return out << refused.name;
}

const std::string docx = docx_of({.body = "<w:p><w:r><w:t>a</w:t></w:r></w:p>"});
const std::string mimetype = "application/vnd.oasis.opendocument.";

std::string document_xml(const std::string& xml)
{
    return zip_of({{"word/document.xml", xml}});
}

const std::vector<Refused> refused{
    {"cut off", docx.substr(0, docx.size() / 2), "is a damaged ZIP archive"},
    {"only the magic", "PK\x03\x04", "is a damaged ZIP archive"},
    {"no entries", zip_of({}), "is a ZIP archive, but no DOCX or ODT document"},
    {"other entries", zip_of({{"a.docx", docx}}), "is a ZIP archive, but no DOCX or ODT document"},
    {"leads out", zip_of({{"word/document.xml", ""}, {"word/../../x", ""}}),
     "has an entry whose name leads out of it (\"word/../../x\")"},
    {"absolute", zip_of({{"/etc/passwd", ""}}), "has an entry whose name leads out of it"},
    {"backslashes", zip_of({{"..\\x", ""}}), "has an entry whose name leads out of it"},
    {"drive", zip_of({{"C:\\x", ""}}), "has an entry whose name leads out of it"},
    {"two of one name", zip_of({{"word/document.xml", "a"}, {"Word/Document.xml", "b"}}),
     "has two entries of the name \"Word/Document.xml\""},
    {"encrypted entry", zip_of({{"word/document.xml", "0123456789abcdef"}}, 1),
     "is encrypted (\"word/document.xml\")"},
    {"encrypted ODT",
     zip_of({{"mimetype", mimetype + "text"},
             {"content.xml", "x"},
             {"META-INF/manifest.xml", "<manifest:encryption-data/>"}}),
     "is encrypted with a password"},
    {"encrypted OLE",
     "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(100, ' ') +
         std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32),
     "is encrypted with a password"},
    {"old document", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "is an old Office document"},
    {"spreadsheet", zip_of({{"xl/workbook.xml", ""}}), "is a spreadsheet (XLSX)"},
    {"presentation", zip_of({{"ppt/presentation.xml", ""}}), "is a presentation (PPTX)"},
    {"ODS", zip_of({{"mimetype", mimetype + "spreadsheet"}, {"content.xml", ""}}),
     "is a spreadsheet (ODS)"},
    {"EPUB", zip_of({{"mimetype", "application/epub+zip"}}), "is an e-book (EPUB)"},
    {"DOCTYPE",
     document_xml("<!DOCTYPE a [<!ENTITY b \"c\">]><w:document><w:body>&b;</w:body></w:document>"),
     "has a DOCTYPE in \"word/document.xml\""},
    {"DOCTYPE in UTF-16",
     document_xml(std::string("\xFF\xFE<\0!\0D\0O\0C\0T\0Y\0P\0E\0 \0a\0>\0<\0a\0/\0>\0", 34)),
     "has a DOCTYPE in \"word/document.xml\""},
    {"no XML", document_xml("word"), "is damaged: \"word/document.xml\" is no well-formed XML"},
    {"empty XML", document_xml(""), "is damaged: \"word/document.xml\" is no well-formed XML"},
    {"open elements", document_xml("<w:document><w:body><w:p>"), "is damaged"},
    {"another root", document_xml("<w:glossary/>"), "has no text of a DOCX document"},
    {"nothing in it", docx_of({.body = ""}), "has no text"},
    {"only blanks", docx_of({.body = "<w:p><w:r><w:t> </w:t><w:tab/></w:r></w:p>"}), "has no text"},
    {"nothing in an ODT", odt_of(""), "has no text"},
    {"only blanks in an ODT", odt_of("<text:p> <text:s/>\n</text:p>"), "has no text"},
    {"too much markup", document_xml("<w:document>" + std::string(12'000'000, '<')),
     "has too much markup in \"word/document.xml\""},
};

} // namespace

BOOST_AUTO_TEST_SUITE(readers)
BOOST_AUTO_TEST_SUITE(package)

BOOST_DATA_TEST_CASE(refusals, boost::unit_test::data::make(refused))
{
    BOOST_CHECK_EXCEPTION(read_bytes(sample.bytes), Error, [&](const Error& error) {
        BOOST_TEST_MESSAGE(error.reason());
        return error.file() == "letter.docx" && error.reason().starts_with(sample.reason) &&
               error.advice().ends_with('.');
    });
}

BOOST_AUTO_TEST_CASE(entries)
{
    const File file{"a", zip_of({{"Word\\A.xml", "déjà"}, {"b", ""}})};
    enregard::readers::Package opened(file);
    BOOST_TEST(opened.contains("word/a.xml"));
    BOOST_TEST(!opened.contains("c"));
    BOOST_TEST(opened.read("word/a.XML") == "déjà");
    BOOST_TEST(opened.read("b").empty());
}

BOOST_AUTO_TEST_CASE(a_damaged_entry_is_refused)
{
    File file{"a", zip_of({{"word/a.xml", "déjà vu"}})};
    file.bytes[file.bytes.find("vu")] = 'x';
    enregard::readers::Package opened(file);
    BOOST_CHECK_THROW(opened.read("word/a.xml"), Error);
}

BOOST_AUTO_TEST_CASE(what_else_is_damaged_is_left_out)
{
    const std::string word =
        "<w:document><w:body><w:p><w:r><w:t>a</w:t></w:r></w:p></w:body></w:document>";
    const std::string relations = "<Relationships><Relationship Id=\"a\" Type=\"x/styles\" "
                                  "Target=\"styles.xml\"/></Relationships>";
    const Document document = read_bytes(zip_of({{"word/document.xml", word},
                                                 {"word/_rels/document.xml.rels", relations},
                                                 {"word/styles.xml", "<w:styles><"}}));
    BOOST_TEST(document.text == "a");
    BOOST_REQUIRE(document.remarks.size() == 1);
    BOOST_TEST(document.remarks[0].message ==
               "The part \"word/styles.xml\" is damaged and was left out.");
}

BOOST_AUTO_TEST_CASE(content_says_the_format)
{
    BOOST_TEST(reader_for(File{"a.txt", docx}, "").name == "docx");
    BOOST_TEST(reader_for(File{"a.docx", flat_odt_of("")}, "").name == "odt");
    BOOST_TEST(reader_for(File{"a.docx", "Une phrase."}, "").name == "docx");
    BOOST_TEST(reader_for(File{"a.txt", docx}, "txt").name == "txt");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
