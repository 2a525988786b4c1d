#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace enregard {

/// A place as people and editors count it: both 1-based, the column in characters (code points).
struct LineColumn {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

/// Turns byte offsets of a text into lines and columns. Lines end with LF, CR LF or CR.
/// A look-up takes a bounded time, also in a file that is one line of 100 MB.
class LineIndex {
public:
    /// `text` must outlive the index.
    explicit LineIndex(std::string_view text);

    /// The place of the character at `offset`; an offset past the end gives the end.
    LineColumn at(std::uint32_t offset) const;

private:
    std::uint32_t chars_before(std::uint32_t offset) const;

    std::string_view text_;
    std::vector<std::uint32_t> starts_;
    std::vector<std::uint32_t> chars_; ///< characters before each multiple of `step` bytes
};

} // namespace enregard
