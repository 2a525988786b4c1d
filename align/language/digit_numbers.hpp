#pragma once

#include "align/language/language.hpp"
#include "align/language/tokens.hpp"

#include <string>

namespace enregard {

/// A number in digits as it is written, without its sign and without what follows.
struct DigitNumber {
    std::size_t end = 0; ///< the token after its last one; 0 for a run too long to be a number
    std::string value;   ///< as in Number::value
};

/// The number whose first digits are token `begin`, with its thousands and decimals as the language
/// writes them: "1 234,5" and "1.234,5" in French, "1,234.5" in English. White space joins groups
/// of exactly three digits only, and an ordinary space only in French (or before a group like
/// "000").
DigitNumber read_digit_number(const TokenView& tokens, std::size_t begin, Language language);

/// `digits` (perhaps with a point) without useless zeros: "007" gives "7", "2.50" gives "2.5".
std::string plain_decimal(std::string digits);

/// `decimal` times ten to the power of `places` (not negative): "2.3" and 9 give "2300000000".
std::string shift_decimal(const std::string& decimal, int places);

/// The later year of "2020/21" or "1939-45" in full, or an empty text for anything else.
std::string full_year(std::string_view earlier, std::string_view later);

} // namespace enregard
