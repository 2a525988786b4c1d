#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace enregard {

/// Texts of which at least one stands in everything that a pattern matches, so that a text without
/// them is passed over quickly.
struct RequiredLiterals {
    std::vector<std::string> texts; ///< none: the pattern does not tell
    bool any_case = false;          ///< in small letters, and capitals stand for them too
};

/// The literals of `pattern`:
///
///     required_literals(R"(\b[Aa]rt\.)").texts;      // "Art.", "art."
///     required_literals(R"(\b(?:Mr|Dr)\.\s)").texts; // "Mr.", "Dr."
///     required_literals(R"((?i)\bcirc\.)").texts;    // "circ.", in any case
///     required_literals(R"(\p{Lu}\.|etc\.)").texts;  // none
RequiredLiterals required_literals(std::string_view pattern);

/// `text` with A to Z as a to z: where literals in any case are looked for.
std::string in_small_letters(std::string_view text);

} // namespace enregard
