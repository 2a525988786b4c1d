#pragma once

#include "align/lexicon/term_table.hpp"

#include <vector>

namespace enregard {

/// The French and English names of regions and countries, of the languages that have a code of two
/// letters, of the currencies in use, of months and of weekdays, as ICU has them from CLDR; each
/// pair once, in a fixed order.
std::vector<TermRow> world_names();

} // namespace enregard
