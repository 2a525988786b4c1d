#include "align/reflow/furniture.hpp"

#include "align/language/document_symbol.hpp"
#include "align/reflow/glued_numbers.hpp"
#include "align/reflow/page_signs.hpp"
#include "align/reflow/shapes.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace enregard {

namespace {

bool is_link_address(std::string_view line)
{
    return line.starts_with("mailto:") && line.find(' ') == std::string_view::npos;
}

/// The line as it may carry a page number.
struct PageNumber {
    std::size_t line = 0;
    int number = 0;
    bool alone = false; ///< nothing else stands on the line
};

bool has_letter(std::string_view words)
{
    for (std::uint32_t i = 0; i < words.size();) {
        const Character c = character_at(words, i);
        if (is_letter(c.code)) {
            return true;
        }
        i += c.size;
    }
    return false;
}

/// True where the sentence around the line goes on behind it.
bool interrupts(std::string_view text, const std::vector<Line>& lines, std::size_t at)
{
    if (at == 0 || at + 1 >= lines.size()) {
        return false;
    }
    const Line& before = lines[at - 1];
    const Line& after = lines[at + 1];
    const char32_t last = character_before(text, before.span.end).code;
    // Before a running title may stand a note, so that only the line after it tells.
    const bool goes_on = before.length_chars >= 30 && last != ':' && last != ';' &&
                         !ends_sentence(slice(text, before.span));
    return before.role == Role::text && after.role == Role::text && !before.row && !after.row &&
           (goes_on || lines[at].row) && is_lower(character_at(text, after.span.begin).code) &&
           list_marker(slice(text, after.span)).size == 0 && !has_caption(slice(text, after.span));
}

/// The lines with a number that may be a page's: alone, or with a running title beside it.
std::vector<PageNumber> page_numbers(std::string_view text, const std::vector<Line>& lines)
{
    std::vector<PageNumber> numbers;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].length_chars > 100 || lines[i].role != Role::text) {
            continue;
        }
        const std::string_view line = slice(text, lines[i].span);
        // A number before an indented line is that of a note.
        const bool label = i + 1 < lines.size() && lines[i + 1].blanks == 0 &&
                           lines[i + 1].indent > lines[i].indent && !lines[i + 1].page;
        if (const int alone = number_value(line); alone > 0 && !label) {
            numbers.push_back({i, alone, true});
            continue;
        }
        std::string_view number;
        const std::string_view title = beside_number(line, number);
        if (!title.empty() && has_letter(title) && !ends_sentence(title) &&
            title.find("  ") == std::string_view::npos) {
            numbers.push_back({i, number_value(number), false});
        }
    }
    return numbers;
}

/// Marks the numbers that stand at a form feed, that interrupt a sentence, or that count up page
/// by page.
void mark_page_numbers(std::string_view text, std::vector<Line>& lines)
{
    constexpr std::size_t page_lines = 12; // hardly a page has fewer
    const bool feeds = text.find('\f') != std::string_view::npos;
    const std::vector<PageNumber> numbers = page_numbers(text, lines);
    std::vector<bool> sure(numbers.size());
    for (std::size_t k = 0; k < numbers.size(); ++k) {
        const std::size_t i = numbers[k].line;
        const bool last = i + 1 == lines.size();
        const bool at_feed = lines[i].page || (last ? feeds : lines[i + 1].page);
        const bool isolated = lines[i].blanks > 0 && (last || lines[i + 1].blanks > 0);
        // Nothing else stands alone so far from the margin.
        const bool far = numbers[k].alone && lines[i].indent >= 24 && lines[i].blanks > 0 &&
                         (last || !lines[i + 1].row);
        sure[k] = at_feed || far || (isolated && interrupts(text, lines, i));
    }
    for (std::size_t k = 0; k + 1 < numbers.size(); ++k) {
        const PageNumber& first = numbers[k];
        const auto isolated = [&](std::size_t i) {
            return lines[i].blanks > 0 && (i + 1 == lines.size() || lines[i + 1].blanks > 0);
        };
        for (std::size_t m = k + 1; m < std::min(numbers.size(), k + 4); ++m) {
            const PageNumber& second = numbers[m];
            if (second.number == first.number + 1 && second.line > first.line + page_lines &&
                isolated(first.line) && isolated(second.line)) {
                sure[k] = sure[m] = true;
            }
        }
        // Three in a row count up also where nothing sets them off.
        if (k + 2 < numbers.size() && first.alone && numbers[k + 1].alone && numbers[k + 2].alone &&
            numbers[k + 1].number == first.number + 1 &&
            numbers[k + 2].number == first.number + 2 && numbers[k + 1].line > first.line + 3 &&
            numbers[k + 2].line > numbers[k + 1].line + 3) {
            sure[k] = sure[k + 1] = sure[k + 2] = true;
        }
    }
    for (std::size_t k = 0; k < numbers.size(); ++k) {
        if (sure[k]) {
            lines[numbers[k].line].role = Role::furniture;
        }
    }
}

