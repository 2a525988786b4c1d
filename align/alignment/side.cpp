#include "align/alignment/side.hpp"

#include "align/language/numbers.hpp"
#include "align/language/words.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>

namespace enregard {

namespace {

/// Words shorter than this are small words.
constexpr std::uint32_t small_word_chars = 4;
/// Of a language without a stemmer, words that begin with this many letters alike count as one.
constexpr std::uint32_t stem_chars = 6;
/// In a text shorter than this, a word's share of it says nothing of how rare the word is.
constexpr std::size_t usual_tokens = 5000;

/// The first `count` characters of `key`.
std::string first_chars(const std::string& key, std::uint32_t count)
{
    std::uint32_t end = 0;
    for (std::uint32_t k = 0; k < count && end < key.size(); ++k) {
        end += character_at(key, end).size;
    }
    return key.substr(0, end);
}

bool is_digits(std::string_view word)
{
    return word.find_first_not_of("0123456789") == std::string_view::npos;
}

class SideReader {
public:
    SideReader(const Text& text, const Lexicon* lexicon) : text_(text), lexicon_(lexicon)
    {
        side_.language = text.document.language;
        side_.first_token.push_back(0);
    }

    AlignedSide read()
    {
        for (const Sentence& sentence : text_.sentences) {
            read_sentence(slice(text_.document.text, sentence.span));
            side_.kinds.push_back(text_.document.blocks[sentence.block].kind);
            side_.blocks.push_back(static_cast<std::uint32_t>(sentence.block));
        }
        const auto divisor =
            static_cast<float>(std::max(side_.tokens.size(), usual_tokens) + side_.types.size());
        for (TokenType& type : side_.types) {
            type.share = (static_cast<float>(type.count) + 0.5F) / divisor;
        }
        set_alone(side_, {});
        return std::move(side_);
    }

private:
    void read_sentence(std::string_view sentence)
    {
        side_.lengths_chars.push_back(length_chars(sentence));
        for (const Number& number : find_numbers(sentence, side_.language)) {
            add(spelled("#" + number.value, TokenKind::number));
        }
        for (const Span word : split_words(sentence, {0, size_of(sentence)})) {
            add_word(std::string(slice(sentence, word)));
        }
        for (const char sign : sentence) {
            if (sign == '?' || sign == '!' || sign == '(' || sign == ':' || sign == ';') {
                add(spelled({sign}, TokenKind::sign));
            }
        }
        side_.first_token.push_back(static_cast<std::uint32_t>(side_.tokens.size()));
    }

    void add(std::uint32_t type)
    {
        side_.tokens.push_back(type);
        ++side_.types[type].count;
    }

    /// A number's value is a token already.
    void add_word(const std::string& word)
    {
        if (is_digits(word)) {
            return;
        }
        const auto [entry, fresh] = words_.try_emplace(word, 0);
        if (fresh) {
            entry->second = type_of(word);
        }
        add(entry->second);
    }

    std::uint32_t type_of(const std::string& word)
    {
        const bool small = length_chars(word) < small_word_chars && !is_all_capitals(word);
        const Stem stem = stem_key(word);
        const std::uint32_t type =
            interned(stem.key, small ? TokenKind::small_word : TokenKind::word);
        side_.types[type].in_lexicon |= stem.in_lexicon;
        if (!small) {
            side_.spellings.try_emplace(plain_key(word), type);
        }
        return type;
    }

    struct Stem {
        std::string key;
        bool in_lexicon = false;
    };

    Stem stem_key(const std::string& word) const
    {
        if (side_.language == Language::unknown) {
            return {first_chars(plain_key(word), stem_chars)};
        }
        std::string stem = stem_of(side_.language, word);
        if (lexicon_ != nullptr) {
            if (const auto id = lexicon_->find(side_.language, stem)) {
                return {std::string(lexicon_->stem(side_.language, *id)), true};
            }
        }
        return {std::move(stem)};
    }

    std::uint32_t spelled(const std::string& key, TokenKind kind)
    {
        const std::uint32_t type = interned(key, kind);
        side_.spellings.try_emplace(key, type);
        return type;
    }

    std::uint32_t interned(const std::string& key, TokenKind kind)
    {
        const auto [entry, fresh] =
            stems_.try_emplace(key, static_cast<std::uint32_t>(side_.types.size()));
        if (fresh) {
            side_.types.push_back({kind, false, 0, 0, key});
        }
        return entry->second;
    }

    const Text& text_;
    const Lexicon* lexicon_;
    AlignedSide side_;
    std::unordered_map<std::string, std::uint32_t> words_;
    std::unordered_map<std::string, std::uint32_t> stems_;
};

} // namespace

void set_alone(AlignedSide& side, std::span<const Range> sentences)
{
    side.alone_before.assign(side.size() + 1, 0);
    for (const Range range : sentences) {
        for (std::uint32_t i = range.begin; i < range.end; ++i) {
            side.alone_before[i + 1] = 1;
        }
    }
    std::partial_sum(side.alone_before.begin(), side.alone_before.end(), side.alone_before.begin());
}

AlignedSide read_side(const Text& text, const Lexicon* lexicon)
{
    return SideReader(text, lexicon).read();
}

} // namespace enregard
