#pragma once

#include "align/text/span.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace enregard {

/// What a line of extracted text is.
enum class Role { text, furniture, note };

/// A line that is not blank.
struct Line {
    Span span;                ///< trimmed, without the quotation signs of an e-mail
    std::uint32_t blanks = 0; ///< blank lines before it
    std::uint32_t indent = 0; ///< columns before it
    std::uint32_t length_chars = 0;
    std::uint8_t quoted = 0; ///< how many ">" stand before it
    bool rule = false;       ///< a drawn or blank rule stands before it, as above footnotes
    bool page = false;       ///< a form feed stands before it
    bool raised = false;     ///< it begins with a mark that was raised, where the line before ends
    bool column = false;     ///< a column begins with it that has its own foot
    bool row = false;        ///< wide gaps stand in it, as in a row of a table
    bool flows = false;      ///< one blank stands at its end (RFC 3676, format=flowed)
    Role role = Role::text;
    std::optional<std::size_t> note; ///< for Role::note: which note

    /// The column in which it ends.
    std::uint32_t end_column() const { return indent + length_chars; }
};

/// The lines of `text` that are not blank, all with Role::text.
std::vector<Line> split_into_lines(std::string_view text);

/// Where the first word of `line` ends.
std::uint32_t end_of_first_word(std::string_view text, const Line& line);

} // namespace enregard
