#include "tests/readers/units_file.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace enregard;
using namespace enregard::testing;

namespace {

struct Example {
    std::string name;
    std::string units; ///< what stands in the body
    std::string expected;
};
std::ostream& operator<<(std::ostream& out, const Example& example)
{
    return out << example.name;
}

std::string memory(const std::string& units, const std::string& source = "fr-FR")
{
    return "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n"
           "<tmx version=\"1.4\"><header srclang=\"" +
           source + "\"><note>no unit</note></header><body>" + units + "</body></tmx>";
}

std::string unit(const std::string& french, const std::string& english)
{
    return "<tu><tuv xml:lang=\"fr\"><seg>" + french + "</seg></tuv><tuv xml:lang=\"en\"><seg>" +
           english + "</seg></tuv></tu>";
}

const std::vector<Example> examples{
    {"nothing", "", ""},
    {"plain", unit("était", "was"), "1:était:was|"},
    {"the English first",
     "<tu><tuv xml:lang='en'><seg>a</seg></tuv><tuv xml:lang='fr'><seg>b</seg></tuv></tu>",
     "1:b:a|"},
    {"ids", "<tu tuid='a&amp;b'>" + unit("x", "y").substr(4) + unit("c", "d"), "a&b:x:y|2:c:d|"},
    {"old attribute, upper case, countries",
     "<tu><tuv lang='FR-CA'><seg>a</seg></tuv><tuv lang='EN_US'><seg>b</seg></tuv></tu>", "1:a:b|"},
    {"references and characters kept apart",
     unit("R&amp;D &#233; &#xE8; &lt;b&gt;", "<![CDATA[&amp; <]]>"), "1:R&D é è <b>:&amp; <|"},
    {"codes",
     unit("un <bpt i='1'>{\\b <sub>sub</sub></bpt>gras<ept i='1'>}</ept><ph/>.",
          "a <hi>b</hi><it pos='begin'>x</it><ut>y</ut>"),
     "1:un gras.:a b|"},
    {"line breaks part words", unit("un<ph type='lb'/>deux<ph>&lt;br/></ph>trois", "a\n   b\r\nc"),
     "1:un deux trois:a b c|"},
    {"blanks at the ends", unit("\n  a  \n", " b\t"), "1:a:b|"},
    {"blanks between codes stay", unit("<hi>a</hi> <hi>b</hi>", "c"), "1:a b:c|"},
    {"comments", unit("a<!-- b -->c", "<!-- d -->e"), "1:ac:e|"},
    {"empty and missing sides",
     unit("a", "b") + unit("", "c") + "<tu><tuv xml:lang='fr'><seg>d</seg></tuv></tu>" +
         "<tu><tuv xml:lang='de'><seg>e</seg></tuv></tu>" + unit("f", "g"),
     "1:a:b|2::c|3:d:|5:f:g|"},
    {"a third language", unit("a", "b") + "<tu><tuv xml:lang='de'><seg>x</seg></tuv></tu>",
     "1:a:b|"},
    {"notes and properties",
     "<tu><note>n</note><prop type='x'>p</prop><tuv xml:lang='fr'><note>n</note><seg>a</seg></tuv>"
     "<tuv xml:lang='en'><prop>p</prop><seg>b</seg></tuv></tu>",
     "1:a:b|"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(readers)
BOOST_AUTO_TEST_SUITE(tmx_files)

BOOST_DATA_TEST_CASE(reads, boost::unit_test::data::make(examples), example)
{
    BOOST_CHECK_EQUAL(outline(read_units_of("tmx", memory(example.units))), example.expected);
}

BOOST_AUTO_TEST_CASE(languages)
{
    const std::string pair = unit("a", "b");
    const auto languages_of = [](const Units& units) {
        return fmt::format("{} {}", code_of(units.source.language), code_of(units.target.language));
    };
    BOOST_CHECK_EQUAL(languages_of(read_units_of("tmx", memory(pair))), "fr en");
    BOOST_CHECK_EQUAL(languages_of(read_units_of("tmx", memory(pair, "en-GB"))), "en fr");
    BOOST_CHECK_EQUAL(outline(read_units_of("tmx", memory(pair, "en-GB"))), "1:b:a|");
    BOOST_CHECK_EQUAL(languages_of(read_units_of("tmx", memory(pair, "*all*"))), "fr en");
    const std::string german = "<tu><tuv xml:lang='es'><seg>a</seg></tuv>"
                               "<tuv xml:lang='de'><seg>b</seg></tuv></tu>";
    BOOST_CHECK_EQUAL(outline(read_units_of("tmx", memory(german, "de"))), "1:b:a|");
    BOOST_CHECK_EQUAL(languages_of(read_units_of("tmx", memory(german, "de"))), "und und");
}

BOOST_AUTO_TEST_CASE(places)
{
    const std::string file = memory(unit("R&amp;D <hi>x</hi>", ""));
    const Units units = read_units_of("tmx", file);
    const Document& source = units.source;
    const Span word = {size_of("R&D "), size_of("R&D x")};
    BOOST_CHECK_EQUAL(source.source_map.origin_of(word).begin, file.find("x</hi>"));
    BOOST_CHECK_EQUAL(units.target.source_map.origin_of(units.target.blocks[0].span).begin,
                      file.find("<seg></seg>"));
}

BOOST_AUTO_TEST_CASE(refused)
{
    BOOST_CHECK_EQUAL(refusal_of("tmx", "<tmx>\n<body>"),
                      "is damaged: it is no well-formed XML at line 2, column 6");
    BOOST_CHECK_EQUAL(refusal_of("tmx", "words"),
                      "is damaged: it is no well-formed XML at line 1, column 5");
    BOOST_CHECK_EQUAL(refusal_of("tmx", "<html/>"), "is no TMX file: its root element is \"html\"");
    BOOST_CHECK_EQUAL(refusal_of("tmx", memory("<tu><tuv xml:lang='fr'><seg>a</seg></tuv></tu>")),
                      "has units in one language only (\"fr\")");
    BOOST_CHECK_EQUAL(refusal_of("tmx", memory("<tu><tuv><seg>a</seg></tuv></tu>")),
                      "does not say the languages of its units");
}

BOOST_AUTO_TEST_CASE(hostile)
{
    // Nested as deeply as may be, entities that grow, references to nothing, NUL.
    constexpr std::size_t many = 200'000;
    const std::string deep = repeated("<hi>", many) + "a" + repeated("</hi>", many);
    BOOST_CHECK_EQUAL(outline(read_units_of("tmx", memory(unit(deep, "b")))), "1:a:b|");
    const std::string codes = repeated("<ph>", many) + "a" + repeated("</ph>", many);
    BOOST_CHECK_EQUAL(outline(read_units_of("tmx", memory(unit(codes, "b")))), "1::b|");
    const std::string laughs =
        "<!DOCTYPE tmx [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><tmx><body>" +
        unit("&b;", "&#0;&#xD800;&") + "</body></tmx>";
    BOOST_CHECK_EQUAL(outline(read_units_of("tmx", laughs)), "1:&b;:\uFFFD\uFFFD&|");
    std::string languages;
    for (int i = 0; i < 100'000; ++i) {
        languages += fmt::format("<tu><tuv xml:lang='x{}'/></tu>", i);
    }
    BOOST_CHECK_EQUAL(read_units_of("tmx", memory(languages)).ids.size(), 0);
    BOOST_CHECK_EQUAL(refusal_of("tmx", memory(repeated("<", 12'000'000))),
                      "has too much markup to be read at once");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
