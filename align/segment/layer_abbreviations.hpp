#pragma once

#include "align/text/span.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace enregard {

/// Abbreviations of the user's own, after which no sentence ends: "dép.", "Cons. gén.". Capitals
/// and the last full stop make no difference.
class AbbreviationList {
public:
    /// Adds one; gives false where there is nothing in it that could be one.
    bool add(std::string_view abbreviation);

    bool empty() const { return by_word_.empty(); }

    /// True where the full stop at `stop` belongs to an abbreviation of the list, its last stop or
    /// one within; `begin` is where the block begins, `end` where it ends.
    bool covers_stop(std::string_view text, Span block, std::uint32_t stop) const;

private:
    /// What stands before a stop of an abbreviation, and what after it.
    struct Place {
        std::string before;
        std::string after;
    };
    std::unordered_map<std::string, std::vector<Place>> by_word_; ///< by the word before the stop
    std::size_t longest_bytes_ = 0;
};

/// Adds the abbreviations of a text file: one a line, lines that begin with # are remarks. Throws
/// Error when it cannot be read or a line holds no abbreviation.
void add_abbreviations(const std::string& file, AbbreviationList& list);

} // namespace enregard
