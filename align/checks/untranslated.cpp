#include "align/checks/pairs.hpp"
#include "align/language/guess.hpp"

#include <fmt/format.h>

namespace enregard::checks {

extern const Check untranslated;

namespace {

constexpr Example examples[] = {
    {"Nous vous remercions par avance de l'attention que vous porterez à notre appel.",
     "⟦Nous vous remercions par avance de l'attention que vous porterez à notre appel.⟧"},
    {"The committee will meet again in the spring of next year.",
     "⟦The committee will meet again in the spring of next year.⟧"},
    {"Nous vous remercions de l'attention que vous porterez à notre appel.",
     "We thank you for the attention you will give to our appeal."},
    {"Avenue de l'Europe, 67075 Strasbourg", "Avenue de l'Europe, 67075 Strasbourg"},
};

constexpr Wording same_language{
    "Both texts are in {}: either {} was not translated, or --from and --to should say what the "
    "languages are.",
    "Les deux textes sont en {} : {} n'a pas été traduit, ou bien --from et --to doivent dire les "
    "langues."};

constexpr Wording foreign_sentence{"This sentence of the {} text is in {}.",
                                   "Côté {}, cette phrase est en {}."};

/// One finding for the whole text when both sides are in the same language.
bool whole_text(const Voice& voice, const Bitext& bitext, std::vector<Finding>& findings)
{
    const Language language = bitext.target.document.language;
    if (language == Language::unknown || language != bitext.source.document.language ||
        bitext.target.sentences.empty() || bitext.source.sentences.empty()) {
        return false;
    }
    findings.push_back({
        .check = untranslated.id,
        .severity = Severity::error,
        .side = Side::target,
        .span = bitext.target.sentences.front().span,
        .other = bitext.source.sentences.front().span,
        .message = voice.say(same_language, voice.name(language), bitext.target.document.name),
        .confidence = 0.95,
    });
    return true;
}

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    if (whole_text(context.voice, bitext, findings)) {
        return;
    }
    const Document& document = bitext.target.document;
    const Language foreign = other_language(document.language);
    for (std::size_t i = 0; i < bitext.beads.size(); ++i) {
        const Bead& bead = bitext.beads[i];
        for (std::uint32_t k = bead.target.begin; k < bead.target.end; ++k) {
            const Span span = bitext.target.sentences[k].span;
            if (!reads_as(document.text, span, foreign, context.spellers)) {
                continue;
            }
            findings.push_back({
                .check = untranslated.id,
                .severity = Severity::error,
                .side = Side::target,
                .span = span,
                .other = bead.source.empty() ? std::nullopt
                                             : std::optional(span_of(bitext.source, bead.source)),
                .bead = i,
                .message =
                    context.voice.say(foreign_sentence, context.voice.side(bitext, Side::target),
                                      context.voice.name(foreign)),
                .confidence = 0.97,
            });
        }
    }
}

} // namespace

constexpr Check untranslated = {
    .id = "untranslated",
    .severity = Severity::error,
    .summary = "A sentence of the translation is still in the language of the original.",
    .why = "It was overlooked. The sentence needs small words of the other language and more words "
           "of its dictionary than of the right one; addresses, names and titles of organisations, "
           "which stand in both languages, are not reported.",
    .examples = examples,
    .run = run,
    .explains = Reach::bead,
    .mqm = "untranslated; Accuracy > Untranslated",
};

} // namespace enregard::checks
