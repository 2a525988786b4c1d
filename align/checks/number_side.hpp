#pragma once

#include "align/checks/pairs.hpp"
#include "align/language/numbers.hpp"

#include <string>
#include <vector>

namespace enregard {

/// The numbers of one side, without those of notes and list items, and which of them need no more
/// looking at.
struct Numbers {
    std::vector<Number> numbers;
    std::vector<bool> settled;
    std::string first_label; ///< the value of a label at the head of the text

    explicit Numbers(const PairSide& side);

    /// Settles "2" at the head of the text where the other side has "2." there.
    void settle_head(const PairSide& side, const std::string& label);
};

/// Settles values that the other side, or the same one in brackets, has in another unit.
void forgive_conversions(const PairView& pair, Numbers& source, Numbers& target);

/// True where the other side names the number within a range: the 4 of "articles 3, 4 et 5" in
/// "articles 3 to 5".
bool is_in_range(const PairView& pair, Side side, const Number& number);

/// True for a small number in words that is meant as a number all the same: with a unit, as
/// "quatre tiers", or "tous quatre" where the English has "both".
bool is_meant(const PairView& pair, Side side, const Number& number);

} // namespace enregard
