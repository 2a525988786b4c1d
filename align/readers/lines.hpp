#pragma once

#include "align/text/span.hpp"

#include <string_view>

namespace enregard::readers {

/// The line that begins at `offset`, without its end (LF, CR LF or CR).
constexpr Span line_at(std::string_view text, std::uint32_t offset)
{
    std::uint32_t end = offset;
    while (end < text.size() && text[end] != '\n' && text[end] != '\r') {
        ++end;
    }
    return {offset, end};
}

/// Where the line after the one that ends at `end` begins; the size of `text` after the last.
constexpr std::uint32_t next_line(std::string_view text, std::uint32_t end)
{
    if (text.substr(end).starts_with("\r\n")) {
        return end + 2;
    }
    return end < text.size() ? end + 1 : end;
}

} // namespace enregard::readers
