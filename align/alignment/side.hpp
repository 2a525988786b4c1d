#pragma once

#include "align/alignment/bead.hpp"
#include "align/lexicon/lexicon.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace enregard {

/// What a token is to the aligner.
enum class TokenKind : std::uint8_t {
    word,
    small_word, ///< shorter than four letters: alike in both languages only by chance
    number,     ///< compared by its value
    sign,       ///< ? ! : ; ( and quotes
};
inline constexpr std::size_t token_kinds = 4;

/// A stem, a value or a sign of one side.
struct TokenType {
    TokenKind kind = TokenKind::word;
    bool in_lexicon = false;
    std::uint32_t count = 0; ///< how often it stands in its text
    float share = 0;         ///< of the tokens of its text, 0 to 1, smoothed
    std::string key;         ///< the stem of a word; of another token its value or sign
};

/// One text as the aligner sees it: sentences as rows of token types.
struct AlignedSide {
    Language language = Language::unknown;
    std::vector<TokenType> types;
    std::vector<std::uint32_t> tokens;      ///< indices of `types`, sentence after sentence
    std::vector<std::uint32_t> first_token; ///< where each sentence begins in `tokens`, and the end
    std::vector<std::uint32_t> lengths_chars;
    std::vector<BlockKind> kinds;
    std::vector<std::uint32_t> blocks;
    /// How many sentences before each, and in all, are known to have no counterpart.
    std::vector<std::uint32_t> alone_before;
    /// The types by how they are spelled: without case and accents, or by value.
    std::unordered_map<std::string, std::uint32_t> spellings;

    std::uint32_t size() const { return static_cast<std::uint32_t>(lengths_chars.size()); }
    std::span<const std::uint32_t> sentence(std::uint32_t i) const
    {
        return std::span(tokens).subspan(first_token[i], first_token[i + 1] - first_token[i]);
    }
    /// The number of tokens of the sentences in `range`.
    std::uint32_t token_count(Range range) const
    {
        return first_token[range.end] - first_token[range.begin];
    }
};

/// Marks sentences that are known to have no counterpart.
void set_alone(AlignedSide& side, std::span<const Range> sentences);

/// Both texts.
struct AlignedSides {
    AlignedSide source;
    AlignedSide target;
};

/// Reads the tokens of `text`. With a lexicon, forms of a word that it takes for one are one type.
AlignedSide read_side(const Text& text, const Lexicon* lexicon);

} // namespace enregard
