#pragma once

#include "align/language/language.hpp"
#include "align/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace enregard {

/// A word as terms are compared, or a run of digits. Articles, "de", "of" and the possessive s are
/// left out: "droits de l'homme" has two. A hyphen parts words, but for "co-operation".
struct TermWord {
    static constexpr std::uint32_t unknown = 0xFFFFFFFF;

    Span span;
    std::uint32_t key = unknown; ///< in TermWords
    bool after_sign = false;     ///< a comma, a full stop, a bracket ... stands before it
};

/// The stems of the terms of one language by number. British and American spellings have the same.
class TermWords {
public:
    explicit TermWords(Language language) : language_(language) {}

    Language language() const { return language_; }

    /// The words of a term; new stems get their numbers.
    std::vector<TermWord> learn(std::string_view term);
    /// The words of `text` within `span`; a stem that no term has is unknown.
    std::vector<TermWord> read(std::string_view text, Span span);

private:
    std::vector<TermWord> split(std::string_view text, Span span, bool learns);
    std::uint32_t key_of(std::string_view word, bool learns);

    Language language_;
    std::unordered_map<std::string, std::uint32_t> stems_;
    std::unordered_map<std::string, std::uint32_t> words_; ///< as they stand in the text
};

/// True where two words of one stem are one word in another number or gender: "nationaux",
/// "nationale"; but not "déclarer" and "déclaration". A French infinitive or an English verb after
/// "to" has all its forms, which `verb` says of `term`.
bool is_inflection(Language language, std::string_view term, std::string_view word,
                   bool verb = false);

/// True for "OSCE", "CdR", "IDPs", "G20": it is written so and not otherwise.
bool is_acronym(std::string_view word);

} // namespace enregard
