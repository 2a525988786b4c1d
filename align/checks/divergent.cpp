#include "align/checks/meaning.hpp"
#include "align/checks/pairs.hpp"
#include "align/language/formulas.hpp"

#include <algorithm>

namespace enregard::checks {

extern const Check divergent;

namespace {

constexpr double error_from = 0.97;
constexpr double warning_from = 0.6;
/// Sentences of fewer content words say too little.
constexpr std::size_t fewest_content_words = 3;

constexpr Example examples[] = {
    {"Le Comité a examiné le budget de l'exercice et approuvé les comptes annuels.",
     "⟦Local elections will be held in the northern provinces next spring.⟧"},
    {"The Committee examined the budget and approved the annual accounts.",
     "Le Comité s'est penché sur le budget ; il a validé les comptes de l'année."},
};

constexpr Wording says_another_thing{
    "The {} sentence does not say what the {} says: hardly a word of one is found in the other.",
    "La phrase du côté {} ne dit pas ce que dit le côté {} : presque aucun mot de l'une ne se "
    "retrouve dans l'autre."};

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    const auto meanings = meanings_of(bitext, context);
    if (meanings == nullptr) {
        return;
    }
    std::size_t at = 0;
    for_each_pair(bitext, [&](const PairView& pair) {
        const PairMeaning& meaning = (*meanings)[at++];
        if (meaning.unrelated < warning_from ||
            std::min(meaning.source_content_words, meaning.target_content_words) <
                fewest_content_words ||
            is_closing_formula(pair.source.text) || is_closing_formula(pair.target.text)) {
            return;
        }
        Finding finding =
            finding_at(pair, divergent.id,
                       meaning.unrelated >= error_from ? Severity::error : Severity::warning,
                       meaning.unrelated, Side::target, {0, size_of(pair.target.text)},
                       Span{0, size_of(pair.source.text)});
        finding.message =
            context.voice.say(says_another_thing, context.voice.side(bitext, Side::target),
                              context.voice.side(bitext, Side::source));
        findings.push_back(std::move(finding));
    });
}

} // namespace

constexpr Check divergent = {
    .id = "divergent",
    .severity = Severity::error,
    .summary = "A sentence does not say what its original says.",
    .why = "Another sentence stands in its place, or it was rewritten. The words of both sides are "
           "looked up in the lexicon and compared by spelling and as numbers; a sentence is "
           "reported when no more is found again than in two sentences that have nothing to do "
           "with each other. Without lexicon, in sentences of fewer than three telling words and "
           "in the closing formulas of letters nothing is reported.",
    .examples = examples,
    .run = run,
    .explains = Reach::bead,
    .mqm = "mistranslation; Accuracy > Mistranslation",
};

} // namespace enregard::checks
