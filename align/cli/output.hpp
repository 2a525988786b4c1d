#pragma once

#include "align/document/document.hpp"
#include "align/reports/report.hpp"

#include <string>
#include <string_view>

namespace enregard::cli {

/// When to use colours.
enum class Colour { automatic, always, never };

/// How to write for whoever reads standard output: colours on a terminal unless NO_COLOR is set,
/// and the terminal's width.
ReportStyle output_style(Colour colour);

/// Writes to standard output; false when its reader went away (a closed pipe), which is no error. A
/// full disk is: throws Error.
bool print(std::string_view text);

/// Says on standard error what the reader remarked in `document`: an encoding, a damaged place.
void print_remarks(const Document& document);

/// Writes the whole of `text` to `path`: first to a temporary name beside it, then renamed, so that
/// no half-written file is ever seen. Throws Error when it cannot.
void write_file(const std::string& path, std::string_view text);

} // namespace enregard::cli
