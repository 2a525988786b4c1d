#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace enregard::testing {

/// An entry of a ZIP archive: its name and its content, which is not packed.
using ZipEntry = std::pair<std::string, std::string>;

inline std::uint32_t crc_of(std::string_view bytes)
{
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int k = 0; k < 8; ++k) {
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
        }
    }
    return ~crc;
}

/// A number as `size` bytes, the lowest first.
inline std::string little(std::size_t value, int size)
{
    std::string bytes;
    for (int i = 0; i < size; ++i) {
        bytes += static_cast<char>(value & 0xFFU);
        value >>= 8U;
    }
    return bytes;
}

/// A ZIP archive of these entries; bit 0 of `flags` says that they are encrypted.
inline std::string zip_of(const std::vector<ZipEntry>& entries, std::size_t flags = 0)
{
    std::string bytes;
    std::string directory;
    for (const auto& [name, content] : entries) {
        const std::string common = little(flags, 2) + little(0, 2) + little(0, 4) +
                                   little(crc_of(content), 4) + little(content.size(), 4) +
                                   little(content.size(), 4) + little(name.size(), 2) +
                                   little(0, 2);
        directory += "PK\x01\x02" + little(20, 2) + little(20, 2) + common + little(0, 6) +
                     little(0, 4) + little(bytes.size(), 4) + name;
        bytes += "PK\x03\x04" + little(20, 2) + common + name + content;
    }
    const std::size_t begin = bytes.size();
    return bytes + directory + "PK\x05\x06" + little(0, 4) + little(entries.size(), 2) +
           little(entries.size(), 2) + little(directory.size(), 4) + little(begin, 4) +
           little(0, 2);
}

} // namespace enregard::testing
