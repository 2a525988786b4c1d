#include "align/reflow/columns.hpp"

#include "align/reflow/shapes.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <map>

namespace enregard {

namespace {

constexpr std::size_t fewest_rows = 5;
constexpr std::uint32_t gutter_chars = 2;     ///< the narrowest gap between two columns
constexpr std::uint32_t narrowest_chars = 20; ///< no column is narrower
constexpr std::size_t fewest_switches = 6;    ///< how often lines change sides at least
constexpr std::uint32_t indent_chars = 8;     ///< how far a first line is to the right at most

/// A line in two parts; either may be empty.
struct Halves {
    Span left;
    Span right;
};

/// Where words begin behind a wide gap, in columns.
std::vector<std::uint32_t> starts_behind_gaps(std::string_view text, const Line& line)
{
    std::vector<std::uint32_t> starts;
    std::uint32_t column = line.indent;
    std::uint32_t run = 0;
    for (std::uint32_t at = line.span.begin; at < line.span.end; ++column) {
        const Character c = character_at(text, at);
        const bool blank = is_space(c.code);
        if (!blank && run > gutter_chars) {
            starts.push_back(column);
        }
        run = blank ? run + 1 : 0;
        at += c.size;
    }
    return starts;
}

/// Cuts `line` before `column`, where its gutter must be; empty halves where words cross it.
Halves cut_at(std::string_view text, const Line& line, std::uint32_t column)
{
    if (line.indent + gutter_chars > column) {
        return {{line.span.begin, line.span.begin}, line.span};
    }
    if (line.end_column() + gutter_chars <= column) {
        return {line.span, {line.span.end, line.span.end}};
    }
    std::uint32_t at = line.span.begin;
    for (std::uint32_t now = line.indent; now < column && at < line.span.end; ++now) {
        at += character_at(text, at).size;
    }
    const Span left = trim(text, {line.span.begin, at});
    const Span right = trim(text, {at, line.span.end});
    // A first line of the right column may begin further to the right.
    const bool begins = right.begin <= at + indent_chars && left.end + gutter_chars <= at;
    return begins ? Halves{left, right} : Halves{};
}

bool goes_on(std::string_view text, Span line, Span next)
{
    return line.size() >= 15 && !next.empty() && is_lower(character_at(text, next.begin).code) &&
           !ends_sentence(slice(text, line)) && character_before(text, line.end).code != ':';
}

/// True where sentences run on within both columns.
bool is_running(std::string_view text, const std::vector<Halves>& rows)
{
    std::size_t left = 0;
    std::size_t right = 0;
    for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
        left += goes_on(text, rows[i].left, rows[i + 1].left) ? 1U : 0U;
        right += goes_on(text, rows[i].right, rows[i + 1].right) ? 1U : 0U;
    }
    return left * 4 >= rows.size() && right * 4 >= rows.size();
}

/// Lines cut into columns.
struct Table {
    std::size_t first = 0;     ///< the line that the first row is cut from
    std::uint32_t column = 0;  ///< where the right column begins
    std::uint32_t between = 0; ///< rows of the other column between two lines of one paragraph
    std::vector<Halves> rows;
};

/// Appends one column of `table`, which is cut from `lines`, as lines.
void append_column(std::string_view text, const std::vector<Line>& lines, const Table& table,
                   Span Halves::*half, std::vector<Line>& out)
{
    const std::vector<Halves>& rows = table.rows;
    std::uint32_t blanks = half == &Halves::right ? 2 : 0;
    bool first = true;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Span span = rows[i].*half;
        blanks += lines[table.first + i].blanks;
        if (span.empty()) {
            ++blanks;
            continue;
        }
        Line line = lines[table.first + i];
        line.page = line.page && half == &Halves::left;
        line.rule = line.rule && half == &Halves::left;
        line.column = first && table.between > 0 && half == &Halves::right;
        first = false;
        line.length_chars = length_chars(slice(text, span));
        line.indent += length_chars(slice(text, {line.span.begin, span.begin}));
        line.indent -= std::min(line.indent, half == &Halves::right ? table.column : 0);
        line.span = span;
        line.blanks = blanks - std::min(blanks, table.between);
        line.row = false;
        out.push_back(line);
        blanks = 0;
    }
}

/// The column in which most rows of lines[begin] to lines[end - 1] begin anew; 0 for none.
std::uint32_t common_start(std::string_view text, const std::vector<Line>& lines, std::size_t begin,
                           std::size_t end)
{
    std::map<std::uint32_t, std::size_t> counts;
    std::size_t rows = 0;
    for (std::size_t i = begin; i < end; ++i) {
        if (lines[i].row) {
            ++rows;
            for (const std::uint32_t start : starts_behind_gaps(text, lines[i])) {
                ++counts[start];
            }
        }
    }
    std::uint32_t best = 0;
    std::size_t most = 0;
    for (auto first = counts.begin(); first != counts.end(); ++first) {
        std::size_t count = 0;
        for (auto at = first; at != counts.end() && at->first <= first->first + indent_chars;
             ++at) {
            count += at->second;
        }
        if (first->second > 1 && count > most) {
            most = count;
            best = first->first;
        }
    }
    return most >= fewest_rows && most * 2 >= rows ? best : 0;
}

