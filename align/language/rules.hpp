#pragma once

#include "align/language/language.hpp"
#include "align/language/word_set.hpp"

#include <string_view>

namespace enregard {

/// What the segmenter and the language guess know of a language. All words are fold_key keys;
/// abbreviations stand without their last full stop ("s.e" for "S.E.").
struct LanguageRules {
    WordSet titles;         ///< never end a sentence, a name follows: M. Dupont
    WordSet references;     ///< go on before a digit, a roman number or a small letter: art. 3
    WordSet never;          ///< never end a sentence whatever follows: cf., c.
    WordSet maybe_final;    ///< end a sentence only before a word that begins one: S.A., p.m.
    WordSet starters;       ///< words that begin sentences and are no names: The, Le, However
    WordSet function_words; ///< frequent small words that tell the language from the other one
};

/// True where `key` (a fold_key without its last full stop) is an abbreviation of the language.
bool is_abbreviation(Language language, std::string_view key);

/// The rules of `language`; those of English for an unknown one.
const LanguageRules& rules_for(Language language);

const LanguageRules& english_rules();
const LanguageRules& french_rules();

} // namespace enregard
