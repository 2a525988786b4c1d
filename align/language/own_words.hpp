#pragma once

#include "align/text/span.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace enregard {

/// The user's own lists: words that are spelled right, and words and phrases that stay as they are
/// in a translation.
///
///     OwnWords own;
///     own.keep("Rayonnement\nState of play\n");
///     own.kept("The State of play.", {0, 18}); // {{4, 17}}
class OwnWords {
public:
    /// Empty lists.
    static const OwnWords& none();

    /// Adds words that are spelled right, one a line; a line that begins with # is a remark. An
    /// entry in small letters stands for its capitalised forms too.
    void add(std::string_view lines);

    /// Adds words and phrases that stay as they are, one a line.
    void keep(std::string_view lines);

    bool empty() const { return words_.empty() && phrases_.empty(); }

    /// True where `word` is in the list of words or is a phrase of one word that stays.
    bool knows(std::string_view word) const;

    /// The places within `span` of `text` that stay as they are, in order; none overlap.
    std::vector<Span> kept(std::string_view text, Span span) const;

private:
    std::unordered_set<std::string> words_;
    /// The keys of the words of each phrase, by the key of the first one; the longest first.
    std::unordered_map<std::string, std::vector<std::vector<std::string>>> phrases_;
};

/// True where one of `places`, as OwnWords::kept gives them, holds `span`.
bool is_within(const std::vector<Span>& places, Span span);

} // namespace enregard
