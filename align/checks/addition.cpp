#include "align/checks/gaps.hpp"
#include "align/checks/unmatched.hpp"

namespace enregard::checks {

extern const Check addition;

namespace {

constexpr Example examples[] = {
    {"Le Comité a examiné le budget et approuvé les comptes annuels.",
     "The Committee examined the budget, ⟦appointed two independent auditors⟧ and approved the "
     "annual accounts."},
    {"Le Congrès a adopté le rapport le 12 mars 2019. "
     "Le président Knape a remercié les 47 délégations de leur travail. "
     "Le budget de 341 000 euros a été approuvé sans vote.",
     "The Congress adopted the report on 12 March 2019. "
     "President Knape thanked the 47 delegations for their work. "
     "⟦The next session will be held in Strasbourg in October 2020.⟧ "
     "The budget of 341,000 euros was approved without a vote."},
    {"The Congress adopted the report on 12 March 2019. "
     "President Knape thanked the 47 delegations for their work. "
     "The next session will be held in Strasbourg in October 2020. "
     "The budget of 341,000 euros was approved without a vote.",
     "Le Congrès a adopté le rapport le 12 mars 2019. "
     "Le président Knape a remercié les 47 délégations de leur travail. "
     "La prochaine session se tiendra à Strasbourg en octobre 2020. "
     "Le budget de 341 000 euros a été approuvé sans vote."},
};

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    report_unmatched(bitext, Side::target, addition.id, context, findings);
    report_gaps(bitext, Side::target, addition, context, findings);
}

} // namespace

constexpr Check addition = {
    .id = "addition",
    .severity = Severity::error,
    .summary = "A sentence of the translation, or a part of one, has no counterpart in the "
               "original.",
    .why = "It was added, or it is left over from another version. A whole sentence is an error "
           "only when the pairing around it is sure; a label of fewer than six words is a note, "
           "and a translator's notice (\"Unofficial translation\") is no finding. Inside a "
           "sentence the words are weighed as for omission.",
    .examples = examples,
    .run = run,
    .explains = Reach::span,
    .mqm = "addition; Accuracy > Addition",
};

} // namespace enregard::checks
