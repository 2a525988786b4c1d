#pragma once

#include "align/checks/check.hpp"

#include <vector>

namespace enregard {

/// One cause, one finding: findings that another one explains (see Check::explains) are taken out
/// and their checks named in its `folded`, unless they weigh more.
void fold_consequences(std::vector<Finding>& findings);

} // namespace enregard
