#include "align/reflow/vocabulary.hpp"

#include "align/language/words.hpp"
#include "align/text/keys.hpp"

#include <string>

namespace enregard {

namespace {

/// A hash of fold_key(word), which for ASCII needs no key (FNV-1a).
std::uint64_t hash_of(std::string_view word)
{
    constexpr std::uint64_t basis = 0xCBF29CE484222325U;
    constexpr std::uint64_t prime = 0x100000001B3U;
    std::uint64_t hash = basis;
    for (const char c : word) {
        if (static_cast<unsigned char>(c) >= 0x80U) {
            hash = basis;
            for (const char k : fold_key(word)) {
                hash = (hash ^ static_cast<unsigned char>(k)) * prime;
            }
            return hash;
        }
        const bool capital = c >= 'A' && c <= 'Z';
        hash = (hash ^ static_cast<unsigned char>(capital ? c + 32 : c)) * prime;
    }
    return hash;
}

std::uint64_t pair_hash(std::uint64_t first, std::uint64_t second)
{
    return first * 0x9E3779B97F4A7C15U ^ second;
}

} // namespace

void Vocabulary::read()
{
    if (is_read_) {
        return;
    }
    is_read_ = true;
    for (const Line& line : lines_) {
        const std::vector<Span> words = split_words(text_, line.span);
        std::uint64_t previous = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            const std::uint64_t hash = hash_of(slice(text_, words[i]));
            // The last word of a line may be half a word.
            if (i + 1 < words.size()) {
                words_.insert(hash);
            }
            if (i > 0 && text_.substr(words[i - 1].end, words[i].begin - words[i - 1].end) == " ") {
                pairs_.insert(pair_hash(previous, hash));
            }
            previous = hash;
        }
    }
}

bool Vocabulary::has_word(std::string_view word)
{
    read();
    return words_.contains(hash_of(word));
}

bool Vocabulary::has_pair(std::string_view first, std::string_view second)
{
    read();
    return pairs_.contains(pair_hash(hash_of(first), hash_of(second)));
}

} // namespace enregard
