#include "align/checks/notes.hpp"
#include "align/checks/pairs.hpp"
#include "align/language/note_marks.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <vector>

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
    {"The plan was adopted by the members of the committee⟦[2]⟧ at the end of May.\n",
     "Le plan a été adopté par les membres du comité à la fin du mois de mai.\n"},
};

constexpr Wording bare_mark{"the note mark {}", "l'appel de note {}"};
constexpr Wording whole_note{"note {} ({})", "la note {} ({})"};
constexpr Wording lacks_note{"The {} has {} at {}; the {} sentence has no note there.",
                             "Côté {}, {} suit {} ; côté {}, la phrase n'a pas de note à cet "
                             "endroit."};
constexpr Wording no_first{"The first note of the {} is number {}; there is no note 1.",
                           "La première note du côté {} porte le numéro {} ; il n'y a pas de note "
                           "1."};

/// The call of a note, taken out of the text by the reader or still in it.
struct Call {
    std::string label;
    Span word; ///< the word that carries it, in the document's text
    Span at;   ///< what to show: the word, or the mark itself where it stands in the text
    std::string_view body{};
    bool sure = true; ///< false: answers to a call of the other side, and needs no answer itself
};

/// The calls of one bead that have found no counterpart yet.
struct Calls {
    std::vector<Call> source;
    std::vector<Call> target;

    std::vector<Call>& of(Side side) { return side == Side::source ? source : target; }
};

std::string described(const Voice& voice, const Call& call)
{
    std::string_view body = call.body;
    if (body.empty()) {
        return voice.say(bare_mark, call.label);
    }
    if (body.starts_with(call.label)) {
        body.remove_prefix(call.label.size());
    }
    return voice.say(whole_note, call.label, voice.quoted(body, 50));
}

using CallsByBead = std::map<std::size_t, Calls>;

/// Adds the notes of one side, without the translator's own.
void add_notes(const Bitext& bitext, Side side, CallsByBead& calls)
{
    for (const NoteView& note : notes_of(bitext, side)) {
        if (note.bead && !read_translator_note(note.body)) {
            calls[*note.bead].of(side).push_back(
                {note.marker->label, note.word, note.word, note.body});
        }
    }
}

/// Adds the marks that stand in the text of one side of a pair.
void add_marks(const Bitext& bitext, const PairView& pair, Side side, CallsByBead& calls)
{
    const PairSide& own = pair.side(side);
    for (const NoteMark& mark : find_note_marks(own.text)) {
        const Span at = own.in_document(mark.span);
        const Span word = word_before(bitext.text(side).document.text, at.begin);
        calls[pair.bead].of(side).push_back({mark.label, word, at, {}, mark.sure});
    }
}

/// Takes away the calls with the same label, then, where `any` says so, as many as both have.
void match(std::vector<Call>& here, std::vector<Call>& there, bool any)
{
    std::erase_if(here, [&](const Call& call) {
        const auto same = std::ranges::find(there, call.label, &Call::label);
        if (same == there.end()) {
            return false;
        }
        there.erase(same);
        return true;
    });
    const std::size_t common = any ? std::min(here.size(), there.size()) : 0;
    here.erase(here.begin(), here.begin() + static_cast<std::ptrdiff_t>(common));
    there.erase(there.begin(), there.begin() + static_cast<std::ptrdiff_t>(common));
}

CallsByBead unanswered_calls(const Bitext& bitext)
{
    CallsByBead calls;
    for (const Side side : {Side::source, Side::target}) {
        add_notes(bitext, side, calls);
        for_each_pair(bitext, [&](const PairView& pair) { add_marks(bitext, pair, side, calls); });
    }
    for (auto& [bead, both] : calls) {
        match(both.source, both.target, true);
    }
    // The sentences may only be cut elsewhere: look in the next bead, unless it is another unit.
    for (auto here = calls.begin(); bitext.ids.empty() && here != calls.end(); ++here) {
        const auto next = std::next(here);
        if (next != calls.end() && next->first == here->first + 1) {
            match(here->second.source, next->second.target, false);
            match(here->second.target, next->second.source, false);
        }
    }
    return calls;
}

/// Reports the calls of `side` in `bead` that the other side does not answer.
void report(const Voice& voice, const Bitext& bitext, Side side, std::size_t bead,
            const std::vector<Call>& calls, std::vector<Finding>& findings)
{
    const Side other = opposite(side);
    const Span counterpart = span_of(bitext.text(other), range_of(bitext.beads[bead], other));
    if (counterpart.empty()) {
        return; // the whole sentence is missing: omission or addition says so
    }
    for (const Call& call : calls) {
        if (!call.sure) {
            continue;
        }
        const double posterior = bitext.beads[bead].posterior;
        findings.push_back({
            .check = footnote_mismatch.id,
            .severity = doubted(Severity::warning, posterior),
            .side = side,
            .span = call.at,
            .other = counterpart,
            .bead = bead,
            .message = voice.say(lacks_note, voice.side(bitext, side), described(voice, call),
                                 voice.quoted(words_of(bitext, side, call.word)),
                                 voice.side(bitext, other)),
            .confidence = 0.85 * posterior,
        });
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
    for (auto& [bead, calls] : unanswered_calls(bitext)) {
        report(context.voice, bitext, Side::source, bead, calls.source, findings);
        report(context.voice, bitext, Side::target, bead, calls.target, findings);
    }
    check_numbering(context.voice, bitext, findings);
}

} // namespace

constexpr Check footnote_mismatch = {
    .id = "footnote-mismatch",
    .severity = Severity::warning,
    .summary = "A sentence has a note in one language only.",
    .why = "The note, or its mark, was left out or lost in extraction. Notes are compared by the "
           "sentence that carries their mark, not by their number, and a translator's own notes "
           "need no counterpart. Marks that stand in the text are seen too: [2], (2), ², * and "
           "† after a word.",
    .examples = examples,
    .run = run,
    .mqm = "omission; Accuracy > Omission",
};

} // namespace enregard::checks
