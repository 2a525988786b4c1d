#include "align/readers/pdf_furniture.hpp"

#include "align/language/document_symbol.hpp"
#include "align/readers/pdf_signs.hpp"
#include "align/readers/pdf_text.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <unordered_map>

namespace enregard {

namespace {

constexpr std::size_t most_edge_rows = 4;

/// A row near an edge of its page.
struct EdgeRow {
    std::size_t page = 0;
    std::size_t depth = 0; ///< 0 is the outermost
    double at_pt = 0;      ///< from that edge of the page
    long number = -1;      ///< that it begins with
    double left_pt = 0;
    bool apart = false; ///< in smaller letters, or farther from its inner neighbour than lines are
};

using Recurring = std::unordered_map<std::string, std::vector<EdgeRow>>;

const std::vector<PdfSegment>& row_at(const PdfRows& page, std::size_t depth, bool top)
{
    return top ? page.rows[depth] : page.rows[page.rows.size() - 1 - depth];
}

/// The row with its digits masked: "CG(2020)35 ... Page 3" is the same on every page.
std::string key_of(const std::vector<PdfSegment>& row)
{
    std::string key;
    for (const char c : fold_key(line_of(row).text)) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit || key.empty() || key.back() != '#') {
            key += digit ? '#' : c;
        }
    }
    return key;
}

bool is_roman(std::string_view word)
{
    return !word.empty() && word.size() <= 6 &&
           word.find_first_not_of("ivxl") == std::string_view::npos;
}

/// "3", "- 3 -", "Page 3/11", "3 sur 11", "iv".
bool is_page_number(std::string_view text)
{
    const std::string key = fold_key(text);
    std::size_t numbers = 0;
    for (std::uint32_t at = 0; at < key.size();) {
        const Character c = character_at(key, at);
        std::uint32_t end = at;
        while (end < key.size() && is_letter(character_at(key, end).code)) {
            end += character_at(key, end).size;
        }
        const std::string_view word = std::string_view(key).substr(at, end - at);
        if (is_digit(c.code)) {
            end = at;
            while (end < key.size() && is_digit(static_cast<char32_t>(key[end]))) {
                ++end;
            }
            numbers += end - at <= 4 ? 1U : 9U;
        } else if (!word.empty()) {
            const bool known = word == "page" || word == "p" || word == "pg" || word == "sur" ||
                               word == "of" || word == "de";
            if (!known && !(is_roman(word) && key.size() <= 10)) {
                return false;
            }
            numbers += known ? 0U : 1U;
        } else if (is_space(c.code) || is_dash(c.code) || c.code == '/' || c.code == '.' ||
                   c.code == '|' || c.code == '[' || c.code == ']') {
            end = at + c.size;
        } else {
            return false;
        }
        at = end;
    }
    return numbers == 1 || numbers == 2;
}

/// A page number, or a small row that has one at an end: "Annual report ... 3".
bool has_page_number(const std::vector<PdfSegment>& row, double body_size_pt)
{
    const PdfLine line = line_of(row);
    if (is_page_number(line.text)) {
        return true;
    }
    const auto number = [&](const PdfSegment& segment) {
        return is_page_number(line_of({&segment, 1}).text);
    };
    return row.size() > 1 && line.size_pt < 0.95 * body_size_pt &&
           ((number(row.front()) && row[1].box.left - row[0].box.right > 2 * line.size_pt) ||
            (number(row.back()) &&
             row.back().box.left - row[row.size() - 2].box.right > 2 * line.size_pt));
}

/// How far the row `depth` stands from the next one inwards.
double gap_inwards(const PdfRows& page, std::size_t depth, bool top)
{
    if (depth + 1 >= page.rows.size()) {
        return 1e9;
    }
    const PdfBox& here = row_at(page, depth, top).front().box;
    const PdfBox& next = row_at(page, depth + 1, top).front().box;
    return top ? next.top - here.bottom : here.top - next.bottom;
}

double from_edge(const PdfRows& page, std::size_t depth, bool top)
{
    const PdfBox& box = row_at(page, depth, top).front().box;
    return top ? box.top : page.height_pt - box.bottom;
}

/// The number that the row begins with, without brackets; -1 for none.
long first_number(const std::vector<PdfSegment>& row)
{
    const std::string text = line_of(row).text;
    const std::size_t at = text.find_first_not_of("([");
    long number = -1;
    if (at != std::string::npos && is_digit(static_cast<char32_t>(text[at]))) {
        std::from_chars(text.data() + at, text.data() + text.size(), number);
    }
    return number;
}

Recurring recurring_rows(const std::vector<PdfRows>& pages, bool top, double body_size_pt)
{
    Recurring found;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        for (std::size_t depth = 0; depth < std::min(most_edge_rows, pages[i].rows.size());
             ++depth) {
            const auto& row = row_at(pages[i], depth, top);
            const double size = line_of(row).size_pt;
            found[key_of(row)].push_back(
                {.page = i,
                 .depth = depth,
                 .at_pt = from_edge(pages[i], depth, top),
                 .number = first_number(row),
                 .left_pt = row.front().box.left,
                 .apart = size < 0.95 * body_size_pt || gap_inwards(pages[i], depth, top) > size});
        }
    }
    return found;
}

