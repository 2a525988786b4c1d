#include "align/text/utf8.hpp"

#include <random>

#include <boost/test/unit_test.hpp>

using namespace enregard;

BOOST_AUTO_TEST_SUITE(text)
BOOST_AUTO_TEST_SUITE(utf8)

BOOST_AUTO_TEST_CASE(every_character_survives)
{
    for (char32_t code = 0; code <= 0x10FFFF; code += code < 0x3000 ? 1 : 0xFF) {
        if (code >= 0xD800 && code <= 0xDFFF) {
            continue;
        }
        std::string text;
        append(text, code);
        const Character read = character_at(text, 0);
        BOOST_REQUIRE(read.code == code);
        BOOST_REQUIRE_EQUAL(read.size, text.size());
        BOOST_REQUIRE(character_before(text, read.size).code == code);
        BOOST_REQUIRE(!first_invalid_byte(text));
    }
}

BOOST_AUTO_TEST_CASE(ends_of_a_text)
{
    BOOST_CHECK_EQUAL(character_at("", 0).size, 0U);
    BOOST_CHECK_EQUAL(character_at("a", 1).size, 0U);
    BOOST_CHECK_EQUAL(character_before("é", 0).size, 0U);
    BOOST_CHECK_EQUAL(length_chars(""), 0U);
    BOOST_CHECK_EQUAL(length_chars("é€😀"), 3U);
}

/// Table 3-7 of Unicode by brute force: a sequence is well-formed when it is what append writes.
bool is_valid_slowly(std::string_view bytes)
{
    std::size_t at = 0;
    while (at < bytes.size()) {
        std::size_t size = 1;
        for (; size <= 4; ++size) {
            if (at + size > bytes.size()) {
                return false;
            }
            const std::string padded = std::string(bytes.substr(at, size)) + "\0\0\0";
            const char32_t code = character_at(padded, 0).code;
            std::string again;
            append(again, code);
            const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
            if (again == bytes.substr(at, size) && !surrogate && code <= 0x10FFFF) {
                break;
            }
        }
        if (size > 4) {
            return false;
        }
        at += size;
    }
    return true;
}

BOOST_AUTO_TEST_CASE(invalid_bytes_as_the_slow_way)
{
    std::mt19937 random(1);
    constexpr unsigned char alphabet[] = {0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2,
                                          0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5};
    for (int round = 0; round < 50'000; ++round) {
        std::string bytes(random() % 12, '\0');
        for (char& byte : bytes) {
            byte = static_cast<char>(alphabet[random() % sizeof alphabet]);
        }
        BOOST_REQUIRE_EQUAL(!first_invalid_byte(bytes), is_valid_slowly(bytes));
    }
    BOOST_CHECK_EQUAL(first_invalid_byte("abcdefgh\xFFi").value(), 8U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
