#include "align/reports/check_help.hpp"
#include "align/reports/file_uri.hpp"
#include "align/reports/finding_json.hpp"
#include "align/reports/fingerprint.hpp"
#include "align/reports/region.hpp"
#include "align/reports/wording.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace enregard::reports {

namespace {

using Json = nlohmann::ordered_json;

/// The name of our fingerprints; its number changes when they are made in another way.
constexpr const char* fingerprint_name = "enregardFinding/v1";

std::string_view level_of(Severity severity)
{
    return severity == Severity::info ? "note" : name_of(severity);
}

Json text_object(std::string_view text)
{
    Json object;
    object["text"] = text;
    return object;
}

Json rule_object(const Check& check)
{
    Json rule;
    rule["id"] = check.id;
    rule["shortDescription"] = text_object(check.summary);
    rule["fullDescription"] = text_object(check.why);
    rule["help"]["text"] = help_text(check);
    rule["help"]["markdown"] = help_markdown(check);
    rule["defaultConfiguration"]["level"] = level_of(check.severity);
    return rule;
}

Json region_object(const Region& region)
{
    Json object;
    object["startLine"] = region.begin.line;
    object["startColumn"] = region.begin.column;
    object["endLine"] = region.end.line;
    object["endColumn"] = region.end.column;
    return object;
}

/// Makes the log of one pair (SARIF 2.1.0, OASIS 2020).
class Log {
public:
    explicit Log(const Checked& checked)
        : checked_(checked),
          bitext_(checked.bitext),
          places_(checked.bitext),
          one_file_(bitext_.source.document.name == bitext_.target.document.name),
          some_accepted_(std::ranges::any_of(checked.findings, [](const Finding& finding) {
              return finding.accepted.has_value();
          }))
    {
    }

