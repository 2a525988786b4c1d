#include "align/readers/pdf_margins.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace enregard {

namespace {

long tenths(double size_pt)
{
    return std::lround(size_pt * 10);
}

PdfColumn measure(const std::vector<const PdfLine*>& lines)
{
    std::vector<double> lefts;
    std::vector<double> rights;
    for (const PdfLine* line : lines) {
        lefts.push_back(line->box.left);
        rights.push_back(line->box.right);
    }
    std::ranges::sort(lefts);
    std::ranges::sort(rights);
    // One line in twelve may stick out.
    const std::size_t out = lines.size() / 12;
    PdfColumn column{.left = lefts[out], .right = rights[rights.size() - 1 - out]};
    std::size_t reaching = 0;
    for (const double right : rights) {
        reaching += std::abs(right - column.right) < 0.12 * lines.front()->size_pt ? 1U : 0U;
    }
    column.justified = reaching >= 3 && reaching * 2 > rights.size();
    return column;
}

/// A column of few lines does not show its right edge: it has that of others that begin there.
void widen_short_columns(std::vector<PdfColumn>& columns, const std::vector<std::size_t>& counts)
{
    std::map<long, std::pair<double, bool>> rights; // by the left edge, in steps of 4 points
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (counts[i] >= 8) {
            auto& [right, justified] = rights[std::lround(columns[i].left / 4)];
            right = std::max(right, columns[i].right);
            justified |= columns[i].justified;
        }
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        for (long near = -1; near <= 1 && counts[i] > 0; ++near) {
            const auto found = rights.find(std::lround(columns[i].left / 4) + near);
            if (found != rights.end() && counts[i] < 8 && columns[i].right < found->second.first) {
                columns[i].right = found->second.first;
                columns[i].justified |= found->second.second;
            }
        }
    }
}

} // namespace

PdfMargins::PdfMargins(const std::vector<PdfLine>& lines)
{
    std::map<long, std::map<long, std::size_t>> steps; // size, then step in hundredths of it
    std::vector<std::size_t> counts;
    for (std::size_t begin = 0; begin < lines.size();) {
        std::size_t end = begin;
        std::vector<const PdfLine*> column;
        for (; end < lines.size() && lines[end].column == lines[begin].column; ++end) {
            if (lines[end].role == PdfRole::text) {
                column.push_back(&lines[end]);
            }
            if (end > begin && lines[end].role == lines[end - 1].role &&
                lines[end].row == lines[end - 1].row + 1 &&
                tenths(lines[end].size_pt) == tenths(lines[end - 1].size_pt)) {
                const double step = lines[end].box.bottom - lines[end - 1].box.bottom;
                ++steps[tenths(lines[end].size_pt)]
                       [std::lround(step / lines[end].size_pt * 50) * 2];
            }
        }
        const std::size_t index = lines[begin].column;
        columns_.resize(std::max(columns_.size(), index + 1));
        counts.resize(columns_.size());
        counts[index] = column.size();
        if (column.empty()) {
            for (std::size_t i = begin; i < end; ++i) {
                column.push_back(&lines[i]);
            }
        }
        columns_[index] = measure(column);
        begin = end;
    }
    widen_short_columns(columns_, counts);
    std::size_t most = 0;
    for (const auto& [size, of_size] : steps) {
        const auto usual =
            std::ranges::max_element(of_size, {}, [](const auto& e) { return e.second; });
        if (usual->second >= 3) {
            steps_[size] = static_cast<double>(usual->first) / 100;
        }
        if (usual->second > most) {
            most = usual->second;
            usual_step_ = static_cast<double>(usual->first) / 100;
        }
    }
}

double PdfMargins::step_pt(double size_pt) const
{
    const auto found = steps_.find(tenths(size_pt));
    return size_pt * (found != steps_.end() ? found->second : usual_step_);
}

} // namespace enregard
