#include "align/reports/finding_json.hpp"

namespace enregard::reports {

namespace {

std::string write(const Checked& checked, const ReportStyle& /*style*/)
{
    std::string lines;
    for (const auto& object : finding_objects(checked, Places(checked.bitext))) {
        lines += on_one_line(object);
        lines += '\n';
    }
    return lines;
}

} // namespace

extern const Report jsonl;

constexpr Report jsonl = {
    .name = "jsonl",
    .summary = "JSON Lines: one finding a line, for scripts and pipelines.",
    .write = write,
};

} // namespace enregard::reports
