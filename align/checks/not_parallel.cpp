#include "align/alignment/agreement.hpp"
#include "align/checks/pairs.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace enregard::checks {

extern const Check not_parallel;

namespace {

/// Fewer sentences say too little of a whole text; from `enough_sentences` on, a share that no
/// translation goes below tells by itself.
constexpr std::size_t fewest_sentences = 5;
constexpr std::size_t enough_sentences = 12;

constexpr Wording unlike{
    "{} does not look like a translation of {}: {} of {} sentences found a counterpart, and names, "
    "numbers and words that both languages share agree no better than by chance.",
    "{} ne semble pas être une traduction de {} : {} phrases sur {} ont trouvé un correspondant, "
    "et les "
    "noms, les nombres et les mots communs aux deux langues ne concordent pas mieux qu'au hasard."};

bool agrees(const Agreement& agreement, std::size_t sentences)
{
    if (sentences >= enough_sentences && agreement.observed < 0.13) {
        return false;
    }
    return agreement.observed >= 0.1 || agreement.observed >= 5 * agreement.chance;
}

constexpr Example examples[] = {
    {"Le Conseil a adopté le budget de 2021. Les contributions augmentent de 3 %. Le secrétaire "
     "général présentera un rapport. La prochaine session aura lieu à Vienne. La séance est levée.",
     "The Council adopted the 2021 budget. Contributions rise by 3%. The Secretary General will "
     "present a report. The next session will be held in Vienna. The meeting rose."},
};

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    const std::size_t sentences =
        std::min(bitext.source.sentences.size(), bitext.target.sentences.size());
    const bool bilingual_file = !bitext.ids.empty();
    if (bilingual_file || sentences < fewest_sentences) {
        return;
    }
    const Agreement agreement = measure_agreement(bitext);
    if (agrees(agreement, sentences)) {
        return;
    }
    findings.push_back({
        .check = not_parallel.id,
        .severity = Severity::error,
        .side = Side::target,
        .span = bitext.target.sentences.front().span,
        .other = bitext.source.sentences.front().span,
        .message =
            context.voice.say(unlike, bitext.target.document.name, bitext.source.document.name,
                              agreement.pairs, bitext.target.sentences.size()),
        .confidence = 0.95,
    });
}

} // namespace

constexpr Check not_parallel = {
    .id = "not-parallel",
    .severity = Severity::error,
    .summary = "The two texts are not translations of each other.",
    .why = "The wrong file was taken. Numbers, names and words that French and English share are "
           "compared over the whole text with what chance gives; when they agree no better, this "
           "is said once and all other checks are silent. Texts of fewer than five sentences and "
           "bilingual files are not looked at.",
    .examples = examples,
    .run = run,
    .explains = Reach::bead,
    .mqm = "non-conformance; Accuracy > Mistranslation",
};

} // namespace enregard::checks
