#pragma once

#include "align/checks/check_pair.hpp"

namespace enregard {

/// True where `check` is to run. The command line says more than the settings: who asks for a check
/// by name gets it.
bool is_wanted(const Check& check, const Options& options);

/// The checks that are to run, in the order of the manual.
std::vector<const Check*> wanted_checks(const Options& options);

/// Runs `checks`: their findings with the severities that the user gave them, one finding for one
/// cause, in the order of the target text.
std::vector<Finding> run_checks(const Bitext& bitext, std::span<const Check* const> checks,
                                const CheckContext& context);

} // namespace enregard
