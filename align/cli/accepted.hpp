#pragma once

#include "align/cli/commands.hpp"

#include <CLI/CLI.hpp>

namespace enregard::cli {

/// The options that leave findings out: --min-confidence and those of the baseline.
void add_finding_options(CLI::App& command, Arguments& arguments);

/// Marks the findings that the baseline accepts, writes it anew where that is asked for, and takes
/// out the findings that are too unsure. Says on standard error which entries of the baseline are
/// stale. Throws Error for a baseline that cannot be used.
void leave_out_findings(const Arguments& arguments, Checked& checked);

} // namespace enregard::cli
