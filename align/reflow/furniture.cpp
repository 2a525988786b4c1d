#include "align/reflow/furniture.hpp"

#include "align/reflow/shapes.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace enregard {

namespace {

/// The line as a key in which every number is "#".
std::string masked(std::string_view line)
{
    std::string key;
    for (const char c : fold_key(line)) {
        const bool digit = is_digit(static_cast<char32_t>(static_cast<unsigned char>(c)));
        if (digit && !key.empty() && key.back() == '#') {
            continue;
        }
        key += digit ? '#' : c;
    }
    return key;
}

/// "Page 3/11", "page 3 of 11", "- 3 -", "3 / 11", "p. 3".
bool is_page_number(std::string_view line)
{
    if (line.size() > 40 || line.find_first_of("0123456789") == std::string_view::npos) {
        return false;
    }
    std::string key;
    for (const char c : masked(line)) {
        key += c == ' ' ? std::string_view() : std::string_view(&c, 1);
    }
    static const std::unordered_set<std::string> forms = {
        "page#",  "page#/#",  "page#of#", "page#sur#", "p.#",     "p.#/#",  "-#-",
        "–#–",    "—#—",      "−#−",      "#/#",       "#of#",    "#sur#",  "#|page",
        "page|#", "page#de#", "pages#",   "(page#)",   "-page#-", "–page#–"};
    return forms.contains(key);
}

/// "CG-BUR(2020)35-INF56", "A/RES/61/295", "AS/Res (2023) 7": capitals, digits and signs.
bool is_document_symbol(std::string_view line)
{
    bool digit = false;
    bool sign = false;
    int capitals = 0;
    int smalls = 0;
    int spaces = 0;
    for (std::uint32_t i = 0; i < line.size();) {
        const Character c = character_at(line, i);
        digit |= is_digit(c.code);
        sign |= c.code == '/' || c.code == '-' || c.code == '(';
        capitals += is_upper(c.code) ? 1 : 0;
        smalls += is_lower(c.code) ? 1 : 0;
        spaces += is_space(c.code) ? 1 : 0;
        i += c.size;
    }
    return digit && sign && capitals >= 2 && smalls <= 3 && spaces <= 2 && line.size() <= 40;
}

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

int number_value(std::string_view word)
{
    if (word.empty() || word.size() > 4) {
        return 0;
    }
    if (word.find_first_not_of("0123456789") == std::string_view::npos) {
        return std::stoi(std::string(word));
    }
    return word.front() >= 'a' ? numeral_value(word) : 0;
}

/// A page number in one of the parts that wide gaps or bars divide a line into: "A/44   Page 2".
bool has_page_number(std::string_view line)
{
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t stop = std::min({line.find("   ", at), line.find('|', at), line.size()});
        const Span part =
            trim(line, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(stop)});
        if (!part.empty() && is_page_number(slice(line, part))) {
            return true;
        }
        at = stop + 1;
    }
    return false;
}

/// The part of `line` beside a number at its beginning or end, if a wide gap or a bar lies between.
std::string_view beside_number(std::string_view line, std::string_view& number)
{
    const auto is_gap = [](std::string_view gap) {
        return gap.size() >= 2 && (gap.find_first_not_of(" \t") == std::string_view::npos ||
                                   gap.find('|') != std::string_view::npos);
    };
    const std::size_t first = line.find_first_of(" \t|");
    if (first == std::string_view::npos) {
        return {};
    }
    const std::size_t words = line.find_first_not_of(" \t|", first);
    if (words != std::string_view::npos && is_gap(line.substr(first, words - first)) &&
        number_value(line.substr(0, first)) > 0) {
        number = line.substr(0, first);
        return line.substr(words);
    }
    const std::size_t last = line.find_last_of(" \t|");
    const std::size_t stop = line.find_last_not_of(" \t|", last);
    if (stop != std::string_view::npos && is_gap(line.substr(stop + 1, last - stop)) &&
        number_value(line.substr(last + 1)) > 0) {
        number = line.substr(last + 1);
        return line.substr(0, stop + 1);
    }
    return {};
}

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
        if (const int alone = number_value(line); alone > 0) {
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
        sure[k] = at_feed || (isolated && interrupts(text, lines, i));
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
        if (is_document_symbol(words) || comes_back) {
            line.role = Role::furniture;
        }
    }
}

} // namespace

void mark_furniture(std::string_view text, std::vector<Line>& lines)
{
    for (Line& line : lines) {
        const std::string_view words = slice(text, line.span);
        if ((line.length_chars <= 160 && has_page_number(words)) || is_link_address(words) ||
            words == "--") {
            line.role = Role::furniture;
        }
    }
    mark_page_numbers(text, lines);
    mark_edges(text, lines);
}

} // namespace enregard
