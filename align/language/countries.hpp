#pragma once

#include "align/language/language.hpp"
#include "align/text/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace enregard {

/// A country named in a text.
struct Country {
    Span span;
    std::string region; ///< ISO 3166-1: "DE"
};

/// The countries that `text` names in `language`, by ICU's (CLDR's) names: "Germany", "les
/// États-Unis". Adjectives and inhabitants are no names of countries.
std::vector<Country> find_countries(std::string_view text, Language language);

/// The name of a region in `language`: "Allemagne".
std::string country_name(std::string_view region, Language language);

/// True where `text` speaks of the region in any form: its name in `language`, a word that begins
/// like one of its names ("allemand") and is not another country's (Niger, Nigeria), or a form that
/// does not ("Dutch").
bool mentions_country(std::string_view text, Language language, std::string_view region);

/// True for a word that says where somebody or something is from ("British", "Kazakhs",
/// "azerbaïdjanaise"), by the names of countries and the endings of such words.
bool is_nationality(std::string_view word, Language language);

} // namespace enregard
