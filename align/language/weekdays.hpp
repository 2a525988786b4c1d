#pragma once

#include "align/language/language.hpp"
#include "align/text/span.hpp"

#include <string_view>
#include <vector>

namespace enregard {

/// The name of a day of the week in a text.
struct Weekday {
    Span span;
    int day = 1; ///< 1 is Monday
};

/// The days of the week that `text` names, in order: "lundi", "Mondays". English names without
/// their capital are none ("sun", "sat" never are).
std::vector<Weekday> find_weekdays(std::string_view text, Language language);

} // namespace enregard
