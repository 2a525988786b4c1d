#include "align/checks/pairs.hpp"

#include <algorithm>
#include <iterator>

namespace enregard {

PairSide pair_side(const Text& text, Range range)
{
    const Span span = span_of(text, range);
    const bool is_note =
        !range.empty() &&
        text.document.blocks[text.sentences[range.begin].block].kind == BlockKind::footnote;
    return {slice(text.document.text, span), span, text.document.language, is_note};
}

void for_each_pair(const Bitext& bitext, const std::function<void(const PairView&)>& visit)
{
    for (std::size_t i = 0; i < bitext.beads.size(); ++i) {
        const Bead& bead = bitext.beads[i];
        if (!bead.source.empty() && !bead.target.empty()) {
            for (const Bead& pair : pairs_of(bead)) {
                visit({pair_side(bitext.source, pair.source), pair_side(bitext.target, pair.target),
                       i, pair.posterior});
            }
        }
    }
}

bool has_two_languages(const Bitext& bitext)
{
    const Language from = bitext.source.document.language;
    const Language to = bitext.target.document.language;
    return from != Language::unknown && to != Language::unknown && from != to;
}

std::optional<std::size_t> bead_at(const Bitext& bitext, Side side, std::uint32_t offset)
{
    const std::vector<Sentence>& sentences = bitext.text(side).sentences;
    const auto after = std::ranges::upper_bound(
        sentences, offset, {}, [](const Sentence& sentence) { return sentence.span.begin; });
    if (after == sentences.begin() || std::prev(after)->span.end < offset) {
        return std::nullopt;
    }
    const auto index = static_cast<std::uint32_t>(std::prev(after) - sentences.begin());
    const auto bead = std::ranges::upper_bound(
        bitext.beads, index, {}, [&](const Bead& some) { return range_of(some, side).end; });
    return static_cast<std::size_t>(bead - bitext.beads.begin());
}

Span neighbourhood(const Bitext& bitext, Side side, std::size_t bead, std::size_t reach)
{
    if (!bitext.ids.empty()) {
        reach = 0;
    }
    const std::size_t first = bead < reach ? 0 : bead - reach;
    const std::size_t last = std::min(bitext.beads.size() - 1, bead + reach);
    return span_of(bitext.text(side), {range_of(bitext.beads[first], side).begin,
                                       range_of(bitext.beads[last], side).end});
}

bool is_note(const Bitext& bitext, Side side, const Bead& bead)
{
    const Text& text = bitext.text(side);
    const Range range = range_of(bead, side);
    for (std::uint32_t k = range.begin; k < range.end; ++k) {
        if (text.document.blocks[text.sentences[k].block].kind != BlockKind::footnote) {
            return false;
        }
    }
    return !range.empty();
}

Severity doubted(Severity severity, double posterior)
{
    if (posterior >= 0.5 || severity == Severity::info) {
        return severity;
    }
    return severity == Severity::error ? Severity::warning : Severity::info;
}

std::string differs_message(const Voice& voice, const PairView& pair, Span source, Span target)
{
    static constexpr Wording differs{"The {} gives {} where the {} has {}",
                                     "Le texte {} donne {} là où le texte {} a {}"};
    return voice.say(
        differs, voice.name(pair.target.language), voice.quoted(slice(pair.target.text, target)),
        voice.name(pair.source.language), voice.quoted(slice(pair.source.text, source)));
}

std::string missing_message(const Voice& voice, const PairView& pair, Side side, Span span,
                            const Wording& noun)
{
    static constexpr Wording missing{"The {} gives {}; the {} has no such {}.",
                                     "Le texte {} donne {} ; le texte {} n'a pas cette {}."};
    const PairSide& own = pair.side(side);
    return voice.say(missing, voice.name(own.language), voice.quoted(slice(own.text, span)),
                     voice.name(pair.side(opposite(side)).language),
                     voice.pick(noun.english, noun.french));
}

Finding finding_at(const PairView& pair, std::string_view check, Severity severity,
                   double confidence, Side side, Span span, std::optional<Span> other)
{
    Finding finding;
    finding.check = check;
    finding.severity = doubted(severity, pair.posterior);
    finding.confidence = confidence * std::max(pair.posterior, 0.1);
    finding.side = side;
    finding.span = pair.side(side).in_document(span);
    if (other) {
        finding.other = pair.side(opposite(side)).in_document(*other);
    }
    finding.bead = pair.bead;
    return finding;
}

} // namespace enregard
