#include "align/cli/accepted.hpp"

#include "align/cli/validators.hpp"
#include "align/reports/baseline.hpp"
#include "align/reports/wording.hpp"
#include "align/text/error.hpp"

#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include <fmt/format.h>

namespace enregard::cli {

namespace {

namespace fs = std::filesystem;

/// The day in UTC; that of SOURCE_DATE_EPOCH where it is set, so that a run can be repeated.
std::string today()
{
    using namespace std::chrono;
    auto now = floor<seconds>(system_clock::now());
    if (const char* const set = std::getenv("SOURCE_DATE_EPOCH"); set != nullptr) {
        long long count = -1;
        const char* const end = set + std::strlen(set);
        const auto read = std::from_chars(set, end, count);
        constexpr long long year_10000 = 253402300800;
        if (read.ec != std::errc() || read.ptr != end || count < 0 || count >= year_10000) {
            throw Error("SOURCE_DATE_EPOCH", fmt::format("'{}' is no number of seconds", set),
                        "Unset it, or set it to the seconds since 1970.");
        }
        now = sys_seconds(seconds(count));
    }
    const year_month_day day(floor<days>(now));
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                       static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

/// The name of `document` in `baseline`: its path from the folder of the baseline, so that it does
/// not matter where the program is called.
std::string name_in(const std::string& baseline, const std::string& document)
{
    if (document == "-") {
        return document;
    }
    std::error_code problem;
    const fs::path folder = fs::absolute(baseline, problem).lexically_normal().parent_path();
    const fs::path near = fs::proximate(fs::absolute(document, problem), folder, problem);
    return problem ? document : near.generic_string();
}

Baseline load_baseline(const Arguments& arguments)
{
    const std::string& file = arguments.baseline;
    std::error_code ignored;
    if (!fs::exists(file, ignored)) {
        if (arguments.update_baseline) {
            return {};
        }
        throw Error(file, "does not exist",
                    "Check the spelling of its name; --update-baseline makes a new one.");
    }
    return parse_baseline(decode_file(load_file(file)).text, file);
}

/// The words of an entry, as far as there are any.
std::string said(const AcceptedFinding& entry)
{
    return entry.excerpt.empty() ? std::string() : fmt::format(" at \"{}\"", entry.excerpt);
}

void say_stale(const Arguments& arguments, const Baseline& baseline,
               const std::vector<std::size_t>& stale)
{
    for (const std::size_t i : stale) {
        const AcceptedFinding& entry = baseline[i];
        fmt::print(stderr, "enregard: {}:{}: stale: {} no longer has the finding {}{}{}\n",
                   arguments.baseline, entry.line, visible(entry.document), visible(entry.check),
                   visible(said(entry)),
                   arguments.update_baseline ? "" : "; --update-baseline takes the line out");
    }
}

} // namespace

void add_finding_options(CLI::App& command, Arguments& arguments)
{
    command
        .add_option("--min-confidence", arguments.min_confidence,
                    "Leave out findings below this probability, 0 to 1")
        ->type_name("NUMBER")
        ->check(probability());
    CLI::Option* baseline = command
                                .add_option("--baseline", arguments.baseline,
                                            "Findings that you accepted: they are left out")
                                ->type_name("FILE")
                                ->check(not_empty());
    CLI::Option* update =
        command
            .add_flag(
                "--update-baseline", arguments.update_baseline,
                "Accept all findings: write them to the baseline, take out\nthose that are gone")
            ->needs(baseline);
    command
        .add_option("--reason", arguments.reason, "Why the new ones of the baseline are accepted")
        ->type_name("TEXT")
        ->needs(update);
}

void leave_out_findings(const Arguments& arguments, Checked& checked)
{
    Baseline baseline;
    std::vector<std::size_t> stale;
    std::string document;
    if (!arguments.baseline.empty()) {
        baseline = load_baseline(arguments);
        document = name_in(arguments.baseline, arguments.files.back());
        stale = accept_findings(baseline, document, checked);
        say_stale(arguments, baseline, stale);
    }
    // After the baseline was asked: what it accepts is not stale because it is unsure.
    const std::size_t unsure = std::erase_if(checked.findings, [&](const Finding& finding) {
        return finding.confidence < arguments.min_confidence;
    });
    if (unsure > 0) {
        fmt::print(stderr, "enregard: --min-confidence leaves out {}.\n",
                   quantity(Voice(), unsure, {"finding", "remarque"}));
    }
    if (arguments.update_baseline) {
        const std::size_t added =
            update_baseline(baseline, stale, document, checked, {today(), arguments.reason});
        write_file(arguments.baseline, format_baseline(baseline));
        fmt::print(stderr, "enregard: {}: {} added, {} taken out, {} in all\n", arguments.baseline,
                   quantity(Voice(), added, {"finding", "remarque"}), stale.size(),
                   baseline.size());
    }
}

} // namespace enregard::cli
