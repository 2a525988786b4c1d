#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace enregard {

/// What speaks for a counterpart of a word on the other side, roughly from nothing to all.
enum class Evidence : std::uint8_t {
    none_unknown, ///< nothing, but the lexicon does not know the word
    none_known,   ///< none of its translations is there
    detour,       ///< a word that is related in meaning, by translating there and back
    alike_little, ///< a word that is spelled somewhat alike
    shared,       ///< a translation that is the better counterpart of another word
    rarely,       ///< a translation below 4 %
    sometimes,    ///< below 20 %
    phrase,       ///< a translation of several words
    often,
    alike,        ///< a word that is spelled much alike
    same,         ///< the same word
    other_number, ///< a number, and the other side has numbers, but not this one
    number,
};
inline constexpr std::size_t evidence_kinds = 13;

/// How surely a word is translated: by how likely its likeliest translation is.
enum class Freedom : std::uint8_t { free, usual, sharp };
/// How far a counterpart stands from where it would in a translation word by word, counted from
/// the beginning, from the end or in proportion.
enum class Distance : std::uint8_t { far, middling, near };
inline constexpr std::size_t evidence_columns = 3;

/// The natural logarithm of how much likelier the evidence is where a word has no counterpart than
/// where it has one. Counted by tests/fitting/fit_meaning in pairs that translate each other and in
/// the same sentences paired at random.
/// `column` is the word's Freedom where it has no counterpart, else its Distance.
double weight_of_evidence(Evidence evidence, std::size_t column);

} // namespace enregard
