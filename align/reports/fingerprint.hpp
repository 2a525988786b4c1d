#pragma once

#include "align/checks/check_pair.hpp"
#include "align/reports/report.hpp"

#include <string>
#include <vector>

namespace enregard {

/// For each finding a hash of 16 hexadecimal digits that stays the same when lines move, are
/// wrapped anew or change elsewhere: FNV-1a (64 bits) of its check, of its words, of three words on
/// either side of them in the sentence, of its counterpart where that is less than the whole of the
/// sentences, and of how often all these were met before.
std::vector<std::string> fingerprints(const Checked& checked, const Places& places);

} // namespace enregard
