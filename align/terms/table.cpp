#include "align/terms/glossary.hpp"
#include "align/text/error.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

namespace enregard {

namespace {

/// A line of the table; a quoted cell of CSV may make it several lines of the file.
struct Record {
    std::size_t line = 0; ///< of the file, the first is 1
    std::vector<std::string> cells;
};

/// The lines of a table one after the other.
class Records {
public:
    Records(std::string_view text, char separator, const std::string& name)
        : text_(text), separator_(separator), name_(name)
    {
    }

    /// The next line that holds anything and is no comment; nothing at the end.
    std::optional<Record> next()
    {
        while (at_ < text_.size()) {
            if (text_[at_] == '#') {
                skip_line();
                continue;
            }
            Record record = read();
            if (!std::ranges::all_of(record.cells,
                                     [](const std::string& cell) { return cell.empty(); })) {
                return record;
            }
        }
        return std::nullopt;
    }

private:
    void skip_line()
    {
        ++line_;
        at_ = std::min(text_.find_first_of("\r\n", at_), text_.size());
        end_line();
    }

    void end_line()
    {
        if (at_ < text_.size()) {
            at_ += text_.substr(at_).starts_with("\r\n") ? 2U : 1U;
        }
    }

    Record read()
    {
        Record record{++line_, {}};
        while (true) {
            const bool quoted = separator_ != '\t' && at_ < text_.size() && text_[at_] == '"';
            record.cells.push_back(fold_space(quoted ? quoted_cell(record.line) : plain_cell()));
            if (at_ >= text_.size() || text_[at_] != separator_) {
                break;
            }
            ++at_;
        }
        end_line();
        return record;
    }

    std::string plain_cell()
    {
        const std::size_t begin = at_;
        while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' &&
               text_[at_] != '\r') {
            ++at_;
        }
        return std::string(text_.substr(begin, at_ - begin));
    }

    /// A cell between quotes, in which two quotes stand for one.
    std::string quoted_cell(std::size_t first_line)
    {
        std::string cell;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == '"') {
                if (!text_.substr(at_ + 1).starts_with('"')) {
                    ++at_;
                    return cell + plain_cell();
                }
                ++at_;
            }
            line_ += text_[at_] == '\n' ? 1U : 0U;
            cell += text_[at_];
        }
        throw Error(name_, fmt::format("has a quote in line {} that is not closed", first_line),
                    "Close the quote; a quote within a cell is written twice.");
    }

    std::string_view text_;
    char separator_;
    const std::string& name_;
    std::size_t at_ = 0;
    std::size_t line_ = 0;
};

/// A tab where the first line has one, else the more frequent of semicolon and comma.
char separator_of(std::string_view text)
{
    std::string_view header;
    do {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        header = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
    } while (!text.empty() && (header.empty() || header.starts_with('#')));
    if (header.find('\t') != std::string_view::npos) {
        return '\t';
    }
    return std::ranges::count(header, ';') > std::ranges::count(header, ',') ? ';' : ',';
}

enum Column { french, english, source, target, status, note, domain, letters, direction, instead };
constexpr std::size_t column_count = instead + 1;

/// What people call the columns, in lower case without accents.
struct ColumnName {
    std::string_view name;
    Column column;
};

constexpr ColumnName column_names[] = {
    {"french", french},        {"francais", french},     {"english", english},
    {"anglais", english},      {"source", source},       {"source term", source},
    {"target", target},        {"cible", target},        {"target term", target},
    {"translation", target},   {"traduction", target},   {"term", source},
    {"terme", source},         {"terme source", source}, {"terme cible", target},
    {"status", status},        {"statut", status},       {"note", note},
    {"notes", note},           {"comment", note},        {"commentaire", note},
    {"remark", note},          {"remarque", note},       {"domain", domain},
    {"domaine", domain},       {"subject", domain},      {"case", letters},
    {"case rule", letters},    {"casse", letters},       {"direction", direction},
    {"instead", instead},      {"use instead", instead}, {"replacement", instead},
    {"remplacement", instead},
};

