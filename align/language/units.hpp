#pragma once

#include "align/language/numbers.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace enregard {

/// What a unit measures; units of one dimension can be converted, but for money.
enum class Dimension {
    length,
    area,
    volume,
    mass,
    speed,
    temperature,
    time,
    power,
    energy,
    data,
    share, ///< per cent, percentage points
    money,
};

/// A unit or a currency, whatever its name.
struct Unit {
    std::string_view id; ///< "km", "EUR"
    Dimension dimension = Dimension::length;
    double factor = 0; ///< how many of the base unit of its dimension; 0: cannot be converted
};

/// A number with its unit.
struct Quantity {
    std::size_t number = 0; ///< in the numbers it was read with
    const Unit* unit = nullptr;
    Span span; ///< the unit alone
};

/// The quantities among `numbers`, the numbers of `text`: "10 km", "£5m", "5 millions de dollars",
/// "3 points de pourcentage", "20 °C".
std::vector<Quantity> find_quantities(std::string_view text, Language language,
                                      const std::vector<Number>& numbers);

/// True for units that one name stands for: "pounds" are lb and GBP.
bool is_same_unit(const Unit& a, const Unit& b);

/// True where one value is the other in another unit of the same dimension, but for the rounding
/// that is usual: 10 miles and 16 km, 20 °C and 68 °F.
bool is_conversion(const Number& a, const Unit& unit_a, const Number& b, const Unit& unit_b);

} // namespace enregard
