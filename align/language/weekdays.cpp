#include "align/language/weekdays.hpp"

#include "align/language/tokens.hpp"

#include <iterator>

namespace enregard {

namespace {

constexpr std::string_view english[] = {"monday", "tuesday",  "wednesday", "thursday",
                                        "friday", "saturday", "sunday"};
constexpr std::string_view french[] = {"lundi",    "mardi",  "mercredi", "jeudi",
                                       "vendredi", "samedi", "dimanche"};

} // namespace

std::vector<Weekday> find_weekdays(std::string_view text, Language language)
{
    std::vector<Weekday> found;
    // Every name ends in "di", "day" or "che": most sentences need no reading.
    if (text.find("di") == std::string_view::npos && text.find("day") == std::string_view::npos &&
        text.find("che") == std::string_view::npos) {
        return found;
    }
    const bool in_french = language == Language::french;
    const auto& names = in_french ? french : english;
    for (const Token& token : tokens_of(text)) {
        std::string_view key = token.key();
        if (key.ends_with('s')) {
            key.remove_suffix(1);
        }
        for (std::size_t i = 0; i < std::size(names); ++i) {
            if (key == names[i] && (in_french || token.capital)) {
                found.push_back({token.span, static_cast<int>(i) + 1});
            }
        }
    }
    return found;
}

} // namespace enregard
