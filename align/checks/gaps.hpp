#pragma once

#include "align/checks/check.hpp"

#include <vector>

namespace enregard {

/// Reports, as findings of `check`, the stretches inside of sentences of `side` that say what the
/// other side does not.
void report_gaps(const Bitext& bitext, Side side, const Check& check, const CheckContext& context,
                 std::vector<Finding>& findings);

} // namespace enregard
