#include "align/cli/accepted.hpp"
#include "align/cli/commands.hpp"
#include "align/readers/reader.hpp"
#include "align/text/error.hpp"

#include <algorithm>
#include <filesystem>

namespace enregard::cli {

namespace {

/// Refuses a file that would take the place of one of the texts, or that has no folder.
void examine_output(const std::string& path, const Arguments& arguments)
{
    std::error_code ignored;
    for (const std::string& file : arguments.files) {
        if (std::filesystem::equivalent(path, file, ignored)) {
            throw Error(path, "is one of the texts to check and would be overwritten",
                        "Give the report another name.");
        }
    }
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    if (!folder.empty() && !std::filesystem::is_directory(folder, ignored)) {
        throw Error(path, "cannot be written: there is no folder " + folder.string(),
                    "Make the folder first, or give another path.");
    }
}

/// Refuses before the work what could not be written after it.
void examine_outputs(const Arguments& arguments)
{
    const auto normal = [](const std::string& path) {
        std::error_code ignored;
        return std::filesystem::absolute(path, ignored).lexically_normal();
    };
    if (arguments.update_baseline) {
        examine_output(arguments.baseline, arguments);
    }
    std::vector<std::filesystem::path> paths;
    for (const auto& [format, path] : arguments.reports) {
        examine_output(path, arguments);
        paths.push_back(normal(path));
        if (!arguments.baseline.empty() && paths.back() == normal(arguments.baseline)) {
            throw Error(path, "is the baseline and would be overwritten",
                        "Give the report another name.");
        }
        if (std::ranges::count(paths, paths.back()) > 1) {
            throw Error(path, "is named for two reports", "Give each report a name of its own.");
        }
    }
}

/// Refuses a text without the other to compare it with.
void examine_lone_file(const Arguments& arguments)
{
    const std::string& file = arguments.files[0];
    const ReadOptions& reading = arguments.options.reading;
    if (reader_for(file, reading.format).read_units == nullptr) {
        if (file != "-") {
            if (reader_for(load_file(file), reading.format).read_units != nullptr) {
                return; // by its content
            }
            // A file that cannot be read is the greater fault.
            static_cast<void>(read_document(file, reading));
        }
        throw Error(file == "-" ? "standard input" : file,
                    "is a text in one language, and there is no second text to compare it with",
                    "Give the original and its translation (enregard check SOURCE TARGET), or a "
                    "bilingual file (--input-format tsv, tmx or xliff).");
    }
}

} // namespace

int run_check(const Arguments& arguments)
{
    examine_outputs(arguments);
    if (arguments.files.size() == 1) {
        examine_lone_file(arguments);
    }
    Checked checked = arguments.files.size() == 1
                          ? check_units(arguments.files[0], arguments.options)
                          : check_pair(arguments.files[0], arguments.files[1], arguments.options);
    if (arguments.format != "text") {
        print_remarks(checked.bitext.source.document);
        if (arguments.files.size() > 1) {
            print_remarks(checked.bitext.target.document);
        }
    }
    leave_out_findings(arguments, checked);
    for (const auto& [format, path] : arguments.reports) {
        write_file(path, find_report(format)->write(checked, {}));
    }
    print(find_report(arguments.format)->write(checked, output_style(arguments.colour)));
    const bool failed = std::ranges::any_of(checked.findings, [&](const Finding& finding) {
        return arguments.fail_on && !finding.accepted && finding.severity >= *arguments.fail_on;
    });
    return failed ? exit_findings : exit_clean;
}

} // namespace enregard::cli
