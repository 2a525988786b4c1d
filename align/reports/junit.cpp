#include "align/reports/file_uri.hpp"
#include "align/reports/wording.hpp"
#include "align/reports/xml.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace enregard::reports {

namespace {

/// Viewers show one failure a test case, so each finding is one; a check that finds nothing is a
/// test case that passes.
class Suite {
public:
    explicit Suite(const Checked& checked)
        : checked_(checked), places_(checked.bitext), file_(checked.bitext.target.document.name)
    {
    }

    std::string write()
    {
        for (const std::size_t i : in_bead_order(checked_)) {
            write_finding(checked_.findings[i]);
        }
        for (const Check* check : checked_.ran) {
            if (!spoken_.contains(std::string(check->id))) {
                open_case(check->id, check->id);
                cases_ += "/>\n";
            }
        }
        if (tests_ == 0) { // no test at all counts as a failure in some viewers
            open_case("checks", "No findings");
            cases_ += "/>\n";
        }
        const std::string numbers =
            fmt::format(R"(tests="{}" failures="{}" errors="0" skipped="0")", tests_, failures_);
        return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                           "<testsuites name=\"enregard\" {0}>\n"
                           "  <testsuite name=\"{1}\" {0}>\n{2}{3}  </testsuite>\n</testsuites>\n",
                           numbers, attribute(file_), cases_, remarks());
    }

private:
    static std::string attribute(std::string_view text) { return escape_xml(visible(text)); }

    /// Viewers group by what stands before the last dot: the document, then the check.
    void open_case(std::string_view check, std::string_view name)
    {
        ++tests_;
        cases_ += fmt::format(R"(    <testcase classname="{}.{}" name="{}")", attribute(file_),
                              attribute(check), attribute(name));
    }

    void write_finding(const Finding& finding)
    {
        const std::string check(finding.check);
        // Two branches are compared by name: it holds no line, and the same name comes once.
        std::string name = finding.message;
        if (const int times = ++spoken_[check][name]; times > 1) {
            name += fmt::format(" ({})", times);
        }
        const Place place = places_.at(finding.side, finding.span);
        open_case(check, name);
        cases_ += fmt::format(R"( file="{}")", attribute(plain_path(place.file)));
        if (place.line > 0) {
            cases_ += fmt::format(R"( line="{}")", place.line);
        }
        const std::string body = escape_xml(body_of(finding, place));
        if (finding.severity == Severity::info) {
            cases_ += fmt::format(">\n      <system-out>{}</system-out>\n    </testcase>\n", body);
            return;
        }
        ++failures_;
        cases_ += fmt::format(
            ">\n      <failure type=\"{}\" message=\"{}\">{}</failure>\n    </testcase>\n",
            name_of(finding.severity), attribute(finding.message), body);
    }

    std::string body_of(const Finding& finding, const Place& place) const
    {
        std::string body = said_at(place);
        if (finding.severity == Severity::info) {
            body = visible(finding.message) + '\n' + body;
        }
        if (finding.bead && *finding.bead < checked_.bitext.ids.size()) {
            body += fmt::format("\n{} {}", checked_.voice.pick("unit", "unité"),
                                visible(checked_.bitext.ids[*finding.bead]));
        }
        if (finding.other) {
            body += '\n' + said_at(places_.at(opposite(finding.side), *finding.other));
        }
        if (const std::string tried = suggestions_of(checked_.voice, finding); !tried.empty()) {
            body += fmt::format("\n{} {}.", checked_.voice.pick("Try", "Lire"), tried);
        }
        return body;
    }

    static std::string said_at(const Place& place)
    {
        return visible(shown_place(place)) +
               (place.excerpt.empty() ? std::string() : ": " + visible(place.excerpt));
    }

    /// What the readers remarked.
    std::string remarks() const
    {
        std::string lines;
        for (const Side side : {Side::source, Side::target}) {
            const Document& document = checked_.bitext.text(side).document;
            if (side == Side::target && document.name == checked_.bitext.source.document.name) {
                break;
            }
            for (const Remark& remark : document.remarks) {
                lines += fmt::format("{}{}: {}", lines.empty() ? "" : "\n",
                                     shown_place(places_.at_origin(side, remark.origin)),
                                     remark.message);
            }
        }
        return lines.empty() ? lines
                             : fmt::format("    <system-out>{}</system-out>\n", escape_xml(lines));
    }

    const Checked& checked_;
    Places places_;
    std::string file_;
    std::string cases_;
    std::map<std::string, std::map<std::string, int>> spoken_; ///< by check: its messages
    std::size_t tests_ = 0;
    std::size_t failures_ = 0;
};

std::string write(const Checked& checked, const ReportStyle& /*style*/)
{
    return Suite(checked).write();
}

} // namespace

extern const Report junit;

constexpr Report junit = {
    .name = "junit",
    .summary = "JUnit XML: each finding as a test that fails, for the test pages of CI servers.",
    .write = write,
};

} // namespace enregard::reports
