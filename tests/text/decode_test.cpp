#include "align/text/decode.hpp"
#include "align/text/error.hpp"

#include <ostream>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace enregard;
using namespace std::string_literals;

namespace {

struct Good {
    std::string name;
    std::string bytes;
    std::string text;
    std::string encoding;
};
std::ostream& operator<<(std::ostream& out, const Good& example)
{
    return out << example.name;
}

struct Bad {
    std::string name;
    std::string bytes;
    std::string reason; ///< a part of it
};
std::ostream& operator<<(std::ostream& out, const Bad& example)
{
    return out << example.name;
}

const std::vector<Good> good{
    {"ascii", "a", "a", "UTF-8"},
    {"accent", "été", "été", "UTF-8"},
    {"byte order mark", "\xEF\xBB\xBFété", "été", "UTF-8"},
    {"little endian", "\xFF\xFE\xE9\0t\0"s, "ét", "UTF-16LE"},
    {"big endian", "\xFE\xFF\0\xE9\0t"s, "ét", "UTF-16BE"},
    {"surrogate pair", "\xFE\xFF\xD8\x3D\xDE\x00"s, "😀", "UTF-16BE"},
    {"latin 1", "d\xE9j\xE0", "déjà", "windows-1252"},
    {"windows quotes", "l\x92\x9Cuvre \x80", "l’œuvre €", "windows-1252"},
    {"form feed and CR", "a\f\rb", "a\f\rb", "UTF-8"},
};

const std::vector<Bad> bad{
    {"no byte", "", "is empty"},
    {"only a byte order mark", "\xEF\xBB\xBF", "is empty"},
    {"only a UTF-16 mark", "\xFF\xFE", "is empty"},
    {"only white space", " \r\n\t", "is empty"},
    {"NUL", "a\0b"s, "NUL byte at offset 1"},
    {"controls", "a\x01\x02\x03", "control characters"},
    {"damaged", "été\xFF", "the byte 0xFF at offset 5"},
    {"damaged after the mark",
     "\xEF\xBB\xBF"
     "a\xFF",
     "the byte 0xFF at offset 4"},
    {"cut short", "été\xC3", "the byte 0xC3 at offset 5"},
    {"overlong", "é\xC0\xAF", "the byte 0xC0 at offset 2"},
    {"surrogate in UTF-8", "é\xED\xA0\x80", "the byte 0xED at offset 2"},
    {"undefined in Windows-1252", "a\x81", "the byte 0x81 at offset 1"},
    {"odd UTF-16",
     "\xFF\xFE"
     "a\0b"s,
     "left over at offset 4"},
    {"high surrogate alone", "\xFE\xFF\xD8\x3D\0a"s, "surrogate pair at offset 2"},
    {"low surrogate alone", "\xFE\xFF\xDE\x00"s, "surrogate pair at offset 2"},
    {"UTF-32", "\xFF\xFE\0\0a\0\0\0"s, "UTF-32"},
    {"PDF", "%PDF-1.4", "PDF"},
    {"DOCX", "PK\x03\x04", "DOCX"},
    {"DOC", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "DOC"},
    {"PNG", "\x89PNG\r\n\x1A\n", "PNG"},
    {"gzip", "\x1F\x8B\x08", "gzip"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(text)
BOOST_AUTO_TEST_SUITE(decoding)

BOOST_DATA_TEST_CASE(good_bytes, boost::unit_test::data::make(good), example)
{
    const Decoded decoded = decode(example.bytes, "f");
    BOOST_TEST(decoded.text == example.text);
    BOOST_TEST(decoded.encoding == example.encoding);
}

BOOST_DATA_TEST_CASE(bad_bytes, boost::unit_test::data::make(bad), example)
{
    BOOST_CHECK_EXCEPTION(decode(example.bytes, "f"), Error, [&](const Error& error) {
        BOOST_TEST_INFO(error.reason());
        BOOST_CHECK(error.advice().ends_with('.'));
        BOOST_CHECK(!error.reason().ends_with('.'));
        BOOST_CHECK_EQUAL(error.file(), "f");
        BOOST_CHECK_MESSAGE(error.reason().find(example.reason) != std::string::npos,
                            error.reason());
        return true;
    });
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
