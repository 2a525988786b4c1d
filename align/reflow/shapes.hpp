#pragma once

#include <cstdint>
#include <string_view>

namespace enregard {

/// What stands at the beginning of a list item: "1.", "2․", "(a)", "a)", "iv.", "1.2.", "•", "–".
struct ListMarker {
    std::uint32_t size = 0; ///< in bytes; 0 where there is none
    char closing = 0;       ///< '.' or ')'; '*' for a bullet or dash
    int value = 0;          ///< of a number or letter: "3" is 3, "c" is 3; 0 for none
    int roman = 0;          ///< of roman numerals: "iv" is 4; 0 for none
    bool letter = false;    ///< `value` is that of a letter
};

/// The list marker that begins `line`; it stands before a blank or alone. Numbers have at most
/// three digits; "M." and "N." begin a name.
ListMarker list_marker(std::string_view line);

/// True where `line` ends like a sentence: . ! ? or … before closing quotes and brackets.
bool ends_sentence(std::string_view line);

/// The value of well-formed roman numerals of one case, up to 99; 0 for none.
int numeral_value(std::string_view word);

/// True where the line is a caption and what it names: "Tél. : 12", "cc: Ms Pender".
bool has_caption(std::string_view line);

/// Where the dots before the page number begin in a line of a table of contents; the size of `line`
/// where there are none.
std::uint32_t leaders_begin(std::string_view line);

/// True where `line` is an address on the network and nothing else.
bool is_network_address(std::string_view line);

/// True where there is no letter and no digit in `line`: "***", "– – –".
bool is_decoration(std::string_view line);

/// True where single capitals stand apart, as in "R A P P O R T", and wider gaps part the words.
bool is_letterspaced(std::string_view line);

} // namespace enregard
