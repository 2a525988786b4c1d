#include "align/readers/pdf_layout.hpp"

#include "align/readers/pdf_blocks.hpp"
#include "align/readers/pdf_columns.hpp"
#include "align/readers/pdf_furniture.hpp"
#include "align/readers/pdf_notes.hpp"
#include "align/readers/pdf_tables.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>

namespace enregard {

namespace {

/// The size that most letters of the document have.
double body_size_pt(const std::vector<PdfPage>& pages)
{
    std::map<long, std::size_t> letters;
    for (const PdfPage& page : pages) {
        for (const PdfWord& word : page.words) {
            letters[std::lround(word.size_pt * 10)] += word.text.size();
        }
    }
    const auto most =
        std::ranges::max_element(letters, {}, [](const auto& entry) { return entry.second; });
    return most == letters.end() ? 0 : static_cast<double>(most->first) / 10;
}

/// Numbers the lines of a page as a person counts them: side by side is one line.
void number_lines(std::vector<PdfLine>& lines, std::size_t begin)
{
    std::vector<std::size_t> order;
    for (std::size_t i = begin; i < lines.size(); ++i) {
        order.push_back(i);
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return lines[i].box.bottom; });
    // The lowest edges so far of what has each number.
    std::vector<double> bottoms;
    for (const std::size_t i : order) {
        PdfLine& line = lines[i];
        while (!bottoms.empty() && line.number == 0) {
            const bool below = line.box.middle() > bottoms.back() - 0.1 * line.size_pt;
            line.number = static_cast<unsigned>(bottoms.size()) + (below ? 1U : 0U);
        }
        line.number = std::max(line.number, 1U);
        if (line.number > bottoms.size()) {
            bottoms.push_back(line.box.bottom);
        }
    }
}

/// Tells the columns of a page that stand side by side, from left to right, by their numbers.
void number_sides(std::vector<PdfLine>& lines, std::size_t begin)
{
    struct Side {
        std::size_t column = 0;
        PdfBox box;
        unsigned number = 0;
    };
    std::vector<Side> sides;
    for (std::size_t i = begin; i < lines.size(); ++i) {
        if (lines[i].role == PdfRole::furniture) {
            continue;
        }
        if (sides.empty() || sides.back().column != lines[i].column) {
            sides.push_back({.column = lines[i].column, .box = lines[i].box});
        }
        sides.back().box = around(sides.back().box, lines[i].box);
    }
    std::ranges::stable_sort(sides, {}, [](const Side& side) { return side.box.left; });
    for (Side& right : sides) {
        for (Side& left : sides) {
            const double shared =
                std::min(left.box.bottom, right.box.bottom) - std::max(left.box.top, right.box.top);
            if (left.box.right < right.box.left && shared > 0) {
                left.number = std::max(left.number, 1U);
                right.number = std::max(right.number, left.number + 1);
            }
        }
    }
    for (std::size_t i = begin; i < lines.size(); ++i) {
        const auto side = std::ranges::find(sides, lines[i].column, &Side::column);
        lines[i].side = side == sides.end() ? 0 : side->number;
    }
}

std::string address_of(const PdfLine& line)
{
    return line.side == 0
               ? fmt::format("page {}, line {}", line.page + 1, line.number)
               : fmt::format("page {}, column {}, line {}", line.page + 1, line.side, line.number);
}

void add_row(const std::vector<PdfSegment>& row, std::size_t page, std::size_t column,
             std::vector<PdfLine>& lines)
{
    lines.push_back(line_of(row));
    lines.back().page = page;
    lines.back().column = column;
    lines.back().role = PdfRole::furniture;
}

/// The lines of all pages in the order of reading.
std::vector<PdfLine> lay_out(std::vector<PdfPage> pages, double body)
{
    std::vector<PdfRows> rows;
    for (PdfPage& page : pages) {
        rows.push_back({.height_pt = page.height_pt, .rows = rows_of(segments_of(page))});
        page.words = {};
        merge_stretched(rows.back().rows);
    }
    find_furniture(rows, body);
    std::vector<PdfLine> lines;
    std::size_t columns = 0;
    std::size_t tables = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        PdfRows& page = rows[i];
        const std::size_t begin = lines.size();
        for (std::size_t k = 0; k < page.head; ++k) {
            add_row(page.rows[k], i, columns++, lines);
        }
        std::vector<PdfSegment> segments;
        for (std::size_t k = page.head; k < page.rows.size() - page.foot; ++k) {
            std::ranges::move(page.rows[k], std::back_inserter(segments));
        }
        for (std::vector<PdfSegment>& column : columns_of(std::move(segments))) {
            for (PdfLine& line : lines_of_column(std::move(column), tables)) {
                line.page = i;
                line.column = columns;
                lines.push_back(std::move(line));
            }
            ++columns;
        }
        for (std::size_t k = page.rows.size() - page.foot; k < page.rows.size(); ++k) {
            add_row(page.rows[k], i, columns++, lines);
        }
        page.rows = {};
        number_lines(lines, begin);
        number_sides(lines, begin);
    }
    return lines;
}

/// Writes the lines as a text, a line each, with their places.
void write_lines(const std::vector<PdfLine>& lines, const PdfBlocks& made, Document& document)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::uint32_t begin = size_of(document.text);
        document.text += lines[i].text;
        document.pages.lines.push_back(
            {.span = {begin, size_of(document.text)}, .block = made.block_of_line[i]});
        document.addresses.push_back({.begin = begin, .part = address_of(lines[i])});
        document.text += '\n';
    }
}

void write_signs(const PdfNotes& notes, const PdfBlocks& made, Document& document)
{
    for (const PdfSign& sign : notes.signs) {
        const std::uint32_t begin = document.pages.lines[sign.line].span.begin;
        document.pages.marks.push_back(
            {.span = {begin + sign.place.begin, begin + sign.place.end},
             .label = sign.label,
             .block = sign.note ? std::optional(made.block_of_note[*sign.note]) : std::nullopt});
    }
}

} // namespace

Document lay_out_pdf(PdfPages pdf)
{
    Document document;
    const double body = body_size_pt(pdf.pages);
    std::vector<PdfLine> lines = lay_out(std::move(pdf.pages), body);
    const PdfNotes notes = find_pdf_notes(lines, body);
    PdfBlocks made = blocks_of(lines, notes, body);
    write_lines(lines, made, document);
    write_signs(notes, made, document);
    document.pages.blocks = std::move(made.blocks);
    document.original = document.text;
    document.source_map = SourceMap::identity(size_of(document.text));
    for (std::string& remark : pdf.remarks) {
        document.remarks.push_back({.message = std::move(remark), .origin = {0, 0}});
    }
    document.layout = Layout::pages;
    return document;
}

} // namespace enregard
