#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace enregard::testing {

/// A file that is gone at the end of the test.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& bytes)
        : path_(std::filesystem::temp_directory_path() /
                ("enregard-input-" + std::to_string(::getpid())))
    {
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() { std::filesystem::remove(path_); }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace enregard::testing
