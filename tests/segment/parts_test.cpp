#include "align/language/word_table.hpp"
#include "align/segment/find_stop.hpp"
#include "align/segment/folded_word.hpp"
#include "align/segment/marks.hpp"
#include "align/segment/straight_quotes.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <random>
#include <string>

#include <boost/test/unit_test.hpp>

namespace enregard {
namespace {

BOOST_AUTO_TEST_SUITE(segment)

BOOST_AUTO_TEST_CASE(a_folded_word_is_its_key)
{
    for (const char* word : {"", "art", "S.E.M", "ÉTAT", "À", "Ça", "Œuvre", "cœur", "N°",
                             "e\u0301", "Ü", "×", "l’Est", "Ł", "СТОП", "1er"}) {
        FoldedWord folded;
        folded.assign(word);
        BOOST_TEST(folded.view() == fold_key(word));
    }
    FoldedWord folded;
    folded.assign(std::string(1000, 'A'));
    BOOST_TEST(folded.view() == std::string(FoldedWord::capacity, 'a'));
    // No character is cut where the room ends: each may become longer or shorter by folding.
    for (const char* character : {"é", "ạ", "İ", "ŉ", "𝐀", "日"}) {
        for (std::size_t at = FoldedWord::capacity - 5; at <= FoldedWord::capacity; ++at) {
            folded.assign(std::string(at, 'a') + character + "bcd");
            BOOST_TEST(folded.view().size() <= FoldedWord::capacity);
            BOOST_TEST(!first_invalid_byte(folded.view()).has_value());
        }
    }
}

BOOST_AUTO_TEST_CASE(stops_are_found_as_one_by_one)
{
    std::mt19937 random(11);
    const std::string_view pieces[] = {"a",  "abcdefgh", ".",      "!", "?", " ",
                                       "’",  "…",        "\u202F", "é", "‼", "．",
                                       "。", "日",       "🙂",   "«", "@", ">"};
    for (int round = 0; round < 500; ++round) {
        std::string text;
        for (int k = 0; k < 20; ++k) {
            text += pieces[random() % std::size(pieces)];
        }
        for (std::uint32_t at = 0; at < text.size();) {
            std::uint32_t expected = at;
            while (expected < text.size() && !is_stop(character_at(text, expected).code)) {
                expected += character_at(text, expected).size;
            }
            BOOST_REQUIRE(find_stop(text, at, size_of(text)) == expected);
            at += character_at(text, at).size;
        }
    }
}

BOOST_AUTO_TEST_CASE(straight_quotes_open_and_close)
{
    StraightQuotes quotes(R"(a "b" "c)", 0);
    BOOST_TEST(!quotes.open_at(2));
    BOOST_TEST(quotes.open_at(3));
    BOOST_TEST(quotes.open_at(4));
    BOOST_TEST(!quotes.open_at(6));
    BOOST_TEST(quotes.open_at(8));
}

BOOST_AUTO_TEST_CASE(a_word_has_the_kinds_of_all_its_lines)
{
    const WordTable table = {{1, {"art vol", "no"}}, {2, {"no"}}, {4, {}}};
    BOOST_TEST(table.kinds("art") == 1U);
    BOOST_TEST(table.kinds("no") == 3U);
    BOOST_TEST(table.kinds("") == 0U);
    BOOST_TEST(table.kinds("ar") == 0U);
    BOOST_TEST(table.kinds("article") == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace enregard
