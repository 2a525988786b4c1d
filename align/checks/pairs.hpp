#pragma once

#include "align/checks/check.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace enregard {

/// A bead with sentences on both sides, as checks look at it.
struct PairView {
    std::size_t bead = 0;
    double posterior = 1;
    Span source; ///< in the text of the source
    Span target; ///< in the text of the target

    Span span(Side side) const { return side == Side::source ? source : target; }
};

/// Calls `visit` for every bead with both sides, in order.
void for_each_pair(const Bitext& bitext, const std::function<void(const PairView&)>& visit);

/// The other side.
constexpr Side opposite(Side side)
{
    return side == Side::source ? Side::target : Side::source;
}

/// The words of `span` on one side.
inline std::string_view words_of(const Bitext& bitext, Side side, Span span)
{
    return slice(bitext.text(side).document.text, span);
}

/// "English", "French", or "source" and "target" where the language is unknown: for messages.
std::string_view side_name(const Bitext& bitext, Side side);

/// `words` with white space folded, in straight double quotes, cut to about `most_chars` at a word.
std::string quoted(std::string_view words, std::size_t most_chars = 60);

/// The bead that holds the sentence at `offset` of one side.
std::optional<std::size_t> bead_at(const Bitext& bitext, Side side, std::uint32_t offset);

/// The text of `bead` on one side with that of the beads up to `reach` before and after it: the
/// pairing may be one off there. In a bilingual file units do not touch, and it is the bead alone.
Span neighbourhood(const Bitext& bitext, Side side, std::size_t bead, std::size_t reach = 1);

/// True where the sentences of `bead` on that side are notes.
bool is_note(const Bitext& bitext, Side side, const Bead& bead);

} // namespace enregard
