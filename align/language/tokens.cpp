#include "align/language/tokens.hpp"

#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <charconv>

namespace enregard {

namespace {

bool is_combining_mark(char32_t code)
{
    return code >= 0x300 && code <= 0x36F;
}

/// The letter without its accent in lower case, or 0 for a letter that no table holds.
char plain_letter(char32_t code)
{
    if (code >= 'a' && code <= 'z') {
        return static_cast<char>(code);
    }
    if (code >= 'A' && code <= 'Z') {
        return static_cast<char>(code - 'A' + 'a');
    }
    const char32_t lower = code >= 0xC0 && code <= 0xDE ? code + 0x20 : code;
    if (lower >= 0xE0 && lower <= 0xE4) {
        return 'a';
    }
    if (lower >= 0xE8 && lower <= 0xEB) {
        return 'e';
    }
    if (lower >= 0xEC && lower <= 0xEF) {
        return 'i';
    }
    if (lower >= 0xF2 && lower <= 0xF6) {
        return 'o';
    }
    if (lower >= 0xF9 && lower <= 0xFC) {
        return 'u';
    }
    switch (lower) {
    case 0xE7: // ç
        return 'c';
    case 0x1D49: // ᵉ
        return 'e';
    case 0x2B3: // ʳ
        return 'r';
    case 0x2E2: // ˢ
        return 's';
    default:
        return 0;
    }
}

Token read_word(std::string_view text, std::uint32_t begin)
{
    Token token;
    token.capital = is_upper(character_at(text, begin).code);
    std::uint32_t at = begin;
    bool known = true;
    for (Character c = character_at(text, at); is_letter(c.code) || is_combining_mark(c.code);
         c = character_at(text, at)) {
        at += c.size;
        if (is_combining_mark(c.code)) {
            continue;
        }
        const char letter = plain_letter(c.code);
        known = known && letter != 0 && token.key_size < Token::longest_key;
        if (known) {
            token.key_bytes.at(token.key_size++) = letter;
        }
    }
    if (!known) {
        token.key_size = 0;
    }
    token.span = {begin, at};
    return token;
}

Token read_digits(std::string_view text, std::uint32_t begin)
{
    Token token;
    token.digits = true;
    std::uint32_t at = begin;
    while (at < text.size() && is_digit(static_cast<unsigned char>(text[at]))) {
        ++at;
    }
    token.span = {begin, at};
    return token;
}

} // namespace

std::vector<Token> tokens_of(std::string_view text)
{
    std::vector<Token> tokens;
    tokens.reserve(text.size() / 6 + 1);
    for (std::uint32_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        if (is_digit(c.code) || is_letter(c.code)) {
            tokens.push_back(is_digit(c.code) ? read_digits(text, at) : read_word(text, at));
            at = tokens.back().span.end;
        } else {
            at += c.size;
        }
    }
    return tokens;
}

std::string_view TokenView::gap_after(std::size_t i) const
{
    if (i + 1 >= tokens_.size()) {
        return "\n";
    }
    return slice(text_, {tokens_[i].span.end, tokens_[i + 1].span.begin});
}

int TokenView::value(std::size_t i) const
{
    const std::string_view digits = text_of(i);
    if (!(*this)[i].digits || digits.size() > 9) {
        return -1;
    }
    int result = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), result);
    return result;
}

bool is_one_space(std::string_view gap)
{
    return gap == " " || gap == "\u00A0" || gap == "\u2009" || gap == "\u202F";
}

bool is_hyphen(std::string_view gap)
{
    return gap == "-" || gap == "\u2011" || gap == "\u2010";
}

} // namespace enregard
