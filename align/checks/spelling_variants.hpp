#pragma once

#include "align/checks/check.hpp"

#include <vector>

namespace enregard {

/// Says once that an English translation mixes British and American spelling, or, where the user
/// wants one of them (`wanted` is "en-GB" or "en-US"), names each word in the other one.
void check_english_variants(const Check& check, const Bitext& bitext, const CheckContext& context,
                            std::string_view wanted, std::vector<Finding>& findings);

} // namespace enregard
