#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

namespace enregard::cli {

/// The form of --help: what is typed in the place of an argument is named as in "SOURCE TARGET".
std::shared_ptr<CLI::Formatter> help_form();

/// " (did you mean 'check'?)" where one of `names` is spelled much like `typed`, or nothing.
std::string suggestion(const std::vector<std::string>& names, std::string_view typed);

/// The innermost command that was typed; `app` itself where none was.
const CLI::App& command_used(const CLI::App& app);

/// What is typed before the arguments of `command`, with a space behind: "lexicon lookup ".
std::string path_of(const CLI::App& command);

/// What is wrong with the command line that `app` could not parse: a sentence without full stop.
std::string complaint(const CLI::App& app, const CLI::ParseError& problem);

} // namespace enregard::cli
