#include "align/text/decode.hpp"

#include "align/text/characters.hpp"
#include "align/text/error.hpp"
#include "align/text/span.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

namespace enregard {

namespace {

constexpr std::string_view to_utf8 =
    "Save it again as UTF-8, for example with \"iconv -f ENCODING -t UTF-8 FILE\".";

struct Magic {
    std::string_view bytes;
    std::string_view what;
    std::string_view advice;
};

constexpr std::array magics{
    Magic{"%PDF-", "is a PDF document, not a text", "Leave out --input-format: PDF is recognised."},
    Magic{"PK\x03\x04", "is a ZIP archive, as DOCX, ODT and XLSX documents are",
          "Leave --input-format out: DOCX and ODT documents are recognised by themselves."},
    Magic{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "is an old Office document (DOC, XLS or PPT)",
          "Save it as DOCX or ODT and give that file."},
    Magic{"{\\rtf", "is an RTF document", "Save it as DOCX or ODT and give that file."},
    Magic{"\x89PNG\r\n", "is a PNG image", "Give the text itself, not a picture of it."},
    Magic{"\xFF\xD8\xFF", "is a JPEG image", "Give the text itself, not a picture of it."},
    Magic{"\x1F\x8B", "is compressed with gzip", "Decompress it first with \"gunzip\"."},
};

/// The characters of Windows-1252 for the bytes 0x80 to 0x9F; 0 where the code page has none.
constexpr std::array<char16_t, 32> windows_1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

unsigned byte_at(std::string_view bytes, std::size_t offset)
{
    return static_cast<unsigned char>(bytes[offset]);
}

/// A control character that no text file has (all but tab, LF, FF and CR).
bool is_binary_control(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return (value < 0x20U && value != 9 && value != 10 && value != 12 && value != 13) ||
           value == 0x7FU;
}

const Magic* magic_of(std::string_view bytes)
{
    const auto found = std::ranges::find_if(
        magics, [&](const Magic& magic) { return bytes.starts_with(magic.bytes); });
    return found == magics.end() ? nullptr : &*found;
}

void refuse_known_formats(std::string_view bytes, std::string_view file)
{
    if (const Magic* magic = magic_of(bytes)) {
        throw Error(std::string(file), std::string(magic->what), std::string(magic->advice));
    }
    if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4)) ||
        bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4))) {
        throw Error(std::string(file), "is written in UTF-32", std::string(to_utf8));
    }
}

bool is_full_of_controls(std::string_view bytes, std::size_t controls_per_cent)
{
    const auto controls = static_cast<std::size_t>(std::ranges::count_if(bytes, is_binary_control));
    return controls * 100 > bytes.size() * controls_per_cent;
}

constexpr std::size_t most_controls_per_cent = 30;

void refuse_binary(std::string_view bytes, std::string_view file, std::size_t controls_per_cent)
{
    const std::size_t nul = bytes.find('\0');
    if (nul != std::string_view::npos) {
        throw Error(std::string(file),
                    fmt::format("is a binary file: it has a NUL byte at offset {}", nul),
                    "Give a text file; if it is UTF-16 without a byte order mark, save it again "
                    "as UTF-8.");
    }
    if (is_full_of_controls(bytes, controls_per_cent)) {
        throw Error(std::string(file), "is a binary file: it is full of control characters",
                    "Give a text file.");
    }
}

char32_t unit_at(std::string_view bytes, std::size_t offset, bool little)
{
    const unsigned first = byte_at(bytes, offset);
    const unsigned second = byte_at(bytes, offset + 1);
    return little ? second << 8U | first : first << 8U | second;
}

