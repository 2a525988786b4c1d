#include "align/text/line_index.hpp"

#include <random>
#include <string>

#include <boost/test/unit_test.hpp>

using namespace enregard;

namespace {

LineColumn slowly(std::string_view text, std::size_t offset)
{
    LineColumn place;
    for (std::size_t i = 0; i < offset; ++i) {
        const bool ends =
            text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
        if (ends) {
            ++place.line;
            place.column = 1;
        } else if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
            ++place.column;
        }
    }
    return place;
}

} // namespace

BOOST_AUTO_TEST_SUITE(text)
BOOST_AUTO_TEST_SUITE(lines)

BOOST_AUTO_TEST_CASE(past_the_end)
{
    const LineIndex empty("");
    BOOST_CHECK_EQUAL(empty.at(9).line, 1U);
    BOOST_CHECK_EQUAL(empty.at(9).column, 1U);
    const LineIndex index("é\n");
    BOOST_CHECK_EQUAL(index.at(99).line, 2U);
    BOOST_CHECK_EQUAL(index.at(2).column, 2U);
}

BOOST_AUTO_TEST_CASE(as_the_slow_way)
{
    std::mt19937 random(4);
    for (int round = 0; round < 300; ++round) {
        std::string text;
        for (auto i = random() % 30; i > 0; --i) {
            constexpr const char* pieces[] = {"a", "é", "\n", "\r", "\r\n", "😀"};
            text += pieces[random() % 6];
        }
        const LineIndex index(text);
        for (std::uint32_t at = 0; at <= text.size(); ++at) {
            BOOST_REQUIRE_EQUAL(index.at(at).line, slowly(text, at).line);
            BOOST_REQUIRE_EQUAL(index.at(at).column, slowly(text, at).column);
        }
    }
}

BOOST_AUTO_TEST_CASE(long_line)
{
    std::string text = "x\n";
    for (int i = 0; i < 20'000; ++i) {
        text += "é";
    }
    const LineIndex index(text);
    BOOST_CHECK_EQUAL(index.at(2 + 2 * 12'345).column, 12'346U);
    BOOST_CHECK_EQUAL(index.at(2 + 2 * 20'000).column, 20'001U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
