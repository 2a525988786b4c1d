#pragma once

#include "align/cli/lexicon_command.hpp"

namespace enregard::cli {

/// Prints the translations of words and phrases. Gives the exit code.
int run_lookup(const LexiconArguments& arguments);

} // namespace enregard::cli
