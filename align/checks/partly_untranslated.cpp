#include "align/checks/foreign_words.hpp"
#include "align/checks/pairs.hpp"
#include "align/language/own_words.hpp"
#include "align/language/speller.hpp"

#include <fmt/format.h>

namespace enregard::checks {

extern const Check partly_untranslated;

namespace {

constexpr Example examples[] = {
    {"Les restrictions sur l'accès à des sources d'informations alternatives se multiplient.",
     "Restrictions on access to alternative sources ⟦d'informations⟧ are increasing."},
    {"The office is in the headquarters of the police, near the old market of the town.",
     "Le bureau se trouve dans les ⟦headquarters⟧ de la police, près du vieux marché de la ville."},
    {"The report speaks of a de facto State in the region.",
     "Le rapport parle d'un État de facto dans la région."},
    {"Le traducteur a noté le mot « safeguarding » dans la marge du texte.",
     "The translator noted the word “sauvegarde” in the margin of the text."},
};

constexpr Wording word_twice{
    "{0} stands twice in the {2} text and once in the {1}: is one of them a word of the original "
    "that was left?",
    "{0} figure deux fois du côté {2} et une fois du côté {1} : l'un des deux est-il un mot de "
    "l'original resté là ?"};
constexpr Wording word_left{"{} is {}, in a sentence of the {} text.",
                            "{} : ce mot est en {}, dans une phrase du côté {}."};
constexpr Wording words_left{"{} is {}, in a sentence of the {} text.",
                             "{} : ces mots sont en {}, dans une phrase du côté {}."};

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    const Language own = bitext.target.document.language;
    if (own == Language::unknown || !context.spellers.available(own) ||
        !context.spellers.available(other_language(own))) {
        return;
    }
    for_each_pair(bitext, [&](const PairView& pair) {
        if (is_overlong(pair)) {
            return;
        }
        const ForeignWords foreign(pair, context.spellers, context.lexicon);
        const std::string_view text = pair.target.text;
        const std::vector<Span> kept = context.own_words.kept(text, {0, size_of(text)});
        for (const ForeignRun& run : foreign.runs()) {
            const bool several = run.words > 1;
            if ((!several && !run.copied) || is_within(kept, run.span)) {
                continue; // one odd word: the spelling check speaks of it
            }
            const std::string_view words = slice(text, run.span);
            findings.push_back({
                .check = partly_untranslated.id,
                .severity =
                    several && run.copied && !run.twin ? Severity::error : Severity::warning,
                .side = Side::target,
                .span = pair.target.in_document(run.span),
                .other = pair.source.span,
                .bead = pair.bead,
                .message = context.voice.say(run.twin  ? word_twice
                                             : several ? words_left
                                                       : word_left,
                                             context.voice.quoted(words),
                                             context.voice.name(other_language(own)),
                                             context.voice.side(bitext, Side::target)),
                .confidence = run.twin                 ? 0.5
                              : several && run.copied  ? 0.95
                              : run.copied && run.sure ? 0.85
                                                       : 0.7,
            });
        }
    });
}

} // namespace

constexpr Check partly_untranslated = {
    .id = "partly-untranslated",
    .severity = Severity::error,
    .summary = "Some words of a sentence are still in the language of the original.",
    .why = "A word that only the other language's dictionary knows, a word of both whose meaning "
           "in the original is another one by the lexicon (country in a French sentence), or a "
           "passage of the original word for word was left. Names, titles, quotations that the "
           "original has too, and words that both languages use (de facto, via) are not reported.",
    .examples = examples,
    .run = run,
    .explains = Reach::span,
    .mqm = "untranslated; Accuracy > Untranslated",
};

} // namespace enregard::checks