    std::string write() const
    {
        Json log;
        log["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
        log["version"] = "2.1.0";
        log["runs"] = Json::array({run()});
        return log.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
    }

private:
    Json run() const
    {
        Json run;
        run["tool"]["driver"] = driver();
        // One run a translation: a newer one of the same translation takes the place of the older.
        run["automationDetails"]["id"] =
            fmt::format("enregard/{}/", file_uri(bitext_.target.document.name));
        run["invocations"] = Json::array({invocation()});
        run["artifacts"] = artifacts();
        run["columnKind"] = "unicodeCodePoints";
        run["newlineSequences"] = {"\r\n", "\n", "\r"};
        run["results"] = Json::array();
        const std::vector<std::string> hashes = fingerprints(checked_, places_);
        for (std::size_t i = 0; i < hashes.size(); ++i) {
            run["results"].push_back(result(checked_.findings[i], hashes[i]));
        }
        return run;
    }

    Json driver() const
    {
        Json driver;
        driver["name"] = "enregard";
        driver["version"] = ENREGARD_VERSION;
        driver["semanticVersion"] = ENREGARD_VERSION;
        driver["rules"] = Json::array();
        for (const Check* check : checked_.ran) {
            driver["rules"].push_back(rule_object(*check));
        }
        return driver;
    }

    /// What the readers remarked.
    Json invocation() const
    {
        Json invocation;
        invocation["executionSuccessful"] = true;
        Json notifications = Json::array();
        for (const Side side : {Side::source, Side::target}) {
            for (const Remark& remark : bitext_.text(side).document.remarks) {
                Json notification;
                notification["level"] = "note";
                notification["message"] = text_object(remark.message);
                Json location;
                location["physicalLocation"]["artifactLocation"] = artifact_location(side);
                notification["locations"] = Json::array({location});
                notifications.push_back(std::move(notification));
            }
            if (one_file_) {
                break;
            }
        }
        invocation["toolExecutionNotifications"] = std::move(notifications);
        return invocation;
    }

    Json artifacts() const
    {
        Json artifacts = Json::array();
        for (const Side side : {Side::source, Side::target}) {
            Json artifact;
            artifact["location"]["uri"] = file_uri(bitext_.text(side).document.name);
            artifact["roles"] = {"analysisTarget"};
            artifacts.push_back(std::move(artifact));
            if (one_file_) {
                break;
            }
        }
        return artifacts;
    }

    Json artifact_location(Side side) const
    {
        Json location;
        location["uri"] = file_uri(bitext_.text(side).document.name);
        location["index"] = side == Side::source || one_file_ ? 0 : 1;
        return location;
    }

    Json location(Side side, Span span, std::optional<std::size_t> bead) const
    {
        Json location;
        Json& physical = location["physicalLocation"];
        physical["artifactLocation"] = artifact_location(side);
        const Place place = places_.at(side, span);
        if (const auto region = region_of(bitext_, places_, side, span)) {
            physical["region"] = region_object(*region);
        }
        Json names = Json::array();
        if (bead && *bead < bitext_.ids.size()) {
            names.push_back({{"name", bitext_.ids[*bead]}, {"kind", "unit"}});
        }
        if (!place.part.empty()) {
            names.push_back({{"name", place.part}, {"kind", "part"}});
        }
        if (!names.empty()) {
            location["logicalLocations"] = std::move(names);
        }
        return location;
    }

    Json counterpart(const Finding& finding) const
    {
        const Side side = opposite(finding.side);
        const std::string_view text = side == Side::source ? "original" : "translation";
        const std::string words = places_.at(side, *finding.other).excerpt;
        Json related = location(side, *finding.other, finding.bead);
        related["message"] = text_object(
            words.empty() ? fmt::format("The place in the {}", text)
                          : fmt::format("The counterpart in the {}: “{}”", text, words));
        return related;
    }

    Json result(const Finding& finding, const std::string& hash) const
    {
        Json result;
        result["ruleId"] = finding.check;
        const auto rule = std::ranges::find(checked_.ran, finding.check, &Check::id);
        if (rule != checked_.ran.end()) {
            result["ruleIndex"] = rule - checked_.ran.begin();
        }
        result["level"] = level_of(finding.severity);
        result["message"] = text_object(finding.message);
        result["locations"] = Json::array({location(finding.side, finding.span, finding.bead)});
        if (finding.other) {
            result["relatedLocations"] = Json::array({counterpart(finding)});
        }
        // GitHub compares the first of these only, which it makes itself for files with lines.
        result["partialFingerprints"]["primaryLocationLineHash"] = hash + ":1";
        result["partialFingerprints"][fingerprint_name] = hash;
        result["rank"] = std::round(finding.confidence * 1e4) / 1e2;
        if (Json fixes = fixes_of(finding); !fixes.empty()) {
            result["fixes"] = std::move(fixes);
        }
        if (some_accepted_) { // for one result, then for all: section 3.27.23
            result["suppressions"] = suppressions(finding);
        }
        return result;
    }

    static Json suppressions(const Finding& finding)
    {
        Json list = Json::array();
        if (finding.accepted) {
            Json suppression;
            suppression["kind"] = "external";
            suppression["status"] = "accepted";
            if (!finding.accepted->empty()) {
                suppression["justification"] = *finding.accepted;
            }
            list.push_back(std::move(suppression));
        }
        return list;
    }

    /// The suggestions, where the words stand in the file as they are read: with markup or a
    /// hyphen in between, a machine could not put another word in their place.
    Json fixes_of(const Finding& finding) const
    {
        Json fixes = Json::array();
        const Document& document = bitext_.text(finding.side).document;
        const auto region = region_of(bitext_, places_, finding.side, finding.span);
        const Span origin = document.source_map.origin_of(finding.span);
        if (!region || finding.span.empty() || origin.begin > origin.end ||
            slice(document.original, origin) != slice(document.text, finding.span)) {
            return fixes;
        }
        for (const std::string& suggestion : finding.suggestions) {
            if (suggestion.find_first_of("<>&\t\r\n") != std::string::npos) {
                continue;
            }
            Json replacement;
            replacement["deletedRegion"] = region_object(*region);
            replacement["insertedContent"] = text_object(suggestion);
            Json change;
            change["artifactLocation"] = artifact_location(finding.side);
            change["replacements"] = Json::array({replacement});
            Json fix;
            fix["description"] = text_object(fmt::format("Write “{}”", suggestion));
            fix["artifactChanges"] = Json::array({change});
            fixes.push_back(std::move(fix));
        }
        return fixes;
    }

    const Checked& checked_;
    const Bitext& bitext_;
    Places places_;
    bool one_file_;
    bool some_accepted_;
};

std::string write(const Checked& checked, const ReportStyle& /*style*/)
{
    return Log(checked).write();
}

} // namespace

extern const Report sarif;

constexpr Report sarif = {
    .name = "sarif",
    .summary = "SARIF 2.1.0: for code scanning, editors and other viewers of findings.",
    .write = write,
};

} // namespace enregard::reports
