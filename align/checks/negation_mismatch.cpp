#include "align/checks/pairs.hpp"
#include "align/language/formulas.hpp"
#include "align/language/negation.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <cctype>

namespace enregard::checks {

extern const Check negation_mismatch;

namespace {

constexpr Example examples[] = {
    {"The Committee approved the report of the Secretary General.",
     "Le Comité ⟦n'a pas⟧ approuvé le rapport du Secrétaire général."},
    {"La délégation ⟦n'a pas⟧ accepté l'invitation du gouvernement.",
     "The delegation accepted the invitation of the government."},
    {"Les observateurs ne peuvent entrer sans autorisation et n'ont guère de moyens.",
     "Observers cannot enter without permission and have hardly any means."},
    {"The court refused to hear the witness; the report is unclear.",
     "La cour n'a pas voulu entendre le témoin ; le rapport n'est pas clair."},
    {"Only two members voted before the session was closed.",
     "Deux membres seulement n'ont voté qu'avant que la session ne soit close."},
};

constexpr Wording denied{"The {} is negative here ({}); the {} sentence is not.",
                         "Côté {}, la phrase est négative ({}) ; côté {}, elle ne l'est pas."};
constexpr Wording denied_more{
    "The {} has a negation ({}) that the {} sentence seems not to have.",
    "Côté {}, la phrase est négative ({}) ; elle semble ne pas l'être côté {}."};

struct Counts {
    std::size_t denying = 0;
    std::size_t near = 0; ///< words that come near a negation
};

Counts counts_of(const std::vector<Negation>& negations)
{
    const auto denying =
        static_cast<std::size_t>(std::ranges::count(negations, true, &Negation::denies));
    return {denying, negations.size() - denying};
}

/// True where `words` stand in `text` apart from others.
bool has_words(std::string_view text, std::string_view words)
{
    const auto is_letter = [&](std::size_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) >= 0x80U ||
                                    std::isalpha(static_cast<unsigned char>(text[at])) != 0);
    };
    for (std::size_t at = text.find(words); at != std::string_view::npos;
         at = text.find(words, at + 1)) {
        if (!is_letter(at + words.size()) && (at == 0 || !is_letter(at - 1))) {
            return true;
        }
    }
    return false;
}

/// The negations of one side of a pair, without those that stand on the other side in the same
/// words: the title of a song, a sentence that was not translated.
std::vector<Negation> negations_of(const PairSide& side, const PairSide& other)
{
    std::vector<Negation> negations = find_negations(side.text, side.language);
    const std::string there = negations.empty() ? std::string() : fold_key(other.text);
    std::erase_if(negations, [&](const Negation& negation) {
        const std::string words = fold_key(slice(side.text, negation.span));
        return words.size() > 2 && has_words(there, words);
    });
    return negations;
}

/// Reports that `side` denies and the other side does not. What comes near a negation stands for
/// one where the other side has no such word for it.
void compare(const PairView& pair, Side side, const std::vector<Negation>& own,
             const std::vector<Negation>& other, const CheckContext& context, const Bitext& bitext,
             std::vector<Finding>& findings)
{
    const Counts here = counts_of(own);
    const Counts there = counts_of(other);
    const std::size_t instead = there.near > here.near ? there.near - here.near : 0;
    if (here.denying <= there.denying + instead) {
        return;
    }
    const bool none = other.empty();
    const auto last = std::ranges::find(own, true, &Negation::denies);
    Finding finding = finding_at(pair, negation_mismatch.id, Severity::warning, none ? 0.8 : 0.6,
                                 side, last->span, std::nullopt);
    finding.other = pair.side(opposite(side)).span;
    finding.message =
        context.voice.say(none ? denied : denied_more, context.voice.side(bitext, side),
                          context.voice.quoted(slice(pair.side(side).text, last->span)),
                          context.voice.side(bitext, opposite(side)));
    findings.push_back(std::move(finding));
}

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    if (!has_two_languages(bitext)) {
        return;
    }
    for_each_pair(bitext, [&](const PairView& pair) {
        if (is_overlong(pair) || is_closing_formula(pair.source.text) ||
            is_closing_formula(pair.target.text)) {
            return;
        }
        const auto source = negations_of(pair.source, pair.target);
        const auto target = negations_of(pair.target, pair.source);
        compare(pair, Side::target, target, source, context, bitext, findings);
        compare(pair, Side::source, source, target, context, bitext, findings);
    });
}

} // namespace

constexpr Check negation_mismatch = {
    .id = "negation-mismatch",
    .severity = Severity::warning,
    .summary = "One side denies what the other says.",
    .why = "A \"not\" was lost or put in. Negations are counted on both sides: \"ne ... pas\", "
           "\"jamais\", \"aucun\", \"ni\", \"not\", \"never\", \"no\". Words that come near one "
           "(\"sans\", \"refuse\", \"unable\", \"hardly\", \"only\") may stand for it on the other "
           "side. \"Ne\" alone (\"avant que ne\"), \"ne ... que\" and \"not only\" are no "
           "negations.",
    .examples = examples,
    .run = run,
    .mqm = "mistranslation; Accuracy > Mistranslation",
};

} // namespace enregard::checks
