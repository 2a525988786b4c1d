#pragma once

#include "align/checks/check_pair.hpp"
#include "align/text/line_index.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace enregard {

/// A place in the user's own file; made only by reports.
struct Place {
    std::string file;
    std::string part;       ///< "footnote 2", "page 3, line 12"; may be empty
    std::uint32_t line = 0; ///< 1-based; 0 where the file has no lines to show: `part` says where
    std::uint32_t column = 0;
    std::string excerpt; ///< what stands there, lines joined, at most 80 characters
};

/// Turns spans of a text into places of its file.
class Places {
public:
    /// `bitext` must outlive it.
    explicit Places(const Bitext& bitext);
    /// The place of `span` of the text of `side`.
    Place at(Side side, Span span) const;
    /// The place where `origin`, a range of Document::original, begins; without an excerpt.
    Place at_origin(Side side, Span origin) const;

private:
    const Bitext* bitext_;
    LineIndex source_;
    LineIndex target_;
};

/// How a report is to look.
struct ReportStyle {
    bool colour = false; ///< ANSI colours (text only)
    int width = 80;      ///< columns of the terminal (text only)
};

/// A form of output. Reports keep no state: the same input gives the same bytes.
struct Report {
    std::string_view name;    ///< for --format and --report
    std::string_view summary; ///< one sentence
    std::string (*write)(const Checked& checked, const ReportStyle& style) = nullptr;
};

/// Every report, in the order of the manual.
std::span<const Report* const> all_reports();

/// The report called `name`, or null.
const Report* find_report(std::string_view name);

} // namespace enregard
