#include "align/checks/pairs.hpp"
#include "align/checks/voice.hpp"

namespace enregard::checks {

extern const Check reordered;

namespace {

constexpr Wording changed_places{
    "The {} has the counterparts of {} and of {} in the other order.",
    "Côté {}, les correspondants de {} et de {} se suivent dans l'ordre inverse."};

constexpr Example examples[] = {
    {"Le Congrès a adopté le rapport le 12 mars 2019. "
     "Le président Knape a remercié les 47 délégations de leur travail. "
     "La prochaine session se tiendra à Strasbourg en octobre 2020. "
     "Le budget de 341 000 euros a été approuvé sans vote.",
     "The Congress adopted the report on 12 March 2019. "
     "⟦The next session will be held in Strasbourg in October 2020. "
     "President Knape thanked the 47 delegations for their work.⟧ "
     "The budget of 341,000 euros was approved without a vote."},
    {"Le Congrès a adopté le rapport le 12 mars 2019. "
     "Le président Knape a remercié les 47 délégations de leur travail. "
     "La prochaine session se tiendra à Strasbourg en octobre 2020.",
     "The Congress adopted the report on 12 March 2019. "
     "President Knape thanked the 47 delegations for their work. "
     "The next session will be held in Strasbourg in October 2020."},
};

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    for (std::size_t i = 0; i < bitext.beads.size(); ++i) {
        const Bead& bead = bitext.beads[i];
        if (!bead.crossing) {
            continue;
        }
        const auto words = [&](Range range) {
            return context.voice.quoted(
                words_of(bitext, Side::source, span_of(bitext.source, range)));
        };
        findings.push_back({
            .check = reordered.id,
            .severity = Severity::info,
            .side = Side::target,
            .span = span_of(bitext.target, bead.target),
            .other = span_of(bitext.source, bead.source),
            .bead = i,
            .message = context.voice.say(changed_places, context.voice.side(bitext, Side::target),
                                         words({bead.source.begin, bead.crossing->source}),
                                         words({bead.crossing->source, bead.source.end})),
            .confidence = bead.posterior,
        });
    }
}

} // namespace

constexpr Check reordered = {
    .id = "reordered",
    .severity = Severity::info,
    .summary = "Two neighbouring sentences have changed places in the translation.",
    .why = "The translator may have meant it, or a paragraph was pasted in the wrong place. Single "
           "sentences and runs of up to five are looked at; neither side of such a pair counts as "
           "omitted or added, and the other checks compare each sentence with its counterpart. A "
           "sentence that stands farther away is an omission and an addition.",
    .examples = examples,
    .run = run,
    .mqm = "other; Accuracy > Order of the text",
};

} // namespace enregard::checks
