#include "align/language/document_symbol.hpp"

#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

namespace enregard {

bool is_document_symbol(std::string_view line)
{
    bool digit = false;
    bool sign = false;
    int capitals = 0;
    int smalls = 0;
    int spaces = 0;
    for (std::uint32_t i = 0; i < line.size();) {
        const Character c = character_at(line, i);
        digit |= is_digit(c.code);
        sign |= c.code == '/' || c.code == '-' || c.code == '(';
        capitals += is_upper(c.code) ? 1 : 0;
        smalls += is_lower(c.code) ? 1 : 0;
        spaces += is_space(c.code) ? 1 : 0;
        i += c.size;
    }
    return digit && sign && capitals >= 2 && smalls <= 3 && spaces <= 2 && line.size() <= 40;
}

} // namespace enregard
