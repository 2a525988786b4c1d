#pragma once

#include "align/language/language.hpp"
#include "align/text/span.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace enregard {

/// A name that French and English write differently: a city, a region, a river, a saint or a king.
struct Exonym {
    std::vector<std::string> french;  ///< the forms in use, the usual one first
    std::vector<std::string> english; ///< likewise
    bool person = false;              ///< no place

    const std::vector<std::string>& forms(Language language) const
    {
        return language == Language::french ? french : english;
    }
};

/// A name of the list found in a text.
struct ExonymPlace {
    Span span;
    const Exonym* exonym = nullptr;
};

/// The list as it is written in french_exonyms.cpp: "Londres=London; Pékin=Beijing/Peking". What
/// follows the line "#persons" are persons.
std::span<const std::string_view> exonym_lines();

/// The names of the list that `text` gives in `language`: "Londres", "La Haye". A name has its
/// capitals: "tours" is no city. One that stands for two (Galilée) comes twice.
std::vector<ExonymPlace> find_exonyms(std::string_view text, Language language);

/// True where the words `keys` (each a plain_key) give the name in a form of either language, or a
/// word made of it ("londonien").
bool mentions_exonym(std::span<const std::string> keys, const Exonym& exonym);

} // namespace enregard