/// The column in which the lines begin that stand to the right, where many do; 0 for none.
std::uint32_t common_indent(const std::vector<Line>& lines, std::size_t begin, std::size_t end)
{
    std::map<std::uint32_t, std::size_t> counts;
    for (std::size_t i = begin; i < end; ++i) {
        ++counts[lines[i].indent];
    }
    const auto found = std::find_if(counts.lower_bound(narrowest_chars), counts.end(),
                                    [](const auto& some) { return some.second >= fewest_rows; });
    return found == counts.end() ? 0 : found->first;
}

/// The lines of one column that are not empty.
std::vector<Halves> without_gaps(const std::vector<Halves>& rows)
{
    std::vector<Halves> columns(rows.size());
    std::size_t left = 0;
    std::size_t right = 0;
    for (const Halves& row : rows) {
        if (!row.left.empty()) {
            columns[left++].left = row.left;
        }
        if (!row.right.empty()) {
            columns[right++].right = row.right;
        }
    }
    columns.resize(std::min(left, right));
    return columns;
}

/// The columns from line `begin` on whose baselines do not meet, so that a line holds words of one
/// of them; no rows where there are none. `stop` becomes the line up to which they were looked for.
Table staggered_columns(std::string_view text, const std::vector<Line>& lines, std::size_t begin,
                        std::size_t end, std::uint32_t column, std::size_t& stop)
{
    Table table{.first = begin, .column = column, .between = 1, .rows = {}};
    std::size_t switches = 0;
    std::size_t used = 0; // rows up to the last one with words on the right
    for (stop = begin; stop < end; ++stop) {
        const Halves halves = cut_at(text, lines[stop], column);
        if (halves.left.empty() && halves.right.empty()) {
            table.rows.resize(used); // what stands below the columns is as wide as the page
            break;
        }
        const bool last_left = !table.rows.empty() && !table.rows.back().left.empty();
        const bool same = !table.rows.empty() && last_left == !halves.left.empty();
        switches += same || table.rows.empty() ? 0U : 1U;
        table.rows.push_back(halves);
        used = halves.right.empty() ? used : table.rows.size();
    }
    if (switches < fewest_switches || !is_running(text, without_gaps(table.rows))) {
        table.rows.clear();
    }
    return table;
}

/// Unfolds the staggered columns of one page and appends its lines.
void unfold_staggered(std::string_view text, const std::vector<Line>& lines, std::size_t begin,
                      std::size_t end, std::uint32_t column, std::vector<Line>& out)
{
    for (std::size_t i = begin; i < end;) {
        std::size_t stop = i;
        const Table table = staggered_columns(text, lines, i, end, column, stop);
        if (!table.rows.empty()) {
            append_column(text, lines, table, &Halves::left, out);
            append_column(text, lines, table, &Halves::right, out);
            i += table.rows.size();
            continue;
        }
        stop = std::max(stop, i + 1);
        out.insert(out.end(), lines.begin() + static_cast<std::ptrdiff_t>(i),
                   lines.begin() + static_cast<std::ptrdiff_t>(stop));
        i = stop;
    }
}

/// Unfolds the columns of one page and appends its lines.
void unfold_page(std::string_view text, const std::vector<Line>& lines, std::size_t begin,
                 std::size_t end, std::vector<Line>& out)
{
    const std::uint32_t column = common_start(text, lines, begin, end);
    if (const std::uint32_t indent = column > 0 ? 0 : common_indent(lines, begin, end);
        indent > 0) {
        unfold_staggered(text, lines, begin, end, indent, out);
        return;
    }
    for (std::size_t i = begin; i < end;) {
        std::vector<Halves> rows;
        std::size_t both = 0;
        std::size_t used = 0; // rows up to the last one with two halves
        for (std::size_t k = i; column > 0 && k < end; ++k) {
            const Halves halves = cut_at(text, lines[k], column);
            if (halves.left.empty() && halves.right.empty()) {
                break;
            }
            rows.push_back(halves);
            if (!halves.left.empty() && !halves.right.empty()) {
                ++both;
                used = rows.size();
            } else if (both == 0) {
                break;
            }
        }
        rows.resize(used);
        if (both >= fewest_rows && is_running(text, rows)) {
            const Table table{.first = i, .column = column, .between = 0, .rows = std::move(rows)};
            append_column(text, lines, table, &Halves::left, out);
            append_column(text, lines, table, &Halves::right, out);
            i += used;
        } else {
            // No column begins in what was looked at, so that no line is looked at twice.
            const std::size_t stop = i + std::max<std::size_t>(used, 1);
            out.insert(out.end(), lines.begin() + static_cast<std::ptrdiff_t>(i),
                       lines.begin() + static_cast<std::ptrdiff_t>(stop));
            i = stop;
        }
    }
}

} // namespace

void unfold_columns(std::string_view text, std::vector<Line>& lines)
{
    std::vector<Line> out;
    out.reserve(lines.size());
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= lines.size(); ++i) {
        if (i == lines.size() || lines[i].page) {
            unfold_page(text, lines, begin, i, out);
            begin = i;
        }
    }
    lines = std::move(out);
}

} // namespace enregard
