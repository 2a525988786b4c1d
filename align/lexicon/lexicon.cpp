#include "align/lexicon/lexicon.hpp"

#include "align/lexicon/content.hpp"
#include "align/text/characters.hpp"
#include "align/text/error.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

namespace enregard {

namespace {

/// Closes a file, unmaps a mapping.
struct Mapping {
    void* begin = MAP_FAILED;
    std::size_t size = 0;
    int file = -1;

    Mapping() = default;
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;
    ~Mapping()
    {
        if (begin != MAP_FAILED) {
            ::munmap(begin, size);
        }
        if (file >= 0) {
            ::close(file);
        }
    }
    std::string_view bytes() const { return {static_cast<const char*>(begin), size}; }
};

std::shared_ptr<const Mapping> map_file(const std::string& path)
{
    auto mapping = std::make_shared<Mapping>();
    mapping->file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat status {};
    const bool opened = mapping->file >= 0 && ::fstat(mapping->file, &status) == 0;
    if (!opened || !S_ISREG(status.st_mode)) {
        throw Error(
            path, opened ? "is no file" : fmt::format("cannot be read ({})", std::strerror(errno)),
            "Give the path of a lexicon made by 'enregard lexicon'.");
    }
    mapping->size = static_cast<std::size_t>(status.st_size);
    if (mapping->size < lexicon::header_bytes) {
        throw Error(path, "is no lexicon of enregard",
                    "Make one with 'enregard lexicon build' or 'enregard lexicon train'.");
    }
    mapping->begin = ::mmap(nullptr, mapping->size, PROT_READ, MAP_PRIVATE, mapping->file, 0);
    if (mapping->begin == MAP_FAILED) {
        throw Error(path, fmt::format("cannot be read ({})", std::strerror(errno)),
                    "Copy the file to a local disk.");
    }
    return mapping;
}

std::array<float, 256> probabilities()
{
    std::array<float, 256> table{};
    for (std::size_t code = 0; code < table.size(); ++code) {
        table[code] = static_cast<float>(std::exp(-static_cast<double>(code) / 55));
    }
    return table;
}

} // namespace

float Translation::probability() const
{
    static const std::array<float, 256> table = probabilities();
    return table[code()];
}

Lexicon Lexicon::open(const std::string& path)
{
    const auto mapping = map_file(path);
    return Lexicon(lexicon::Content::checked(mapping, mapping->bytes(), path));
}

Lexicon Lexicon::from_bytes(std::string bytes, const std::string& name)
{
    // A short string may lie within its object, at any address; a lexicon is never that short.
    const auto owner = std::make_shared<const std::string>(std::move(bytes));
    return Lexicon(lexicon::Content::checked(owner, *owner, name));
}

std::optional<std::uint32_t> Lexicon::find(Language language, std::string_view stem) const
{
    const lexicon::Side& side = content_->side(language);
    const std::uint64_t hash = lexicon::hash_of(stem);
    const auto tag = static_cast<std::uint32_t>(hash >> 56U);
    const std::size_t mask = side.slots.size() - 1;
    for (std::size_t at = hash & mask; side.slots[at] != 0; at = (at + 1) & mask) {
        const std::uint32_t slot = side.slots[at];
        if ((slot & 0xFFU) != tag) {
            continue;
        }
        const std::uint32_t place = (slot >> 8U) - 1;
        if (side.name(place) == stem) {
            const std::uint32_t stems = side.stem_count();
            return place < stems ? place : side.aliases[place - stems];
        }
    }
    return std::nullopt;
}

namespace {

/// The size of a French word without what is tied to it by a hyphen: "a-t-elle", "jour-là".
std::size_t size_without_pronoun(std::string_view word)
{
    constexpr std::array tied{"je",    "tu", "il",  "elle", "on",  "nous", "vous", "ils",
                              "elles", "ce", "moi", "toi",  "lui", "leur", "le",   "la",
                              "les",   "y",  "en",  "là",   "ci",  "même", "mêmes"};
    const std::size_t hyphen = word.rfind('-');
    if (hyphen == std::string_view::npos || hyphen < 2 ||
        std::ranges::find(tied, word.substr(hyphen + 1)) == tied.end()) {
        return word.size();
    }
    const std::string_view rest = word.substr(0, hyphen);
    return rest.ends_with("-t") && rest.size() > 3 ? hyphen - 2 : hyphen;
}

/// A stemmer cuts off endings by their accents: "ELECTRICITE" is sought as "électricité" is.
std::optional<std::uint32_t> find_with_ending(const Lexicon& lexicon, std::string_view form)
{
    constexpr std::pair<std::string_view, std::string_view> endings[] = {
        {"iere", "ière"}, {"ieres", "ières"}, {"ees", "ées"},
        {"ee", "ée"},     {"es", "és"},       {"e", "é"}};
    for (const auto& [plain, accented] : endings) {
        if (form.ends_with(plain)) {
            std::string word(form.substr(1, form.size() - 1 - plain.size()));
            word += accented;
            const std::string stem = stem_of(Language::french, word);
            const auto bare = lexicon.find(Language::french, lexicon::bare_mark + stem);
            return bare ? bare : lexicon.find(Language::french, stem);
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<std::uint32_t> Lexicon::find_word(Language language, std::string_view word) const
{
    constexpr std::size_t longest_word_bytes = 64;
    if (word.size() > longest_word_bytes) {
        return std::nullopt; // no dictionary has it, and pronouns are taken off one by one
    }
    const std::string form = lexicon::form_mark + word_key(word);
    if (const auto found = find(language, form)) {
        return found;
    }
    const std::string stem = stem_of(language, std::string_view(form).substr(1));
    const auto found = find(language, stem);
    if (found || language != Language::french) {
        return found;
    }
    if (const std::size_t own = size_without_pronoun(form); own < form.size()) {
        return find_word(language, std::string_view(form).substr(1, own - 1));
    }
    if (!is_upper(character_at(word, 0).code)) {
        return found;
    }
    if (const auto bare = find(language, lexicon::bare_mark + form)) {
        return bare;
    }
    const auto bare = find(language, lexicon::bare_mark + stem);
    return bare ? bare : find_with_ending(*this, form);
}

std::uint32_t Lexicon::size(Language language) const
{
    return content_->side(language).stem_count();
}

std::string_view Lexicon::stem(Language language, std::uint32_t id) const
{
    const std::string_view name = content_->side(language).name(id);
    return name.starts_with(lexicon::form_mark) ? name.substr(1) : name;
}

std::string_view Lexicon::name(Language language, std::uint32_t id) const
{
    return content_->side(language).name(id);
}

std::span<const Translation> Lexicon::translations(Language from, std::uint32_t id) const
{
    const lexicon::Side& side = content_->side(from);
    return side.translations.subspan(side.first[id], side.first[id + 1] - side.first[id]);
}

float Lexicon::probability(Language from, std::uint32_t id, std::uint32_t other) const
{
    for (const Translation translation : translations(from, id)) {
        if (translation.stem() == other) {
            return translation.probability();
        }
    }
    return 0;
}

std::vector<Phrase> Lexicon::phrases(Language language, std::uint32_t id) const
{
    const lexicon::Side& side = content_->side(language);
    const lexicon::Side& french = content_->sides[0];
    const lexicon::Side& english = content_->sides[1];
    const auto first_word = [&](std::uint32_t phrase) { return side.words_of(phrase).front(); };
    std::vector<Phrase> found;
    const auto order = side.phrase_order;
    for (auto next = std::ranges::lower_bound(order, id, {}, first_word);
         next != order.end() && first_word(*next) == id; ++next) {
        Phrase& phrase = found.emplace_back();
        phrase.french_ = {french.text_of(*next), french.words_of(*next)};
        phrase.english_ = {english.text_of(*next), english.words_of(*next)};
    }
    return found;
}

void Lexicon::for_each_alias(
    Language language,
    const std::function<void(std::string_view name, std::uint32_t id)>& visit) const
{
    const lexicon::Side& side = content_->side(language);
    for (std::uint32_t i = 0; i < side.aliases.size(); ++i) {
        const std::string_view name = side.name(side.stem_count() + i);
        if (!name.starts_with(lexicon::bare_mark)) {
            visit(name, side.aliases[i]);
        }
    }
}

std::string_view Lexicon::manifest() const
{
    return content_->manifest;
}

std::string_view Lexicon::bytes() const
{
    return content_->bytes;
}

} // namespace enregard
