#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace enregard {

/// A line of a table of terms.
struct TermRow {
    std::string french;
    std::string english;
    double weight = 1;
};

/// Reads a table: the first line names the columns "fr" and "en", and may name "weight"; cells are
/// separated by tabs, other columns and lines that begin with # are left out. `name` is for the
/// messages. Throws Error when a column is missing, or a line too short.
std::vector<TermRow> read_term_table(std::string_view text, const std::string& name);

} // namespace enregard
