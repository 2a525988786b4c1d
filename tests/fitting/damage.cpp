#include "tests/fitting/damage.hpp"

#include "align/text/utf8.hpp"

#include <algorithm>
#include <vector>

namespace enregard::fitting {

namespace {

/// Words as white space parts them.
struct Words {
    std::vector<std::size_t> begins;
    std::vector<std::size_t> ends;

    std::size_t size() const { return begins.size(); }
};

Words words_of(std::string_view text)
{
    Words words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_not_of(' ', at);
        if (begin == std::string_view::npos) {
            break;
        }
        at = std::min(text.find(' ', begin), text.size());
        words.begins.push_back(begin);
        words.ends.push_back(at);
    }
    return words;
}

/// The closing punctuation of a sentence.
std::string_view closing(std::string_view text)
{
    const std::size_t last = text.find_last_not_of(".!?\"'");
    return last == std::string_view::npos ? text : text.substr(last + 1);
}

Damaged without(std::string_view text, std::size_t begin, std::size_t end)
{
    Damaged damaged;
    damaged.left_out = text.substr(begin, end - begin);
    damaged.text = std::string(text.substr(0, begin)) + std::string(text.substr(end));
    return damaged;
}

Damaged without_end(std::string_view text, const Words& words, std::size_t kept)
{
    const std::size_t end = text.size() - closing(text).size();
    return words.ends[kept - 1] >= end ? Damaged{} : without(text, words.ends[kept - 1], end);
}

Damaged without_word(std::string_view text, const Words& words, std::uint32_t seed)
{
    for (std::size_t k = 0; k < words.size(); ++k) {
        const std::size_t i = (seed + k) % words.size();
        const std::string_view word = text.substr(words.begins[i], words.ends[i] - words.begins[i]);
        if (length_chars(word) >= 5 && i > 0) {
            const std::size_t letters = word.find_last_not_of(".,;:!?)\"") + 1;
            return without(text, words.ends[i - 1], words.begins[i] + letters);
        }
    }
    return {};
}

Damaged without_clause(std::string_view text, std::uint32_t seed)
{
    std::vector<std::size_t> commas;
    for (std::size_t at = text.find(", "); at != std::string_view::npos;
         at = text.find(", ", at + 1)) {
        commas.push_back(at);
    }
    if (commas.empty()) {
        return {};
    }
    const std::size_t k = seed % commas.size();
    const std::size_t end =
        k + 1 < commas.size() ? commas[k + 1] : text.size() - closing(text).size();
    return end < commas[k] + 12 ? Damaged{} : without(text, commas[k], end);
}

Damaged with(std::string_view text, std::size_t at, std::string_view more)
{
    Damaged damaged;
    damaged.added = true;
    damaged.text = std::string(text.substr(0, at)) + " " + std::string(more);
    damaged.begin = at + 1;
    damaged.end = damaged.text.size();
    damaged.text += text.substr(at);
    return damaged;
}

Damaged with_clause(std::string_view text, const Words& words, std::string_view other,
                    std::uint32_t seed)
{
    const Words others = words_of(other);
    const std::size_t count = 5 + seed % 5;
    if (others.size() < count + 2) {
        return {};
    }
    // Half of them begin as their sentence does.
    const std::size_t first = seed % 2 == 0 ? 0 : seed / 7 % (others.size() - count);
    return with(
        text, words.ends[1 + seed / 3 % (words.size() - 2)],
        other.substr(others.begins[first], others.ends[first + count - 1] - others.begins[first]));
}

} // namespace

Damaged damage_sentence(std::string_view damage, std::string_view sentence, std::string_view other,
                        std::uint32_t seed)
{
    const Words words = words_of(sentence);
    if (words.size() < 6) {
        return {};
    }
    return damage == "half"             ? without_end(sentence, words, words.size() / 2)
           : damage == "fifth"          ? without_end(sentence, words, words.size() * 4 / 5)
           : damage == "word"           ? without_word(sentence, words, seed)
           : damage == "clause"         ? without_clause(sentence, seed)
           : damage == "added sentence" ? with(sentence, sentence.size(), other)
                                        : with_clause(sentence, words, other, seed);
}

} // namespace enregard::fitting
