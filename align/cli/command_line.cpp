#include "align/cli/command_line.hpp"

#include "align/language/similarity.hpp"
#include "align/reports/alignment_format.hpp"

#include <cstdio>
#include <functional>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace enregard::cli {

namespace {

/// What was typed, before it is validated into Arguments.
struct Typed {
    std::string from;
    std::string to;
    std::string reflow = "auto";
    std::string fail_on = "error";
    std::string colour = "auto";
    std::vector<std::string> reports;
};

template <typename Named>
std::vector<std::string> names_of(Named&& entries)
{
    std::vector<std::string> names;
    for (const auto& entry : entries) {
        if constexpr (std::is_pointer_v<std::decay_t<decltype(entry)>>) {
            names.emplace_back(entry->name);
        } else {
            names.emplace_back(entry.name);
        }
    }
    return names;
}

std::vector<std::string> check_ids()
{
    std::vector<std::string> ids;
    for (const Check* check : all_checks()) {
        ids.emplace_back(check->id);
    }
    return ids;
}

/// A validator that names what is allowed and the nearest name.
CLI::Validator one_of(std::vector<std::string> names)
{
    return {[names = std::move(names)](const std::string& value) -> std::string {
                if (std::ranges::find(names, value) != names.end()) {
                    return {};
                }
                const auto nearest = std::ranges::max_element(
                    names, {}, [&](const std::string& name) { return similarity(name, value); });
                std::string message =
                    fmt::format("'{}' is not one of {}", value, fmt::join(names, ", "));
                if (nearest != names.end() && similarity(*nearest, value) > 0.6) {
                    message += fmt::format(" (did you mean '{}'?)", *nearest);
                }
                return message;
            },
            ""};
}

CLI::Validator language()
{
    return {[](const std::string& value) -> std::string {
                return language_from_code(value) != Language::unknown
                           ? std::string()
                           : fmt::format("'{}' is not a language that is known: fr, en", value);
            },
            ""};
}

CLI::Validator report()
{
    return {[](const std::string& value) -> std::string {
                const std::size_t sign = value.find('=');
                const std::string format = value.substr(0, sign);
                if (sign == std::string::npos || sign + 1 == value.size()) {
                    return fmt::format("'{}' should read FORMAT=PATH, as in html=report.html",
                                       value);
                }
                return find_report(format) != nullptr
                           ? std::string()
                           : fmt::format("'{}' is not one of {}", format,
                                         fmt::join(names_of(all_reports()), ", "));
            },
            ""};
}

void add_reading_options(CLI::App& command, Arguments& arguments, Typed& typed)
{
    command.add_option("--input-format", arguments.options.input_format,
                       "Format of the files: txt, markdown, html, tsv (default: by extension)");
    command
        .add_option("--reflow", typed.reflow,
                    "Join wrapped lines of plain text: auto, never, always")
        ->check(one_of({"auto", "never", "always"}));
}

void add_language_options(CLI::App& command, Typed& typed)
{
    command.add_option("--from", typed.from, "Language of the original: fr or en (default: found)")
        ->check(language());
    command.add_option("--to", typed.to, "Language of the translation")->check(language());
}

CLI::App* add_check(CLI::App& app, Arguments& arguments, Typed& typed)
{
    CLI::App* command =
        app.add_subcommand("check", "Compare a translation with its original and say what differs");
    command
        ->add_option("files", arguments.files,
                     "The original and the translation, or one "
                     "bilingual file; '-' is standard input")
        ->required()
        ->expected(1, 2)
        ->option_text("SOURCE TARGET");
    add_language_options(*command, typed);
    command->add_option("--format", arguments.format, "What to print: text, json, jsonl, html")
        ->check(one_of(names_of(all_reports())));
    command->add_option("--report", typed.reports, "Also write FORMAT=PATH (may be repeated)")
        ->check(report())
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command
        ->add_option("--fail-on", typed.fail_on,
                     "Exit with 1 from this severity on: error, warning, info, never")
        ->check(one_of({"error", "warning", "info", "never"}));
    command->add_option("--only", arguments.options.only, "Run these checks only: ID,ID")
        ->delimiter(',')
        ->check(one_of(check_ids()));
    command->add_option("--skip", arguments.options.skip, "Leave these checks out: ID,ID")
        ->delimiter(',')
        ->check(one_of(check_ids()));
    command->add_option("--color,--colour", typed.colour, "auto, always, never")
        ->check(one_of({"auto", "always", "never"}));
    add_reading_options(*command, arguments, typed);
    return command;
}

CLI::App* add_align(CLI::App& app, Arguments& arguments, Typed& typed)
{
    CLI::App* command =
        app.add_subcommand("align", "Print the sentences of two texts side by side");
    command->add_option("files", arguments.files, "The original and the translation")
        ->required()
        ->expected(2)
        ->option_text("SOURCE TARGET");
    add_language_options(*command, typed);
    command
        ->add_option("--format", arguments.format, "text, tsv, json, tmx, xliff, ladder, vecalign")
        ->check(one_of(names_of(all_alignment_formats())));
    command->add_flag("--lines", arguments.options.lines,
                      "Each line is a sentence, as given: no reflow, no splitting");
    add_reading_options(*command, arguments, typed);
    return command;
}

CLI::App* add_single(CLI::App& app, Arguments& arguments, Typed& typed, const std::string& name,
                     const std::string& description)
{
    CLI::App* command = app.add_subcommand(name, description);
    command->add_option("file", arguments.files, "The text; '-' is standard input")
        ->required()
        ->expected(1)
        ->option_text("FILE");
    command->add_option("--language", typed.from, "fr or en (default: found)")->check(language());
    command->add_option("--format", arguments.format, "text or json")
        ->check(one_of({"text", "json"}));
    add_reading_options(*command, arguments, typed);
    return command;
}

CLI::App* add_checks(CLI::App& app, Arguments& arguments)
{
    CLI::App* command = app.add_subcommand("checks", "List the checks, or explain one");
    command->add_option("id", arguments.check_id, "The check to explain")
        ->check(one_of(check_ids()))
        ->option_text("ID");
    command->add_flag("--markdown", arguments.markdown, "Print the manual of all checks");
    return command;
}

void validate(const Typed& typed, Arguments& arguments)
{
    arguments.options.from = language_from_code(typed.from);
    arguments.options.to = language_from_code(typed.to);
    arguments.options.reflow = typed.reflow == "never"    ? Reflow::never
                               : typed.reflow == "always" ? Reflow::always
                                                          : Reflow::automatic;
    arguments.colour = typed.colour == "always"  ? Colour::always
                       : typed.colour == "never" ? Colour::never
                                                 : Colour::automatic;
    arguments.fail_on = typed.fail_on == "never"     ? std::nullopt
                        : typed.fail_on == "info"    ? std::optional(Severity::info)
                        : typed.fail_on == "warning" ? std::optional(Severity::warning)
                                                     : std::optional(Severity::error);
    for (const std::string& report : typed.reports) {
        const std::size_t sign = report.find('=');
        arguments.reports.emplace_back(report.substr(0, sign), report.substr(sign + 1));
    }
    if (std::ranges::count(arguments.files, "-") > 1) {
        throw CLI::ValidationError("SOURCE TARGET", "only one of them can be standard input");
    }
}

} // namespace

