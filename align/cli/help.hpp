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

/// What is wrong with the command line that `app` could not parse: a sentence without full stop.
std::string complaint(const CLI::App& app, const CLI::ParseError& problem);

} // namespace enregard::cli
