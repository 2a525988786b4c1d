#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace enregard {

// What the headers and footers of pages are made of.

/// The line as a key in which every number is "#".
std::string masked(std::string_view line);

/// "Page 3/11", "page 3 of 11", "- 3 -", "3 / 11", "p. 3".
bool is_page_number(std::string_view line);

/// The value of a number of at most four digits or of small roman numerals; 0 for other words.
int number_value(std::string_view word);

/// "…/…", ".../2": the text goes on overleaf.
bool is_turn_over(std::string_view line);

/// The parts that wide gaps or bars divide a line into: "A/44", "Page 2".
std::vector<std::string_view> parts_of(std::string_view line);

/// The part of `line` beside a number at its beginning or end, if a wide gap or a bar lies between;
/// empty where there is none.
std::string_view beside_number(std::string_view line, std::string_view& number);

} // namespace enregard