std::optional<Column> column_called(std::string_view cell)
{
    std::string key = plain_key(cell);
    std::ranges::replace(key, '_', ' ');
    const auto known = std::ranges::find(column_names, key, &ColumnName::name);
    if (known != std::end(column_names)) {
        return known->column;
    }
    std::ranges::replace(key, ' ', '-');
    switch (language_from_code(key)) {
    case Language::french:
        return french;
    case Language::english:
        return english;
    case Language::unknown:
        break;
    }
    return std::nullopt;
}

using Columns = std::array<std::optional<std::size_t>, column_count>;

Columns columns_of(const Record& header, const std::string& name)
{
    Columns columns;
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
        const std::optional<Column> column = column_called(header.cells[i]);
        if (column && !columns.at(*column)) {
            columns.at(*column) = i;
        }
    }
    const bool by_language = columns[french] && columns[english];
    if (!by_language && !(columns[source] && columns[target])) {
        std::string found;
        for (const std::string& cell : header.cells) {
            found += fmt::format("{}\"{}\"", found.empty() ? "" : ", ", cell);
        }
        throw Error(name,
                    fmt::format("is no glossary: line {} does not name two columns of terms, but "
                                "{}",
                                header.line, found.size() < 200 ? found : "other things"),
                    "The first line must name the columns, \"fr\" and \"en\" or \"source\" and "
                    "\"target\", with tabs, commas or semicolons between them; status, note, "
                    "domain, case, direction and instead may follow.");
    }
    if (by_language) {
        columns[source] = columns[french];
        columns[target] = columns[english];
    }
    return columns;
}

/// At most 60 characters of `text`.
std::string shortened(std::string_view text)
{
    constexpr std::uint32_t most_chars = 60;
    std::uint32_t end = 0;
    for (std::uint32_t k = 0; k < most_chars && end < text.size(); ++k) {
        end += character_at(text, end).size;
    }
    return std::string(text.substr(0, end));
}

[[noreturn]] void refuse(const std::string& name, std::size_t line, std::string_view column,
                         std::string_view cell, std::string advice)
{
    throw Error(name, fmt::format("has the {} \"{}\" in line {}", column, shortened(cell), line),
                std::move(advice));
}

TermCase case_of(const std::string& name, std::size_t line, const std::string& cell)
{
    const std::string key = plain_key(cell);
    if (key.empty() || key == "auto" || key == "automatic") {
        return TermCase::automatic;
    }
    for (const std::string_view word : {"exact", "sensitive", "yes", "oui", "true", "1"}) {
        if (key == word) {
            return TermCase::exact;
        }
    }
    for (const std::string_view word :
         {"any", "insensitive", "no", "non", "false", "0", "ignore"}) {
        if (key == word) {
            return TermCase::any;
        }
    }
    refuse(name, line, "case rule", cell, "A case rule is exact, any, or auto, or is left out.");
}

/// Turns `pair`, read as French and English, to the direction that the cell names.
void set_direction(TermPair& pair, const std::string& name, std::size_t line,
                   const std::string& cell)
{
    const std::string key = plain_key(cell);
    const bool french_first = key.starts_with("fr") && key.ends_with("en");
    const bool english_first = key.starts_with("en") && key.ends_with("fr");
    pair.both_ways = key.empty() || key == "both";
    if (!pair.both_ways && !french_first && !english_first) {
        refuse(name, line, "direction", cell, "A direction is fr-en, en-fr or both.");
    }
    if (english_first) {
        std::swap(pair.source, pair.target);
        std::swap(pair.from, pair.to);
    }
}

/// The terms of a cell, which has "|" between two.
std::vector<std::string> terms_of(std::string_view cell, const std::string& name, std::size_t line)
{
    constexpr std::ptrdiff_t most_terms = 30;
    if (std::ranges::count(cell, '|') >= most_terms) {
        throw Error(name,
                    fmt::format("has more than {} terms in a cell of line {}", most_terms, line),
                    "Spread them over several lines.");
    }
    std::vector<std::string> terms;
    for (std::size_t at = 0; at <= cell.size();) {
        const std::size_t bar = std::min(cell.find('|', at), cell.size());
        terms.push_back(fold_space(cell.substr(at, bar - at)));
        at = bar + 1;
    }
    return terms;
}

