#include "align/cli/help.hpp"

#include "align/language/similarity.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

namespace enregard::cli {

namespace {

class Form : public CLI::Formatter {
public:
    Form()
    {
        column_width(30);
        label("Positionals", "Arguments");
        label("SUBCOMMAND", "COMMAND");
    }

    std::string make_option_name(const CLI::Option* option, bool is_positional) const override
    {
        return is_positional ? option->get_option_text()
                             : CLI::Formatter::make_option_name(option, is_positional);
    }

    std::string make_option_opts(const CLI::Option* option) const override
    {
        if (option->get_positional() || option->get_type_size() == 0) {
            return {};
        }
        return " " + option->get_type_name();
    }

    std::string make_option_usage(const CLI::Option* option) const override
    {
        return option->get_option_text();
    }
};

std::vector<std::string> option_names(const CLI::App& command)
{
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& name : option->get_lnames()) {
            names.push_back("--" + name);
        }
    }
    return names;
}

std::vector<std::string> command_names(const CLI::App& app)
{
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        names.push_back(command->get_name());
    }
    return names;
}

std::string unknown_option(const CLI::App& command, const std::string& typed)
{
    const std::string name = typed.substr(0, typed.find('='));
    std::error_code ignored;
    if (std::filesystem::exists(typed, ignored)) {
        return fmt::format("there is no option '{0}'; the file of that name is ./{0}", typed);
    }
    return fmt::format("there is no option '{}'{}", name, suggestion(option_names(command), name));
}

} // namespace

std::shared_ptr<CLI::Formatter> help_form()
{
    return std::make_shared<Form>();
}

std::string suggestion(const std::vector<std::string>& names, std::string_view typed)
{
    const auto nearest = std::ranges::max_element(
        names, {}, [&](const std::string& name) { return similarity(name, typed); });
    return nearest != names.end() && similarity(*nearest, typed) >= 0.6
               ? fmt::format(" (did you mean '{}'?)", *nearest)
               : std::string();
}

std::string complaint(const CLI::App& app, const CLI::ParseError& problem)
{
    const CLI::App& used = command_used(app);
    const std::vector<std::string> rest = app.remaining(true);
    const auto option = std::ranges::find_if(rest, [](const std::string& word) {
        return word.size() > 1 && word.starts_with('-') && word != "--";
    });
    if (option != rest.end()) {
        return unknown_option(used, *option);
    }
    const std::vector<std::string> commands = command_names(used);
    if (!commands.empty()) {
        return rest.empty() ? fmt::format("a command is missing: {}", fmt::join(commands, ", "))
                            : fmt::format("there is no command '{}{}'{}", path_of(used),
                                          rest.front(), suggestion(commands, rest.front()));
    }
    if (!rest.empty()) {
        return fmt::format("'{}' is one argument too many", rest.front());
    }
    const std::string text = problem.what();
    if (problem.get_exit_code() == static_cast<int>(CLI::ExitCodes::ArgumentMismatch)) {
        return fmt::format("{} needs a value", text.substr(0, text.find(':')));
    }
    if (problem.get_exit_code() == static_cast<int>(CLI::ExitCodes::RequiredError)) {
        const CLI::Option* missing = used.get_option_no_throw(text.substr(0, text.find(' ')));
        return missing != nullptr && missing->get_positional()
                   ? fmt::format("{} is missing", missing->get_option_text())
                   : text;
    }
    return text.starts_with("id: ") ? text.substr(4) : text; // a positional has no name to type
}

const CLI::App& command_used(const CLI::App& app)
{
    const CLI::App* used = &app;
    while (!used->get_subcommands().empty()) {
        used = used->get_subcommands().front();
    }
    return *used;
}

std::string path_of(const CLI::App& command)
{
    const CLI::App* parent = command.get_parent();
    return parent == nullptr ? std::string() : path_of(*parent) + command.get_name() + " ";
}

} // namespace enregard::cli
