#include "align/readers/lines.hpp"
#include "align/readers/reader.hpp"
#include "align/text/characters.hpp"
#include "align/text/error.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

namespace enregard::readers {

namespace {

struct Columns {
    std::optional<std::size_t> id;
    std::optional<std::size_t> source;
    std::optional<std::size_t> target;
    Language from = Language::unknown; ///< of the source, where the columns are named by languages
};

std::string file_name(const Input& input)
{
    return input.name == "-" ? "standard input" : input.name;
}

std::vector<Span> cells_of(std::string_view text, Span line)
{
    std::vector<Span> cells;
    std::uint32_t at = line.begin;
    while (true) {
        const std::size_t tab = text.find('\t', at);
        if (tab >= line.end) {
            cells.push_back({at, line.end});
            return cells;
        }
        cells.push_back({at, static_cast<std::uint32_t>(tab)});
        at = static_cast<std::uint32_t>(tab) + 1;
    }
}

bool is_named(std::string_view cell, std::string_view name)
{
    return std::ranges::equal(cell, name, [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
}

/// Where no column is "source" or "target", "fr" and "en" are the sides, in their order.
void take_languages(const Input& input, const std::vector<Span>& cells, Columns& columns)
{
    std::optional<std::size_t> french;
    std::optional<std::size_t> english;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string_view name = slice(input.text, trim(input.text, cells[i]));
        french = !french && is_named(name, "fr") ? i : french;
        english = !english && is_named(name, "en") ? i : english;
    }
    if (!columns.source && !columns.target && french && english) {
        columns.from = *french < *english ? Language::french : Language::english;
        columns.source = std::min(french, english);
        columns.target = std::max(french, english);
    }
}

Columns columns_of(const Input& input, Span header)
{
    Columns columns;
    std::string found;
    const std::vector<Span> cells = cells_of(input.text, header);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string_view name = slice(input.text, trim(input.text, cells[i]));
        found += fmt::format("{}\"{}\"", i == 0 ? "" : ", ", name.substr(0, 40));
        for (const auto& [expected, column] :
             {std::pair{"id", &columns.id}, std::pair{"source", &columns.source},
              std::pair{"target", &columns.target}}) {
            if (is_named(name, expected) && !*column) {
                *column = i;
            }
        }
    }
    take_languages(input, cells, columns);
    if (!columns.source || !columns.target) {
        constexpr std::size_t most = 300;
        if (found.size() > most) {
            std::size_t end = most;
            while ((static_cast<unsigned char>(found[end]) & 0xC0U) == 0x80U) {
                --end;
            }
            found = found.substr(0, end) + " ...";
        }
        throw Error(file_name(input),
                    fmt::format("has no column \"{}\" in its first line; it names {}",
                                columns.source ? "target" : "source", found),
                    "The first line must name the columns \"source\" and \"target\", and may name "
                    "\"id\", with a tab between two names.");
    }
    return columns;
}

void add_unit(Units& units, const Input& input, Span source, Span target, std::string id)
{
    const std::string part = "unit " + id;
    for (const auto& [document, cell] :
         {std::pair{&units.source, source}, std::pair{&units.target, target}}) {
        Span words = trim(input.text, cell);
        if (words.empty()) {
            words = {cell.begin, cell.begin};
        }
        document->blocks.push_back(
            {.kind = BlockKind::paragraph, .span = words, .level = 0, .part = part});
    }
    units.ids.push_back(std::move(id));
}

Units read_units(Input input)
{
    Units units;
    std::optional<Columns> columns;
    std::uint32_t line_number = 0;
    for (std::uint32_t at = 0; at < input.text.size();) {
        const Span line = line_at(input.text, at);
        at = next_line(input.text, line.end);
        ++line_number;
        if (trim(input.text, line).empty()) {
            continue;
        }
        if (!columns) {
            columns = columns_of(input, line);
            continue;
        }
        const std::vector<Span> cells = cells_of(input.text, line);
        const std::size_t needed =
            std::max({*columns->source, *columns->target, columns->id.value_or(0)}) + 1;
        if (cells.size() < needed) {
            throw Error(file_name(input),
                        fmt::format("has only {} of the {} columns in line {}", cells.size(),
                                    needed, line_number),
                        "Give every line a cell for each column, with a tab between two cells.");
        }
        std::string id = std::to_string(line_number);
        if (columns->id) {
            const Span named = trim(input.text, cells[*columns->id]);
            id = named.empty() ? id : std::string(slice(input.text, named));
        }
        add_unit(units, input, cells[*columns->source], cells[*columns->target], std::move(id));
    }
    if (columns && columns->from != Language::unknown) {
        units.source.language = columns->from;
        units.target.language = other_language(columns->from);
    }
    units.source.source_map = SourceMap::identity(size_of(input.text));
    units.source.name = std::move(input.name);
    units.source.remarks = std::move(input.remarks);
    units.source.text = input.text;
    units.source.original = std::move(input.text);
    units.target.source_map = units.source.source_map;
    units.target.name = units.source.name;
    units.target.remarks = units.source.remarks;
    units.target.text = units.source.text;
    units.target.original = units.source.original;
    return units;
}

} // namespace

extern const Reader tsv;
constexpr Reader tsv = {
    .name = "tsv",
    .extensions = "tsv tab",
    .summary = "A bilingual table: the first line names the columns id, source and target (or fr "
               "and en, the original first); cells are separated by tabs and never quoted.",
    .read_units = read_units,
};

} // namespace enregard::readers
