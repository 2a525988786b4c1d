#include "align/readers/docx_symbols.hpp"

#include "align/readers/xml.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace enregard::readers {

namespace {

using Sign = std::pair<unsigned, char32_t>;

/// The font Symbol, beyond the Greek letters.
constexpr std::array symbol_signs{
    Sign{0x22, U'∀'}, Sign{0x24, U'∃'}, Sign{0x27, U'∋'}, Sign{0x2A, U'∗'}, Sign{0x2D, U'−'},
    Sign{0x40, U'≅'}, Sign{0x5E, U'⊥'}, Sign{0x7E, U'∼'}, Sign{0xA0, U'€'}, Sign{0xA2, U'′'},
    Sign{0xA3, U'≤'}, Sign{0xA4, U'⁄'}, Sign{0xA5, U'∞'}, Sign{0xAB, U'↔'}, Sign{0xAC, U'←'},
    Sign{0xAD, U'↑'}, Sign{0xAE, U'→'}, Sign{0xAF, U'↓'}, Sign{0xB0, U'°'}, Sign{0xB1, U'±'},
    Sign{0xB2, U'″'}, Sign{0xB3, U'≥'}, Sign{0xB4, U'×'}, Sign{0xB6, U'∂'}, Sign{0xB7, U'•'},
    Sign{0xB8, U'÷'}, Sign{0xB9, U'≠'}, Sign{0xBA, U'≡'}, Sign{0xBB, U'≈'}, Sign{0xBC, U'…'},
    Sign{0xC7, U'∩'}, Sign{0xC8, U'∪'}, Sign{0xCE, U'∈'}, Sign{0xD2, U'®'}, Sign{0xD3, U'©'},
    Sign{0xD4, U'™'}, Sign{0xD6, U'√'}, Sign{0xD7, U'⋅'}, Sign{0xDE, U'⇒'}, Sign{0xE2, U'®'},
    Sign{0xE3, U'©'}, Sign{0xE4, U'™'}, Sign{0xE5, U'∑'}, Sign{0xF2, U'∫'}};

constexpr std::array wingdings_signs{
    Sign{0x22, U'✂'}, Sign{0x28, U'☎'}, Sign{0x2A, U'✉'}, Sign{0x6C, U'●'}, Sign{0x6E, U'■'},
    Sign{0x6F, U'□'}, Sign{0x71, U'❑'}, Sign{0x76, U'❖'}, Sign{0x9F, U'•'}, Sign{0xA7, U'▪'},
    Sign{0xA8, U'◻'}, Sign{0xD8, U'➢'}, Sign{0xDF, U'←'}, Sign{0xE0, U'→'}, Sign{0xE8, U'➔'},
    Sign{0xFB, U'✗'}, Sign{0xFC, U'✓'}, Sign{0xFD, U'☒'}, Sign{0xFE, U'☑'}};

/// What the keys A to Z and a to z give in the font Symbol.
constexpr std::u32string_view greek_capitals = U"ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
constexpr std::u32string_view greek_small = U"αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

template <std::size_t size>
char32_t sign_in(const std::array<Sign, size>& signs, unsigned place)
{
    const auto* const sign = std::ranges::find(signs, place, &Sign::first);
    return sign == signs.end() ? 0 : sign->second;
}

char32_t symbol_sign(unsigned place)
{
    if (place >= 'A' && place <= 'Z') {
        return greek_capitals[place - 'A'];
    }
    if (place >= 'a' && place <= 'z') {
        return greek_small[place - 'a'];
    }
    if (const char32_t sign = sign_in(symbol_signs, place); sign != 0) {
        return sign;
    }
    return place > 0x20 && place < 0x7F ? static_cast<char32_t>(place) : 0;
}

} // namespace

std::string docx_symbol(const pugi::xml_node& node)
{
    const std::string_view hex = attribute(node, "char");
    unsigned code = 0;
    std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
    const std::string_view font = attribute(node, "font");
    // Fonts of signs lie in the private area from U+F000 on.
    const unsigned place = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code;
    char32_t sign = 0;
    if (font == "Symbol") {
        sign = symbol_sign(place);
    } else if (font == "Wingdings") {
        sign = sign_in(wingdings_signs, place);
    } else if (code == place && code > 0x20 && code < 0xD800) {
        sign = code;
    }
    std::string text;
    if (sign != 0) {
        append(text, sign);
    }
    return text;
}

} // namespace enregard::readers
