#include "align/reports/finding_json.hpp"

#include "align/reports/fingerprint.hpp"
#include "align/reports/wording.hpp"

#include <cmath>

namespace enregard {

namespace {

using Json = nlohmann::ordered_json;

void add_place(Json& object, const Place& place)
{
    object["file"] = place.file;
    object["part"] = place.part;
    add_line(object, place);
    object["excerpt"] = place.excerpt;
}

Json finding_object(const Checked& checked, const Finding& finding, const Places& places,
                    const std::string& fingerprint)
{
    Json object;
    object["check"] = finding.check;
    object["severity"] = name_of(finding.severity);
    object["confidence"] = rounded(finding.confidence);
    object["message"] = finding.message;
    object["side"] = finding.side == Side::source ? "source" : "target";
    add_place(object, places.at(finding.side, finding.span));
    if (finding.bead && *finding.bead < checked.bitext.ids.size()) {
        object["unit"] = checked.bitext.ids[*finding.bead];
    }
    object["bead"] = finding.bead ? Json(*finding.bead) : Json(nullptr);
    object["other"] = nullptr;
    if (finding.other) {
        Json other;
        add_place(other, places.at(opposite(finding.side), *finding.other));
        object["other"] = std::move(other);
    }
    object["suggestions"] = finding.suggestions;
    if (!finding.folded.empty()) {
        object["folded"] = finding.folded;
    }
    object["fingerprint"] = fingerprint;
    return object;
}

} // namespace

void add_line(nlohmann::ordered_json& object, const Place& place)
{
    object["line"] = place.line > 0 ? Json(place.line) : Json(nullptr);
    object["column"] = place.line > 0 ? Json(place.column) : Json(nullptr);
}

std::vector<nlohmann::ordered_json> finding_objects(const Checked& checked, const Places& places)
{
    const std::vector<std::string> hashes = fingerprints(checked, places);
    std::vector<Json> objects;
    objects.reserve(checked.findings.size());
    for (std::size_t i = 0; i < checked.findings.size(); ++i) {
        if (!checked.findings[i].accepted) {
            objects.push_back(finding_object(checked, checked.findings[i], places, hashes[i]));
        }
    }
    return objects;
}

double rounded(double value)
{
    const double result = std::round(value * 1e4) / 1e4;
    return result == 0 ? 0 : result; // no "-0.0"
}

std::string on_one_line(const nlohmann::ordered_json& value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace enregard
