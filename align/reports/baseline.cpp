#include "align/reports/baseline.hpp"

#include "align/reports/fingerprint.hpp"
#include "align/reports/report.hpp"
#include "align/reports/wording.hpp"
#include "align/text/error.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include <fmt/format.h>

namespace enregard {

namespace {

constexpr std::string_view first_line = "# enregard baseline 1";
constexpr std::string_view field_names = "# fingerprint\tcheck\tdate\tdocument\texcerpt\treason";
constexpr std::size_t field_count = 6;
/// The last two may be empty, and an editor may have cut the tabs at the end of a line.
constexpr std::size_t fewest_fields = 4;

bool is_fingerprint(std::string_view text)
{
    return text.size() == 16 &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// True for "2026-03-01", in form; the calendar is not asked.
bool is_date(std::string_view text)
{
    constexpr std::string_view form = "dddd-dd-dd";
    return std::ranges::equal(text, form, [](char given, char wanted) {
        return wanted == 'd' ? given >= '0' && given <= '9' : given == wanted;
    });
}

std::vector<std::string> split(std::string_view line)
{
    std::vector<std::string> fields;
    for (;;) {
        const std::size_t tab = line.find('\t');
        fields.emplace_back(line.substr(0, tab));
        if (tab == std::string_view::npos) {
            return fields;
        }
        line.remove_prefix(tab + 1);
    }
}

/// What is wrong with the fields of a line; empty for nothing.
std::string fault_of(const std::vector<std::string>& fields)
{
    if (fields.size() < fewest_fields || fields.size() > field_count) {
        return fmt::format("has {} where {} stand, with tabs between them",
                           quantity(Voice(), fields.size(), {"field", "champ"}), field_count);
    }
    if (!is_fingerprint(fields[0])) {
        return fmt::format("begins with '{}', which is no fingerprint of 16 digits 0-9 and a-f",
                           visible(fields[0]));
    }
    if (fields[1].empty()) {
        return "does not name its check";
    }
    if (!is_date(fields[2])) {
        return fmt::format("has the date '{}', which should read as in 2026-03-01",
                           visible(fields[2]));
    }
    return fields[3].empty() ? "does not name its document" : std::string();
}

void sort(Baseline& baseline)
{
    std::ranges::sort(baseline, {}, [](const AcceptedFinding& entry) {
        return std::tie(entry.document, entry.check, entry.excerpt, entry.fingerprint);
    });
}

/// The words that `finding` is about; where they are missing, their counterpart.
std::string words_of(const Finding& finding, const Places& places)
{
    std::string words = places.at(finding.side, finding.span).excerpt;
    return words.empty() && finding.other
               ? places.at(opposite(finding.side), *finding.other).excerpt
               : words;
}

/// `text` as a field: no tabs, no line ends, nothing that acts on a terminal.
std::string field(std::string_view text)
{
    return visible(fold_space(text));
}

} // namespace

Baseline parse_baseline(std::string_view text, const std::string& file)
{
    Baseline baseline;
    std::map<std::pair<std::string, std::string>, std::size_t> lines;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        if (line.empty() || line.starts_with('#')) {
            continue;
        }
        std::vector<std::string> fields = split(line);
        const auto refuse = [&](std::string_view fault) {
            throw Error(file, fmt::format("line {} {}", number, fault),
                        "Correct that line, or take it out: its finding is then reported again.");
        };
        if (const std::string fault = fault_of(fields); !fault.empty()) {
            refuse(fault);
        }
        fields.resize(field_count);
        const auto [earlier, is_new] = lines.try_emplace({fields[3], fields[0]}, number);
        if (!is_new) {
            refuse(fmt::format("accepts the same finding as line {}", earlier->second));
        }
        baseline.push_back({.fingerprint = std::move(fields[0]),
                            .check = std::move(fields[1]),
                            .date = std::move(fields[2]),
                            .document = std::move(fields[3]),
                            .excerpt = std::move(fields[4]),
                            .reason = std::move(fields[5]),
                            .line = number});
    }
    sort(baseline);
    return baseline;
}

std::string format_baseline(const Baseline& baseline)
{
    std::string text = fmt::format("{}\n{}\n", first_line, field_names);
    for (const AcceptedFinding& entry : baseline) {
        text += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", entry.fingerprint, entry.check, entry.date,
                            entry.document, entry.excerpt, entry.reason);
    }
    return text;
}

std::vector<std::size_t> accept_findings(const Baseline& baseline, std::string_view document,
                                         Checked& checked)
{
    const std::vector<std::string> hashes = fingerprints(checked, Places(checked.bitext));
    std::map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        places.emplace(hashes[i], i);
    }
    const std::string name = field(document);
    std::vector<std::size_t> stale;
    for (std::size_t i = 0; i < baseline.size(); ++i) {
        const AcceptedFinding& entry = baseline[i];
        if (entry.document != name) {
            continue;
        }
        const auto place = places.find(entry.fingerprint);
        if (place != places.end() && checked.findings[place->second].check == entry.check) {
            checked.findings[place->second].accepted = entry.reason;
            continue;
        }
        // A check that was left out says nothing of its entries; one that is no more never will.
        const bool ran =
            std::ranges::find(checked.ran, entry.check, &Check::id) != checked.ran.end();
        if (ran || find_check(entry.check) == nullptr) {
            stale.push_back(i);
        }
    }
    return stale;
}

std::size_t update_baseline(Baseline& baseline, const std::vector<std::size_t>& stale,
                            std::string_view document, Checked& checked,
                            const Acceptance& acceptance)
{
    std::size_t entry = 0;
    std::erase_if(baseline, [&](const AcceptedFinding&) {
        return std::ranges::binary_search(stale, entry++);
    });
    const std::size_t kept = baseline.size();
    const Places places(checked.bitext);
    const std::vector<std::string> hashes = fingerprints(checked, places);
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        Finding& finding = checked.findings[i];
        if (finding.accepted) {
            continue;
        }
        baseline.push_back({.fingerprint = hashes[i],
                            .check = std::string(finding.check),
                            .date = acceptance.date,
                            .document = field(document),
                            .excerpt = field(words_of(finding, places)),
                            .reason = field(acceptance.reason)});
        finding.accepted = baseline.back().reason;
    }
    const std::size_t added = baseline.size() - kept;
    sort(baseline);
    return added;
}

} // namespace enregard
