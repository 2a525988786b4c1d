#include "align/checks/gaps.hpp"

#include "align/checks/meaning.hpp"
#include "align/checks/pairs.hpp"
#include "align/language/formulas.hpp"

namespace enregard {

namespace {

/// From here on, a stretch without counterpart is worth a look, and worth a note.
constexpr double warning_from = 0.45;
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

} // namespace

void report_gaps(const Bitext& bitext, Side side, const Check& check, const CheckContext& context,
                 std::vector<Finding>& findings)
{
    const auto meanings = meanings_of(bitext, context);
    if (meanings == nullptr) {
        return;
    }
    for_each_pair(bitext, [&](const PairView& pair) {
        const PairMeaning& meaning = (*meanings)[pair.bead];
        const std::optional<Gap>& gap =
            side == Side::source ? meaning.source_gap : meaning.target_gap;
        const std::size_t content_words =
            side == Side::source ? meaning.source_content_words : meaning.target_content_words;
        if (!gap || gap->probability < info_from || content_words < fewest_content_words ||
            is_closing_formula(pair.source.text) || is_closing_formula(pair.target.text)) {
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
