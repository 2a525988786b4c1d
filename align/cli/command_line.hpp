#pragma once

#include "align/cli/commands.hpp"

namespace enregard::cli {

/// Reads the command line and runs the command. Gives the exit code; messages about a wrong command
/// line go to standard error. Throws Error for input that cannot be read.
int run(int argc, const char* const* argv);

} // namespace enregard::cli
