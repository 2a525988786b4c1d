#pragma once

#include "align/language/tokens.hpp"
#include "align/text/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace enregard {

/// A phone number of a text.
struct PhoneNumber {
    Span span;
    std::string digits; ///< without the "(0)" of a prefix
};

/// The phone numbers of `text`, in order: what begins with "+", rows of pairs of digits, and what
/// stands after "tel" and the like.
std::vector<PhoneNumber> find_phones(std::string_view text);

/// The token after the phone number that begins at the digits `i`, or `i`.
std::size_t phone_end(const TokenView& tokens, std::size_t i);

/// The same for one that stands at `i` after "tel": any row of digits.
std::size_t named_phone_end(const TokenView& tokens, std::size_t i);

} // namespace enregard
