#include "align/reflow/vocabulary.hpp"

#include "align/language/words.hpp"
#include "align/text/keys.hpp"

#include <functional>
#include <string>

namespace enregard {

namespace {

std::uint64_t hash_of(std::string_view word)
{
    return std::hash<std::string>{}(fold_key(word));
}

std::uint64_t pair_hash(std::uint64_t first, std::uint64_t second)
{
    return first * 0x9E3779B97F4A7C15U ^ second;
}

} // namespace

Vocabulary::Vocabulary(std::string_view text, const std::vector<Line>& lines)
{
    for (const Line& line : lines) {
        const std::vector<Span> words = split_words(text, line.span);
        std::uint64_t previous = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            const std::uint64_t hash = hash_of(slice(text, words[i]));
            // The last word of a line may be half a word.
            if (i + 1 < words.size()) {
                words_.insert(hash);
            }
            if (i > 0 && text.substr(words[i - 1].end, words[i].begin - words[i - 1].end) == " ") {
                pairs_.insert(pair_hash(previous, hash));
            }
            previous = hash;
        }
    }
}

bool Vocabulary::has_word(std::string_view word) const
{
    return words_.contains(hash_of(word));
}

bool Vocabulary::has_pair(std::string_view first, std::string_view second) const
{
    return pairs_.contains(pair_hash(hash_of(first), hash_of(second)));
}

} // namespace enregard
