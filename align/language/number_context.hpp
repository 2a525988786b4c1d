#pragma once

#include <string_view>

namespace enregard {

// What stands around digits. Keys are in lower case without accents (Token::key).

/// The ending of an ordinal in digits, of either language: "27e", "1er", "27th".
bool is_ordinal_ending(std::string_view key);

/// What may stand right after digits without making a code of them: "10km", "1970s".
bool is_attached_unit(std::string_view key);

/// True for "tel", "fax" and the like, which announce a phone number.
bool names_phone(std::string_view key);

/// True for the name of a unit of measure, of time or of money: "seconds", "kilomètres", "euros".
bool names_measure(std::string_view key);

/// True where `chunk`, a piece of text between white space, is an address or the symbol of a
/// document: "www.coe.int/42", "a1@b.org", "CG-BUR(2020)35-INF56".
bool is_code(std::string_view chunk);

} // namespace enregard
