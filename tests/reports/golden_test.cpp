#include "tests/reports/sample.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace enregard {

namespace {

using testing::sample;
using testing::write_report;

struct Golden {
    const char* report;
    const char* file;
};

std::ostream& operator<<(std::ostream& stream, const Golden& golden)
{
    return stream << golden.file;
}

const Golden goldens[] = {
    {"text", "sample.txt"},          {"json", "sample.json"},   {"jsonl", "sample.jsonl"},
    {"html", "sample.html"},         {"sarif", "sample.sarif"}, {"junit", "sample.xml"},
    {"github", "sample.github.txt"},
};

std::string read_file(const std::string& path)
{
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

} // namespace

BOOST_AUTO_TEST_SUITE(reports)

// ENREGARD_REFRESH_GOLDEN=1 writes the files anew; read the difference before committing it.
BOOST_DATA_TEST_CASE(golden, boost::unit_test::data::make(goldens), wanted)
{
    const std::string path =
        std::string(ENREGARD_SOURCE_DIR "/tests/reports/golden/") + wanted.file;
    const std::string written = write_report(wanted.report, sample());
    if (std::getenv("ENREGARD_REFRESH_GOLDEN") != nullptr) {
        std::ofstream(path, std::ios::binary) << written;
    }
    BOOST_TEST(written == read_file(path));
}

BOOST_DATA_TEST_CASE(twice_the_same, boost::unit_test::data::make(goldens), wanted)
{
    BOOST_TEST(write_report(wanted.report, sample()) == write_report(wanted.report, sample()));
}

BOOST_AUTO_TEST_CASE(table)
{
    for (const Report* report : all_reports()) {
        BOOST_TEST(find_report(report->name) == report);
        BOOST_TEST(!report->summary.empty());
        BOOST_TEST(report->summary.back() == '.');
        BOOST_TEST((report->write != nullptr));
    }
    BOOST_TEST((find_report("") == nullptr));
    BOOST_TEST((find_report("texts") == nullptr));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace enregard
