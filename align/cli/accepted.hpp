#pragma once

#include "align/cli/commands.hpp"

namespace enregard::cli {

/// Marks the findings that the baseline accepts, writes it anew where that is asked for, and takes
/// out the findings that are too unsure. Says on standard error which entries of the baseline are
/// stale. Throws Error for a baseline that cannot be used.
void leave_out_findings(const Arguments& arguments, Checked& checked);

} // namespace enregard::cli
