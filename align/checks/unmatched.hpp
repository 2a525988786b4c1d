#pragma once

#include "align/checks/check.hpp"

#include <string_view>

namespace enregard {

/// Reports the sentences of `side` that have no counterpart, neighbours together, as findings of
/// the check `id`. Notes are left to footnote-mismatch.
void report_unmatched(const Bitext& bitext, Side side, std::string_view id,
                      const CheckContext& context, std::vector<Finding>& findings);

} // namespace enregard
