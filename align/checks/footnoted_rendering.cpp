#include "align/checks/notes.hpp"
#include "align/checks/pairs.hpp"
#include "align/language/words.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace enregard::checks {

extern const Check footnoted_rendering;

namespace {

constexpr Example examples[] = {
    {"The objective of this country is safeguarding the outcome of the war.\n\n"
     "The negotiations will go on in the spring of next year.\n",
     "L'objectif de ce pays est la ⟦garantie⟧2 de l'issue de la guerre.\n\n"
     "2 En anglais : « safeguarding … »\n\n"
     "Les négociations se poursuivront au printemps de l'année prochaine.\n"},
    {"The objective of this country is securing the outcome of the war.\n\n"
     "The negotiations will go on in the spring of next year.\n",
     "L'objectif de ce pays est la ⟦garantie⟧2 de l'issue de la guerre.\n\n"
     "2 En anglais : « safeguarding … »\n\n"
     "Les négociations se poursuivront au printemps de l'année prochaine.\n"},
    {"The photographs are attached to this letter.1\n\n"
     "1 They are kept at the Secretariat of the Congress.\n",
     "Les photographies sont jointes à cette lettre.1\n\n"
     "1 Elles sont conservées au secrétariat du Congrès.\n"},
};

/// Where the words of `wanted` stand one after the other in `span` of `text`; nothing if nowhere.
std::optional<Span> find_wording(std::string_view text, Span span, std::string_view wanted)
{
    std::vector<std::string> keys;
    for (const Span word : split_words(wanted, {0, size_of(wanted)})) {
        keys.push_back(fold_key(slice(wanted, word)));
    }
    const std::vector<Span> words = split_words(text, span);
    if (keys.empty() || words.size() < keys.size()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i + keys.size() <= words.size(); ++i) {
        std::size_t k = 0;
        while (k < keys.size() && fold_key(slice(text, words[i + k])) == keys[k]) {
            ++k;
        }
        if (k == keys.size()) {
            return Span{words[i].begin, words[i + k - 1].end};
        }
    }
    return std::nullopt;
}

/// The found wording and what follows it up to a punctuation mark, six words at most: what the
/// note's dots stand for.
Span with_following_words(std::string_view text, Span found, std::uint32_t end)
{
    Span longer = found;
    int added = 0;
    for (const Span word : split_words(text, {found.end, end})) {
        const std::string_view between = slice(text, {longer.end, word.begin});
        if (++added > 6 || between.find_first_not_of(" \n'") != std::string_view::npos) {
            break;
        }
        longer.end = word.end;
    }
    return longer;
}

constexpr Wording stands_for{
    "The {} {} stands for {} in the {}: the translator's note {} quotes the wording {}, so the "
    "rendering deserves a second look.",
    "Côté {}, {} rend {} du côté {} : la note du traducteur {} cite {}, ce choix mérite donc un "
    "second regard."};

constexpr Wording not_there{
    "The translator's note {} at the {} {} quotes {}, but the {} sentence does not have these "
    "words.",
    "La note du traducteur {}, du côté {} sur {}, cite {}, mais la phrase du côté {} n'a pas ces "
    "mots."};

void report(const Voice& voice, const Bitext& bitext, Side side, const NoteView& note,
            std::string_view quotation, std::vector<Finding>& findings)
{
    const Side other = opposite(side);
    const std::string& text = bitext.text(other).document.text;
    const Bead& bead = bitext.beads[*note.bead];
    std::optional<Span> found;
    for (std::size_t reach = 0; reach <= 1 && !found; ++reach) {
        const Span where = neighbourhood(bitext, other, *note.bead, reach);
        found = find_wording(text, where, quotation);
        if (found) {
            *found = with_following_words(text, *found, where.end);
        }
    }
    const std::string word = voice.quoted(words_of(bitext, side, note.word));
    const Span counterpart = span_of(bitext.text(other), range_of(bead, other));
    Finding finding = {
        .check = footnoted_rendering.id,
        .severity = found ? Severity::warning : Severity::error,
        .side = side,
        .span = note.word,
        .other = found                 ? found
                 : counterpart.empty() ? std::nullopt
                                       : std::optional(counterpart),
        .bead = note.bead,
        .message = {},
        .confidence = found ? 0.9 : 0.85 * bead.posterior,
    };
    const std::string_view here = voice.side(bitext, side);
    const std::string_view there = voice.side(bitext, other);
    finding.message = found ? voice.say(stands_for, here, word, voice.quoted(slice(text, *found)),
                                        there, note.marker->label, voice.quoted(quotation))
                            : voice.say(not_there, note.marker->label, here, word,
                                        voice.quoted(quotation), there);
    findings.push_back(std::move(finding));
}

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    for (const Side side : {Side::source, Side::target}) {
        const Language own = bitext.text(side).document.language;
        for (const NoteView& note : notes_of(bitext, side)) {
            const auto translator = read_translator_note(note.body);
            if (!translator || translator->quotation.empty() || !note.bead || note.word.empty() ||
                (translator->language == own && own != Language::unknown)) {
                continue;
            }
            report(context.voice, bitext, side, note, slice(note.body, translator->quotation),
                   findings);
        }
    }
}

} // namespace

constexpr Check footnoted_rendering = {
    .id = "footnoted-rendering",
    .severity = Severity::error,
    .summary = "A translator's note quotes the wording of the other language for a word.",
    .why = "The translator was not sure of the rendering, so the word, the quoted wording and the "
           "place in the other text are laid side by side. Notes such as \"En anglais : « X »\", "
           "\"In French: “X”\", \"N.d.T.\" and \"Translator's note\" are recognised and followed "
           "from the foot of the page to the word that carries their number. It is an error when "
           "the quoted words do not stand in the counterpart.",
    .examples = examples,
    .run = run,
    .mqm = "inconsistency; Style > Inconsistent style",
};

} // namespace enregard::checks
