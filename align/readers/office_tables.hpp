#pragma once

#include "align/readers/office_steps.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>

namespace enregard::readers {

/// The tables that are being walked through, the outermost first; cells are counted as one counts
/// them in the row.
class OfficeTables {
public:
    bool empty() const { return tables_.empty(); }
    void open(int number) { tables_.push_back({number, 0, 0}); }
    void close() { tables_.pop_back(); }
    void next_row(int rows = 1)
    {
        tables_.back().row = sum(tables_.back().row, rows);
        tables_.back().cell = 0;
    }
    void next_cell(int cells = 1) { tables_.back().cell = sum(tables_.back().cell, cells); }
    /// "table 1, row 4, cell 2".
    std::string address() const
    {
        const Table& table = tables_.back();
        return fmt::format("table {}, row {}, cell {}", table.number, table.row, table.cell);
    }

private:
    /// Counts no further than any table goes.
    static int sum(int count, int more)
    {
        constexpr int most = 1'000'000'000;
        return count > most - more ? most : count + more;
    }

    struct Table {
        int number = 0;
        int row = 0;
        int cell = 0;
    };
    std::vector<Table> tables_;
};

} // namespace enregard::readers
