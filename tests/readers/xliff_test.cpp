#include "tests/readers/units_file.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace enregard;
using namespace enregard::testing;

namespace {

struct Example {
    std::string name;
    std::string units; ///< what stands in the file element
    std::string expected;
};
std::ostream& operator<<(std::ostream& out, const Example& example)
{
    return out << example.name;
}

std::string old_file(const std::string& units)
{
    return "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file "
           "source-language=\"fr-FR\" target-language=\"en-GB\"><header><note>x</note></header>"
           "<body>" +
           units + "</body></file></xliff>";
}

std::string new_file(const std::string& units)
{
    return "<xliff version=\"2.1\" srcLang=\"en\" trgLang=\"fr-CA\"><file id=\"f\">" + units +
           "</file></xliff>";
}

std::string segmented(const std::string& target)
{
    return "<trans-unit id='u'><source>a b</source><seg-source><mrk mtype='seg' mid='1'>a</mrk> <g "
           "id='g'><mrk mtype='seg' mid='2'>b</mrk></g></seg-source><target>" +
           target + "</target></trans-unit>";
}

const std::vector<Example> old_examples{
    {"nothing", "", ""},
    {"plain", "<trans-unit id='7'><source>était</source><target>was</target></trans-unit>",
     "7:était:was|"},
    {"no target", "<trans-unit id='7'><source>a</source></trans-unit>", "7:a:|"},
    {"empty target", "<trans-unit id='7'><source>a</source><target/></trans-unit>", "7:a:|"},
    {"no id",
     "<trans-unit resname='r'><source>a</source></trans-unit><trans-unit><source>b</source>"
     "</trans-unit>",
     "r:a:|2:b:|"},
    {"not to be translated",
     "<trans-unit id='1' translate='no'><source>a</source></trans-unit><group translate='no'>"
     "<trans-unit id='2'><source>b</source></trans-unit><trans-unit id='3' translate='yes'><source>"
     "c</source></trans-unit></group><trans-unit id='4'><source>d</source></trans-unit>",
     "3:c:|4:d:|"},
    {"a segment twice in the target",
     segmented("<mrk mtype='seg' mid='1'>x</mrk><mrk mtype='seg' mid='1'>y</mrk>"), "u:a b:xy|"},
    {"segments of the target without mid",
     segmented("<mrk mtype='seg'>x</mrk> <mrk mtype='seg'>y</mrk>"), "u:a b:x y|"},
    {"words of the target beside its segments", segmented("<mrk mtype='seg' mid='1'>x</mrk> and y"),
     "u:a b:x and y|"},
    {"tags",
     "<trans-unit id='1'><source>un <g id='1'>g<x id='2'/>ras</g><bx id='3'/>!<ex id='3'/><ph "
     "id='4'>"
     "{x}</ph></source><target>a <mrk mtype='term'>b</mrk><bpt id='5'>&lt;b></bpt>c<ept "
     "id='5'>x<sub>"
     "s</sub></ept><it id='6' pos='open'>y</it></target></trans-unit>",
     "1:un gras!:a bc|"},
    {"line breaks part words",
     "<trans-unit id='1'><source>a<x id='1' ctype='lb'/>b</source><target>c\n  d</target>"
     "</trans-unit>",
     "1:a b:c d|"},
    {"other proposals",
     "<trans-unit id='1'><source>a</source><target>b</target><alt-trans><source>x</source><target>y"
     "</target></alt-trans><note>n</note></trans-unit><bin-unit id='2'><bin-source/></bin-unit>",
     "1:a:b|"},
    {"segments", segmented("<mrk mtype='seg' mid='2'>d</mrk><mrk mtype='seg' mid='1'>c</mrk>"),
     "u/1:a:c|u/2:b:d|"},
    {"segments without a target", segmented(""), "u/1:a:|u/2:b:|"},
    {"a segment without counterpart", segmented("<mrk mtype='seg' mid='2'>d</mrk>"),
     "u/1:a:|u/2:b:d|"},
    {"a segment too much",
     segmented("<mrk mtype='seg' mid='2'>d</mrk> <mrk mtype='seg' mid='3'>e</mrk>"), "u:a b:d e|"},
    {"a target without segments", segmented("c d"), "u:a b:c d|"},
};

const std::vector<Example> new_examples{
    {"nothing", "", ""},
    {"plain", "<unit id='u'><segment><source>a</source><target>b</target></segment></unit>",
     "u:a:b|"},
    {"segments",
     "<unit id='u'><segment "
     "id='s'><source>a</source><target>b</target></segment><ignorable><source>"
     " </source></ignorable><segment><source>c</source></segment></unit>",
     "u/s:a:b|u/2:c:|"},
    {"tags",
     "<unit id='u'><originalData><data id='d'>x</data></originalData><segment><source>a <pc "
     "id='1'>b"
     "<ph id='2'/>c</pc> <cp hex='001A'/><sc id='3'/>d<ec startRef='3'/></source><target><mrk "
     "id='m'>"
     "é</mrk> <sm id='s'/>f<em startRef='s'/></target></segment></unit>",
     "u:a bc d:é f|"},
    {"line breaks part words",
     "<unit id='u'><segment><source>a<ph id='1' type='fmt' subType='xlf:lb'/>b</source></segment>"
     "</unit>",
     "u:a b:|"},
    {"not to be translated",
     "<group id='g' translate='no'><unit id='1'><segment><source>a</source></segment></unit><group "
     "translate='yes'><unit id='2'><segment><source>b</source></segment></unit></group></group>"
     "<unit id='3' translate='no'><segment><source>c</source></segment></unit>",
     "2:b:|"},
    {"matches and notes",
     "<unit id='u'><mtc:matches><mtc:match><source>x</source><target>y</target></mtc:match>"
     "</mtc:matches><notes><note>n</note></notes><segment><source>a</source></segment></unit>",
     "u:a:|"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(readers)
BOOST_AUTO_TEST_SUITE(xliff_files)

BOOST_DATA_TEST_CASE(reads_version_1, boost::unit_test::data::make(old_examples), example)
{
    const Units units = read_units_of("xliff", old_file(example.units));
    BOOST_CHECK_EQUAL(outline(units), example.expected);
    BOOST_CHECK(units.source.language == Language::french);
    BOOST_CHECK(units.target.language == Language::english);
}

BOOST_DATA_TEST_CASE(reads_version_2, boost::unit_test::data::make(new_examples), example)
{
    const Units units = read_units_of("xliff", new_file(example.units));
    BOOST_CHECK_EQUAL(outline(units), example.expected);
    BOOST_CHECK(units.source.language == Language::english);
    BOOST_CHECK(units.target.language == Language::french);
}

BOOST_AUTO_TEST_CASE(prefixes)
{
    BOOST_CHECK_EQUAL(
        outline(read_units_of("xliff", "<x:xliff><x:file><x:body><x:trans-unit id='1'><x:source>a"
                                       "</x:source></x:trans-unit></x:body></x:file></x:xliff>")),
        "1:a:|");
}

BOOST_AUTO_TEST_CASE(places)
{
    const std::string file = old_file("<trans-unit id='1'><source>a<g id='1'>b</g>é &lt; "
                                      "c</source><target>x</target></trans-unit>"
                                      "<trans-unit id='2'><source>d</source></trans-unit>");
    const Units units = read_units_of("xliff", file);
    const Document& source = units.source;
    BOOST_CHECK_EQUAL(slice(source.text, source.blocks[0].span), "abé < c");
    const std::uint32_t last = source.blocks[0].span.end;
    BOOST_CHECK_EQUAL(source.source_map.origin_of({last - 1, last}).begin, file.find("c</source>"));
    BOOST_CHECK_EQUAL(units.target.source_map.origin_of(units.target.blocks[1].span).begin,
                      file.find("<source>d"));
}

BOOST_AUTO_TEST_CASE(refused)
{
    BOOST_CHECK_EQUAL(refusal_of("xliff", "<xliff><file></xliff>"),
                      "is damaged: it is no well-formed XML at line 1, column 16");
    BOOST_CHECK_EQUAL(refusal_of("xliff", "<tmx/>"),
                      "is no XLIFF file: its root element is \"tmx\"");
}

BOOST_AUTO_TEST_CASE(recognised)
{
    const auto name_of = [](const std::string& file, std::string bytes) {
        return reader_for(File{.name = file, .bytes = std::move(bytes)}, "").name;
    };
    const std::string begin = "\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- by hand -->\n";
    BOOST_CHECK_EQUAL(name_of("a.xml", begin + "<xliff version='1.2'>"), "xliff");
    BOOST_CHECK_EQUAL(name_of("a.xml", begin + "<x:xliff>"), "xliff");
    BOOST_CHECK_EQUAL(name_of("a", begin + "<!DOCTYPE tmx SYSTEM 'tmx14.dtd'><tmx>"), "tmx");
    BOOST_CHECK_EQUAL(name_of("a.txt", begin + "<xliffs>"), "txt");
    BOOST_CHECK_EQUAL(name_of("a.txt", "The <tmx> element"), "txt");
    BOOST_CHECK_EQUAL(name_of("a.txt", "<!-- "), "txt");
    BOOST_CHECK_EQUAL(name_of("a.sdlxliff", "x"), "xliff");
    BOOST_CHECK_EQUAL(name_of("a.TMX", "x"), "tmx");
}

BOOST_AUTO_TEST_CASE(hostile)
{
    // What holds for a group is not sought anew through all that it stands in.
    constexpr std::size_t many = 100'000;
    const std::string groups =
        repeated("<group><trans-unit><source>a</source></trans-unit>", many) +
        repeated("</group>", many);
    BOOST_CHECK_EQUAL(read_units_of("xliff", old_file(groups)).ids.size(), many);
    const std::string marks =
        "<trans-unit id='1'><seg-source>" + repeated("<mrk mtype='seg' mid='1'>", many) +
        repeated("</mrk>", many) + "</seg-source><source>a</source></trans-unit>";
    BOOST_CHECK_EQUAL(outline(read_units_of("xliff", old_file(marks))), "1::|");
    const std::string segments = "<unit id='u'>" + repeated("<segment/>", many) + "</unit>";
    BOOST_CHECK_EQUAL(read_units_of("xliff", new_file(segments)).ids.size(), 0);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
