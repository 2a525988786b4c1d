#include "align/readers/pdf_tables.hpp"

#include "align/readers/pdf_text.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace enregard {

namespace {

/// A row of a column in pieces that wide gaps part.
using Row = std::vector<PdfLine>;

double gap_between(const PdfSegment& left, const PdfSegment& right)
{
    return right.box.left - left.box.right;
}

/// The gap that words of this row usually have.
double usual_gap(const std::vector<PdfSegment>& row)
{
    std::vector<double> gaps;
    for (const PdfSegment& segment : row) {
        for (std::size_t i = 1; i < segment.words.size(); ++i) {
            gaps.push_back(segment.words[i].box.left - segment.words[i - 1].box.right);
        }
    }
    const std::size_t inner = gaps.size();
    for (std::size_t i = 1; i < row.size(); ++i) {
        gaps.push_back(gap_between(row[i - 1], row[i]));
    }
    if (inner < row.size()) {
        return 0.3 * row.front().size_pt;
    }
    std::ranges::nth_element(gaps, gaps.begin() + static_cast<long>(gaps.size() / 2));
    return gaps[gaps.size() / 2];
}

bool is_short_number(std::string_view text)
{
    return text.size() <= 3 && text.find_first_not_of("0123456789*") == std::string_view::npos;
}

/// True where the text of a line after a tabulator belongs to what stands before it: "1.", "(a)",
/// "•", or the small number of a note.
bool is_label(const PdfSegment& segment, const PdfSegment& next)
{
    if (segment.size_pt < 0.9 * next.size_pt && is_short_number(segment.words.front().text)) {
        return true;
    }
    return segment.words.size() <= 2 && list_label_size(line_of({&segment, 1}).text + " x") > 0;
}

/// True where the words around a gap are as far apart as those before or after it: a line that was
/// stretched to the right margin. Numbers stand at even distances in tables.
bool is_stretched(const std::vector<PdfSegment>& row, std::size_t gap)
{
    const auto number = [](const PdfWord& word) {
        return std::ranges::any_of(word.text,
                                   [](char c) { return is_digit(static_cast<char32_t>(c)); });
    };
    const PdfWord& left = row[gap - 1].words.back();
    const PdfWord& right = row[gap].words.front();
    if (number(left) || number(right)) {
        return false;
    }
    const double width = gap_between(row[gap - 1], row[gap]);
    std::vector<double> others;
    for (const std::size_t segment : {gap - 1, gap}) {
        const std::vector<PdfWord>& words = row[segment].words;
        for (std::size_t i = 1; i < words.size(); ++i) {
            others.push_back(words[i].box.left - words[i - 1].box.right);
        }
    }
    if (std::ranges::any_of(others, [&](double other) { return other < 0.8 * width; })) {
        return false;
    }
    if (gap > 1) {
        others.push_back(gap_between(row[gap - 2], row[gap - 1]));
    }
    if (gap + 1 < row.size()) {
        others.push_back(gap_between(row[gap], row[gap + 1]));
    }
    return width < 3 * left.size_pt && std::ranges::any_of(others, [&](double other) {
               return std::abs(other - width) < 0.03 * width;
           });
}

/// The segments of a row as pieces, parted where a gap is wider than `gap_em` and than words of the
/// row usually are.
Row split_row(const std::vector<PdfSegment>& segments, double gap_em)
{
    Row row;
    const double usual = usual_gap(segments);
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= segments.size(); ++i) {
        const bool wide = i == segments.size() ||
                          (!is_stretched(segments, i) &&
                           gap_between(segments[i - 1], segments[i]) >
                               std::max(gap_em * segments[i].size_pt, 1.7 * usual) &&
                           !(i == 1 && is_label(segments[0], segments[1]) &&
                             gap_between(segments[0], segments[1]) < 5 * segments[1].size_pt));
        if (wide) {
            row.push_back(line_of(std::span(segments).subspan(begin, i - begin)));
            begin = i;
        }
    }
    return row;
}

