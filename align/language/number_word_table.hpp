#pragma once

#include "align/language/language.hpp"
#include "align/language/tokens.hpp"

#include <cstdint>
#include <string_view>

namespace enregard {

/// What a number word does within a number.
enum class NumberRole {
    part,       ///< 2 to 90: is added
    one,        ///< a number only within another one: "vingt et un", "one hundred"
    hundred,    ///< multiplies what stands before; counts as 100 alone where `alone` says so
    scale,      ///< a thousand, a million: multiplies and begins anew
    collective, ///< douzaine, centaine, dozen: multiplies the number or the article before
    ordinal,    ///< is added and ends the number
    ordinal_of, ///< hundredth, millième: multiplies and ends the number
};

/// A word of which numbers are made.
struct NumberWord {
    std::string_view key; ///< in lower case without accents
    std::uint64_t value;
    NumberRole role;
    bool alone = true; ///< may begin a number
};

/// The number word that `token` is, or null.
const NumberWord* find_number_word(const Token& token, Language language);

} // namespace enregard
