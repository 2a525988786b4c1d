#include "align/readers/list_number.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace enregard::readers {

namespace {

/// Longer labels than this are no labels: "aaaa..." for an item with a number of six digits.
constexpr int most_repetitions = 20;

std::string repeated(std::string_view sign, int times)
{
    std::string text;
    for (int i = 0; i < times; ++i) {
        text += sign;
    }
    return text;
}

} // namespace

std::string letter_number(int value, bool upper)
{
    if (value < 1) {
        return std::to_string(value);
    }
    std::string text;
    for (; value > 0; value = (value - 1) / 26) {
        text.insert(text.begin(), static_cast<char>((upper ? 'A' : 'a') + (value - 1) % 26));
    }
    return text;
}

std::string repeated_letter_number(int value, bool upper)
{
    const int times = (value - 1) / 26 + 1;
    if (value < 1 || times > most_repetitions) {
        return std::to_string(value);
    }
    return repeated(letter_number((value - 1) % 26 + 1, upper), times);
}

std::string roman_number(int value, bool upper)
{
    constexpr int largest = 3999;
    constexpr std::array<std::pair<int, std::string_view>, 13> signs{{{1000, "m"},
                                                                      {900, "cm"},
                                                                      {500, "d"},
                                                                      {400, "cd"},
                                                                      {100, "c"},
                                                                      {90, "xc"},
                                                                      {50, "l"},
                                                                      {40, "xl"},
                                                                      {10, "x"},
                                                                      {9, "ix"},
                                                                      {5, "v"},
                                                                      {4, "iv"},
                                                                      {1, "i"}}};
    if (value < 1 || value > largest) {
        return std::to_string(value);
    }
    std::string text;
    for (const auto& [worth, sign] : signs) {
        for (; value >= worth; value -= worth) {
            text += sign;
        }
    }
    if (upper) {
        for (char& c : text) {
            c = static_cast<char>(c - 'a' + 'A');
        }
    }
    return text;
}

std::string sign_number(int value)
{
    constexpr std::array<std::string_view, 4> signs{"*", "†", "‡", "§"};
    const int times = (value - 1) / static_cast<int>(signs.size()) + 1;
    if (value < 1 || times > most_repetitions) {
        return std::to_string(value);
    }
    return repeated(signs[static_cast<std::size_t>(value - 1) % signs.size()], times);
}

} // namespace enregard::readers
