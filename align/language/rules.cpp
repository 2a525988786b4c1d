#include "align/language/rules.hpp"

namespace enregard {

const LanguageRules& rules_for(Language language)
{
    return language == Language::french ? french_rules() : english_rules();
}

bool is_abbreviation(Language language, std::string_view key)
{
    return (rules_for(language).words.kinds(key) & abbreviation_kinds) != 0;
}

} // namespace enregard
