#include "align/checks/gaps.hpp"

#include "align/checks/meaning.hpp"
#include "align/checks/pairs.hpp"
#include "align/language/formulas.hpp"

#include <algorithm>
#include <optional>

namespace enregard {

namespace {

/// From here on, a stretch without counterpart is worth a look, and worth a note.
constexpr double warning_from = 0.4;
constexpr double info_from = 0.3;
/// Sentences of fewer content words say too little.
constexpr std::size_t fewest_content_words = 3;

constexpr Wording left_out{"Nothing in the {} sentence says {} of the {}.",
                           "Rien dans la phrase du côté {} ne rend {} du côté {}."};
constexpr Wording put_in{"The {} sentence says {}, and nothing in the {} does.",
                         "Côté {}, la phrase dit {} ; rien ne le dit côté {}."};

std::string message_for(const Voice& voice, const Bitext& bitext, Side side, Span span)
{
    const std::string words = voice.quoted(words_of(bitext, side, span));
    const std::string_view own = voice.side(bitext, side);
    const std::string_view other = voice.side(bitext, opposite(side));
    return side == Side::source ? voice.say(left_out, other, words, own)
                                : voice.say(put_in, own, words, other);
}

/// True for a word that surely has a counterpart.
bool is_found(const CoverageWord& word)
{
    return word.content && word.evidence >= Evidence::phrase;
}

/// True where the sentences before or after the other side of `pair` say at least half of `gap`:
/// the pairing is one off, or the translator has moved a clause.
bool stands_nearby(const Bitext& bitext, const PairView& pair, Side side, const Gap& gap,
                   CoverageMeter& meter)
{
    const std::string_view own = pair.side(side).text;
    const Span around = neighbourhood(bitext, opposite(side), pair.bead);
    const std::string_view other = words_of(bitext, opposite(side), around);
    const PairCoverage coverage =
        side == Side::source ? meter.measure(own, other) : meter.measure(other, own);
    const SideCoverage& words = side == Side::source ? coverage.source : coverage.target;
    const auto found = std::ranges::count_if(words.words, [&](const CoverageWord& word) {
        return gap.span.contains(word.span) && is_found(word);
    });
    return 2 * static_cast<std::size_t>(found) >= gap.content_words;
}

} // namespace

void report_gaps(const Bitext& bitext, Side side, const Check& check, const CheckContext& context,
                 std::vector<Finding>& findings)
{
    const auto meanings = meanings_of(bitext, context);
    if (meanings == nullptr) {
        return;
    }
    std::optional<CoverageMeter> meter;
    const auto is_moved = [&](const PairView& pair, const Gap& gap) {
        if (!bitext.ids.empty()) {
            return false; // the units of a bilingual file do not touch
        }
        if (!meter) {
            meter.emplace(*context.lexicon, bitext.source.document.language,
                          bitext.target.document.language);
        }
        return stands_nearby(bitext, pair, side, gap, *meter);
    };
    std::size_t at = 0;
    for_each_pair(bitext, [&](const PairView& pair) {
        const PairMeaning& meaning = (*meanings)[at++];
        const std::optional<Gap>& gap =
            side == Side::source ? meaning.source_gap : meaning.target_gap;
        const std::size_t content_words =
            side == Side::source ? meaning.source_content_words : meaning.target_content_words;
        if (!gap || gap->probability < info_from || content_words < fewest_content_words ||
            is_closing_formula(pair.source.text) || is_closing_formula(pair.target.text) ||
            is_moved(pair, *gap)) {
            return;
        }
        const Severity severity =
            gap->probability >= warning_from ? Severity::warning : Severity::info;
        const PairSide& other = pair.side(opposite(side));
        Finding finding = finding_at(pair, check.id, severity, gap->probability, side, gap->span,
                                     Span{0, size_of(other.text)});
        finding.message = message_for(context.voice, bitext, side, finding.span);
        findings.push_back(std::move(finding));
    });
}

} // namespace enregard
