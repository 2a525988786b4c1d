#include "align/checks/gaps.hpp"
#include "align/checks/unmatched.hpp"

namespace enregard::checks {

extern const Check omission;

namespace {

constexpr Example examples[] = {
    {"Le Comité a examiné le budget, ⟦nommé deux vérificateurs indépendants⟧ et approuvé les "
     "comptes annuels.",
     "The Committee examined the budget and approved the annual accounts."},
    {"Le Congrès a adopté le rapport le 12 mars 2019. "
     "⟦Le président Knape a remercié les 47 délégations de leur travail.⟧ "
     "La prochaine session se tiendra à Strasbourg en octobre 2020. "
     "Le budget de 341 000 euros a été approuvé sans vote.",
     "The Congress adopted the report on 12 March 2019. "
     "The next session will be held in Strasbourg in October 2020. "
     "The budget of 341,000 euros was approved without a vote."},
    {"Le Congrès a adopté le rapport le 12 mars 2019. "
     "Le président Knape a remercié les 47 délégations de leur travail. "
     "La prochaine session se tiendra à Strasbourg en octobre 2020. "
     "Le budget de 341 000 euros a été approuvé sans vote.",
     "The Congress adopted the report on 12 March 2019. "
     "President Knape thanked the 47 delegations for their work. "
     "The next session will be held in Strasbourg in October 2020. "
     "The budget of 341,000 euros was approved without a vote."},
};

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    if (bitext.ids.empty()) { // an empty unit of a bilingual file is untranslated
        report_unmatched(bitext, Side::source, omission.id, context, findings);
    }
    report_gaps(bitext, Side::source, omission, context, findings);
}

} // namespace

constexpr Check omission = {
    .id = "omission",
    .severity = Severity::error,
    .summary = "A sentence of the original, or a part of one, has no counterpart in the "
               "translation.",
    .why = "It was left out, or it stands elsewhere. The finding is at the words of the original "
           "and says where in the translation they are missing. A whole sentence is an error only "
           "when the pairing around it is sure; a label of fewer than six words is a note, and a "
           "translator's notice (\"Unofficial translation\") is no finding. Inside a sentence the "
           "words are looked up in the lexicon and compared by spelling and as numbers; the "
           "stretch without counterpart is weighed with what stands in its place, with the lengths "
           "and with words that lack what must follow them (\"in the course of.\"). Free "
           "translations, sentences of fewer than three telling words and the closing formulas of "
           "letters stay silent, and without lexicon the inside of sentences is not looked at.",
    .examples = examples,
    .run = run,
    .explains = Reach::span,
    .mqm = "omission; Accuracy > Omission",
};

} // namespace enregard::checks
