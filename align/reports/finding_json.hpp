#pragma once

#include "align/checks/check_pair.hpp"
#include "align/reports/report.hpp"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace enregard {

/// The findings as JSON objects, in their order, without those that a baseline accepts; the fields
/// are those of the manual, in that order.
std::vector<nlohmann::ordered_json> finding_objects(const Checked& checked, const Places& places);

/// Adds the line and the column of `place`; null where its file has no lines to show.
void add_line(nlohmann::ordered_json& object, const Place& place);

/// `value` with four decimals, so that the last bits of a computation do not show.
double rounded(double value);

/// `value` on one line as UTF-8.
std::string on_one_line(const nlohmann::ordered_json& value);

} // namespace enregard
