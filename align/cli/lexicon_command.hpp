#pragma once

#include "align/language/language.hpp"

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace enregard::cli {

/// What is typed after 'enregard lexicon'.
struct LexiconArguments {
    std::vector<std::string> files; ///< or the words to look up
    std::vector<std::string> dictionaries;
    std::vector<std::string> terms;
    std::vector<std::string> forms;
    std::vector<std::string> lexicons;
    std::string manifest;
    std::string output;
    std::string from;
    std::string format = "text";
    double most_words = 0; ///< that a text counts for; 0: all
    int rounds = 5;
};

/// Adds 'lexicon' with its commands build, lookup, merge and train to `app`.
CLI::App* add_lexicon(CLI::App& app, LexiconArguments& arguments);

/// Runs the command of `lexicon` that was typed. Gives the exit code; throws Error for input that
/// cannot be read, and CLI::ParseError for files that are missing.
int run_lexicon(const CLI::App& lexicon, const LexiconArguments& arguments);

} // namespace enregard::cli
