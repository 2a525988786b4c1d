#include "align/language/language.hpp"

#include "align/text/keys.hpp"

#include <string>

namespace enregard {

std::string_view name_of(Language language)
{
    switch (language) {
    case Language::english:
        return "English";
    case Language::french:
        return "French";
    case Language::unknown:
        break;
    }
    return "unknown";
}

std::string_view code_of(Language language)
{
    switch (language) {
    case Language::english:
        return "en";
    case Language::french:
        return "fr";
    case Language::unknown:
        break;
    }
    return "und";
}

Language language_from_code(std::string_view code)
{
    const std::string folded = fold_key(code);
    const std::string primary = folded.substr(0, folded.find_first_of("-_"));
    if (primary == "en" || primary == "eng") {
        return Language::english;
    }
    if (primary == "fr" || primary == "fra" || primary == "fre") {
        return Language::french;
    }
    return Language::unknown;
}

Language other_language(Language language)
{
    return language == Language::french    ? Language::english
           : language == Language::english ? Language::french
                                           : Language::unknown;
}

} // namespace enregard
