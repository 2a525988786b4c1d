#include "align/language/guess.hpp"

#include "align/language/rules.hpp"
#include "align/language/speller.hpp"
#include "align/language/words.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

namespace enregard {

LanguageEvidence language_evidence(std::string_view text, Span span)
{
    LanguageEvidence evidence;
    for (const Span word : split_words(text, span)) {
        const std::string key = fold_key(slice(text, word));
        const bool english = english_rules().function_words.contains(key);
        const bool french = french_rules().function_words.contains(key);
        ++evidence.words;
        evidence.english += english && !french ? 1 : 0;
        evidence.french += french && !english ? 1 : 0;
    }
    return evidence;
}

Language guess_language(std::string_view text)
{
    std::uint32_t end = std::min<std::uint32_t>(size_of(text), 200000);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        ++end;
    }
    const LanguageEvidence evidence = language_evidence(text, {0, end});
    const auto wins = [](int a, int b) { return a >= 3 && a >= 2 * b; };
    if (wins(evidence.english, evidence.french)) {
        return Language::english;
    }
    if (wins(evidence.french, evidence.english)) {
        return Language::french;
    }
    return Language::unknown;
}

bool reads_as(std::string_view text, Span span, Language language, Spellers& spellers)
{
    const LanguageEvidence evidence = language_evidence(text, span);
    const int own = evidence.of(language);
    const int other = evidence.of(other_language(language));
    if (own < 2 || own < 3 * other) {
        return false;
    }
    // Small letters only: names and titles of organisations belong to both languages.
    int known = 0;
    int foreign = 0;
    for (const Span word : split_words(text, span)) {
        const std::string_view letters = slice(text, word);
        if (is_capitalised(letters) || has_digit(letters) || length_chars(letters) < 4) {
            continue;
        }
        known += spellers.knows(language, letters) ? 1 : 0;
        foreign += spellers.knows(other_language(language), letters) ? 1 : 0;
    }
    return known >= 2 && known > foreign;
}

} // namespace enregard
