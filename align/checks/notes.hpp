#pragma once

#include "align/checks/check.hpp"

#include <string>
#include <string_view>

namespace enregard {

/// A note's marker with all that belongs to it.
struct NoteView {
    const NoteMarker* marker = nullptr;
    Span word;             ///< the word that carries the marker
    std::string_view body; ///< the note itself with its number; empty for none
    std::optional<Span> body_span;
    std::optional<std::size_t> bead; ///< the bead of the sentence with the marker
};

/// The word that ends at or before `at`, past closing signs and the stop; empty for none.
Span word_before(std::string_view text, std::uint32_t at);

/// The notes of one side, in the order of their markers.
std::vector<NoteView> notes_of(const Bitext& bitext, Side side);

/// What a translator's note says of a word.
struct TranslatorNote {
    Language language = Language::unknown; ///< whose wording it quotes; unknown if not said
    Span quotation; ///< the wording in the note's body, without quotes and dots; may be empty
};

/// Reads a note body as a translator's note: "En anglais : « X »", "In French: "X"", "N.d.T.",
/// "Translator's note", "en anglais dans le texte". None for any other note.
std::optional<TranslatorNote> read_translator_note(std::string_view body);

} // namespace enregard
