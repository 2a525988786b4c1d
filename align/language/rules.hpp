#pragma once

#include "align/language/language.hpp"
#include "align/language/word_set.hpp"
#include "align/language/word_table.hpp"

#include <string_view>
#include <vector>

namespace enregard {

/// What the segmenter and the language guess know of a language. All words are fold_key keys;
/// abbreviations stand without their last full stop ("s.e" for "S.E.").
struct LanguageRules {
    WordTable words; ///< abbreviations, words that begin sentences, and their like
    std::vector<std::string_view> adverbs;       ///< endings of adverbs, which begin sentences: -ly
    std::vector<std::string_view> comma_adverbs; ///< endings of adverbs if a comma follows
    WordSet function_words; ///< frequent small words that tell the language from the other one
};

/// The kinds of words that are abbreviations.
constexpr std::uint32_t abbreviation_kinds =
    word_kind::title | word_kind::reference | word_kind::before_number |
    word_kind::capital_reference | word_kind::never_final | word_kind::maybe_final |
    word_kind::clock_time | word_kind::unit;

/// True where `key` (a fold_key without its last full stop) is an abbreviation of the language.
bool is_abbreviation(Language language, std::string_view key);

/// The rules of `language`; those of English for an unknown one.
const LanguageRules& rules_for(Language language);

const LanguageRules& english_rules();
const LanguageRules& french_rules();

} // namespace enregard