TermStatus status_of(const std::string& name, std::size_t line, const std::string& cell)
{
    const std::optional<TermStatus> status = term_status_called(cell);
    if (!status) {
        refuse(name, line, "status", cell,
               "A status is preferred, admitted or forbidden, or is left out.");
    }
    return *status;
}

void add_pairs(const Record& record, const Columns& columns, const std::string& name,
               std::vector<TermPair>& pairs)
{
    const auto cell = [&](Column column) -> std::string {
        const auto& place = columns.at(column);
        return place && *place < record.cells.size() ? record.cells[*place] : "";
    };
    const std::size_t needed = std::max(*columns[source], *columns[target]) + 1;
    if (record.cells.size() < needed) {
        throw Error(name,
                    fmt::format("has {} instead of {} columns in line {}", record.cells.size(),
                                needed, record.line),
                    "Give every line a cell for each column; a term without translation has an "
                    "empty cell.");
    }
    TermPair common;
    common.status = status_of(name, record.line, cell(status));
    common.letters = case_of(name, record.line, cell(letters));
    common.note = cell(note);
    common.domain = cell(domain);
    common.instead = cell(instead);
    const std::vector<std::string> targets = terms_of(cell(target), name, record.line);
    for (const std::string& from : terms_of(cell(source), name, record.line)) {
        for (const std::string& to : targets) {
            TermPair pair = common;
            pair.source = from;
            pair.target = to;
            if (columns[french] && columns[english]) {
                pair.from = Language::french;
                pair.to = Language::english;
                set_direction(pair, name, record.line, cell(direction));
            }
            if (!pair.source.empty() || !pair.target.empty()) {
                pairs.push_back(std::move(pair));
            }
        }
    }
}

} // namespace

std::optional<TermStatus> term_status_called(std::string_view word)
{
    struct Named {
        std::string_view name;
        TermStatus status;
    };
    static constexpr Named names[] = {

        {"admitted", TermStatus::admitted},    {"approved", TermStatus::admitted},
        {"allowed", TermStatus::admitted},     {"valid", TermStatus::admitted},
        {"admis", TermStatus::admitted},       {"tolerated", TermStatus::admitted},
        {"tolere", TermStatus::admitted},      {"accepted", TermStatus::admitted},
        {"preferred", TermStatus::preferred},  {"prefere", TermStatus::preferred},
        {"privilegie", TermStatus::preferred}, {"standard", TermStatus::preferred},
        {"recommande", TermStatus::preferred}, {"forbidden", TermStatus::forbidden},
        {"deprecated", TermStatus::forbidden}, {"prohibited", TermStatus::forbidden},
        {"superseded", TermStatus::forbidden}, {"obsolete", TermStatus::forbidden},
        {"rejected", TermStatus::forbidden},   {"interdit", TermStatus::forbidden},
        {"proscrit", TermStatus::forbidden},   {"deconseille", TermStatus::forbidden},
        {"a eviter", TermStatus::forbidden},   {"avoid", TermStatus::forbidden},
        {"do not use", TermStatus::forbidden},
    };
    if (word.empty()) {
        return TermStatus::admitted;
    }
    std::string key = plain_key(fold_space(word));
    for (const std::string_view end : {"term-admn-sts", "-admn-sts", "term"}) {
        if (key.ends_with(end) && key.size() > end.size()) {
            key.resize(key.size() - end.size());
        }
    }
    const auto found = std::ranges::find(names, key, &Named::name);
    return found == std::end(names) ? std::nullopt : std::optional(found->status);
}

std::vector<TermPair> parse_term_table(std::string_view text, const std::string& name)
{
    Records records(text, separator_of(text), name);
    const std::optional<Record> header = records.next();
    if (!header) {
        throw Error(name, "is an empty glossary",
                    "The first line must name the columns, as in \"fr\" and \"en\".");
    }
    const Columns columns = columns_of(*header, name);
    std::vector<TermPair> pairs;
    while (const std::optional<Record> record = records.next()) {
        add_pairs(*record, columns, name, pairs);
    }
    return pairs;
}

} // namespace enregard
