#pragma once

#include "align/text/span.hpp"

#include <cstring>
#include <string_view>

namespace enregard {

/// Counts the straight double quotes of a block, which look alike whether they open or close. Asked
/// at growing places it reads each byte once.
class StraightQuotes {
public:
    StraightQuotes(std::string_view text, std::uint32_t begin) : text_(text), counted_(begin) {}

    /// True where an odd number of them stands before `offset`.
    bool open_at(std::uint32_t offset)
    {
        while (counted_ < offset) {
            const void* found = std::memchr(text_.data() + counted_, '"', offset - counted_);
            if (found == nullptr) {
                counted_ = offset;
                break;
            }
            open_ = !open_;
            counted_ =
                static_cast<std::uint32_t>(static_cast<const char*>(found) - text_.data()) + 1;
        }
        return open_;
    }

private:
    std::string_view text_;
    std::uint32_t counted_;
    bool open_ = false;
};

} // namespace enregard
