#pragma once

#include <string>

namespace enregard::readers {

// How lists and notes count. What a way of counting cannot say is given in digits.

std::string letter_number(int value, bool upper);          ///< a, b, ... z, aa, ab
std::string repeated_letter_number(int value, bool upper); ///< a, b, ... z, aa, bb
std::string roman_number(int value, bool upper);           ///< i, ii, ... mmmcmxcix
std::string sign_number(int value);                        ///< *, †, ‡, §, **, ††

} // namespace enregard::readers
