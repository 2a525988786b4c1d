#pragma once

#include <string_view>

namespace enregard {

/// True for the formula that closes a letter: "Yours sincerely,", "Je vous prie d'agréer, Madame,
/// l'expression de mes sentiments distingués." Each language has its own; they are not translated
/// word by word.
bool is_closing_formula(std::string_view sentence);

} // namespace enregard
