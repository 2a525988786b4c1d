#include "align/readers/pdf_margins.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace enregard {

namespace {

/// std::lround for values that a damaged page may make as large as it likes.
long rounded(double value)
{
    constexpr double most = 1e6;
    return std::isfinite(value) ? std::lround(std::clamp(value, -most, most)) : 0;
}

long tenths(double size_pt)
{
    return rounded(size_pt * 10);
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

/// What is known of a column beside its edges.
struct Extent {
    std::size_t page = 0;
    std::size_t lines = 0;
    double top = 1e9;
    double bottom = -1e9;
};

constexpr std::size_t enough_lines = 8; ///< to show where a column ends

/// How far to the right a short column could have gone: up to the column beside it, or as far as
/// the text of the document goes.
double room_of(std::size_t index, const std::vector<PdfColumn>& columns,
               const std::vector<Extent>& extents, double text_right, double em)
{
    double room = text_right;
    for (const int step : {-1, 1}) {
        for (std::size_t k = index + static_cast<std::size_t>(step);
             k < columns.size() && extents[k].page == extents[index].page;
             k += static_cast<std::size_t>(step)) {
            const bool beside =
                extents[k].top < extents[index].bottom && extents[index].top < extents[k].bottom;
            if (beside && columns[k].left > columns[index].right) {
                room = std::min(room, columns[k].left - 1.5 * em);
            }
        }
    }
    return std::max(room, columns[index].right);
}

/// A column of few lines, or of short ones, does not show its right edge: it has that of others
/// that begin there, else it goes as far as there is room.
void widen_short_columns(std::vector<PdfColumn>& columns, const std::vector<Extent>& extents,
                         double em)
{
    std::map<long, PdfColumn> known; // by the left edge, in steps of 4 points
    double text_right = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        text_right = std::max(text_right, columns[i].right);
        if (extents[i].lines >= enough_lines) {
            PdfColumn& column = known[rounded(columns[i].left / 4)];
            column.right = std::max(column.right, columns[i].right);
            column.justified |= columns[i].justified;
        }
    }
    const std::vector<PdfColumn> before = columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (extents[i].lines >= enough_lines) {
            // A page of signatures has many lines and none that reaches the margin.
            const double right = known[rounded(columns[i].left / 4)].right;
            const bool room = room_of(i, before, extents, text_right, em) >= right;
            if (!columns[i].justified && room) {
                columns[i].right = right;
            }
            continue;
        }
        bool found = false;
        for (long near = -1; near <= 1; ++near) {
            const auto other = known.find(rounded(columns[i].left / 4) + near);
            if (other != known.end() && columns[i].right < other->second.right + em) {
                columns[i].right = std::max(columns[i].right, other->second.right);
                columns[i].justified |= other->second.justified;
                found = true;
            }
        }
        if (!found && !columns[i].justified) {
            columns[i].right = room_of(i, before, extents, text_right, em);
        }
    }
}

} // namespace

PdfMargins::PdfMargins(const std::vector<PdfLine>& lines)
{
    std::map<long, std::map<long, std::size_t>> steps; // size, then step in hundredths of it
    std::vector<Extent> extents;
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
                ++steps[tenths(lines[end].size_pt)][rounded(step / lines[end].size_pt * 50) * 2];
            }
        }
        const std::size_t index = lines[begin].column;
        columns_.resize(std::max(columns_.size(), index + 1));
        extents.resize(columns_.size());
        extents[index] = {.page = lines[begin].page, .lines = column.size()};
        for (std::size_t i = begin; i < end; ++i) {
            extents[index].top = std::min(extents[index].top, lines[i].box.top);
            extents[index].bottom = std::max(extents[index].bottom, lines[i].box.bottom);
        }
        if (column.empty()) {
            for (std::size_t i = begin; i < end; ++i) {
                column.push_back(&lines[i]);
            }
        }
        columns_[index] = measure(column);
        begin = end;
    }
    widen_short_columns(columns_, extents, lines.empty() ? 11 : lines.front().size_pt);
    std::size_t most = 0;
    for (const auto& [size, of_size] : steps) {
        const auto usual =
            std::ranges::max_element(of_size, {}, [](const auto& e) { return e.second; });
        if (usual->second >= 3) {
            steps_[size] = static_cast<double>(usual->first) / 100;
        }
        if (usual->second > most && usual->second >= 3) {
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
