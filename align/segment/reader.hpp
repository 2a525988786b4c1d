#pragma once

#include "align/text/characters.hpp"
#include "align/text/span.hpp"
#include "align/text/utf8.hpp"

#include <string_view>

namespace enregard {

/// How far a rule looks back or ahead: a longer run of signs is no writing.
constexpr std::uint32_t reach_bytes = 120;

/// is_space, which answers at once for what is most frequent.
inline bool is_blank(char32_t code)
{
    return code == ' ' || (code < 0x80U ? code >= 9U && code <= 13U : is_space(code));
}

/// character_before, which answers at once for ASCII.
inline Character before(std::string_view text, std::uint32_t offset)
{
    if (offset == 0) {
        return {};
    }
    const auto byte = static_cast<unsigned char>(text[offset - 1]);
    return byte < 0x80U ? Character{byte, 1} : character_before(text, offset);
}

/// A text that ends with its block: nothing is seen beyond.
struct Reader {
    std::string_view text;
    std::uint32_t end;

    Character at(std::uint32_t offset) const
    {
        if (offset >= end) {
            return {};
        }
        const auto byte = static_cast<unsigned char>(text[offset]);
        return byte < 0x80U ? Character{byte, 1} : character_at(text, offset);
    }
    std::uint32_t skip_spaces(std::uint32_t offset) const
    {
        for (Character c = at(offset); is_blank(c.code); c = at(offset)) {
            offset += c.size;
        }
        return offset;
    }
    std::uint32_t skip_digits(std::uint32_t offset) const
    {
        while (is_digit(at(offset).code)) {
            ++offset;
        }
        return offset;
    }
};

} // namespace enregard
