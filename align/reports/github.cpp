#include "align/reports/file_uri.hpp"
#include "align/reports/region.hpp"
#include "align/reports/wording.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace enregard::reports {

namespace {

/// `text` so that the runner reads it as it is: it takes these signs for its own.
std::string escaped(std::string_view text, std::string_view signs)
{
    std::string out;
    for (const char c : text) {
        if (signs.find(c) != std::string_view::npos) {
            out += fmt::format("%{:02X}", static_cast<unsigned>(c));
        } else {
            out += c;
        }
    }
    return out;
}

std::string property(std::string_view text)
{
    return escaped(text, "%\r\n:,");
}

std::string message(std::string_view text)
{
    return escaped(text, "%\r\n");
}

std::string_view command_of(Severity severity)
{
    return severity == Severity::info ? "notice" : name_of(severity);
}

/// "file=letter.txt,"; nothing for standard input, which is no file of the repository.
std::string file_property(std::string_view name)
{
    return name == "-" ? std::string() : fmt::format("file={},", property(plain_path(name)));
}

/// Columns may only stand where the region is on one line.
std::string region_properties(const Region& region)
{
    std::string text = fmt::format("line={},endLine={},", region.begin.line, region.end.line);
    if (region.begin.line == region.end.line) {
        text += fmt::format("col={},endColumn={},", region.begin.column,
                            std::max(region.begin.column, region.end.column - 1));
    }
    return text;
}

std::string line_of(const Checked& checked, const Finding& finding, const Places& places)
{
    const Place place = places.at(finding.side, finding.span);
    const auto region = region_of(checked.bitext, places, finding.side, finding.span);
    std::string text = region ? std::string() : place.part;
    text += (text.empty() ? "" : ": ") + finding.message;
    if (const std::string tried = suggestions_of(checked.voice, finding); !tried.empty()) {
        text += fmt::format(" {} {}.", checked.voice.pick("Try", "Lire"), tried);
    }
    if (finding.other) {
        text +=
            fmt::format(" ({})", shown_place(places.at(opposite(finding.side), *finding.other)));
    }
    return fmt::format("::{} {}{}title={}::{}\n", command_of(finding.severity),
                       file_property(place.file), region ? region_properties(*region) : "",
                       property(finding.check), message(visible(text)));
}

std::string write(const Checked& checked, const ReportStyle& /*style*/)
{
    const Places places(checked.bitext);
    std::string lines;
    for (const std::size_t i : in_bead_order(checked)) {
        lines += line_of(checked, checked.findings[i], places);
    }
    return lines;
}

} // namespace

extern const Report github;

constexpr Report github = {
    .name = "github",
    .summary = "Workflow commands of GitHub Actions: each finding as an annotation.",
    .write = write,
};

} // namespace enregard::reports
