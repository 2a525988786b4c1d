#include "align/checks/check.hpp"
#include "align/checks/pairs.hpp"
#include "align/language/number_holes.hpp"

#include <vector>

namespace enregard::checks {

extern const Check lost_number;

namespace {

constexpr Wording message{"The {} has {}: a number seems to have fallen out here.",
                          "Côté {}, on lit {} : un nombre semble être tombé ici."};

void look(const Bitext& bitext, const Voice& voice, const PairView& pair, Side side,
          std::vector<Finding>& findings)
{
    const PairSide& own = pair.side(side);
    const PairSide& other = pair.side(opposite(side));
    const std::vector<Span> there = find_number_holes(other.text, other.language);
    if (own.language == Language::unknown) {
        return;
    }
    for (const Span hole : find_number_holes(own.text, own.language)) {
        // What both sides write is a way of this text.
        Finding finding =
            finding_at(pair, lost_number.id, there.empty() ? Severity::warning : Severity::info,
                       there.empty() ? 0.8 : 0.3, side, hole, Span{0, size_of(other.text)});
        finding.message =
            voice.say(message, voice.side(bitext, side), voice.quoted(slice(own.text, hole)));
        findings.push_back(std::move(finding));
    }
}

constexpr Example examples[] = {
    {"Cotton was born on October 31, 1832, in a village near Sunderland.",
     "Cotton est né ⟦le octobre⟧ 1832 dans un village proche de Sunderland."},
    {"The discovery goes back to the beginning of the fifth century.",
     "La découverte date du début ⟦du ème⟧ siècle de notre ère."},
    {"Le taux a augmenté de 20 % en octobre, et de 3 % le 5 mai.",
     "The rate rose by 20% in October, and by 3% on the 5th of May."},
};

} // namespace

constexpr Check lost_number = {
    .id = "lost-number",
    .severity = Severity::warning,
    .summary = "Words that go with a number stand without one.",
    .why = "An article before a month (\"le octobre 1832\"), the ending of an ordinal (\"du ème "
           "siècle\"), a preposition before a comma (\"En , il\"), a unit or a number sign alone "
           "(\"de % des\", \"n° mondiale\") show where a number was lost. What both sides write so "
           "is only a remark. The number that number-mismatch and date-mismatch miss there is the "
           "same finding.",
    .examples = examples,
    .run =
        [](const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings) {
            for_each_pair(bitext, [&](const PairView& pair) {
                look(bitext, context.voice, pair, Side::source, findings);
                look(bitext, context.voice, pair, Side::target, findings);
            });
        },
    .explains = Reach::span,
    .mqm = "numbers; Accuracy > Number",
};

} // namespace enregard::checks
