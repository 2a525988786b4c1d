#include "align/text/utf8.hpp"

#include <cstring>

namespace enregard {

namespace {

constexpr bool is_continuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

constexpr char32_t bits(char byte, unsigned mask)
{
    return static_cast<char32_t>(static_cast<unsigned char>(byte) & mask);
}

/// The length of the well-formed sequence at `offset`, or 0.
std::size_t sequence_size(std::string_view bytes, std::size_t offset)
{
    const auto byte = [&](std::size_t i) -> unsigned {
        return offset + i < bytes.size() ? static_cast<unsigned char>(bytes[offset + i]) : 0U;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned first = byte(0);
    if (first < 0x80U) {
        return 1;
    }
    if (first >= 0xC2U && first <= 0xDFU) {
        return follows(1) ? 2 : 0;
    }
    if (first >= 0xE0U && first <= 0xEFU) {
        const unsigned low = first == 0xE0U ? 0xA0U : 0x80U;
        const unsigned high = first == 0xEDU ? 0x9FU : 0xBFU;
        return byte(1) >= low && byte(1) <= high && follows(2) ? 3 : 0;
    }
    if (first >= 0xF0U && first <= 0xF4U) {
        const unsigned low = first == 0xF0U ? 0x90U : 0x80U;
        const unsigned high = first == 0xF4U ? 0x8FU : 0xBFU;
        return byte(1) >= low && byte(1) <= high && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

} // namespace

Character long_character_at(std::string_view text, std::uint32_t offset)
{
    const char* p = text.data() + offset;
    const auto first = static_cast<unsigned char>(*p);
    if (first < 0xE0U) {
        return {bits(p[0], 0x1FU) << 6U | bits(p[1], 0x3FU), 2};
    }
    if (first < 0xF0U) {
        return {bits(p[0], 0x0FU) << 12U | bits(p[1], 0x3FU) << 6U | bits(p[2], 0x3FU), 3};
    }
    return {bits(p[0], 0x07U) << 18U | bits(p[1], 0x3FU) << 12U | bits(p[2], 0x3FU) << 6U |
                bits(p[3], 0x3FU),
            4};
}

Character long_character_before(std::string_view text, std::uint32_t offset)
{
    std::uint32_t begin = offset - 1;
    while (begin > 0 && is_continuation(text[begin])) {
        --begin;
    }
    return character_at(text, begin);
}

void append(std::string& text, char32_t code)
{
    const auto put = [&](char32_t value) { text += static_cast<char>(value); };
    if (code < 0x80U) {
        put(code);
    } else if (code < 0x800U) {
        put(0xC0U | code >> 6U);
        put(0x80U | (code & 0x3FU));
    } else if (code < 0x10000U) {
        put(0xE0U | code >> 12U);
        put(0x80U | (code >> 6U & 0x3FU));
        put(0x80U | (code & 0x3FU));
    } else {
        put(0xF0U | code >> 18U);
        put(0x80U | (code >> 12U & 0x3FU));
        put(0x80U | (code >> 6U & 0x3FU));
        put(0x80U | (code & 0x3FU));
    }
}

std::uint32_t length_chars(std::string_view text)
{
    std::uint32_t length = 0;
    for (const char byte : text) {
        length += is_continuation(byte) ? 0U : 1U;
    }
    return length;
}

std::optional<std::size_t> first_invalid_byte(std::string_view bytes)
{
    std::size_t offset = 0;
    while (offset < bytes.size()) {
        std::uint64_t eight = 0;
        if (offset + 8 <= bytes.size()) {
            std::memcpy(&eight, bytes.data() + offset, 8);
            if ((eight & 0x8080808080808080U) == 0) {
                offset += 8;
                continue;
            }
        }
        const std::size_t size = sequence_size(bytes, offset);
        if (size == 0) {
            return offset;
        }
        offset += size;
    }
    return std::nullopt;
}

} // namespace enregard
