#include "align/language/number_context.hpp"

#include "align/text/characters.hpp"

#include <algorithm>
#include <iterator>

namespace enregard {

namespace {

template <std::size_t size>
bool is_one_of(const std::string_view (&words)[size], std::string_view word)
{
    return std::ranges::find(words, word) != std::end(words);
}

} // namespace

bool is_ordinal_ending(std::string_view key)
{
    constexpr std::string_view endings[] = {"e",    "er", "re", "eme", "ieme", "es", "ers", "res",
                                            "emes", "me", "nd", "nde", "st",   "rd", "th"};
    return is_one_of(endings, key);
}

bool is_attached_unit(std::string_view key)
{
    constexpr std::string_view units[] = {"s",   "k",   "km", "m",  "cm",  "mm",  "kg", "g",  "mg",
                                          "l",   "ml",  "cl", "h",  "min", "bn",  "mn", "tn", "md",
                                          "mds", "mrd", "am", "pm", "ha",  "kwh", "mw", "gw", "ans",
                                          "eur", "usd", "p",  "a",  "c",   "f",   "kb", "mb", "gb"};
    return is_one_of(units, key);
}

bool names_phone(std::string_view key)
{
    constexpr std::string_view names[] = {"tel",       "telephone", "fax",
                                          "telecopie", "phone",     "mobile"};
    return is_one_of(names, key);
}

bool names_measure(std::string_view key)
{
    constexpr std::string_view names[] = {
        "second",    "seconde",   "minute",     "hour",       "heure", "day",     "jour",  "week",
        "semaine",   "month",     "mois",       "year",       "an",    "annee",   "metre", "meter",
        "kilometre", "kilometer", "centimetre", "centimeter", "mile",  "hectare", "litre", "liter",
        "gram",      "gramme",    "kilogram",   "kilogramme", "kilo",  "tonne",   "euro",  "dollar",
        "franc",     "degree",    "degre",      "point",      "fois",  "times"};
    if (is_one_of(names, key)) {
        return true;
    }
    return key.ends_with('s') && is_one_of(names, key.substr(0, key.size() - 1));
}

bool is_code(std::string_view chunk)
{
    if (chunk.find('@') != std::string_view::npos || chunk.find("://") != std::string_view::npos ||
        chunk.starts_with("www.") || chunk.find('_') != std::string_view::npos) {
        return true;
    }
    bool letter_run = false; // two capitals next to each other
    bool joined = false;
    bool money = false;
    for (std::size_t i = 0; i < chunk.size(); ++i) {
        const char c = chunk[i];
        letter_run = letter_run || (i > 0 && is_upper(static_cast<unsigned char>(c)) &&
                                    is_upper(static_cast<unsigned char>(chunk[i - 1])));
        const bool inside = i > 0 && i + 1 < chunk.size();
        joined = joined || (inside && (c == '(' || c == '/' || c == '-'));
        money = money || c == '$' || static_cast<unsigned char>(c) >= 0x80;
    }
    return letter_run && joined && !money;
}

} // namespace enregard
