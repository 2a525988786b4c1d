#include "align/checks/notes.hpp"

#include "align/checks/pairs.hpp"
#include "align/language/words.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace enregard {

namespace {

struct Opening {
    std::string_view words; ///< a fold_key
    Language language;
};

/// How translators' notes begin or what they contain.
constexpr std::array<Opening, 16> openings = {{
    {"en anglais", Language::english},
    {"in english", Language::english},
    {"anglais :", Language::english},
    {"english:", Language::english},
    {"en français", Language::french},
    {"in french", Language::french},
    {"french:", Language::french},
    {"français :", Language::french},
    {"n.d.t", Language::unknown},
    {"ndt", Language::unknown},
    {"note du traducteur", Language::unknown},
    {"note de la traductrice", Language::unknown},
    {"note de traduction", Language::unknown},
    {"translator's note", Language::unknown},
    {"note by the translator", Language::unknown},
    {"in the original:", Language::unknown},
}};

/// The first quotation of `body`, without its quotes, blanks and dots at its ends.
Span first_quotation(std::string_view body)
{
    std::uint32_t begin = size_of(body);
    std::uint32_t end = begin;
    char32_t close = 0;
    for (std::uint32_t i = 0; i < body.size();) {
        const Character c = character_at(body, i);
        if (close == 0 && (c.code == 0xAB || c.code == 0x201C || c.code == '"')) {
            close = c.code == 0xAB ? 0xBB : c.code == 0x201C ? 0x201D : '"';
            begin = i + c.size;
        } else if (close != 0 && c.code == close) {
            end = i;
            break;
        }
        i += c.size;
    }
    if (close == 0) {
        return {};
    }
    Span span = trim(body, {begin, end});
    const auto is_dots = [](char32_t code) {
        return code == '.' || code == 0x2026 || code == '[' || code == ']' || code == '(' ||
               code == ')' || is_space(code);
    };
    while (!span.empty() && is_dots(character_at(body, span.begin).code)) {
        span.begin += character_at(body, span.begin).size;
    }
    while (!span.empty() && is_dots(character_before(body, span.end).code)) {
        span.end -= character_before(body, span.end).size;
    }
    return span;
}

} // namespace

Span word_before(std::string_view text, std::uint32_t at)
{
    std::uint32_t from = at > 80 ? at - 80 : 0;
    while (from < at && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U) {
        ++from;
    }
    const std::size_t line = text.rfind('\n', at == 0 ? 0 : at - 1);
    if (line != std::string_view::npos && line + 1 > from && line < at) {
        from = static_cast<std::uint32_t>(line + 1);
    }
    const std::vector<Span> words = split_words(text, {from, at});
    return words.empty() ? Span{at, at} : words.back();
}

std::vector<NoteView> notes_of(const Bitext& bitext, Side side)
{
    const Document& document = bitext.text(side).document;
    std::vector<NoteView> notes;
    for (const NoteMarker& marker : document.markers) {
        NoteView note{.marker = &marker,
                      .word = word_before(document.text, marker.at),
                      .body = {},
                      .body_span = std::nullopt,
                      .bead = bead_at(bitext, side, marker.at)};
        if (marker.block) {
            note.body_span = document.blocks[*marker.block].span;
            note.body = slice(document.text, *note.body_span);
        }
        notes.push_back(note);
    }
    return notes;
}

std::optional<TranslatorNote> read_translator_note(std::string_view body)
{
    const std::string key = fold_key(fold_space(body)).substr(0, 80);
    for (const Opening& opening : openings) {
        // Near the beginning: a note that only cites "the text in English" further on is none.
        const std::size_t at = key.find(opening.words);
        if (at == std::string::npos || at > 14 ||
            !is_whole_word(key, {static_cast<std::uint32_t>(at),
                                 static_cast<std::uint32_t>(at + opening.words.size())})) {
            continue;
        }
        TranslatorNote note{opening.language, first_quotation(body)};
        if (note.language == Language::unknown) {
            const bool english = key.find("anglais") != std::string::npos ||
                                 key.find("english") != std::string::npos;
            note.language = english ? Language::english : Language::unknown;
        }
        return note;
    }
    return std::nullopt;
}

} // namespace enregard
