#include "align/readers/reader.hpp"
#include "align/text/decode.hpp"
#include "align/text/error.hpp"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

#include <fmt/format.h>

namespace enregard {

namespace {

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

[[noreturn]] void refuse(const std::string& file, int code)
{
    const std::string reason = std::generic_category().message(code);
    switch (code) {
    case ENOENT:
        throw Error(file, "does not exist", "Check the spelling of its name.");
    case EACCES:
        throw Error(file, "may not be read", "Check the permissions of the file.");
    case EISDIR:
        throw Error(file, "is a directory", "Name one of the files in it.");
    default:
        throw Error(file, fmt::format("cannot be read ({})", reason), "Check the file.");
    }
}

[[noreturn]] void refuse_too_large(const std::string& file)
{
    throw Error(file, "is larger than 1 GiB", "Split it into smaller files.");
}

std::string read_all(std::FILE* stream, std::size_t expected, const std::string& file)
{
    constexpr std::size_t step = std::size_t{1} << 20U;
    std::string bytes;
    std::size_t size = 0;
    bytes.resize(expected + 1);
    while (true) {
        size += std::fread(bytes.data() + size, 1, bytes.size() - size, stream);
        if (std::ferror(stream) != 0) {
            refuse(file, errno);
        }
        if (size > max_text_bytes) {
            refuse_too_large(file);
        }
        if (std::feof(stream) != 0) {
            break;
        }
        bytes.resize(bytes.size() + std::max(step, bytes.size() / 2));
    }
    bytes.resize(size);
    return bytes;
}

std::string bytes_of(const std::string& file)
{
    std::error_code problem;
    const std::filesystem::file_status status = std::filesystem::status(file, problem);
    if (status.type() == std::filesystem::file_type::not_found) {
        refuse(file, ENOENT);
    }
    if (problem) {
        refuse(file, problem.value());
    }
    if (status.type() == std::filesystem::file_type::directory) {
        refuse(file, EISDIR);
    }
    std::size_t expected = 0;
    if (status.type() == std::filesystem::file_type::regular) {
        const std::uintmax_t size = std::filesystem::file_size(file, problem);
        if (!problem && size > max_text_bytes) {
            refuse_too_large(file);
        }
        expected = problem ? 0 : static_cast<std::size_t>(size);
    }
    const std::unique_ptr<std::FILE, Close> stream(std::fopen(file.c_str(), "rb"));
    if (!stream) {
        refuse(file, errno);
    }
    return read_all(stream.get(), expected, file);
}

std::string_view shown(std::string_view encoding)
{
    return encoding == "windows-1252" ? "Windows-1252" : encoding;
}

} // namespace

File load_file(const std::string& file)
{
    return {file, file == "-" ? read_all(stdin, 0, "standard input") : bytes_of(file)};
}

Input decode_file(File file)
{
    Decoded decoded =
        decode(std::move(file.bytes), file.name == "-" ? "standard input" : file.name);
    Input input{.name = std::move(file.name), .text = std::move(decoded.text), .remarks = {}};
    if (decoded.encoding != "UTF-8") {
        input.remarks.push_back({.message = fmt::format("The file is not UTF-8; it was read as {}.",
                                                        shown(decoded.encoding)),
                                 .origin = {0, 0}});
    }
    return input;
}

} // namespace enregard
