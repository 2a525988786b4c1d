#include "align/reflow/furniture.hpp"

#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <optional>
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
    if (line.size() > 40) {
        return false;
    }
    std::string key;
    for (const char c : masked(line)) {
        key += c == ' ' ? std::string_view() : std::string_view(&c, 1);
    }
    static const std::unordered_set<std::string> forms = {
        "page#", "page#/#", "page#of#", "page#sur#", "p.#",    "p.#/#",   "-#-",
        "–#–",   "—#—",     "#/#",      "[#]",       "#|page", "page#de#"};
    return forms.contains(key) && key != "[#]";
}

std::optional<int> bare_number(std::string_view line)
{
    if (line.empty() || line.size() > 4 ||
        line.find_first_not_of("0123456789") != std::string_view::npos) {
        return std::nullopt;
    }
    return std::stoi(std::string(line));
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

/// Numbers alone on a line are page numbers when three of them, in the order of the text, count up.
void mark_bare_numbers(std::string_view text, std::vector<Line>& lines)
{
    std::vector<std::pair<std::size_t, int>> numbers;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (const auto number = bare_number(slice(text, lines[i].span))) {
            numbers.emplace_back(i, *number);
        }
    }
    for (std::size_t i = 0; i + 2 < numbers.size(); ++i) {
        const int first = numbers[i].second;
        if (numbers[i + 1].second == first + 1 && numbers[i + 2].second == first + 2 &&
            numbers[i + 1].first > numbers[i].first + 3 &&
            numbers[i + 2].first > numbers[i + 1].first + 3) {
            for (std::size_t k = i; k < i + 3; ++k) {
                lines[numbers[k].first].role = Role::furniture;
            }
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
        const std::size_t from = i < 2 ? 0 : i - 2;
        const std::size_t to = std::min(lines.size() - 1, i + 2);
        for (std::size_t k = from; k <= to; ++k) {
            if (lines[k].role == Role::furniture || (lines[k].page && k >= i)) {
                edges.push_back(i);
                break;
            }
        }
    }
    return edges;
}

} // namespace

void mark_furniture(std::string_view text, std::vector<Line>& lines)
{
    for (Line& line : lines) {
        if (is_page_number(slice(text, line.span))) {
            line.role = Role::furniture;
        }
    }
    mark_bare_numbers(text, lines);

    const std::vector<std::size_t> edges = page_edges(lines);
    std::unordered_map<std::string, int> repeats;
    for (const std::size_t i : edges) {
        ++repeats[masked(slice(text, lines[i].span))];
    }
    for (const std::size_t i : edges) {
        const std::string_view line = slice(text, lines[i].span);
        const bool comes_back = repeats[masked(line)] >= 2 && lines[i].length_chars <= 80 &&
                                !ends_sentence(line) && list_marker_size(line) == 0;
        if (is_document_symbol(line) || comes_back) {
            lines[i].role = Role::furniture;
        }
    }
    for (Line& line : lines) {
        if (is_link_address(slice(text, line.span))) {
            line.role = Role::furniture;
        }
    }
}

} // namespace enregard
