#include "align/reports/report.hpp"

#include <algorithm>

namespace enregard {

namespace reports {

#define ENREGARD_REPORT(name) extern const Report name;
#include "align/reports/reports.def"
#undef ENREGARD_REPORT

} // namespace reports

namespace {

constexpr const Report* table[] = {
#define ENREGARD_REPORT(name) &reports::name,
#include "align/reports/reports.def"
#undef ENREGARD_REPORT
};

} // namespace

std::span<const Report* const> all_reports()
{
    return table;
}

const Report* find_report(std::string_view name)
{
    const auto* const found = std::ranges::find(table, name, &Report::name);
    return found == std::end(table) ? nullptr : *found;
}

} // namespace enregard
