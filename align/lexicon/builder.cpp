#include "align/lexicon/builder.hpp"

#include "align/language/words.hpp"
#include "align/lexicon/layout.hpp"
#include "align/text/error.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

namespace enregard {

namespace {

using Numbers = std::vector<std::uint32_t>;

/// Puts sections one after the other, in the order of the file.
class Writer {
public:
    void add(std::string_view bytes)
    {
        sections_.emplace_back(static_cast<std::uint32_t>(lexicon::content_from + content_.size()),
                               static_cast<std::uint32_t>(bytes.size()));
        content_ += bytes;
        content_.resize((content_.size() + 3) / 4 * 4, '\0');
    }
    void add(const Numbers& numbers)
    {
        std::string bytes;
        for (const std::uint32_t number : numbers) {
            append(bytes, number);
        }
        add(bytes);
    }
    std::string file() const
    {
        std::string rest;
        for (const auto& [begin, size] : sections_) {
            append(rest, begin);
            append(rest, size);
        }
        rest += content_;
        std::string file(lexicon::magic);
        append(file, lexicon::version);
        append(file, static_cast<std::uint32_t>(lexicon::section_count));
        append(file, static_cast<std::uint64_t>(lexicon::header_bytes + rest.size()));
        append(file, lexicon::checksum_of(rest));
        return file + rest;
    }

private:
    template <typename Number>
    static void append(std::string& bytes, Number number)
    {
        for (std::size_t i = 0; i < sizeof number; ++i) {
            bytes += static_cast<char>(number >> (8 * i) & 0xFFU);
        }
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> sections_;
    std::string content_;
};

/// Strings one after the other, and where each begins, and the end.
struct Joined {
    std::string bytes;
    Numbers first{0};
    void add(std::string_view text)
    {
        bytes += text;
        first.push_back(static_cast<std::uint32_t>(bytes.size()));
    }
};

Numbers hash_table(const Joined& names)
{
    const std::size_t count = names.first.size() - 1;
    Numbers slots(std::bit_ceil(count + count / 2 + 1), 0);
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint64_t hash =
            lexicon::hash_of(std::string_view(names.bytes)
                                 .substr(names.first[i], names.first[i + 1] - names.first[i]));
        std::size_t at = hash & (slots.size() - 1);
        while (slots[at] != 0) {
            at = (at + 1) & (slots.size() - 1);
        }
        slots[at] = static_cast<std::uint32_t>((i + 1) << 8U | hash >> 56U);
    }
    return slots;
}

using Ids = std::map<std::string, std::uint32_t, std::less<>>;

/// The French names without their accents, as capitals are often written; not those that more than
/// one name would have ("PECHE" is "pêche" or "péché").
std::map<std::string, std::uint32_t> bare_names(const Ids& ids, const Ids& aliases)
{
    constexpr std::uint32_t unclear = lexicon::most_names;
    std::map<std::string, std::uint32_t> found;
    for (const Ids* names : {&ids, &aliases}) {
        for (const auto& [name, id] : *names) {
            const std::string plain = plain_key(name);
            if (plain == name) {
                continue;
            }
            const auto [known, is_new] = found.try_emplace(lexicon::bare_mark + plain, id);
            if (!is_new && known->second != id) {
                known->second = unclear;
            }
        }
    }
    std::erase_if(found, [](const auto& name) { return name.second == unclear; });
    return found;
}

void write_names(Writer& writer, Language language, const std::vector<std::string>& stems,
                 const Ids& ids, const Ids& aliases)
{
    Joined names;
    for (const std::string& stem : stems) {
        names.add(stem);
    }
    Numbers others;
    for (const auto& [name, id] : aliases) {
        if (!ids.contains(name)) {
            names.add(name);
            others.push_back(id);
        }
    }
    if (language == Language::french) {
        for (const auto& [name, id] : bare_names(ids, aliases)) {
            names.add(name);
            others.push_back(id);
        }
    }
    writer.add(names.bytes);
    writer.add(names.first);
    writer.add(others);
    writer.add(hash_table(names));
}

void write_translations(Writer& writer,
                        const std::vector<std::vector<std::pair<std::uint32_t, double>>>& rows)
{
    Numbers first{0};
    Numbers translations;
    for (auto row : rows) {
        std::erase_if(row, [](const auto& entry) { return entry.second < 0.01; });
        std::ranges::sort(row, [](const auto& a, const auto& b) {
            return std::pair(-a.second, a.first) < std::pair(-b.second, b.first);
        });
        row.resize(std::min(row.size(), lexicon::most_translations));
        for (const auto& [other, probability] : row) {
            translations.push_back(other << 8U | probability_code(probability));
        }
        first.push_back(static_cast<std::uint32_t>(translations.size()));
    }
    writer.add(first);
    writer.add(translations);
}

void write_phrases(Writer& writer, const std::vector<std::string>& texts,
                   const std::vector<Numbers>& phrases)
{
    Joined joined;
    for (const std::string& text : texts) {
        joined.add(text);
    }
    Numbers words;
    Numbers first{0};
    for (const Numbers& phrase : phrases) {
        words.insert(words.end(), phrase.begin(), phrase.end());
        first.push_back(static_cast<std::uint32_t>(words.size()));
    }
    Numbers order(phrases.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t at) { return phrases[at].front(); });
    writer.add(joined.bytes);
    writer.add(joined.first);
    writer.add(words);
    writer.add(first);
    writer.add(order);
}

} // namespace

