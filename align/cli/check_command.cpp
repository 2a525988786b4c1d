#include "align/cli/commands.hpp"
#include "align/text/error.hpp"

#include <algorithm>
#include <filesystem>

namespace enregard::cli {

namespace {

void refuse_to_overwrite(const Arguments& arguments)
{
    for (const auto& [format, path] : arguments.reports) {
        for (const std::string& file : arguments.files) {
            std::error_code ignored;
            if (std::filesystem::equivalent(path, file, ignored)) {
                throw Error(path, "is one of the texts to check and would be overwritten",
                            "Give the report another name.");
            }
        }
    }
}

} // namespace

int run_check(const Arguments& arguments)
{
    refuse_to_overwrite(arguments);
    const Checked checked =
        arguments.files.size() == 1
            ? check_units(arguments.files[0], arguments.options)
            : check_pair(arguments.files[0], arguments.files[1], arguments.options);
    for (const auto& [format, path] : arguments.reports) {
        write_file(path, find_report(format)->write(checked, {}));
    }
    print(find_report(arguments.format)->write(checked, output_style(arguments.colour)));
    const bool failed = std::ranges::any_of(checked.findings, [&](const Finding& finding) {
        return arguments.fail_on && finding.severity >= *arguments.fail_on;
    });
    return failed ? exit_findings : exit_clean;
}

} // namespace enregard::cli
