#include "align/checks/pairs.hpp"
#include "align/language/word_set.hpp"
#include "align/language/words.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"

#include <fmt/format.h>

namespace enregard::checks {

extern const Check repeated_word;

namespace {

constexpr Example examples[] = {
    {"Un récent rapport a été publié par la commission.",
     "A recent ⟦recent⟧ report was published by the committee."},
    {"The city has been rebuilt since the end of the war.",
     "La ville a été reconstruite depuis la ⟦la⟧ fin de la guerre."},
    {"We speak to each other every day of the week.",
     "Nous nous parlons tous les jours de la semaine."},
    {"He had had enough of these long discussions.", "Il en avait assez de ces longs débats."},
};

/// Words that may stand twice: "nous nous levons", "he had had", "that that".
bool may_repeat(std::string_view key)
{
    static const WordSet words = {"nous vous had that is do"};
    return words.contains(key);
}

/// True where `name` is written twice in a row in `text`.
bool doubles(std::string_view text, std::string_view name)
{
    const std::string twice = std::string(name) + " " + std::string(name);
    return text.find(twice) != std::string_view::npos;
}

constexpr Wording twice{"The word {} is written twice.", "Le mot {} est écrit deux fois."};

void check_sentence(const Voice& voice, const Bitext& bitext, std::size_t bead, Span span,
                    std::vector<Finding>& findings)
{
    const std::string& text = bitext.target.document.text;
    const Span source = span_of(bitext.source, bitext.beads[bead].source);
    std::string previous;
    std::uint32_t previous_end = span.begin;
    for (const Span word : split_words(text, span)) {
        const std::string key = fold_key(slice(text, word));
        const Span between = {previous_end, word.begin};
        const bool only_space = !between.empty() && trim(text, between).empty();
        if (key == previous && only_space && !has_digit(key) && !may_repeat(key) &&
            !doubles(words_of(bitext, Side::source, source), slice(text, word))) {
            findings.push_back({
                .check = repeated_word.id,
                .severity = Severity::warning,
                .side = Side::target,
                .span = word,
                .other = source.empty() ? std::nullopt : std::optional(source),
                .bead = bead,
                .message = voice.say(twice, voice.quoted(slice(text, word))),
                .confidence = 0.9,
            });
        }
        previous = key;
        previous_end = word.end;
    }
}

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    for (std::size_t i = 0; i < bitext.beads.size(); ++i) {
        const Range range = bitext.beads[i].target;
        for (std::uint32_t k = range.begin; k < range.end; ++k) {
            check_sentence(context.voice, bitext, i, bitext.target.sentences[k].span, findings);
        }
    }
}

} // namespace

constexpr Check repeated_word = {
    .id = "repeated-word",
    .severity = Severity::warning,
    .summary = "A word is written twice in a row.",
    .why = "Most often a slip of the keyboard or of a line break. Words that may stand twice "
           "(nous nous, had had) and names that the original doubles too are not reported.",
    .examples = examples,
    .run = run,
};

} // namespace enregard::checks