struct Interval {
    double left = 0;
    double right = 0;
};

/// Adds the pieces of `row` to the columns; false when two of its pieces, or two columns, would
/// fall into one.
bool add_to_columns(std::vector<Interval>& columns, const Row& row)
{
    std::vector<Interval> result = columns;
    std::vector<const Interval*> used;
    for (const PdfLine& piece : row) {
        Interval grown{piece.box.left, piece.box.right};
        std::vector<Interval> apart;
        std::size_t merged = 0;
        for (const Interval& column : result) {
            if (column.left < grown.right + 1 && grown.left < column.right + 1) {
                grown = {std::min(grown.left, column.left), std::max(grown.right, column.right)};
                ++merged;
            } else {
                apart.push_back(column);
            }
        }
        if (merged > 1) {
            return false;
        }
        apart.push_back(grown);
        result = std::move(apart);
    }
    std::ranges::sort(result, {}, &Interval::left);
    // Two pieces of one row in one column: no table.
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
        for (const Interval& column : result) {
            if (row[i].box.left >= column.left && row[i + 1].box.right <= column.right) {
                return false;
            }
        }
    }
    columns = std::move(result);
    return true;
}

std::size_t column_of(const std::vector<Interval>& columns, const PdfLine& piece)
{
    std::size_t column = 0;
    while (column + 1 < columns.size() && columns[column].right < piece.box.left) {
        ++column;
    }
    return column;
}

/// True where the first of two columns has nothing but labels: a list, or notes.
bool is_list(const std::vector<Row>& rows, std::size_t begin, std::size_t end)
{
    for (std::size_t i = begin; i < end; ++i) {
        const std::string& text = rows[i].front().text;
        if (rows[i].size() > 1 && list_label_size(text + " x") != text.size() &&
            !is_short_number(text)) {
            return false;
        }
    }
    return true;
}

struct Table {
    std::size_t begin = 0; ///< rows of the column
    std::size_t end = 0;
    std::vector<Interval> columns;
};

double step_between(const Row& above, const Row& below)
{
    return below.front().box.bottom - above.front().box.bottom;
}

/// How far the columns are apart at least, in points.
double narrowest_gap(const Table& table)
{
    double least = 1e9;
    for (std::size_t i = 1; i < table.columns.size(); ++i) {
        least = std::min(least, table.columns[i].left - table.columns[i - 1].right);
    }
    return least;
}

/// The table that begins with the row `begin`; an empty one when none does.
Table table_at(const std::vector<Row>& rows, std::size_t begin)
{
    Table table{.begin = begin, .end = begin, .columns = {}};
    std::size_t full_rows = 0;
    std::size_t end = begin;
    for (std::size_t i = begin; i < rows.size(); ++i) {
        const Row& row = rows[i];
        const double size = row.front().size_pt;
        const bool single = row.size() == 1;
        if (i > begin && step_between(rows[i - 1], row) > (single ? 1.6 : 4.5) * size) {
            break;
        }
        if (!add_to_columns(table.columns, row)) {
            break;
        }
        if (single && column_of(table.columns, row.front()) == 0 && full_rows > 0) {
            // A line in the first column only: the rest of a cell, or text after the table.
            const Interval& first = table.columns.front();
            if (row.front().box.right > first.right + 1 || i + 1 == rows.size() ||
                rows[i + 1].size() == 1) {
                break;
            }
        }
        end = i + 1;
        full_rows += single ? 0U : 1U;
    }
    const std::size_t wanted = table.columns.size() > 2 && narrowest_gap(table) > 10 ? 2 : 3;
    if (full_rows >= wanted && table.columns.size() >= 2 &&
        !(table.columns.size() == 2 && is_list(rows, begin, end))) {
        table.end = end;
    }
    return table;
}

