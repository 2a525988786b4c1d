#pragma once

#include <string>
#include <string_view>

namespace enregard {

/// The largest file that is read: 1 GiB, so that every offset fits in 32 bits.
inline constexpr std::size_t max_text_bytes = std::size_t{1} << 30U;

/// A file's text as valid UTF-8 without a byte order mark.
struct Decoded {
    std::string text;
    /// "UTF-8", "UTF-16LE", "UTF-16BE" or "windows-1252": what the file was written in.
    std::string_view encoding = "UTF-8";
};

/// Decodes the bytes of `file` (its name is only for the message). UTF-8 with or without a byte
/// order mark, UTF-16 with one, and Windows-1252 are read. Throws Error for an empty file, for a
/// binary one (NUL bytes), for one above max_text_bytes, and, with the offset of the first bad
/// byte, for UTF-8 that is damaged.
Decoded decode(std::string bytes, std::string_view file);

/// False where `piece` of a file cannot be text: it has NUL bytes or too many control characters,
/// or, being the first, it begins like a known format that is none.
bool may_be_text(std::string_view piece, bool first);

} // namespace enregard
