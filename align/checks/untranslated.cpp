#include "align/checks/pairs.hpp"
#include "align/language/guess.hpp"
#include "align/language/rules.hpp"
#include "align/language/speller.hpp"
#include "align/language/words.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <string>

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

constexpr Wording empty_unit{"This unit has no words on the {} side: it was not translated.",
                             "Côté {}, cette unité est vide : elle n'a pas été traduite."};

/// One finding for the whole text when both sides are in the same language.
bool whole_text(const Voice& voice, const Bitext& bitext, std::vector<Finding>& findings)
{
    const Language language = bitext.target.document.language;
    if (!bitext.ids.empty() || language == Language::unknown ||
        language != bitext.source.document.language || bitext.target.sentences.empty() ||
        bitext.source.sentences.empty()) {
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

/// The words of a text, folded, with a blank after each.
std::string folded_words(std::string_view text, Span span)
{
    std::string words;
    for (const Span word : split_words(text, span)) {
        words += fold_key(slice(text, word));
        words += ' ';
    }
    return words;
}

/// What the words of a sentence that stands on both sides say of its language: those that one
/// language has and the other has not. Words that join names (of, de) do not count.
struct CopyEvidence {
    int foreign = 0;
    int own = 0;
};

CopyEvidence copy_evidence(std::string_view text, Span span, Language foreign, Spellers& spellers)
{
    static const WordSet joining = {"of the and for in de la le les l d du des et en aux au"};
    CopyEvidence evidence;
    const Language own = other_language(foreign);
    for (const Span word : split_words(text, span)) {
        const std::string_view letters = slice(text, word);
        const std::string key = fold_key(letters);
        if (joining.contains(key) || has_digit(letters) || is_capitalised(letters)) {
            continue; // names and titles of organisations belong to both languages
        }
        const bool long_enough = length_chars(letters) >= 4;
        const auto has = [&](Language language) {
            return rules_for(language).function_words.contains(key) ||
                   (long_enough && spellers.knows(language, key));
        };
        const bool is_foreign = has(foreign);
        const bool is_own = has(own);
        evidence.foreign += is_foreign && !is_own ? 1 : 0;
        evidence.own += is_own && !is_foreign ? 1 : 0;
    }
    return evidence;
}

/// True for a sentence that the translation has as the original has it, and whose words are the
/// original's: a whole sentence with its stop, or with words enough; a line that is the same on
/// both sides may be the name of an organisation.
bool is_copy(const Bitext& bitext, const Bead& bead, Span span, Language foreign,
             Spellers& spellers)
{
    const std::string& text = bitext.target.document.text;
    const std::string words = folded_words(text, span);
    if (bead.source.empty() || words.empty()) {
        return false;
    }
    const Span source = span_of(bitext.source, bead.source);
    if (folded_words(bitext.source.document.text, source).find(words) == std::string::npos) {
        return false;
    }
    const CopyEvidence evidence = copy_evidence(text, span, foreign, spellers);
    const char last = text[span.end - 1];
    const bool stops = last == '.' || last == '!' || last == '?' || last == '"';
    return evidence.foreign > 2 * evidence.own && evidence.foreign >= (stops ? 1 : 3);
}

/// One finding for a unit of a bilingual file that has words on the side of the original only.
void report_empty(const Bitext& bitext, std::size_t bead, const CheckContext& context,
                  std::vector<Finding>& findings)
{
    const Range source = bitext.beads[bead].source;
    if (bitext.ids.empty() || source.empty() || !bitext.beads[bead].target.empty()) {
        return;
    }
    const Span span = span_of(bitext.source, source);
    if (split_words(bitext.source.document.text, span).empty()) {
        return;
    }
    findings.push_back({
        .check = untranslated.id,
        .severity = Severity::error,
        .side = Side::source,
        .span = span,
        .bead = bead,
        .message = context.voice.say(empty_unit, context.voice.side(bitext, Side::target)),
        .confidence = 0.97,
    });
}

/// True where every word of the sentence is one that the user wants to stay as it is.
bool is_kept(std::string_view text, Span span, const OwnWords& own_words)
{
    const std::vector<Span> kept = own_words.kept(text, span);
    return !kept.empty() && std::ranges::all_of(split_words(text, span),
                                                [&](Span word) { return is_within(kept, word); });
}

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    if (whole_text(context.voice, bitext, findings)) {
        return;
    }
    const Document& document = bitext.target.document;
    // In a bilingual file where nothing is translated yet, every unit says so.
    const Language foreign = document.language == bitext.source.document.language
                                 ? document.language
                                 : other_language(document.language);
    if (foreign == Language::unknown) {
        return;
    }
    for (std::size_t i = 0; i < bitext.beads.size(); ++i) {
        const Bead& bead = bitext.beads[i];
        report_empty(bitext, i, context, findings);
        for (std::uint32_t k = bead.target.begin; k < bead.target.end; ++k) {
            const Span span = bitext.target.sentences[k].span;
            if (!reads_as(document.text, span, foreign, context.spellers) &&
                !is_copy(bitext, bead, span, foreign, context.spellers)) {
                continue;
            }
            if (is_kept(document.text, span, context.own_words)) {
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
    .summary =
        "A sentence of the translation is still in the language of the original, or a unit of a "
        "bilingual file is empty.",
    .why = "It was overlooked. The sentence needs small words of the other language and more words "
           "of its dictionary than of the right one, or to be the original's word for word; "
           "addresses, names and titles of organisations, "
           "which stand in both languages, are not reported.",
    .examples = examples,
    .run = run,
    .explains = Reach::bead,
    .mqm = "untranslated; Accuracy > Untranslated",
};

} // namespace enregard::checks
