#include "align/language/own_words.hpp"

#include "align/language/words.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"

#include <algorithm>

namespace enregard {

namespace {

/// Calls `visit` with every line that is neither empty nor a remark.
template <typename Visit>
void for_each_entry(std::string_view lines, Visit&& visit)
{
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        const std::string_view line = lines.substr(0, end);
        const std::string_view entry = slice(line, trim(line, {0, size_of(line)}));
        if (!entry.empty() && entry.front() != '#') {
            visit(entry);
        }
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
}

std::vector<std::string> keys_of(std::string_view text)
{
    std::vector<std::string> keys;
    for (const Span word : split_words(text, {0, size_of(text)})) {
        keys.push_back(fold_key(slice(text, word)));
    }
    return keys;
}

} // namespace

const OwnWords& OwnWords::none()
{
    static const OwnWords empty;
    return empty;
}

void OwnWords::add(std::string_view lines)
{
    for_each_entry(lines, [&](std::string_view entry) { words_.insert(fold_key(entry)); });
}

void OwnWords::keep(std::string_view lines)
{
    for_each_entry(lines, [&](std::string_view entry) {
        std::vector<std::string> keys = keys_of(entry);
        if (keys.empty()) {
            return;
        }
        auto& phrases = phrases_[keys.front()];
        phrases.push_back(std::move(keys));
        std::ranges::stable_sort(phrases, std::greater{}, &std::vector<std::string>::size);
    });
}

bool OwnWords::knows(std::string_view word) const
{
    if (empty()) {
        return false;
    }
    const std::string key = fold_key(word);
    if (words_.contains(key)) {
        return true;
    }
    const auto phrases = phrases_.find(key);
    return phrases != phrases_.end() && phrases->second.back().size() == 1;
}

std::vector<Span> OwnWords::kept(std::string_view text, Span span) const
{
    std::vector<Span> places;
    if (phrases_.empty()) {
        return places;
    }
    const std::vector<Span> words = split_words(text, span);
    std::vector<std::string> keys;
    for (const Span word : words) {
        keys.push_back(fold_key(slice(text, word)));
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto phrases = phrases_.find(keys[i]);
        if (phrases == phrases_.end()) {
            continue;
        }
        for (const std::vector<std::string>& phrase : phrases->second) {
            if (phrase.size() <= words.size() - i &&
                std::equal(phrase.begin(), phrase.end(),
                           keys.begin() + static_cast<std::ptrdiff_t>(i))) {
                places.push_back(cover(words[i], words[i + phrase.size() - 1]));
                i += phrase.size() - 1;
                break;
            }
        }
    }
    return places;
}

bool is_within(const std::vector<Span>& places, Span span)
{
    return std::ranges::any_of(places, [&](Span place) { return place.contains(span); });
}

} // namespace enregard
