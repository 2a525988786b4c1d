#include "align/segment/find_stop.hpp"

#include "align/segment/marks.hpp"
#include "align/text/utf8.hpp"

#include <bit>
#include <cstring>

namespace enregard {

namespace {

constexpr std::uint64_t ones = 0x0101010101010101U;
constexpr std::uint64_t tops = 0x8080808080808080U;

/// The top bit of each byte that is `byte`; above the lowest of them there may be others.
constexpr std::uint64_t equal_to(std::uint64_t bytes, unsigned char byte)
{
    const std::uint64_t zero_where_equal = bytes ^ (ones * byte);
    return (zero_where_equal - ones) & ~zero_where_equal & tops;
}

/// The top bit of each byte that may begin a stop: . ! ? and those from 0xE0 on.
constexpr std::uint64_t may_begin_stop(std::uint64_t bytes)
{
    return equal_to(bytes, '.') | equal_to(bytes, '!') | equal_to(bytes, '?') |
           (bytes & bytes << 1U & bytes << 2U & tops);
}

bool begins_stop(std::string_view text, std::uint32_t at)
{
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0xE0U) {
        return byte == '.' || byte == '!' || byte == '?';
    }
    // U+2019 and U+202F are frequent and begin like the other stops.
    const bool frequent =
        byte == 0xE2U && text[at + 1] == '\x80' && text[at + 2] != '\xA6' && text[at + 2] != '\xBC';
    return !frequent && is_stop(character_at(text, at).code);
}

} // namespace

std::uint32_t find_stop(std::string_view text, std::uint32_t at, std::uint32_t end)
{
    if constexpr (std::endian::native == std::endian::little) {
        while (at + sizeof(std::uint64_t) <= end) {
            std::uint64_t bytes = 0;
            std::memcpy(&bytes, text.data() + at, sizeof bytes);
            const std::uint64_t found = may_begin_stop(bytes);
            if (found == 0) {
                at += sizeof bytes;
                continue;
            }
            at += static_cast<std::uint32_t>(std::countr_zero(found)) / 8U;
            if (begins_stop(text, at)) {
                return at;
            }
            ++at;
        }
    }
    while (at < end && !begins_stop(text, at)) {
        ++at;
    }
    return at;
}

} // namespace enregard
