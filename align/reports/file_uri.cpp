#include "align/reports/file_uri.hpp"

#include <filesystem>

#include <fmt/format.h>

namespace enregard {

namespace {

/// What may stand in a path as it is. A colon may not in the first part of a relative one, and "@"
/// and the like are rare enough to be encoded everywhere.
bool is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-._~/").find(c) != std::string_view::npos;
}

} // namespace

std::string plain_path(std::string_view path)
{
    return std::filesystem::path(path).lexically_normal().generic_string();
}

std::string file_uri(std::string_view path)
{
    if (path == "-") {
        return "stdin";
    }
    const std::string plain = plain_path(path);
    std::string uri = plain.starts_with('/') ? "file://" : "";
    for (const char c : plain) {
        if (is_plain(c)) {
            uri += c;
        } else {
            uri += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        }
    }
    return uri;
}

} // namespace enregard
