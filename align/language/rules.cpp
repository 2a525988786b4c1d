#include "align/language/rules.hpp"

namespace enregard {

const LanguageRules& rules_for(Language language)
{
    return language == Language::french ? french_rules() : english_rules();
}

} // namespace enregard
