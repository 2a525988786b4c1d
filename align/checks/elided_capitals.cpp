#include "align/checks/elided_capitals.hpp"

#include "align/language/words.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <string>
#include <unordered_set>

namespace enregard {

namespace {

/// "L" and "Europe" of "L'Europe".
bool is_elided(std::string_view text, Span first, Span second)
{
    const Character sign = character_at(text, first.end);
    return first.size() == 1 && is_apostrophe(sign.code) && first.end + sign.size == second.begin &&
           is_capitalised(slice(text, second));
}

std::string key_of(std::string_view text, Span first, Span second)
{
    return fold_key(slice(text, first)) + "'" + std::string(slice(text, second));
}

} // namespace

std::vector<Span> elided_capitals(const Text& text)
{
    const std::string_view whole = text.document.text;
    struct Elision {
        Span span;
        std::string key;
    };
    std::unordered_set<std::string> small;
    std::vector<Elision> large;
    for (const Sentence& sentence : text.sentences) {
        const std::vector<Span> words = split_words(whole, sentence.span);
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            if (!is_elided(whole, words[i], words[i + 1])) {
                continue;
            }
            std::string key = key_of(whole, words[i], words[i + 1]);
            if (!is_capitalised(slice(whole, words[i]))) {
                small.insert(std::move(key));
            } else if (i > 0 && !is_capitalised(slice(whole, words[i - 1]))) {
                large.push_back({cover(words[i], words[i + 1]), std::move(key)});
            }
        }
    }
    std::vector<Span> found;
    for (const Elision& elision : large) {
        if (small.contains(elision.key)) {
            found.push_back(elision.span);
        }
    }
    return found;
}

} // namespace enregard
