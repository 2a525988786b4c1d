#pragma once

#include "align/reflow/lines.hpp"

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace enregard {

/// The words of a document as they stand inside of its lines, where no line break can have changed
/// them: what the rest of the document says of a doubtful line end. They are read when the first
/// question is asked.
class Vocabulary {
public:
    /// Both must outlive the vocabulary.
    Vocabulary(std::string_view text, const std::vector<Line>& lines) : text_(text), lines_(lines)
    {
    }

    /// True where `word` (any case; with its hyphens) stands inside of a line.
    bool has_word(std::string_view word);
    /// True where the two words stand one after the other inside of a line.
    bool has_pair(std::string_view first, std::string_view second);

private:
    void read();

    std::string_view text_;
    const std::vector<Line>& lines_;
    bool is_read_ = false;
    std::unordered_set<std::uint64_t> words_;
    std::unordered_set<std::uint64_t> pairs_;
};

} // namespace enregard
