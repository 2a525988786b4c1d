#include "align/text/line_index.hpp"

#include "align/text/span.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

namespace enregard {

namespace {

constexpr std::uint32_t step = 4096;

} // namespace

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0}
{
    for (std::uint32_t i = 0; i < text.size(); ++i) {
        const bool crlf = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if (text[i] == '\n' || (text[i] == '\r' && !crlf)) {
            starts_.push_back(i + 1);
        }
    }
    chars_.reserve(text.size() / step + 1);
    std::uint32_t chars = 0;
    for (std::uint32_t i = 0; i <= text.size(); i += step) {
        chars_.push_back(chars);
        chars += length_chars(text.substr(i, step));
    }
}

std::uint32_t LineIndex::chars_before(std::uint32_t offset) const
{
    const std::uint32_t block = offset / step;
    return chars_[block] + length_chars(slice(text_, {block * step, offset}));
}

LineColumn LineIndex::at(std::uint32_t offset) const
{
    offset = std::min(offset, size_of(text_));
    const auto after = std::ranges::upper_bound(starts_, offset);
    const std::uint32_t start = *(after - 1);
    return {.line = static_cast<std::uint32_t>(after - starts_.begin()),
            .column = chars_before(offset) - chars_before(start) + 1};
}

} // namespace enregard
