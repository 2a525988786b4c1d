#include "align/language/speller.hpp"

#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <unordered_map>

#include <hunspell/hunspell.hxx>

namespace enregard {

namespace {

/// The folders that Hunspell's own tools look into, the user's ($DICPATH) first.
std::vector<std::filesystem::path> dictionary_folders()
{
    std::vector<std::filesystem::path> folders;
    if (const char* path = std::getenv("DICPATH"); path != nullptr) {
        std::string_view rest = path;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(':'), rest.size());
            folders.emplace_back(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    folders.insert(folders.end(), {"/usr/share/hunspell", "/usr/share/myspell/dicts"});
    return folders;
}

std::unique_ptr<Hunspell> load(std::string_view name)
{
    for (const std::filesystem::path& folder : dictionary_folders()) {
        std::error_code ignored;
        const std::filesystem::path words = folder / (std::string(name) + ".dic");
        const std::filesystem::path rules = folder / (std::string(name) + ".aff");
        if (std::filesystem::exists(words, ignored) && std::filesystem::exists(rules, ignored)) {
            auto hunspell = std::make_unique<Hunspell>(rules.c_str(), words.c_str());
            if (hunspell->get_dict_encoding() == "UTF-8") {
                return hunspell;
            }
        }
    }
    return nullptr;
}

/// `word` with the signs that dictionaries have: ' for either apostrophe, - for the hyphens of
/// U+2010 and U+2011, and no soft hyphens.
std::string with_plain_signs(std::string_view word)
{
    std::string plain;
    for (std::uint32_t i = 0; i < word.size();) {
        const Character c = character_at(word, i);
        if (is_apostrophe(c.code)) {
            plain += '\'';
        } else if (c.code == 0x2010 || c.code == 0x2011) {
            plain += '-';
        } else if (c.code != 0xAD) {
            append(plain, c.code);
        }
        i += c.size;
    }
    return plain;
}

} // namespace

/// One language: one or two Hunspell dictionaries and what they answered so far.
struct Spellers::Dictionary {
    std::vector<std::unique_ptr<Hunspell>> parts;
    std::unordered_map<std::string, bool> answers;
    std::unordered_map<std::string, std::vector<std::string>> suggestions;
    Hunspell* british = nullptr; ///< the two of English; null where one is not installed
    Hunspell* american = nullptr;
};

Spellers::Spellers() = default;
Spellers::~Spellers() = default;

Spellers::Dictionary& Spellers::dictionary(Language language)
{
    std::unique_ptr<Dictionary>& slot = language == Language::french ? french_ : english_;
    if (!slot) {
        slot = std::make_unique<Dictionary>();
        const auto add = [&](std::string_view name) {
            if (auto part = load(name)) {
                slot->parts.push_back(std::move(part));
            }
        };
        if (language == Language::french) {
            add("fr");
            if (slot->parts.empty()) {
                add("fr_FR");
            }
        } else {
            add("en_GB");
            slot->british = slot->parts.empty() ? nullptr : slot->parts.back().get();
            const std::size_t before = slot->parts.size();
            add("en_US");
            slot->american = slot->parts.size() == before ? nullptr : slot->parts.back().get();
        }
    }
    return *slot;
}

bool Spellers::available(Language language)
{
    return !dictionary(language).parts.empty();
}

bool Spellers::knows(Language language, std::string_view word)
{
    Dictionary& words = dictionary(language);
    if (words.parts.empty()) {
        return true;
    }
    const std::string plain = with_plain_signs(word);
    const auto [entry, fresh] = words.answers.try_emplace(plain, false);
    if (fresh) {
        entry->second =
            std::ranges::any_of(words.parts, [&](const auto& part) { return part->spell(plain); });
    }
    return entry->second;
}

bool Spellers::accepts(Language language, std::string_view word)
{
    const std::string plain = with_plain_signs(word);
    return std::ranges::any_of(dictionary(language).parts,
                               [&](const auto& part) { return part->spell(plain); });
}

EnglishSpelling Spellers::english_spelling(std::string_view word)
{
    const Dictionary& words = dictionary(Language::english);
    if (words.british == nullptr || words.american == nullptr) {
        return {};
    }
    const std::string plain = with_plain_signs(word);
    return {words.british->spell(plain), words.american->spell(plain)};
}

std::vector<std::string> Spellers::suggest(Language language, std::string_view word)
{
    Dictionary& words = dictionary(language);
    const std::string plain = with_plain_signs(word);
    if (const auto known = words.suggestions.find(plain); known != words.suggestions.end()) {
        return known->second;
    }
    if (words.suggestions.size() >= most_suggestions || plain.size() > 30) {
        return {};
    }
    std::vector<std::string>& suggestions = words.suggestions[plain];
    for (const auto& part : words.parts) {
        if (suggestions.empty()) {
            suggestions = part->suggest(plain);
        }
    }
    suggestions.resize(std::min<std::size_t>(suggestions.size(), 5));
    return suggestions;
}

} // namespace enregard
