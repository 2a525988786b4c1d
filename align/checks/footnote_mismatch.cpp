#include "align/checks/notes.hpp"
#include "align/checks/pairs.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace enregard::checks {

extern const Check footnote_mismatch;

namespace {

constexpr Example examples[] = {
    {"The photographs are attached to this ⟦letter⟧1 of the delegation.\n\n"
     "1 They are kept at the Secretariat of the Congress.\n",
     "Les photographies sont jointes à cette lettre de la délégation.\n"},
    {"The photographs are attached to this letter1 of the delegation.\n\n"
     "1 They are kept at the Secretariat of the Congress.\n",
     "Les photographies sont jointes à cette lettre1 de la délégation.\n\n"
     "1 Elles sont conservées au secrétariat du Congrès.\n"},
};

constexpr Wording bare_mark{"the note mark {}", "l'appel de note {}"};
constexpr Wording whole_note{"note {} ({})", "la note {} ({})"};
constexpr Wording lacks_note{"The {} has {} at {}; the {} sentence has no note there.",
                             "Côté {}, {} suit {} ; côté {}, la phrase n'a pas de note à cet "
                             "endroit."};
constexpr Wording no_first{"The first note of the {} is number {}; there is no note 1.",
                           "La première note du côté {} porte le numéro {} ; il n'y a pas de note "
                           "1."};

std::string described(const Voice& voice, const NoteView& note)
{
    if (note.body.empty()) {
        return voice.say(bare_mark, note.marker->label);
    }
    std::string_view body = note.body;
    if (body.starts_with(note.marker->label)) {
        body.remove_prefix(note.marker->label.size());
    }
    return voice.say(whole_note, note.marker->label, voice.quoted(body, 50));
}

/// Notes of each bead, without the translator's own.
std::map<std::size_t, std::vector<NoteView>> by_bead(const std::vector<NoteView>& notes)
{
    std::map<std::size_t, std::vector<NoteView>> beads;
    for (const NoteView& note : notes) {
        if (note.bead && !read_translator_note(note.body)) {
            beads[*note.bead].push_back(note);
        }
    }
    return beads;
}

/// Reports the notes of `side` in beads where the other side has fewer.
void compare(const Voice& voice, const Bitext& bitext, Side side, std::vector<Finding>& findings)
{
    const auto here = by_bead(notes_of(bitext, side));
    const auto there = by_bead(notes_of(bitext, opposite(side)));
    for (const auto& [bead, notes] : here) {
        const auto other = there.find(bead);
        const std::size_t matched = other == there.end() ? 0 : other->second.size();
        const Span counterpart =
            span_of(bitext.text(opposite(side)), range_of(bitext.beads[bead], opposite(side)));
        if (counterpart.empty()) {
            continue; // the whole sentence is missing: omission or addition says so
        }
        for (std::size_t k = matched; k < notes.size(); ++k) {
            findings.push_back({
                .check = footnote_mismatch.id,
                .severity = Severity::warning,
                .side = side,
                .span = notes[k].word,
                .other = counterpart,
                .bead = bead,
                .message =
                    voice.say(lacks_note, voice.side(bitext, side), described(voice, notes[k]),
                              voice.quoted(words_of(bitext, side, notes[k].word)),
                              voice.side(bitext, opposite(side))),
                .confidence = 0.85 * bitext.beads[bead].posterior,
            });
        }
    }
}

/// A translation whose first note is not number 1: a note before it was lost.
void check_numbering(const Voice& voice, const Bitext& bitext, std::vector<Finding>& findings)
{
    const std::vector<NoteView> notes = notes_of(bitext, Side::target);
    if (notes.empty() || notes.front().word.empty()) {
        return;
    }
    const std::string& label = notes.front().marker->label;
    const bool numbered = label.find_first_not_of("0123456789") == std::string::npos;
    const bool lower_number =
        std::ranges::any_of(notes, [](const NoteView& note) { return note.marker->label == "1"; });
    if (!numbered || label == "1" || lower_number) {
        return;
    }
    findings.push_back({
        .check = footnote_mismatch.id,
        .severity = Severity::info,
        .side = Side::target,
        .span = notes.front().body_span.value_or(notes.front().word),
        .message = voice.say(no_first, voice.side(bitext, Side::target), label),
        .confidence = 0.8,
    });
}

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    compare(context.voice, bitext, Side::source, findings);
    compare(context.voice, bitext, Side::target, findings);
    check_numbering(context.voice, bitext, findings);
}

} // namespace

constexpr Check footnote_mismatch = {
    .id = "footnote-mismatch",
    .severity = Severity::warning,
    .summary = "A sentence has a note in one language only.",
    .why = "The note, or its mark, was left out or lost in extraction. Notes are compared by the "
           "sentence that carries their mark, not by their number, and a translator's own notes "
           "need no counterpart.",
    .examples = examples,
    .run = run,
};

} // namespace enregard::checks