/// Marks running titles with a page number or with a document symbol that stood there before.
void mark_running_titles(std::string_view text, std::vector<Line>& lines)
{
    std::unordered_set<std::string_view> symbols;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Line& line = lines[i];
        if (line.length_chars > 160 || line.role != Role::text) {
            continue;
        }
        const std::vector<std::string_view> parts = parts_of(slice(text, line.span));
        const bool apart = line.blanks > 0 && (i + 1 == lines.size() || lines[i + 1].blanks > 0);
        bool numbered = false;
        bool symbol = false;
        bool known = false;
        for (const std::string_view part : parts) {
            numbered |= is_page_number(part);
            if (is_document_symbol(part)) {
                symbol = true;
                known |= !symbols.insert(part).second;
            }
        }
        const bool bare =
            parts.size() == 2 && (number_value(parts[0]) > 0 || number_value(parts[1]) > 0);
        if (numbered || (apart && ((symbol && bare) || (known && parts.size() <= 3)))) {
            line.role = Role::furniture;
        }
    }
}

/// The text lines beside a page number or a form feed, up to two away.
std::vector<std::size_t> page_edges(const std::vector<Line>& lines)
{
    std::vector<std::size_t> edges;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].role != Role::text) {
            continue;
        }
        bool edge = lines[i].page || (i > 0 && lines[i - 1].page);
        const std::size_t to = std::min(lines.size() - 1, i + 2);
        for (std::size_t k = i < 2 ? 0 : i - 2; k <= to && !edge; ++k) {
            edge = lines[k].role == Role::furniture || (lines[k].page && k > i);
        }
        if (edge) {
            edges.push_back(i);
        }
    }
    return edges;
}

/// Marks the headers and footers at the edges of pages.
void mark_edges(std::string_view text, std::vector<Line>& lines)
{
    const std::vector<std::size_t> edges = page_edges(lines);
    std::unordered_map<std::string, int> repeats;
    std::vector<std::string> keys;
    for (const std::size_t i : edges) {
        keys.push_back(lines[i].length_chars <= 100 ? masked(slice(text, lines[i].span)) : "");
        ++repeats[keys.back()];
    }
    for (std::size_t k = 0; k < edges.size(); ++k) {
        Line& line = lines[edges[k]];
        const std::string_view words = slice(text, line.span);
        const bool comes_back = !keys[k].empty() && repeats[keys[k]] >= 2 &&
                                !ends_sentence(words) && list_marker(words).size == 0 &&
                                !has_caption(words);
        const bool symbol = is_document_symbol(words) && list_marker(words).size == 0;
        if (symbol || comes_back) {
            line.role = Role::furniture;
        }
    }
}

} // namespace

void mark_furniture(std::string_view text, std::vector<Line>& lines)
{
    for (Line& line : lines) {
        const std::string_view words = slice(text, line.span);
        if (is_link_address(words) || is_turn_over(words) || words == "--") {
            line.role = Role::furniture;
        }
    }
    if (text.find('\f') != std::string_view::npos) {
        split_glued_numbers(text, lines);
    }
    mark_running_titles(text, lines);
    mark_page_numbers(text, lines);
    mark_edges(text, lines);
}

} // namespace enregard
