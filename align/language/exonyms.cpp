#include "align/language/exonyms.hpp"

#include "align/language/words.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <deque>
#include <unordered_map>

namespace enregard {

namespace {

/// The longest name of the list, in words.
constexpr std::size_t most_words = 5;
/// A word made of a name shares its beginning: as many letters at least.
constexpr std::size_t fewest_shared = 4;

using Keys = std::vector<std::string>;

Keys keys_of(std::string_view text)
{
    Keys keys;
    for (const Span word : split_words(text, {0, size_of(text)})) {
        keys.push_back(plain_key(slice(text, word)));
    }
    return keys;
}

std::string joined(const Keys& keys, std::size_t first, std::size_t count)
{
    std::string all;
    for (std::size_t k = first; k < first + count; ++k) {
        all += keys[k];
        all += ' ';
    }
    return all;
}

/// The parts of `text` between the signs `sign`, without white space at their ends.
std::vector<std::string_view> parts_of(std::string_view text, char sign)
{
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(sign), text.size());
        parts.push_back(slice(text, trim(text, {0, static_cast<std::uint32_t>(end)})));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

/// The list, ready to be asked.
class Table {
public:
    Table()
    {
        bool person = false;
        for (const std::string_view line : exonym_lines()) {
            person |= line == "#persons";
            for (const std::string_view entry : parts_of(line, ';')) {
                const std::vector<std::string_view> sides = parts_of(entry, '=');
                if (sides.size() == 2) {
                    add(sides[0], sides[1], person);
                }
            }
        }
    }

    /// The names whose form in `language` is written so, folded and joined.
    std::span<const Exonym* const> find(Language language, const std::string& key) const
    {
        const auto& index = language == Language::french ? french_ : english_;
        const auto found = index.find(key);
        return found == index.end() ? std::span<const Exonym* const>() : found->second;
    }

private:
    void add(std::string_view french, std::string_view english, bool person)
    {
        Exonym exonym;
        exonym.person = person;
        for (const std::string_view form : parts_of(french, '/')) {
            exonym.french.emplace_back(form);
        }
        for (const std::string_view form : parts_of(english, '/')) {
            exonym.english.emplace_back(form);
        }
        exonyms_.push_back(std::move(exonym));
        const Exonym* entry = &exonyms_.back();
        for (const Language language : {Language::french, Language::english}) {
            for (const std::string& form : entry->forms(language)) {
                const Keys keys = keys_of(form);
                auto& index = language == Language::french ? french_ : english_;
                index[joined(keys, 0, keys.size())].push_back(entry);
            }
        }
    }

    std::deque<Exonym> exonyms_; // their places stay
    std::unordered_map<std::string, std::vector<const Exonym*>> french_;
    std::unordered_map<std::string, std::vector<const Exonym*>> english_;
};

const Table& table()
{
    static const Table table;
    return table;
}

bool has_in_a_row(std::span<const std::string> keys, const Keys& form)
{
    return std::search(keys.begin(), keys.end(), form.begin(), form.end()) != keys.end();
}

} // namespace

std::vector<ExonymPlace> find_exonyms(std::string_view text, Language language)
{
    const std::vector<Span> spans = split_words(text, {0, size_of(text)});
    std::vector<ExonymPlace> places;
    Keys keys(spans.size());
    const auto prepare = [&](std::size_t i) {
        if (keys[i].empty()) {
            keys[i] = plain_key(slice(text, spans[i]));
        }
    };
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (!is_capitalised(slice(text, spans[i]))) {
            continue;
        }
        for (std::size_t count = std::min(most_words, spans.size() - i); count > 0; --count) {
            for (std::size_t k = i; k < i + count; ++k) {
                prepare(k);
            }
            const auto found = table().find(language, joined(keys, i, count));
            if (found.empty()) {
                continue;
            }
            for (const Exonym* exonym : found) {
                places.push_back({{spans[i].begin, spans[i + count - 1].end}, exonym});
            }
            i += count - 1;
            break;
        }
    }
    return places;
}

bool mentions_exonym(std::span<const std::string> keys, const Exonym& exonym)
{
    for (const Language language : {Language::french, Language::english}) {
        for (const std::string& form : exonym.forms(language)) {
            const Keys words = keys_of(form);
            if (has_in_a_row(keys, words)) {
                return true;
            }
            if (words.size() != 1 || words[0].size() < fewest_shared) {
                continue;
            }
            const std::string_view shared =
                std::string_view(words[0]).substr(0, std::max(fewest_shared, words[0].size() - 3));
            if (std::ranges::any_of(
                    keys, [&](const std::string& key) { return key.starts_with(shared); })) {
                return true;
            }
        }
    }
    return false;
}

} // namespace enregard
