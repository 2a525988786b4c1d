#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace enregard {

/// A decoded character and the number of bytes it takes.
struct Character {
    char32_t code = 0;
    std::uint32_t size = 0;
};

/// character_at for a character that is not ASCII.
Character long_character_at(std::string_view text, std::uint32_t offset);
/// character_before for a character that is not ASCII.
Character long_character_before(std::string_view text, std::uint32_t offset);

/// The character that begins at `offset`. `text` is valid UTF-8; past its end the code and the
/// size are 0, so that a rule may look ahead without asking for the end first.
inline Character character_at(std::string_view text, std::uint32_t offset)
{
    if (offset >= text.size()) {
        return {};
    }
    const auto first = static_cast<unsigned char>(text[offset]);
    return first < 0x80U ? Character{first, 1} : long_character_at(text, offset);
}

/// The character that ends at `offset`; code and size are 0 at the beginning of the text.
inline Character character_before(std::string_view text, std::uint32_t offset)
{
    if (offset == 0) {
        return {};
    }
    const auto last = static_cast<unsigned char>(text[offset - 1]);
    return last < 0x80U ? Character{last, 1} : long_character_before(text, offset);
}

/// Appends `code` as UTF-8.
void append(std::string& text, char32_t code);

/// The number of characters (code points) of a valid UTF-8 text.
std::uint32_t length_chars(std::string_view text);

/// The offset of the first byte that is not part of well-formed UTF-8 (Unicode 15, table 3-7).
std::optional<std::size_t> first_invalid_byte(std::string_view bytes);

} // namespace enregard
