#include "align/lexicon/term_table.hpp"

#include "align/text/error.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include <fmt/format.h>

namespace enregard {

namespace {

std::vector<std::string_view> cells_of(std::string_view line)
{
    std::vector<std::string_view> cells;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t tab = std::min(line.find('\t', at), line.size());
        cells.push_back(line.substr(at, tab - at));
        at = tab + 1;
    }
    return cells;
}

struct Columns {
    std::size_t french;
    std::size_t english;
    std::optional<std::size_t> weight;
};

Columns columns_of(std::string_view header, const std::string& name)
{
    const std::vector<std::string_view> cells = cells_of(header);
    const auto place = [&](std::string_view column) -> std::optional<std::size_t> {
        const auto found = std::ranges::find_if(
            cells, [&](std::string_view cell) { return fold_key(fold_space(cell)) == column; });
        return found == cells.end()
                   ? std::nullopt
                   : std::optional(static_cast<std::size_t>(found - cells.begin()));
    };
    const auto french = place("fr");
    const auto english = place("en");
    if (!french || !english) {
        throw Error(name,
                    fmt::format("has no column \"{}\" in its first line", french ? "en" : "fr"),
                    "The first line must name the columns \"fr\" and \"en\", with a tab between "
                    "two names; a column \"weight\" may follow.");
    }
    return {*french, *english, place("weight")};
}

double weight_of(std::string_view cell, const std::string& name, std::size_t number)
{
    double weight = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), weight);
    if (error != std::errc() || end != cell.data() + cell.size() || !(weight > 0 && weight < 1e6)) {
        throw Error(name,
                    fmt::format("has the weight \"{}\" in line {}", cell.substr(0, 20), number),
                    "A weight is a number above 0, as in 0.5.");
    }
    return weight;
}

} // namespace

std::vector<TermRow> read_term_table(std::string_view text, const std::string& name)
{
    std::vector<TermRow> rows;
    std::optional<Columns> columns;
    std::size_t number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        if (line.empty() || line.starts_with('#')) {
            continue;
        }
        if (!columns) {
            columns = columns_of(line, name);
            continue;
        }
        const std::vector<std::string_view> cells = cells_of(line);
        if (std::max({columns->french, columns->english, columns->weight.value_or(0)}) >=
            cells.size()) {
            throw Error(name, fmt::format("has too few columns in line {}", number),
                        "Give every line a cell for each column, with a tab between two cells.");
        }
        rows.push_back(
            {.french = fold_space(cells[columns->french]),
             .english = fold_space(cells[columns->english]),
             .weight = columns->weight ? weight_of(cells[*columns->weight], name, number) : 1});
    }
    if (!columns) {
        throw Error(name, "is an empty table",
                    "The first line must name the columns \"fr\" and \"en\".");
    }
    return rows;
}

} // namespace enregard
