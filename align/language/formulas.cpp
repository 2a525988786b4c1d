#include "align/language/formulas.hpp"

#include "align/text/keys.hpp"

#include <algorithm>
#include <string>

namespace enregard {

bool is_closing_formula(std::string_view sentence)
{
    // A formula is short; a paragraph that only contains one is text.
    if (sentence.size() > 250) {
        return false;
    }
    static constexpr std::string_view formulas[] = {"yours sincerely",
                                                    "yours faithfully",
                                                    "yours truly",
                                                    "kind regards",
                                                    "best regards",
                                                    "respectfully yours",
                                                    "prie d'agréer",
                                                    "veuillez agréer",
                                                    "prie de recevoir",
                                                    "veuillez recevoir",
                                                    "prie de croire",
                                                    "sentiments distingués",
                                                    "haute considération",
                                                    "considération distinguée",
                                                    "assurances of my highest",
                                                    "assurances of our highest",
                                                    "salutations distinguées"};
    const std::string key = fold_key(sentence);
    return std::ranges::any_of(
        formulas, [&](std::string_view formula) { return key.find(formula) != std::string::npos; });
}

} // namespace enregard
