#pragma once

#include "align/checks/check_pair.hpp"

namespace enregard {

/// True where `check` is to run. The command line says more than the settings: who asks for a check
/// by name gets it.
bool is_wanted(const Check& check, const Options& options);

/// Runs the checks that `options` ask for: their findings with the severities that the user gave
/// them, one finding for one cause, in the order of the target text.
std::vector<Finding> run_checks(const Bitext& bitext, const CheckContext& context,
                                const Options& options);

} // namespace enregard