bool is_number(const PdfLine& piece)
{
    std::size_t digits = 0;
    std::size_t letters = 0;
    for (std::uint32_t at = 0; at < piece.text.size();) {
        const Character c = character_at(piece.text, at);
        digits += is_digit(c.code) ? 1U : 0U;
        letters += is_letter(c.code) ? 1U : 0U;
        at += c.size;
    }
    return digits > 0 && digits >= letters;
}

/// True where `row` begins in the first column and has a number under one of the row above: no cell
/// is wrapped between two numbers.
bool has_next_numbers(const Row& above, const Row& row, const Table& table)
{
    if (column_of(table.columns, row.front()) != 0) {
        return false;
    }
    return std::ranges::any_of(row, [&](const PdfLine& piece) {
        const std::size_t column = column_of(table.columns, piece);
        return column > 0 && is_number(piece) &&
               std::ranges::any_of(above, [&](const PdfLine& other) {
                   return column_of(table.columns, other) == column && is_number(other);
               });
    });
}

/// Where a row of `rows` begins a new row of the table: at the wide steps, if steps differ, else
/// wherever there is more than one piece.
std::vector<bool> row_starts(const std::vector<Row>& rows, const Table& table)
{
    double least = 1e9;
    double most = 0;
    for (std::size_t i = table.begin + 1; i < table.end; ++i) {
        least = std::min(least, step_between(rows[i - 1], rows[i]));
        most = std::max(most, step_between(rows[i - 1], rows[i]));
    }
    const bool differ = most > 1.25 * least && least < 1.45 * rows[table.begin].front().size_pt;
    std::vector<bool> starts;
    for (std::size_t i = table.begin; i < table.end; ++i) {
        starts.push_back(i == table.begin ||
                         (differ ? step_between(rows[i - 1], rows[i]) > (least + most) / 2 ||
                                       has_next_numbers(rows[i - 1], rows[i], table)
                                 : rows[i].size() > 1));
    }
    return starts;
}

void take_table(std::vector<Row>& rows, const Table& table, std::size_t number,
                std::vector<PdfLine>& lines)
{
    const std::vector<bool> starts = row_starts(rows, table);
    std::size_t first = lines.size();
    std::size_t row = 0;
    for (std::size_t i = table.begin; i < table.end; ++i) {
        row += i > table.begin && starts[i - table.begin] ? 1U : 0U;
        for (PdfLine& piece : rows[i]) {
            piece.row = i;
            piece.role = PdfRole::cell;
            piece.cell = {.table = number, .row = row, .column = column_of(table.columns, piece)};
            lines.push_back(std::move(piece));
        }
    }
    std::stable_sort(lines.begin() + static_cast<long>(first), lines.end(),
                     [](const PdfLine& a, const PdfLine& b) {
                         return std::pair(a.cell->row, a.cell->column) <
                                std::pair(b.cell->row, b.cell->column);
                     });
}

} // namespace

std::vector<PdfLine> lines_of_column(std::vector<PdfSegment> segments, std::size_t& tables)
{
    constexpr double cell_gap_em = 0.45; // where rows stand under each other, this is enough
    constexpr double line_gap_em = 1.5;
    std::vector<Row> rows;
    std::vector<Row> loose_rows;
    std::vector<std::vector<PdfSegment>> whole = rows_of(std::move(segments));
    merge_stretched(whole);
    for (const std::vector<PdfSegment>& row : whole) {
        rows.push_back(split_row(row, cell_gap_em));
        loose_rows.push_back(split_row(row, line_gap_em));
    }
    std::vector<PdfLine> lines;
    for (std::size_t i = 0; i < rows.size();) {
        const Table table = rows[i].size() > 1 ? table_at(rows, i) : Table{};
        if (table.end > i) {
            take_table(rows, table, tables++, lines);
            i = table.end;
            continue;
        }
        for (PdfLine& piece : loose_rows[i]) {
            piece.row = i;
            lines.push_back(std::move(piece));
        }
        ++i;
    }
    return lines;
}

} // namespace enregard
