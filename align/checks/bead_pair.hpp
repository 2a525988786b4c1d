#pragma once

#include "align/checks/check.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace enregard::checks {

/// One side of a bead: the text of its sentences and where it begins in the document's text.
struct BeadSide {
    std::string_view text;
    std::uint32_t begin = 0;
    Language language = Language::unknown;
    bool is_note = false; ///< it begins with the number of a note

    /// A span of `text` as a span of the document.
    Span in_document(Span span) const { return {begin + span.begin, begin + span.end}; }
};

/// A bead with text on both sides.
struct BeadPair {
    BeadSide source;
    BeadSide target;
    std::size_t index = 0; ///< in Bitext::beads
    double posterior = 1;

    const BeadSide& side(Side which) const { return which == Side::source ? source : target; }
};

inline BeadSide bead_side(const Text& text, Range range, Language language)
{
    const Span span = span_of(text, range);
    const bool is_note =
        !range.empty() &&
        text.document.blocks[text.sentences[range.begin].block].kind == BlockKind::footnote;
    return {slice(text.document.text, span), span.begin, language, is_note};
}

/// Calls `visit` with each bead that has text in a known language on both sides; furniture has no
/// sentences. Where one language is unknown it is taken for the other one of the two.
template <typename Visit>
void for_each_bead_pair(const Bitext& bitext, Visit visit)
{
    Language from = bitext.source.document.language;
    Language to = bitext.target.document.language;
    if (from == Language::unknown && to != Language::unknown) {
        from = other_language(to);
    } else if (to == Language::unknown && from != Language::unknown) {
        to = other_language(from);
    }
    if (from == Language::unknown || from == to) {
        return;
    }
    for (std::size_t i = 0; i < bitext.beads.size(); ++i) {
        const Bead& bead = bitext.beads[i];
        if (!bead.source.empty() && !bead.target.empty()) {
            visit(BeadPair{bead_side(bitext.source, bead.source, from),
                           bead_side(bitext.target, bead.target, to), i, bead.posterior});
        }
    }
}

/// A bead with more pairs of values than this is a table of figures, and its pairing no sentence's.
inline constexpr std::size_t most_comparisons = 1'000'000;

/// `severity`, one step lower where the pairing itself is unsure.
inline Severity doubted(Severity severity, double posterior)
{
    if (posterior >= 0.5 || severity == Severity::info) {
        return severity;
    }
    return severity == Severity::error ? Severity::warning : Severity::info;
}

/// The sentence, without its full stop, that names a place of the target and its counterpart.
inline std::string differs_message(const BeadPair& pair, Span source, Span target)
{
    std::string message = "The ";
    message.append(name_of(pair.target.language)).append(" gives \"");
    message.append(slice(pair.target.text, target)).append("\" where the ");
    message.append(name_of(pair.source.language)).append(" has \"");
    return message.append(slice(pair.source.text, source)).append("\"");
}

/// The sentence that `side` gives `span` and the other side has no such `noun`.
inline std::string missing_message(const BeadPair& pair, Side side, Span span,
                                   std::string_view noun)
{
    const BeadSide& own = pair.side(side);
    const BeadSide& other = pair.side(side == Side::source ? Side::target : Side::source);
    std::string message = "The ";
    message.append(name_of(own.language)).append(" gives \"").append(slice(own.text, span));
    message.append("\"; the ").append(name_of(other.language)).append(" has no such ");
    return message.append(noun).append(".");
}

/// A finding at `span` of one side and `other` of the other one, both offsets into the sides'
/// texts.
inline Finding finding_at(const BeadPair& pair, Side side, Span span, std::optional<Span> other)
{
    Finding finding;
    finding.side = side;
    finding.span = pair.side(side).in_document(span);
    if (other) {
        finding.other =
            pair.side(side == Side::source ? Side::target : Side::source).in_document(*other);
    }
    finding.bead = pair.index;
    return finding;
}

} // namespace enregard::checks
