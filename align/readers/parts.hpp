#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>

namespace enregard {

/// A large plain text, given in parts that end between two paragraphs, so that whoever goes through
/// it needs memory for a part and not for the file. There is no limit to the file's size.
class TextParts {
public:
    static constexpr std::size_t default_part_bytes = std::size_t{8} << 20U;

    /// Opens `file` and examines all of it first, so that nothing is given of a file that turns out
    /// to be damaged. None for what is better read whole: a file of less than two parts, standard
    /// input, another encoding than UTF-8, what is no text, what cannot be read.
    static std::optional<TextParts> open(const std::string& file,
                                         std::size_t part_bytes = default_part_bytes);

    /// The next part, valid UTF-8; none at the end. A part is longer than `part_bytes` only where a
    /// line is. Throws Error when the file cannot be read any more.
    std::optional<std::string> next();

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    TextParts(std::string name, std::unique_ptr<std::FILE, Close> file, std::size_t part_bytes)
        : name_(std::move(name)), file_(std::move(file)), part_bytes_(part_bytes)
    {
    }
    bool examine();
    void fill(std::size_t size_bytes);

    std::string name_;
    std::unique_ptr<std::FILE, Close> file_;
    std::size_t part_bytes_;
    std::string buffer_; ///< what was read and not given yet
    bool at_end_ = false;
};

/// Where to cut `text` in two: after the last blank line that follows a sentence's end, else the
/// last blank line, else the last line end; 0 where there is none.
std::size_t paragraph_cut(std::string_view text);

} // namespace enregard
