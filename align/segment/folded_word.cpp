#include "align/segment/folded_word.hpp"

#include "align/text/keys.hpp"

#include <algorithm>

namespace enregard {

namespace {

constexpr bool is_ascii(char c)
{
    return static_cast<unsigned char>(c) < 0x80U;
}

} // namespace

void FoldedWord::fold_any(std::string_view word)
{
    const std::string key = fold_key(word);
    size_ = std::min(key.size(), capacity);
    std::copy_n(key.begin(), size_, bytes_.begin());
}

void FoldedWord::assign(std::string_view word)
{
    word = word.substr(0, capacity);
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
