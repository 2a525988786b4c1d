#pragma once

#include <stdexcept>
#include <string>

namespace enregard {

/// Input that cannot be read. The only exception type of the library; it is thrown while reading,
/// never by the stages after it, and caught once per document by the command line.
class Error : public std::runtime_error {
public:
    Error(std::string file, std::string reason, std::string advice)
        : std::runtime_error(file + ": " + reason),
          file_(std::move(file)),
          reason_(std::move(reason)),
          advice_(std::move(advice))
    {
    }

    /// The name of the file as the user gave it.
    const std::string& file() const { return file_; }
    /// What is wrong, without the name of the file and without a full stop.
    const std::string& reason() const { return reason_; }
    /// What the user can do about it: a full sentence.
    const std::string& advice() const { return advice_; }

private:
    std::string file_;
    std::string reason_;
    std::string advice_;
};

} // namespace enregard
