#include "align/segment/layer_abbreviations.hpp"

#include "align/readers/reader.hpp"
#include "align/text/characters.hpp"
#include "align/text/error.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace enregard {

namespace {

bool is_word_edge(char32_t code)
{
    return code == 0 || is_space(code) || is_apostrophe(code) || is_opening_quote(code) ||
           code == '(' || code == '[' || code == '/' || code == 0x2013 || code == 0x2014;
}

/// The word that ends at `end` in `text`, not reaching before `begin`.
Span word_before(std::string_view text, std::uint32_t begin, std::uint32_t end)
{
    std::uint32_t at = end;
    while (at > begin) {
        const Character c = character_before(text, at);
        if (is_word_edge(c.code)) {
            break;
        }
        at -= c.size;
    }
    return {at, end};
}

bool has_letter(std::string_view text)
{
    for (std::uint32_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        if (is_letter(c.code) || is_digit(c.code)) {
            return true;
        }
        at += c.size;
    }
    return false;
}

/// At most `bytes` before `end`, whole characters.
std::string_view tail(std::string_view text, std::uint32_t begin, std::uint32_t end,
                      std::size_t bytes)
{
    std::uint32_t at = end;
    while (at > begin && end - at < bytes) {
        at -= character_before(text, at).size;
    }
    return slice(text, {at, end});
}

std::string_view head(std::string_view text, std::uint32_t begin, std::uint32_t end,
                      std::size_t bytes)
{
    std::uint32_t at = begin;
    while (at < end && at - begin < bytes) {
        at += character_at(text, at).size;
    }
    return slice(text, {begin, at});
}

bool ends_with_words(std::string_view text, std::string_view words)
{
    return text.ends_with(words) &&
           is_word_edge(character_before(text, size_of(text) - size_of(words)).code);
}

} // namespace

bool AbbreviationList::add(std::string_view abbreviation)
{
    std::string key = fold_key(fold_space(abbreviation));
    if (key.ends_with('.')) {
        key.pop_back();
    }
    const Span last = word_before(key, 0, size_of(key));
    if (!has_letter(slice(key, last))) {
        return false;
    }
    longest_bytes_ = std::max(longest_bytes_, key.size() + 1);
    by_word_[std::string(slice(key, last))].push_back({key, ""});
    for (std::size_t stop = key.find(". "); stop != std::string::npos;
         stop = key.find(". ", stop + 1)) {
        const Span word = word_before(key, 0, static_cast<std::uint32_t>(stop));
        by_word_[std::string(slice(key, word))].push_back(
            {key.substr(0, stop), key.substr(stop + 2)});
    }
    return true;
}

bool AbbreviationList::covers_stop(std::string_view text, Span block, std::uint32_t stop) const
{
    // An abbreviation is shorter than its key only by what folding adds: twice is far enough.
    const std::size_t reach = 2 * longest_bytes_ + 8;
    const std::uint32_t from = stop - size_of(tail(text, block.begin, stop, reach));
    const auto found = by_word_.find(fold_key(slice(text, word_before(text, from, stop))));
    if (found == by_word_.end()) {
        return false;
    }
    const std::string before = fold_key(fold_space(slice(text, {from, stop})));
    const std::string after = fold_key(fold_space(head(text, stop + 1, block.end, reach)));
    return std::ranges::any_of(found->second, [&](const Place& place) {
        return ends_with_words(before, place.before) && after.starts_with(place.after);
    });
}

void add_abbreviations(const std::string& file, AbbreviationList& list)
{
    const std::string text = decode_file(load_file(file)).text;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string line = fold_space(std::string_view(text).substr(begin, end - begin));
        begin = end + 1;
        ++number;
        if (!line.empty() && !line.starts_with('#') && !list.add(line)) {
            throw Error(file, fmt::format("line {}: '{}' is no abbreviation", number, line),
                        "Write one abbreviation a line, as in dép. or Cons. gén.; a line that "
                        "begins with # is a remark.");
        }
    }
}

} // namespace enregard
