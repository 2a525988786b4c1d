#include "align/checks/run_checks.hpp"
#include "align/cli/commands.hpp"
#include "align/language/speller.hpp"
#include "align/text/error.hpp"
#include "align/text/utf8.hpp"

#include <fmt/format.h>

namespace enregard::cli {

namespace {

/// `text` in lines of at most 88 characters.
std::string wrapped(std::string_view text, std::string_view indent)
{
    std::string out;
    std::size_t column = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        const std::size_t width = length_chars(word);
        if (column > 0 && column + 1 + width > 88) {
            out += '\n';
            column = 0;
        }
        if (column == 0) {
            out += indent;
            column = indent.size();
        } else {
            out += ' ';
            ++column;
        }
        out += word;
        column += width;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out + "\n";
}

std::string one_line(std::string_view text)
{
    std::string line(text);
    while (!line.empty() && line.back() == '\n') {
        line.pop_back();
    }
    for (std::size_t at = line.find('\n'); at != std::string::npos; at = line.find('\n', at)) {
        line.replace(at, line.substr(at).starts_with("\n\n") ? 2 : 1, " ¶ ");
    }
    return line;
}

/// The severity of a check as it is in force: "off" where it does not run.
std::string_view severity_in_force(const Check& check, const Options& options)
{
    if (!is_wanted(check, options)) {
        return "off";
    }
    const auto setting = options.settings.find(check.id);
    return name_of(setting == options.settings.end()
                       ? check.severity
                       : setting->second.severity.value_or(check.severity));
}

std::string list(const Options& options)
{
    std::string out;
    for (const Check* check : all_checks()) {
        out += fmt::format("{:<20} {:<8} {}\n", check->id, severity_in_force(*check, options),
                           check->summary);
    }
    return out;
}

/// The options of `check`, each with its value in force and its default.
std::string options_of(const Check& check, const Options& options)
{
    if (check.options.empty()) {
        return "";
    }
    Spellers spellers;
    const CheckContext context{.spellers = spellers, .settings = &options.settings};
    std::string out = fmt::format("\n  Options (in enregard.toml, below [checks.{}]):\n", check.id);
    for (const CheckOption& option : check.options) {
        const std::string_view value = context.option(check, option.name);
        out +=
            fmt::format("\n  {} = {}{}\n", option.name, value,
                        value == option.value ? "" : fmt::format("  (default {})", option.value));
        out += wrapped(option.summary, "    ");
        if (!option.allowed.empty()) {
            out += fmt::format("    One of: {}\n", option.allowed);
        }
    }
    return out;
}

std::string page_of(const Check& check, const Options& options)
{
    std::string out = fmt::format("{} ({}{})\n\n", check.id, severity_in_force(check, options),
                                  is_wanted(check, options) ? " at most" : "");
    out += wrapped(check.summary, "  ") + "\n" + wrapped(check.why, "  ");
    if (!check.mqm.empty()) {
        out += fmt::format("\n  Type of error (ITS 2.0; MQM): {}\n", check.mqm);
    }
    out += "\n  Examples (⟦ ⟧ marks what is reported, ¶ is an empty line):\n";
    for (const Example& example : check.examples) {
        out += fmt::format("\n  original     {}\n  translation  {}\n", one_line(example.source),
                           one_line(example.target));
    }
    return out + options_of(check, options);
}

std::string manual()
{
    std::string out = "# The checks\n\nMade by `enregard checks --markdown` from the checks "
                      "themselves; every example is run by the\ntests. ⟦ ⟧ marks what is "
                      "reported, ¶ is an empty line. The severity is the highest that the\ncheck "
                      "gives; when it is unsure, it gives a lower one.\n";
    for (const Check* check : all_checks()) {
        out += fmt::format("\n## {}\n\n*{}.* {}\n\n{}\n", check->id, name_of(check->severity),
                           check->summary, wrapped(check->why, ""));
        out += "| original | translation |\n|---|---|\n";
        for (const Example& example : check->examples) {
            out += fmt::format("| {} | {} |\n", one_line(example.source), one_line(example.target));
        }
        for (const CheckOption& option : check->options) {
            out += fmt::format("\nOption `{}` (default {}{}): {}\n", option.name, option.value,
                               option.allowed.empty() ? ""
                                                      : fmt::format("; one of {}", option.allowed),
                               option.summary);
        }
    }
    return out;
}

} // namespace

int run_checks_list(const Arguments& arguments)
{
    if (arguments.markdown) {
        print(manual());
    } else if (arguments.check_id.empty()) {
        print(list(arguments.options));
    } else {
        print(page_of(*find_check(arguments.check_id), arguments.options));
    }
    return exit_clean;
}

} // namespace enregard::cli
