#include "align/readers/reader.hpp"
#include "align/text/error.hpp"
#include "tests/readers/document_rules.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace enregard;
using enregard::testing::broken_rule;

namespace {

struct Example {
    std::string name;
    std::string source;
    std::string expected; ///< "id:source:target" and a blank for each unit
};
std::ostream& operator<<(std::ostream& out, const Example& example)
{
    return out << example.name;
}

const std::vector<Example> examples{
    {"plain", "id\tsource\ttarget\n7\tétait\twas\n", "7:était:was "},
    {"other columns and case", "x\tTARGET\tSource\ny\tb\ta\n", "2:a:b "},
    {"CR LF and blank lines", "source\ttarget\r\n\r\n a \t b\r\n", "3:a:b "},
    {"CR only", "source\ttarget\ra\tb\r", "2:a:b "},
    {"empty cells", "id\tsource\ttarget\n1\t\tb\n2\ta\t\n", "1::b 2:a: "},
    {"empty id", "id\tsource\ttarget\n\ta\tb\n", "2:a:b "},
    {"only the header", "source\ttarget", ""},
    {"quotes stay", "source\ttarget\n\"a\t'b", "2:\"a:'b "},
};

Units read(std::string text)
{
    return reader_for("", "tsv").read_units({.name = "f", .text = std::move(text), .remarks = {}});
}

std::string reason_of(const std::string& text)
{
    try {
        read(text);
    } catch (const Error& error) {
        return error.reason();
    }
    return "nothing";
}

} // namespace

BOOST_AUTO_TEST_SUITE(readers)
BOOST_AUTO_TEST_SUITE(tsv_files)

BOOST_DATA_TEST_CASE(reads, boost::unit_test::data::make(examples), example)
{
    const Units units = read(example.source);
    std::string found;
    BOOST_REQUIRE_EQUAL(units.ids.size(), units.source.blocks.size());
    BOOST_REQUIRE_EQUAL(units.ids.size(), units.target.blocks.size());
    for (std::size_t i = 0; i < units.ids.size(); ++i) {
        found += fmt::format("{}:{}:{} ", units.ids[i],
                             slice(units.source.text, units.source.blocks[i].span),
                             slice(units.target.text, units.target.blocks[i].span));
        BOOST_CHECK_EQUAL(units.source.blocks[i].part, "unit " + units.ids[i]);
    }
    BOOST_CHECK_EQUAL(found, example.expected);
    BOOST_CHECK_EQUAL(broken_rule(units.source, true), "");
    BOOST_CHECK_EQUAL(broken_rule(units.target, true), "");
}

BOOST_AUTO_TEST_CASE(columns_named_by_their_languages)
{
    const Units units = read("note\ten\tfr\nx\tOne\tUne\n");
    BOOST_REQUIRE_EQUAL(units.ids.size(), 1U);
    BOOST_CHECK_EQUAL(slice(units.source.text, units.source.blocks[0].span), "One");
    BOOST_CHECK(units.source.language == Language::english);
    BOOST_CHECK(units.target.language == Language::french);
}

BOOST_AUTO_TEST_CASE(refused)
{
    BOOST_CHECK_EQUAL(reason_of("fr\tde\na\tb"),
                      "has no column \"source\" in its first line; it names \"fr\", \"de\"");
    BOOST_CHECK_EQUAL(reason_of("source\na"),
                      "has no column \"target\" in its first line; it names \"source\"");
    BOOST_CHECK_EQUAL(reason_of("id\tsource\ttarget\n\n1\ta\n"),
                      "has only 2 of the 3 columns in line 3");
    BOOST_CHECK(reason_of(std::string(10'000'000, 'x')).size() < 500);
    std::string accents;
    for (int i = 0; i < 400; ++i) {
        accents += "é\t";
    }
    BOOST_CHECK(!first_invalid_byte(reason_of(accents)));
    BOOST_CHECK(!first_invalid_byte(reason_of("x" + std::string(accents).erase(0, 2))));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
