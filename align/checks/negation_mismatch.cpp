#include "align/checks/pairs.hpp"
#include "align/language/formulas.hpp"
#include "align/language/negation.hpp"

#include <algorithm>

namespace enregard::checks {

extern const Check negation_mismatch;

namespace {

constexpr Example examples[] = {
    {"The Committee approved the report of the Secretary General.",
     "Le Comité ⟦n'a pas⟧ approuvé le rapport du Secrétaire général."},
    {"La délégation n'a pas accepté l'invitation du gouvernement.",
     "The delegation accepted the invitation of the government."},
    {"Les observateurs ne peuvent entrer sans autorisation et n'ont guère de moyens.",
     "Observers cannot enter without permission and have hardly any means."},
    {"The court refused to hear the witness; the report is unclear.",
     "La cour n'a pas voulu entendre le témoin ; le rapport n'est pas clair."},
    {"Only two members voted before the session was closed.",
     "Deux membres seulement n'ont voté qu'avant que la session ne soit close."},
};

constexpr Wording denied{"The {} denies what it says here ({}); the {} sentence has no negation.",
                         "Côté {}, une négation ({}) ; côté {}, la phrase n'en a pas."};
constexpr Wording denied_more{
    "The {} has a negation ({}) that the {} sentence seems not to have.",
    "Côté {}, une négation ({}) qui semble ne pas être dans la phrase côté {}."};

struct Counts {
    std::size_t denying = 0;
    std::size_t all = 0;
};

Counts counts_of(const std::vector<Negation>& negations)
{
    return {static_cast<std::size_t>(std::ranges::count(negations, true, &Negation::denies)),
            negations.size()};
}

/// Reports that `side` denies and the other side does not.
void compare(const PairView& pair, Side side, const std::vector<Negation>& own,
             const std::vector<Negation>& other, const CheckContext& context, const Bitext& bitext,
             std::vector<Finding>& findings)
{
    const Counts here = counts_of(own);
    const Counts there = counts_of(other);
    if (here.denying <= there.all) {
        return;
    }
    const auto last = std::ranges::find(own, true, &Negation::denies);
    const bool none = there.all == 0;
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
        if (is_closing_formula(pair.source.text) || is_closing_formula(pair.target.text)) {
            return;
        }
        const auto source = find_negations(pair.source.text, pair.source.language);
        const auto target = find_negations(pair.target.text, pair.target.language);
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
