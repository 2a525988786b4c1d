#pragma once

#include "align/language/language.hpp"
#include "align/language/tokens.hpp"

namespace enregard {

/// A numeral found in its context.
struct Roman {
    std::size_t end = 0; ///< the token after its last one
    Span span;
    int value = 0;
};

/// The value of a well-formed numeral in capitals ("XIV" gives 14), or 0.
int roman_value(std::string_view letters);

/// The numeral at token `i` where its context makes it a number: a century or another ordinal
/// ("XIXe siècle"), after the name of a part ("chapter IV", "annexe II") or of a person ("Louis
/// XIV"); value 0 where it is none.
Roman read_roman(const TokenView& tokens, std::size_t i, Language language);

} // namespace enregard
