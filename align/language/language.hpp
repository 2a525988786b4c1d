#pragma once

#include <string_view>

namespace enregard {

/// The languages that the rules know. `unknown` means that the text says too little.
enum class Language { unknown, english, french };

/// "English", "French" or "unknown".
std::string_view name_of(Language language);
/// "en", "fr" or "und" (BCP 47).
std::string_view code_of(Language language);
/// The language of "en", "fr", "eng", "fra", "en-GB" ...; unknown for anything else.
Language language_from_code(std::string_view code);
/// English for French, French for English.
Language other_language(Language language);

} // namespace enregard
