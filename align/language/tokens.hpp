#pragma once

#include "align/text/span.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace enregard {

/// A run of letters or a run of the digits 0 to 9: what numbers and dates are read from.
struct Token {
    static constexpr std::size_t longest_key = 15;

    Span span;
    bool digits = false;
    bool capital = false; ///< begins with an upper case letter
    unsigned char key_size = 0;
    std::array<char, longest_key> key_bytes{};

    /// A word in lower case without accents ("Décembre" gives "decembre"); empty for digits and for
    /// words that are too long or too foreign to be in any table.
    std::string_view key() const { return {key_bytes.data(), key_size}; }
};

/// The words and digit runs of `text`, in order; "27e" gives two that touch.
std::vector<Token> tokens_of(std::string_view text);

/// The tokens of a text and what stands between them; an index outside gives an empty token.
class TokenView {
public:
    /// Both must outlive the view.
    TokenView(std::string_view text, const std::vector<Token>& tokens)
        : text_(text), tokens_(tokens)
    {
    }

    std::string_view text() const { return text_; }
    std::size_t size() const { return tokens_.size(); }
    const Token& operator[](std::size_t i) const { return i < tokens_.size() ? tokens_[i] : none_; }

    /// The text of token `i`.
    std::string_view text_of(std::size_t i) const { return slice(text_, (*this)[i].span); }
    /// What stands between token `i` and the next one; "\n" at either end of the text.
    std::string_view gap_after(std::size_t i) const;
    /// What stands between token `i` and the one before; "\n" at either end of the text.
    std::string_view gap_before(std::size_t i) const { return i == 0 ? "\n" : gap_after(i - 1); }
    /// True where nothing stands between token `i` and the next one.
    bool touches_next(std::size_t i) const { return gap_after(i).empty(); }
    /// The value of digit run `i`, or -1 where it is a word or has more than nine digits.
    int value(std::size_t i) const;

private:
    std::string_view text_;
    const std::vector<Token>& tokens_;
    Token none_;
};

/// True for one white space that is no line break (ordinary, no-break, thin, narrow no-break).
bool is_one_space(std::string_view gap);

/// True for "-" and for the no-break hyphen.
bool is_hyphen(std::string_view gap);

} // namespace enregard