/// True where the row comes back at the same height of another page near by. A number that it
/// begins with counts pages or is the same, else it is that of a note ("3 Ibid., p. 12.").
bool comes_back(const std::vector<EdgeRow>& rows, std::size_t page, double at_pt, long number)
{
    const auto fits = [&](const EdgeRow& row) {
        const long pages = static_cast<long>(row.page) - static_cast<long>(page);
        return std::abs(row.at_pt - at_pt) < 4 &&
               (row.number == number || row.number - number == pages);
    };
    std::size_t others = 0;
    bool apart = false;
    const auto first = std::ranges::lower_bound(rows, page < 6 ? 0 : page - 6, {}, &EdgeRow::page);
    for (auto row = first; row != rows.end() && row->page <= page + 6; ++row) {
        if (fits(*row)) {
            others += row->page == page ? 0U : 1U;
            apart |= row->apart;
        }
    }
    return others >= (apart ? 1U : 2U);
}

/// True where the outermost rows of the only two pages of a document say the same, in several
/// words, at the same place.
bool heads_both_pages(const std::vector<EdgeRow>& rows, const std::string& key,
                      const std::vector<PdfSegment>& row, std::size_t pages)
{
    if (pages != 2 || rows.size() != 2 || key.find('#') != std::string::npos ||
        key.find(' ') == std::string::npos || line_of(row).bold) {
        return false;
    }
    const EdgeRow& a = rows.front();
    const EdgeRow& b = rows.back();
    return a.page != b.page && a.depth == 0 && b.depth == 0 && std::abs(a.at_pt - b.at_pt) < 1 &&
           std::abs(a.left_pt - b.left_pt) < 1;
}

/// True where the outermost row of a page that is left stands between the two halves of a sentence
/// and apart from its own page.
bool interrupts_sentence(const std::vector<PdfRows>& pages, std::size_t index, bool top)
{
    const std::size_t other = top ? index - 1 : index + 1; // wraps around before the first page
    if (other >= pages.size() ||
        pages[index].head + pages[index].foot + 2 > pages[index].rows.size() ||
        pages[other].head + pages[other].foot >= pages[other].rows.size()) {
        return false;
    }
    const std::size_t depth = top ? pages[index].head : pages[index].foot;
    const auto& row = row_at(pages[index], depth, top);
    const PdfLine inner = line_of(row_at(pages[index], depth + 1, top));
    const PdfLine beyond =
        line_of(row_at(pages[other], top ? pages[other].foot : pages[other].head, !top));
    const bool may_be_note = !top && !note_label(line_of(row)).label.empty();
    const PdfLine& before = top ? beyond : inner;
    const PdfLine& after = top ? inner : beyond;
    return !may_be_note && from_edge(pages[index], depth, top) < 0.12 * pages[index].height_pt &&
           gap_inwards(pages[index], depth, top) > 1.2 * row.front().size_pt &&
           !begins_small(line_of(row).text) && begins_small(after.text) &&
           !ends_like_sentence(before.text) && std::abs(before.size_pt - after.size_pt) < 0.3;
}

std::size_t count_edge(const std::vector<PdfRows>& pages, std::size_t index,
                       const Recurring& recurring, bool top, double body_size_pt)
{
    const PdfRows& page = pages[index];
    std::size_t count = 0;
    for (std::size_t depth = 0; depth < std::min(most_edge_rows, page.rows.size()); ++depth) {
        const auto& row = row_at(page, depth, top);
        const double at_pt = from_edge(page, depth, top);
        const auto same = recurring.find(key_of(row));
        const bool back = same != recurring.end() &&
                          (comes_back(same->second, index, at_pt, first_number(row)) ||
                           heads_both_pages(same->second, same->first, row, pages.size()));
        const bool number = has_page_number(row, body_size_pt) &&
                            (at_pt < 0.1 * page.height_pt ||
                             gap_inwards(page, depth, top) > 1.2 * row.front().size_pt);
        const PdfLine line = line_of(row);
        const bool symbol = is_document_symbol(line.text) && !line.bold &&
                            line.size_pt < 1.05 * body_size_pt &&
                            gap_inwards(page, depth, top) > row.front().size_pt;
        if (!number && !(back && at_pt < 0.2 * page.height_pt) &&
            !(symbol && at_pt < 0.12 * page.height_pt)) {
            break;
        }
        count = depth + 1;
    }
    return count;
}

} // namespace

void find_furniture(std::vector<PdfRows>& pages, double body_size_pt)
{
    const Recurring heads = recurring_rows(pages, true, body_size_pt);
    const Recurring feet = recurring_rows(pages, false, body_size_pt);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        pages[i].head = count_edge(pages, i, heads, true, body_size_pt);
        pages[i].foot = std::min(count_edge(pages, i, feet, false, body_size_pt),
                                 pages[i].rows.size() - pages[i].head);
    }
    for (std::size_t i = 0; i < pages.size(); ++i) {
        pages[i].head += interrupts_sentence(pages, i, true) ? 1U : 0U;
        pages[i].foot += interrupts_sentence(pages, i, false) ? 1U : 0U;
    }
}

} // namespace enregard
