#include "align/segment/folded_word.hpp"

#include "align/text/keys.hpp"

#include <algorithm>

namespace enregard {

namespace {

constexpr bool is_ascii(char c)
{
    return static_cast<unsigned char>(c) < 0x80U;
}

/// The beginning of `text`, at most `most` bytes and no cut character.
std::string_view head_of(std::string_view text, std::size_t most)
{
    std::size_t size = std::min(text.size(), most);
    while (size > 0 && size < text.size() &&
           (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) {
        --size;
    }
    return text.substr(0, size);
}

} // namespace

void FoldedWord::fold_any(std::string_view word)
{
    const std::string key = fold_key(word);
    const std::string_view head = head_of(key, capacity);
    size_ = head.size();
    std::ranges::copy(head, bytes_.begin());
}

void FoldedWord::assign(std::string_view word)
{
    word = head_of(word, capacity);
    size_ = word.size();
    for (std::size_t i = 0; i < word.size();) {
        // U+00C0 to U+00FF: the capitals stand 32 before their small letters.
        if (word[i] == '\xC3' && i + 1 < word.size() && word[i + 1] != '\x9F') {
            const auto low = static_cast<unsigned char>(word[i + 1]);
            bytes_[i] = '\xC3';
            bytes_[i + 1] = static_cast<char>(low < 0x9FU && low != 0x97U ? low + 0x20U : low);
            i += 2;
        } else if (is_ascii(word[i])) {
            const char c = word[i];
            bytes_[i++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        } else {
            fold_any(word);
            return;
        }
    }
}

} // namespace enregard
