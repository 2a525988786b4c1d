#include "align/checks/pairs.hpp"
#include "align/language/words.hpp"
#include "align/text/keys.hpp"

#include <string>
#include <unordered_map>

#include <fmt/format.h>

namespace enregard::checks {

extern const Check duplicate_sentence;

namespace {

/// Shorter lines ("Yours sincerely,") come back in every letter.
constexpr std::size_t fewest_words = 6;

constexpr Example examples[] = {
    {"Le Congrès a adopté le rapport de la commission le 12 mars 2019. Le président Knape a "
     "remercié les 47 délégations nationales de leur travail.",
     "The Congress adopted the report of the committee on 12 March 2019. ⟦The Congress adopted the "
     "report of the committee on 12 March 2019.⟧ President Knape thanked the 47 national "
     "delegations for their work."},
    {"Les délégués ont voté à main levée. Les délégués ont voté à main levée.",
     "The delegates voted by a show of hands. The delegates voted by a show of hands."},
};

std::string source_key(const Bitext& bitext, std::size_t bead)
{
    const Span span = span_of(bitext.source, bitext.beads[bead].source);
    return fold_key(fold_space(words_of(bitext, Side::source, span)));
}

constexpr Wording stands_before{
    "This sentence of the {} stands in the text before, where the {} has another one or none.",
    "Côté {}, cette phrase figure déjà plus haut, là où le côté {} en a une autre ou aucune."};

struct Occurrence {
    std::uint32_t sentence = 0;
    std::size_t bead = 0;
};

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    std::unordered_map<std::string, Occurrence> seen;
    const std::string& text = bitext.target.document.text;
    for (std::size_t i = 0; i < bitext.beads.size(); ++i) {
        const Range range = bitext.beads[i].target;
        for (std::uint32_t k = range.begin; k < range.end; ++k) {
            const Span span = bitext.target.sentences[k].span;
            if (split_words(text, span).size() < fewest_words) {
                continue;
            }
            const auto [first, fresh] =
                seen.try_emplace(fold_key(fold_space(slice(text, span))), Occurrence{k, i});
            const std::size_t bead = first->second.bead;
            if (fresh || (bead != i && source_key(bitext, bead) == source_key(bitext, i))) {
                continue;
            }
            findings.push_back({
                .check = duplicate_sentence.id,
                .severity = Severity::warning,
                .side = Side::target,
                .span = span,
                .other = bitext.beads[i].source.empty()
                             ? std::nullopt
                             : std::optional(span_of(bitext.source, bitext.beads[i].source)),
                .bead = i,
                .message =
                    context.voice.say(stands_before, context.voice.side(bitext, Side::target),
                                      context.voice.side(bitext, Side::source)),
                .confidence = 0.9,
            });
        }
    }
}

} // namespace

constexpr Check duplicate_sentence = {
    .id = "duplicate-sentence",
    .severity = Severity::warning,
    .summary = "A sentence of the translation stands in it twice, and in the original once.",
    .why = "It was pasted twice, or it stands where another one should. Sentences of fewer than "
           "six words, and those that the original repeats too, are not reported.",
    .examples = examples,
    .run = run,
    .explains = Reach::bead,
    .mqm = "duplication; Fluency > Duplication",
};

} // namespace enregard::checks