std::uint8_t probability_code(double probability)
{
    return static_cast<std::uint8_t>(
        std::clamp(std::lround(-55 * std::log(probability)), 0L, 253L));
}

std::uint32_t LexiconBuilder::add_stem(Language language, std::string_view stem)
{
    Side& side = sides_[lexicon::index_of(language)];
    if (const auto known = side.ids.find(stem); known != side.ids.end()) {
        return known->second;
    }
    if (side.stems.size() >= lexicon::most_names) {
        throw Error("the lexicon", "would have too many different words", "Give fewer texts.");
    }
    const auto id = static_cast<std::uint32_t>(side.stems.size());
    side.ids.emplace(stem, id);
    side.stems.emplace_back(stem);
    side.translations.emplace_back();
    return id;
}

std::uint32_t LexiconBuilder::number_of(Language language, std::string_view name)
{
    const Side& side = sides_[lexicon::index_of(language)];
    const auto alias = side.aliases.find(name);
    return alias != side.aliases.end() && !side.ids.contains(name) ? alias->second
                                                                   : add_stem(language, name);
}

std::uint32_t LexiconBuilder::number_of_word(Language language, std::string_view word)
{
    const std::string form = lexicon::form_mark + word_key(word);
    const Side& side = sides_[lexicon::index_of(language)];
    return side.ids.contains(form) || side.aliases.contains(form)
               ? number_of(language, form)
               : number_of(language, stem_of(language, word));
}

void LexiconBuilder::add_alias(Language language, std::string_view name, std::uint32_t id)
{
    sides_[lexicon::index_of(language)].aliases.try_emplace(std::string(name), id);
}

void LexiconBuilder::set(Language from, std::uint32_t id, std::uint32_t other, double probability)
{
    auto& known = sides_[lexicon::index_of(from)].translations[id];
    const auto same = std::ranges::find(known, other, &std::pair<std::uint32_t, double>::first);
    if (same != known.end()) {
        same->second = probability;
    } else {
        known.emplace_back(other, probability);
    }
}

std::vector<std::uint32_t> LexiconBuilder::words_of(Language language, std::string_view text)
{
    std::vector<std::uint32_t> words;
    for (const Span word : split_words(text, {0, size_of(text)})) {
        words.push_back(number_of_word(language, slice(text, word)));
    }
    return words;
}

void LexiconBuilder::add_phrase(std::string_view french, std::string_view english)
{
    std::pair words{words_of(Language::french, french), words_of(Language::english, english)};
    if (words.first.empty() || words.second.empty() || !known_.emplace(words, true).second) {
        return;
    }
    phrases_[0].texts.emplace_back(french);
    phrases_[1].texts.emplace_back(english);
    phrases_[0].words.push_back(std::move(words.first));
    phrases_[1].words.push_back(std::move(words.second));
}

std::string LexiconBuilder::write() const
{
    Writer writer;
    writer.add(manifest_);
    for (std::size_t i = 0; i < 2; ++i) {
        write_names(writer, i == 0 ? Language::french : Language::english, sides_[i].stems,
                    sides_[i].ids, sides_[i].aliases);
        write_translations(writer, sides_[i].translations);
        write_phrases(writer, phrases_[i].texts, phrases_[i].words);
    }
    return writer.file();
}

Lexicon LexiconBuilder::finish() const
{
    return Lexicon::from_bytes(write(), "the lexicon");
}

} // namespace enregard
