#include "align/language/rules.hpp"

namespace enregard {

const LanguageRules& rules_for(Language language)
{
    return language == Language::french ? french_rules() : english_rules();
}

bool is_abbreviation(Language language, std::string_view key)
{
    const LanguageRules& rules = rules_for(language);
    return rules.titles.contains(key) || rules.references.contains(key) ||
           rules.never.contains(key) || rules.maybe_final.contains(key);
}

} // namespace enregard
