#include "align/cli/command_line.hpp"

#include "align/cli/accepted.hpp"
#include "align/cli/config.hpp"
#include "align/cli/help.hpp"
#include "align/cli/lexicon_command.hpp"
#include "align/cli/validators.hpp"
#include "align/reports/alignment_format.hpp"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <iterator>

#include <fmt/format.h>

namespace enregard::cli {

namespace {

/// What was typed, before it is validated into Arguments.
struct Typed {
    std::string from;
    std::string to;
    std::string reflow = "auto";
    std::string tracked = "accepted";
    std::optional<std::string> fail_on;
    std::optional<std::string> messages;
    std::string colour = "auto";
    std::vector<std::string> reports;
    std::vector<std::string> words;
    std::vector<std::string> keep;
    SentenceSettings sentences;
    std::string config;
    bool no_config = false;
};

void add_reading_options(CLI::App& command, Arguments& arguments, Typed& typed)
{
    command
        .add_option("--input-format", arguments.options.reading.format,
                    fmt::format("{} (default: by the file's name and content)",
                                fmt::join(names_of(all_readers()), ", ")))
        ->type_name("FORMAT");
    command
        .add_option("--reflow", typed.reflow,
                    "Join wrapped lines of plain text: auto, never or always")
        ->type_name("WHEN")
        ->check(one_of({"auto", "never", "always"}));
    command
        .add_option("--password", arguments.options.reading.password,
                    "Opens an encrypted PDF; the same for both files")
        ->type_name("PASSWORD");
    command
        .add_option("--tracked", typed.tracked,
                    "Tracked changes of DOCX and ODT: accepted, or the original")
        ->type_name("VIEW")
        ->check(one_of({"accepted", "original"}));
}

/// The file that says once for all what options say.
void add_config_options(CLI::App& command, Typed& typed)
{
    CLI::Option* config =
        command
            .add_option("--config", typed.config,
                        "Settings (default: enregard.toml in the folder of FILE or above)")
            ->type_name("FILE");
    command.add_flag("--no-config", typed.no_config, "Look for no settings")->excludes(config);
}

/// What says where sentences end.
void add_layer_options(CLI::App& command, Typed& typed)
{
    command
        .add_option("--abbreviations", typed.sentences.abbreviations_file,
                    "Your abbreviations, one a line: no sentence ends after one")
        ->type_name("FILE");
    command
        .add_option("--srx", typed.sentences.srx,
                    "Rules where sentences end, as translation tools export them")
        ->type_name("FILE");
    command
        .add_option("--srx-mode", typed.sentences.srx_mode,
                    "exceptions (default): SRX over our own rules; full: SRX alone")
        ->type_name("MODE")
        ->check(one_of({"exceptions", "full"}));
    add_config_options(command, typed);
}

void add_lexicon_option(CLI::App& command, Arguments& arguments)
{
    command
        .add_option("--lexicon", arguments.options.lexicons,
                    "A lexicon to lay over the one that comes with the program;\nrepeatable, the "
                    "first wins")
        ->type_name("FILE")
        ->allow_extra_args(false);
}

void add_glossary_option(CLI::App& command, Arguments& arguments)
{
    command
        .add_option("--glossary", arguments.options.glossaries,
                    "Your terms (CSV, TSV or TBX); repeatable")
        ->type_name("FILE")
        ->allow_extra_args(false);
}

void add_language_options(CLI::App& command, Typed& typed)
{
    command
        .add_option("--from", typed.from,
                    "Language of the original: fr or en (default: recognised)")
        ->type_name("LANGUAGE")
        ->check(language());
    command.add_option("--to", typed.to, "Language of the translation: fr or en")
        ->type_name("LANGUAGE")
        ->check(language());
}

/// One FORMAT, printed: `names` are the known ones, the first is taken where none is given.
void add_format(CLI::App& command, Arguments& arguments, const std::vector<std::string>& names)
{
    command.add_option("--format", arguments.format, fmt::format("{}", fmt::join(names, ", ")))
        ->type_name("FORMAT")
        ->check(one_of(names));
}

/// Files in any number: `validate` counts them, to say better what is missing.
void add_files(CLI::App& command, Arguments& arguments, const std::string& shown,
               const std::string& description)
{
    command.add_option("files", arguments.files, description)->option_text(shown);
}

void add_check_list(CLI::App& command, const std::string& name, std::vector<std::string>& ids,
                    const std::string& description)
{
    command.add_option(name, ids, description)
        ->type_name("ID,ID")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(check_id());
}

/// The user's own lists of words.
void add_own_words(CLI::App& command, Typed& typed)
{
    command
        .add_option("--words", typed.words,
                    "Your words that are spelled right, one a line; repeatable")
        ->type_name("FILE")
        ->allow_extra_args(false);
    command
        .add_option("--keep", typed.keep,
                    "Words and phrases that stay untranslated, one a line; repeatable")
        ->type_name("FILE")
        ->allow_extra_args(false);
}

CLI::App* add_check(CLI::App& app, Arguments& arguments, Typed& typed)
{
    CLI::App* command =
        app.add_subcommand("check", "Compare a translation with its original and say what differs");
    add_files(*command, arguments, "SOURCE TARGET",
              "The original and its translation, or one bilingual file;\n'-' is standard input");
    add_language_options(*command, typed);
    add_format(*command, arguments, names_of(all_reports()));
    command
        ->add_option("--report", typed.reports,
                     "Also write a report, as in html=letter.html; repeatable")
        ->type_name("FORMAT=PATH")
        ->check(report())
        ->allow_extra_args(false);
    command
        ->add_option("--fail-on", typed.fail_on,
                     "Exit with 1 from this on: error (default), warning, info or never")
        ->type_name("SEVERITY")
        ->check(one_of({"error", "warning", "info", "never"}));
    command
        ->add_option("--messages", typed.messages, "Language of the messages: en (default) or fr")
        ->type_name("LANGUAGE")
        ->check(one_of({"en", "fr"}));
    add_finding_options(*command, arguments);
    add_check_list(*command, "--only", arguments.options.only, "Run these checks only");
    add_check_list(*command, "--skip", arguments.options.skip, "Leave these checks out");
    add_own_words(*command, typed);
    command->add_option("--color,--colour", typed.colour, "auto (on a terminal), always or never")
        ->type_name("WHEN")
        ->check(one_of({"auto", "always", "never"}));
    add_glossary_option(*command, arguments);
    add_lexicon_option(*command, arguments);
    add_reading_options(*command, arguments, typed);
    add_layer_options(*command, typed);
    command->footer("Exit code: 0 no finding of that severity, 1 findings, 2 wrong usage or "
                    "unreadable file.\nExample:   enregard check letter.en.txt letter.fr.txt "
                    "--report html=letter.html");
    return command;
}

CLI::App* add_align(CLI::App& app, Arguments& arguments, Typed& typed)
{
    CLI::App* command =
        app.add_subcommand("align", "Print the sentences of two texts side by side");
    add_files(*command, arguments, "SOURCE TARGET",
              "The original and its translation; '-' is standard input");
    command
        ->add_option("--from", typed.from,
                     "Language of the original: fr, en or another (default: recognised)")
        ->type_name("LANGUAGE")
        ->check(any_language());
    command->add_option("--to", typed.to, "Language of the translation: fr, en or another")
        ->type_name("LANGUAGE")
        ->check(any_language());
    add_format(*command, arguments, names_of(all_alignment_formats()));
    command->add_flag("--lines", arguments.options.lines,
                      "Each line is a sentence, as given: no reflow, no splitting");
    command->add_flag("--lock-source", arguments.options.lock_source,
                      "Keep the sentences of SOURCE apart: no pair joins two of them");
    add_lexicon_option(*command, arguments);
    command
        ->add_option("--pairs", arguments.options.pairs,
                     "Settled pairs, a line each: [0,1]:[0], sentences numbered from 0")
        ->type_name("FILE");
    add_reading_options(*command, arguments, typed);
    add_layer_options(*command, typed);
    command->get_option("--lines")->excludes("--srx")->excludes("--abbreviations");
    command->get_option("--lock-source")->excludes("--pairs");
    command->footer("Example:  enregard align letter.en.txt letter.fr.txt --format tmx");
    return command;
}

CLI::App* add_single(CLI::App& app, Arguments& arguments, Typed& typed, const std::string& name,
                     const std::string& description)
{
    CLI::App* command = app.add_subcommand(name, description);
    add_files(*command, arguments, "FILE", "The text; '-' is standard input");
    command->add_option("--language", typed.from, "fr or en (default: recognised)")
        ->type_name("LANGUAGE")
        ->check(language());
    add_format(*command, arguments, {"text", "json"});
    add_reading_options(*command, arguments, typed);
    command->footer(fmt::format("Example:  enregard {} report.txt --format json", name));
    return command;
}

CLI::App* add_score(CLI::App& app, Arguments& arguments, Typed& typed)
{
    CLI::App* command =
        app.add_subcommand("score", "Say of each pair how likely both sides say the same");
    add_files(*command, arguments, "FILE", "A bilingual file; '-' is standard input");
    add_language_options(*command, typed);
    add_lexicon_option(*command, arguments);
    add_reading_options(*command, arguments, typed);
    command->footer("Prints a line a unit: its id (or its line), a tab, a probability.\n"
                    "Example:  enregard score memory.tsv");
    return command;
}

CLI::App* add_checks(CLI::App& app, Arguments& arguments, Typed& typed)
{
    CLI::App* command = app.add_subcommand("checks", "List the checks, or explain one");
    command
        ->add_option("id", arguments.check_id, "The check to explain; without it, all are listed")
        ->option_text("[ID]")
        ->check(check_id());
    command->add_flag("--markdown", arguments.markdown, "Print the manual of all checks");
    add_config_options(*command, typed);
    command->footer("Example:  enregard checks number-mismatch");
    return command;
}

/// Throws where too few or too many files are given for `command`.
void count_files(const std::string& command, const std::vector<std::string>& files)
{
    const bool pair = command == "check" || command == "align";
    const std::size_t most = command == "checks" ? 0 : pair ? 2 : 1;
    const std::size_t least = command == "align" ? 2 : std::min<std::size_t>(most, 1);
    if (files.size() > most && most > 0) {
        throw CLI::ParseError(fmt::format("'{}' is one file too many: {} takes {}", files[most],
                                          command,
                                          pair ? "the original and its translation" : "one file"),
                              exit_error);
    }
    if (files.size() < least) {
        const std::string_view missing = !pair           ? "a file is missing"
                                         : files.empty() ? "the original and its translation are "
                                                           "missing"
                                                         : "the translation is missing";
        throw CLI::ParseError(std::string(missing), exit_error);
    }
    if (std::ranges::count(files, "-") > 1) {
        throw CLI::ParseError("only one of the two texts can be standard input", exit_error);
    }
}

void validate(const Typed& typed, Arguments& arguments)
{
    arguments.options.from = language_from_code(typed.from);
    arguments.options.to = language_from_code(typed.to);
    arguments.options.from_other = is_other_language(typed.from);
    arguments.options.to_other = is_other_language(typed.to);
    arguments.options.reflow = typed.reflow == "never"    ? Reflow::never
                               : typed.reflow == "always" ? Reflow::always
                                                          : Reflow::automatic;
    arguments.options.reading.tracked_original = typed.tracked == "original";
    arguments.colour = typed.colour == "always"  ? Colour::always
                       : typed.colour == "never" ? Colour::never
                                                 : Colour::automatic;
    for (const std::string& report : typed.reports) {
        const std::size_t sign = report.find('=');
        arguments.reports.emplace_back(report.substr(0, sign), report.substr(sign + 1));
    }
    if (arguments.options.from != Language::unknown &&
        arguments.options.from == arguments.options.to) {
        throw CLI::ParseError("--from and --to name the same language; one is fr, the other en",
                              exit_error);
    }
}

/// The settings for `document`.
Config config_for(const Typed& typed, const std::string& document)
{
    if (typed.no_config) {
        return {};
    }
    const std::optional<std::string> file =
        typed.config.empty() ? find_config(document) : typed.config;
    return file ? read_config(*file) : Config{};
}

/// How the findings are chosen and said: the command line first, then the settings.
void settle_checks(const Typed& typed, const Config& config, Arguments& arguments)
{
    Options& options = arguments.options;
    options.settings = config.checks.settings;
    if (options.only.empty() && options.skip.empty()) {
        options.only = config.checks.only;
        options.skip = config.checks.skip;
    }
    const auto prefer = [](const std::optional<std::string>& typed_one,
                           const std::optional<std::string>& setting) {
        return typed_one ? *typed_one : setting.value_or("");
    };
    options.messages = prefer(typed.messages, config.output.messages) == "fr" ? Language::french
                                                                              : Language::english;
    std::ranges::copy(config.terms.glossaries, std::back_inserter(options.glossaries));
    options.bundled_terms = config.terms.bundled.value_or(true);
    const std::string fail_on = prefer(typed.fail_on, config.output.fail_on);
    if (!fail_on.empty()) {
        arguments.fail_on = severity_called(fail_on);
    }
}

/// The lists of the command line and those of the settings.
OwnWords own_words_of(const Typed& typed, const CheckSection& settings)
{
    std::vector<std::string> words = settings.words;
    words.insert(words.end(), typed.words.begin(), typed.words.end());
    std::vector<std::string> keep = settings.keep;
    keep.insert(keep.end(), typed.keep.begin(), typed.keep.end());
    return load_own_words(words, keep);
}

/// What is laid over the rules of sentences: the command line first, then the settings.
SegmentLayer layer_of(const Typed& typed, SentenceSettings settings)
{
    const auto prefer = [](const std::optional<std::string>& typed_one,
                           std::optional<std::string>& setting) {
        setting = typed_one ? typed_one : setting;
    };
    prefer(typed.sentences.abbreviations_file, settings.abbreviations_file);
    prefer(typed.sentences.srx, settings.srx);
    prefer(typed.sentences.srx_mode, settings.srx_mode);
    if (typed.sentences.srx_mode && !settings.srx) {
        throw CLI::ParseError("--srx-mode says how to use an SRX file, and none is given (--srx)",
                              exit_error);
    }
    return load_layer(settings);
}

} // namespace

int run(int argc, const char* const* argv)
{
    CLI::App app("Lays a French and an English text side by side and says where the translation "
                 "is untranslated,\nincomplete or diverges. Everything stays on this machine.",
                 "enregard");
    app.set_version_flag("--version", "enregard " ENREGARD_VERSION, "Print the version");
    app.require_subcommand(1);
    app.formatter(help_form());
    app.set_help_flag("-h,--help", "Print this help");
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
    add_layer_options(*commands.back().first, typed);
    commands.emplace_back(add_single(app, arguments, typed, "blocks",
                                     "Print the paragraphs, notes and page furniture of a text"),
                          run_blocks);
    commands.emplace_back(add_score(app, arguments, typed), run_score);
    commands.emplace_back(add_checks(app, arguments, typed), run_checks_list);
    LexiconArguments lexicon_arguments;
    CLI::App* lexicon = add_lexicon(app, lexicon_arguments);
    commands.emplace_back(
        lexicon, [&](const Arguments&) { return run_lexicon(*lexicon, lexicon_arguments); });
    app.footer("Example:   enregard check letter.en.txt letter.fr.txt --report html=letter.html\n"
               "Exit code: 0 no errors found, 1 errors (see check --fail-on), 2 wrong usage or "
               "unreadable file.\nMore:      enregard COMMAND --help, enregard checks ID");
    for (const auto& [command, function] : commands) {
        command->group("Commands");
    }
    try {
        app.parse(argc, argv);
        if (!lexicon->parsed()) {
            count_files(app.get_subcommands().front()->get_name(), arguments.files);
        }
        validate(typed, arguments);
        const CLI::App* command = app.get_subcommands().front();
        if (command->get_option_no_throw("--config") != nullptr) {
            const Config config =
                config_for(typed, arguments.files.empty() ? "-" : arguments.files.front());
            settle_checks(typed, config, arguments);
            if (command->get_name() == "check") {
                arguments.options.own_words = own_words_of(typed, config.checks);
            }
            const bool splits = !arguments.options.lines &&
                                !(command->get_name() == "check" && arguments.files.size() == 1);
            if (splits && command->get_option_no_throw("--srx") != nullptr) {
                arguments.options.layer = layer_of(typed, config.sentences);
            }
        }
    } catch (const CLI::Success& asked) {
        return app.exit(asked);
    } catch (const CLI::ParseError& problem) {
        fmt::print(stderr, "enregard: {}.\nSee 'enregard {}--help'.\n", complaint(app, problem),
                   path_of(command_used(app)));
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