std::string from_utf16(std::string_view bytes, bool little, std::string_view file)
{
    const auto refuse = [&](std::string_view what, std::size_t offset) {
        throw Error(std::string(file),
                    fmt::format("is damaged UTF-16: {} at offset {}", what, offset),
                    "Open it in an editor, look at that place, and save it again as UTF-8.");
    };
    std::string text;
    text.reserve(bytes.size());
    std::size_t i = 2;
    for (; i + 1 < bytes.size(); i += 2) {
        char32_t code = unit_at(bytes, i, little);
        if (code >= 0xDC00 && code <= 0xDFFF) {
            refuse("half of a surrogate pair", i);
        }
        if (code >= 0xD800 && code <= 0xDBFF) {
            const char32_t low = i + 3 < bytes.size() ? unit_at(bytes, i + 2, little) : 0;
            if (low < 0xDC00 || low > 0xDFFF) {
                refuse("half of a surrogate pair", i);
            }
            code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
            i += 2;
        }
        append(text, code);
    }
    if (i < bytes.size()) {
        refuse("a single byte is left over", i);
    }
    return text;
}

/// True when no two bytes or more together are a UTF-8 character and every byte is a character of
/// Windows-1252 that a text may have.
bool may_be_windows_1252(std::string_view bytes)
{
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const unsigned byte = byte_at(bytes, i);
        if (byte < 0x80U) {
            if (is_binary_control(bytes[i])) {
                return false;
            }
            continue;
        }
        if (byte < 0xA0U && windows_1252[byte - 0x80U] == 0) {
            return false;
        }
        if (byte < 0xC2U || byte > 0xF4U) {
            continue;
        }
        const std::size_t size = byte < 0xE0U ? 2 : byte < 0xF0U ? 3 : 4;
        const std::string_view sequence = bytes.substr(i, size);
        if (sequence.size() == size && !first_invalid_byte(sequence)) {
            return false;
        }
    }
    return true;
}

std::string from_windows_1252(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const unsigned byte = byte_at(bytes, i);
        append(text, byte >= 0x80U && byte < 0xA0U ? windows_1252[byte - 0x80U] : byte);
    }
    return text;
}

void refuse_too_large(std::size_t size, std::string_view file)
{
    if (size > max_text_bytes) {
        throw Error(std::string(file), "is larger than 1 GiB", "Split it into smaller files.");
    }
}

[[noreturn]] void refuse_damaged(unsigned byte, std::size_t offset, std::string_view file)
{
    throw Error(std::string(file),
                fmt::format("is damaged UTF-8: the byte 0x{:02X} at offset {} is no part of a "
                            "character",
                            byte, offset),
                std::string(to_utf8));
}

Decoded from_bytes(std::string bytes, std::string_view file)
{
    const bool little = bytes.starts_with("\xFF\xFE");
    if (little || bytes.starts_with("\xFE\xFF")) {
        return {from_utf16(bytes, little, file), little ? "UTF-16LE" : "UTF-16BE"};
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.erase(0, 3);
        if (const auto bad = first_invalid_byte(bytes)) {
            refuse_damaged(byte_at(bytes, *bad), *bad + 3, file);
        }
        return {std::move(bytes), "UTF-8"};
    }
    const std::optional<std::size_t> bad = first_invalid_byte(bytes);
    if (!bad) {
        return {std::move(bytes), "UTF-8"};
    }
    if (may_be_windows_1252(bytes)) {
        return {from_windows_1252(bytes), "windows-1252"};
    }
    refuse_binary(bytes, file, 2);
    refuse_damaged(byte_at(bytes, *bad), *bad, file);
}

bool is_blank(std::string_view text)
{
    return trim(text, {0, size_of(text)}).empty();
}

} // namespace

Decoded decode(std::string bytes, std::string_view file)
{
    refuse_too_large(bytes.size(), file);
    refuse_known_formats(bytes, file);
    Decoded decoded = from_bytes(std::move(bytes), file);
    refuse_too_large(decoded.text.size(), file);
    refuse_binary(decoded.text, file, most_controls_per_cent);
    if (is_blank(decoded.text)) {
        throw Error(std::string(file), "is empty", "Check that this is the right file.");
    }
    return decoded;
}

bool may_be_text(std::string_view piece, bool first)
{
    return !(first && magic_of(piece) != nullptr) && piece.find('\0') == std::string_view::npos &&
           !is_full_of_controls(piece, most_controls_per_cent);
}

} // namespace enregard
