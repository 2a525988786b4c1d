#pragma once

#include "align/language/numbers.hpp"

#include <optional>
#include <string_view>

namespace enregard {

/// How two different values may have come of each other.
enum class Relation { none, transposed, factor_ten, one_digit };

/// "1832" and "1382" are transposed, "45" and "450" differ by a power of ten, "1832" and "1882" by
/// one digit.
Relation relation_of(const Number& a, const Number& b);

/// True for the same value.
bool has_same_value(const Number& a, const Number& b);

/// True for two values that say the same in their ways: 6.30 and 18:30 with a clock, the 1970s and
/// the 70s, -3 and 3 ("moins 3"), 1968 and 68, 18.3 and the first word of "dix-huit et trois
/// dixièmes", "trois quarts" and 75 % or 0.75.
bool is_equivalent(const Number& a, const Number& b);

/// True where `part` says the decimals of `decimal`: "trois dixièmes" and "30 centimètres" for the
/// .3 of "18.3".
bool is_decimal_part(const Number& part, const Number& decimal);

/// True where both have the same value and `other` writes more zeros behind the decimal sign:
/// "5.7" and "5,70". Their writings stand in `text` and `other_text`.
bool has_more_zeros(std::string_view text, const Number& number, std::string_view other_text,
                    const Number& other);

/// Where `other` has the digits of `number` (part of `text`) written the same, with a sign between
/// them: "1,365" or "12.5".
std::optional<Span> find_copy(const Number& number, std::string_view text, std::string_view other);

/// True for a small number or an ordinal in words, which languages use freely.
bool is_loose(const Number& number);

/// True for the number of a list item at the head of `text`: "1." or "2)".
bool is_list_number(std::string_view text, const Number& number);

/// True where `text` says the value of `number` with another word: "both" for 2, "half" for 50 %.
bool is_said_otherwise(const Number& number, std::string_view text, Language language);

/// True for a number in square brackets, which calls a note or a reference: "[17]".
bool is_bracketed(std::string_view text, const Number& number);

/// True where `text` has the value of `number` as a numeral that stands for itself, as in a heading
/// that is only "IV".
bool stands_as_roman(const Number& number, std::string_view text);

/// True where the digits of `number` (part of `text`) stand in `other`, which reads them as part of
/// a code: "Apollo 11" and "Apollo-11".
bool stands_in_code(const Number& number, std::string_view text, std::string_view other);

} // namespace enregard
