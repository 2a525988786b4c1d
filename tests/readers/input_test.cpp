#include "align/readers/reader.hpp"
#include "align/text/error.hpp"
#include "tests/readers/document_rules.hpp"
#include "tests/readers/temporary_file.hpp"

#include <filesystem>
#include <unistd.h>

#include <boost/test/unit_test.hpp>

using namespace enregard;
using enregard::testing::broken_rule;
using enregard::testing::outline;
using enregard::testing::TemporaryFile;

namespace {

std::string reason_of(const std::string& file)
{
    try {
        static_cast<void>(decode_file(load_file(file)));
    } catch (const Error& error) {
        return error.reason();
    }
    return "nothing";
}

Document read_text(std::string text)
{
    return reader_for("", "txt").read({.name = "f", .text = std::move(text), .remarks = {}});
}

} // namespace

BOOST_AUTO_TEST_SUITE(readers)
BOOST_AUTO_TEST_SUITE(input)

BOOST_AUTO_TEST_CASE(a_file)
{
    const TemporaryFile file("déjà\n");
    const Input read = decode_file(load_file(file.path().string()));
    BOOST_CHECK_EQUAL(read.text, "déjà\n");
    BOOST_CHECK_EQUAL(read.name, file.path().string());
    BOOST_CHECK(read.remarks.empty());
}

BOOST_AUTO_TEST_CASE(another_encoding_is_told)
{
    const TemporaryFile file("d\xE9j\xE0");
    const Input read = decode_file(load_file(file.path().string()));
    BOOST_CHECK_EQUAL(read.text, "déjà");
    BOOST_REQUIRE_EQUAL(read.remarks.size(), 1U);
    BOOST_CHECK_EQUAL(read.remarks[0].message,
                      "The file is not UTF-8; it was read as Windows-1252.");
}

BOOST_AUTO_TEST_CASE(refused)
{
    BOOST_CHECK_EQUAL(reason_of("/nonexistent/file"), "does not exist");
    BOOST_CHECK_EQUAL(reason_of(std::filesystem::temp_directory_path().string()), "is a directory");
    const TemporaryFile empty("");
    BOOST_CHECK_EQUAL(reason_of(empty.path().string()), "is empty");
    std::filesystem::resize_file(empty.path(), (std::uintmax_t{1} << 30U) + 1);
    BOOST_CHECK_EQUAL(reason_of(empty.path().string()), "is larger than 1 GiB");
}

BOOST_AUTO_TEST_CASE(plain_text)
{
    const Document document = read_text("\n a\r\nb \n \t\n\nc\r\rd");
    BOOST_CHECK_EQUAL(outline(document), "paragraph: a\r\nb\nparagraph: c\nparagraph: d\n");
    BOOST_CHECK_EQUAL(broken_rule(document), "");
    BOOST_CHECK(document.layout == Layout::lines);
    BOOST_CHECK(read_text("").blocks.empty());
    BOOST_CHECK_EQUAL(read_text(std::string(10'000'000, 'x')).blocks.size(), 1U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
