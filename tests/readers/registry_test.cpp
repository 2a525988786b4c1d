#include "align/readers/reader.hpp"
#include "align/text/error.hpp"

#include <set>

#include <boost/test/unit_test.hpp>

using namespace enregard;

BOOST_AUTO_TEST_SUITE(readers)
BOOST_AUTO_TEST_SUITE(registry)

BOOST_AUTO_TEST_CASE(every_reader_is_whole)
{
    std::set<std::string_view> names;
    for (const Reader* reader : all_readers()) {
        BOOST_TEST_CONTEXT(reader->name)
        {
            BOOST_CHECK(names.insert(reader->name).second);
            BOOST_CHECK(!reader->extensions.empty());
            BOOST_CHECK(reader->summary.ends_with('.'));
            BOOST_CHECK_EQUAL((reader->read != nullptr ? 1 : 0) +
                                  (reader->read_units != nullptr ? 1 : 0) +
                                  (reader->read_file != nullptr ? 1 : 0),
                              1);
        }
    }
}

BOOST_AUTO_TEST_CASE(by_extension)
{
    BOOST_CHECK_EQUAL(reader_for("a.HTM", "").name, "html");
    BOOST_CHECK_EQUAL(reader_for("d.md/a", "").name, "txt");
    BOOST_CHECK_EQUAL(reader_for("d/a.md", "").name, "markdown");
    BOOST_CHECK_EQUAL(reader_for("-", "").name, "txt");
    BOOST_CHECK_EQUAL(reader_for("a.unknown", "").name, "txt");
    BOOST_CHECK_EQUAL(reader_for("a.", "").name, "txt");
    BOOST_CHECK_EQUAL(reader_for("a.html", "txt").name, "txt");
    BOOST_CHECK_EQUAL(reader_for("a", "md").name, "markdown");
}

BOOST_AUTO_TEST_CASE(unknown_format)
{
    BOOST_CHECK_EXCEPTION(reader_for("a", "htlm"), Error, [](const Error& error) {
        return error.advice().starts_with("Did you mean \"html\"? The formats are txt, ") &&
               error.reason() == "there is no input format \"htlm\"";
    });
    BOOST_CHECK_EXCEPTION(reader_for("a", "spreadsheet"), Error, [](const Error& error) {
        return error.advice().starts_with("The formats are txt, ");
    });
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
