#pragma once

#include "align/checks/check_pair.hpp"
#include "align/reports/report.hpp"

#include <string>
#include <vector>

namespace enregard {

/// For each finding a hash of 16 hexadecimal digits that stays the same when lines move: FNV-1a
/// (64 bits) of its check, of the words on both sides and of how often these were met before.
std::vector<std::string> fingerprints(const Checked& checked, const Places& places);

} // namespace enregard
