#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string_view>

namespace enregard {

/// A half-open range [begin, end) of UTF-8 bytes in a text. A text is at most 1 GiB long.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    constexpr std::uint32_t size() const { return end - begin; }
    constexpr bool empty() const { return begin == end; }
    constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 is mistaken about defaulted comparisons
    friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

/// The bytes of `text` that `span` covers; `span` must lie within `text`.
constexpr std::string_view slice(std::string_view text, Span span)
{
    return text.substr(span.begin, span.size());
}

/// The smallest span that covers both.
constexpr Span cover(Span a, Span b)
{
    return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

/// The size of `text` as an offset; a text that a reader accepted always fits.
constexpr std::uint32_t size_of(std::string_view text)
{
    return static_cast<std::uint32_t>(text.size());
}

} // namespace enregard
