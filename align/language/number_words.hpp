#pragma once

#include "align/language/language.hpp"
#include "align/language/tokens.hpp"

#include <cstdint>
#include <optional>

namespace enregard {

/// A number in words: which tokens it takes and its value.
struct WordNumber {
    std::size_t end = 0; ///< the token after its last one
    std::uint64_t value = 0;
    bool ordinal = false;
};

/// The number in words that begins at token `begin`: "vingt et un", "two hundred and five", "une
/// centaine", "soixante et onzième"; none where the word is an article ("un", "one", "a") or counts
/// nothing ("des centaines", "hundreds").
std::optional<WordNumber> read_word_number(const TokenView& tokens, std::size_t begin,
                                           Language language);

/// The denominator that token `i` is after a number in words: 3 for the "tiers" of "deux tiers" and
/// for "thirds"; 0 for any other word.
int denominator_at(const TokenView& tokens, std::size_t i, Language language);

/// True where "p." stands before token `i`, as in "5 p. 100" and "5 p. cent".
bool is_per_hundred(const TokenView& tokens, std::size_t i);

/// The power of ten that a word after digits stands for: "milliards" gives 9, "bn" too; 0 for any
/// other word.
int scale_of(std::string_view key, Language language);

} // namespace enregard