int run(int argc, const char* const* argv)
{
    CLI::App app("Lays a French and an English text side by side and says where the translation "
                 "is untranslated,\nincomplete or diverges. Everything stays on this machine.",
                 "enregard");
    app.set_version_flag("--version", "enregard " ENREGARD_VERSION);
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);
    app.footer("\nExample:  enregard check letter.en.txt letter.fr.txt --report html=letter.html\n"
               "Exit code: 0 nothing found, 1 findings (see check --fail-on), 2 wrong usage or "
               "unreadable file.\nMore:     enregard COMMAND --help, enregard checks ID");
    Arguments arguments;
    Typed typed;
    std::vector<std::pair<CLI::App*, std::function<int(const Arguments&)>>> commands;
    commands.emplace_back(add_check(app, arguments, typed), run_check);
    commands.emplace_back(add_align(app, arguments, typed), run_align);
    commands.emplace_back(
        add_single(app, arguments, typed, "sentences", "Print the sentences of a text, one a line"),
        run_sentences);
    commands.back().first->add_flag("--explain", arguments.explain,
                                    "Say for each place why a sentence ends or goes on there");
    commands.emplace_back(add_single(app, arguments, typed, "blocks",
                                     "Print the paragraphs, notes and page furniture of a text"),
                          run_blocks);
    commands.emplace_back(add_checks(app, arguments), run_checks_list);
    try {
        app.parse(argc, argv);
        validate(typed, arguments);
    } catch (const CLI::Success& asked) {
        return app.exit(asked);
    } catch (const CLI::ParseError& problem) {
        const auto used = app.get_subcommands();
        fmt::print(stderr, "enregard: {}\nSee enregard {}--help.\n", problem.what(),
                   used.empty() ? "" : used.front()->get_name() + " ");
        return exit_error;
    }
    for (const auto& [command, function] : commands) {
        if (command->parsed()) {
            return function(arguments);
        }
    }
    return exit_error;
}

} // namespace enregard::cli
