#pragma once

#include "align/language/language.hpp"

#include <cstdint>
#include <string_view>

namespace enregard {

// What tells a word of one language from one of the other; keys are fold_keys.

/// True for words that both languages use, whatever the dictionaries say: de facto.
bool is_loan_word(std::string_view key);

/// True for the small words that `language` has and the other one has not.
bool is_telling_word(Language language, std::string_view key);

/// True for a word that only English writes with a capital inside of a sentence: I, January.
bool has_english_capital(std::string_view word);

/// British, European: not Frank or Palmer, which only look like words for people of a country.
bool is_people(std::string_view letters);

/// True for letters that the words of one language have and those of the other seldom: building in
/// French, sauvegardé in English.
bool looks_like(Language language, std::string_view key);

/// True where the text before `at` opened a quotation that is not closed yet.
bool inside_quotation(std::string_view sentence, std::uint32_t at);

} // namespace enregard
