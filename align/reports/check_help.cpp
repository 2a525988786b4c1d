#include "align/reports/check_help.hpp"

#include <fmt/format.h>

namespace enregard {

namespace {

constexpr std::string_view legend = "⟦ ⟧ marks what is reported, ¶ is an empty line.";

/// An example on one line.
std::string one_line(std::string_view text)
{
    while (text.ends_with('\n')) {
        text.remove_suffix(1);
    }
    std::string line;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\n') {
            line += text[i];
        } else if (text.substr(i).starts_with("\n\n")) {
            line += " ¶ ";
            ++i;
        } else {
            line += ' ';
        }
    }
    return line;
}

/// An example as a cell of a table: nothing in it acts as markup.
std::string cell(std::string_view text)
{
    std::string escaped;
    for (const char c : one_line(text)) {
        if (std::string_view("\\|*_`[]<>&~").find(c) != std::string_view::npos) {
            escaped += '\\';
        }
        escaped += c;
    }
    return escaped;
}

} // namespace

std::string help_text(const Check& check)
{
    std::string text = fmt::format("{} {}\n", check.summary, check.why);
    if (!check.examples.empty()) {
        text += fmt::format("\nExamples. {}\n", legend);
    }
    for (const Example& example : check.examples) {
        text += fmt::format("\noriginal:    {}\ntranslation: {}\n", one_line(example.source),
                            one_line(example.target));
    }
    return text;
}

std::string help_markdown(const Check& check)
{
    std::string text = fmt::format("{} {}\n", check.summary, check.why);
    if (!check.examples.empty()) {
        text += fmt::format("\n{}\n\n| original | translation |\n|---|---|\n", legend);
    }
    for (const Example& example : check.examples) {
        text += fmt::format("| {} | {} |\n", cell(example.source), cell(example.target));
    }
    return text;
}

} // namespace enregard
