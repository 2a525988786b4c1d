#pragma once

#include "align/checks/check.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace enregard {

/// One side of a pair: the text of its sentences and where it stands.
struct PairSide {
    std::string_view text;
    Span span; ///< of `text`, in the document's text
    Language language = Language::unknown;
    bool is_note = false; ///< it begins with the number of a note

    /// A span of `text` as a span of the document's text.
    Span in_document(Span inner) const
    {
        return {span.begin + inner.begin, span.begin + inner.end};
    }
};

/// The sentences of `range` as one side of a pair.
PairSide pair_side(const Text& text, Range range);

/// A bead with sentences on both sides, as checks look at it.
struct PairView {
    PairSide source;
    PairSide target;
    std::size_t bead = 0; ///< in Bitext::beads
    double posterior = 1;

    const PairSide& side(Side which) const { return which == Side::source ? source : target; }
};

/// Checks that look for each word of one side among those of the other are silent on sentences of
/// more bytes than this: they are none, and the time would grow with the square.
inline constexpr std::size_t longest_sentence_bytes = 20000;

inline bool is_overlong(std::string_view sentence)
{
    return sentence.size() > longest_sentence_bytes;
}

inline bool is_overlong(const PairView& pair)
{
    return is_overlong(pair.source.text) || is_overlong(pair.target.text);
}

/// Calls `visit` for every bead with both sides, in order; for both pairs of one whose sentences
/// have changed places.
void for_each_pair(const Bitext& bitext, const std::function<void(const PairView&)>& visit);

/// True where both languages are known and not the same: what checks of meaning need.
bool has_two_languages(const Bitext& bitext);

/// The words of `span` on one side.
inline std::string_view words_of(const Bitext& bitext, Side side, Span span)
{
    return slice(bitext.text(side).document.text, span);
}

/// The bead that holds the sentence at `offset` of one side.
std::optional<std::size_t> bead_at(const Bitext& bitext, Side side, std::uint32_t offset);

/// The text of `bead` on one side with that of the beads up to `reach` before and after it: the
/// pairing may be one off there. In a bilingual file units do not touch, and it is the bead alone.
Span neighbourhood(const Bitext& bitext, Side side, std::size_t bead, std::size_t reach = 1);

/// True where the sentences of `bead` on that side are notes.
bool is_note(const Bitext& bitext, Side side, const Bead& bead);

/// `severity`, one step lower where the pairing itself is unsure.
Severity doubted(Severity severity, double posterior);

/// The sentence, without its full stop, that names a place of the target and its counterpart; both
/// spans are offsets into the sides' texts, as in the two functions below.
std::string differs_message(const Voice& voice, const PairView& pair, Span source, Span target);

/// The sentence that `side` gives `span` and the other side has no such `noun`.
std::string missing_message(const Voice& voice, const PairView& pair, Side side, Span span,
                            const Wording& noun);

/// A finding, yet without message, at `span` of one side and `other` of the other one; where the
/// pairing is unsure, the severity and the confidence are lower than given.
Finding finding_at(const PairView& pair, std::string_view check, Severity severity,
                   double confidence, Side side, Span span, std::optional<Span> other);

} // namespace enregard
