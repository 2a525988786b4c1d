#include "tests/reports/sample.hpp"

#include <set>
#include <sstream>

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

namespace enregard {

namespace {

using Json = nlohmann::ordered_json;
using testing::empty_sample;
using testing::sample;
using testing::write_report;

std::vector<Json> lines_of(const Checked& checked)
{
    std::istringstream stream(write_report("jsonl", checked));
    std::vector<Json> lines;
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(Json::parse(line));
    }
    return lines;
}

std::string fields_of(const Json& object)
{
    std::string fields;
    for (const auto& [name, value] : object.items()) {
        fields += (fields.empty() ? "" : " ") + name;
    }
    return fields;
}

} // namespace

BOOST_AUTO_TEST_SUITE(reports)

BOOST_AUTO_TEST_CASE(jsonl_has_every_field_in_order)
{
    Checked checked = sample();
    for (const Json& line : lines_of(checked)) {
        BOOST_TEST(fields_of(line) == "check severity confidence message side file part line "
                                      "column excerpt bead other suggestions fingerprint");
    }
    checked.bitext.ids = {"u1", "u2", "u3", "u4", "u5", "u6"};
    const std::vector<Json> lines = lines_of(checked);
    BOOST_TEST(!lines[0].contains("unit"));
    BOOST_TEST(lines[1]["unit"].get<std::string>() == "u2");
    BOOST_TEST(fields_of(lines[1]) == "check severity confidence message side file part line "
                                      "column excerpt unit bead other suggestions fingerprint");
    BOOST_TEST(fields_of(lines[1]["other"]) == "file part line column excerpt");
}

BOOST_AUTO_TEST_CASE(jsonl_values)
{
    const std::vector<Json> lines = lines_of(sample());
    BOOST_TEST(lines.size() == 8U);
    BOOST_TEST(lines[0]["bead"].is_null());
    BOOST_TEST(lines[0]["other"].is_null());
    BOOST_TEST(lines[1]["severity"].get<std::string>() == "error");
    BOOST_TEST(lines[1]["confidence"].dump() == "0.9877");
    BOOST_TEST(lines[1]["line"].get<int>() == 2);
    BOOST_TEST(lines[1]["excerpt"].get<std::string>() == "1882");
    BOOST_TEST(lines[1]["other"]["column"].get<int>() == 20);
    BOOST_TEST(lines[1]["bead"].get<int>() == 1);
    BOOST_TEST(lines[5]["side"].get<std::string>() == "source");
    BOOST_TEST(lines[5]["file"].get<std::string>() == "lettre.fr.txt");
}

BOOST_AUTO_TEST_CASE(fingerprints_survive_moved_lines_and_tell_repeats_apart)
{
    Checked checked = sample();
    checked.findings.push_back(checked.findings[1]);
    std::set<std::string> before;
    for (const Json& line : lines_of(checked)) {
        before.insert(line["fingerprint"].get<std::string>());
        BOOST_TEST(line["fingerprint"].get<std::string>().size() == 16U);
    }
    BOOST_TEST(before.size() == checked.findings.size());

    for (Document* document : {&checked.bitext.source.document, &checked.bitext.target.document}) {
        document->original.insert(0, "\n\n");
        SourceMap moved;
        moved.add_copy(size_of(document->text), 2);
        document->source_map = moved;
    }
    std::set<std::string> after;
    for (const Json& line : lines_of(checked)) {
        after.insert(line["fingerprint"].get<std::string>());
        BOOST_TEST(line["line"].get<int>() >= 3);
    }
    BOOST_TEST(before == after, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(json_is_one_object)
{
    const Json report = Json::parse(write_report("json", sample()));
    BOOST_TEST(fields_of(report) == "version source target beads findings summary");
    BOOST_TEST(fields_of(report["source"]) == "file language remarks sentences");
    BOOST_TEST(report["source"]["language"].get<std::string>() == "fr");
    BOOST_TEST(report["source"]["remarks"].size() == 1U);
    BOOST_TEST(report["target"]["sentences"].size() == 6U);
    BOOST_TEST(report["beads"].size() == 6U);
    BOOST_TEST(report["beads"][1].dump() ==
               R"({"source":[1],"target":[1,2],"score":3.1416,"posterior":0.875})");
    BOOST_TEST(report["beads"][3]["target"].dump() == "[]");
    BOOST_TEST(report["summary"].dump() == R"({"error":2,"warning":3,"info":3})");
    const std::vector<Json> lines = lines_of(sample());
    BOOST_TEST((report["findings"] == Json(lines)));
}

BOOST_AUTO_TEST_CASE(json_of_nothing)
{
    const Json report = Json::parse(write_report("json", empty_sample()));
    BOOST_TEST(report["beads"].dump() == "[]");
    BOOST_TEST(report["findings"].dump() == "[]");
    BOOST_TEST(report["source"]["sentences"].dump() == "[]");
    BOOST_TEST(write_report("jsonl", empty_sample()).empty());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace enregard
