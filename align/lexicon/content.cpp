#include "align/lexicon/content.hpp"

#include "align/text/error.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace enregard {

namespace {

using lexicon::Section;
using Numbers = std::span<const std::uint32_t>;

[[noreturn]] void refuse(const std::string& name, const std::string& reason)
{
    throw Error(name, reason,
                "Fetch the file again, or make it anew with 'enregard lexicon build' or 'train'.");
}

[[noreturn]] void refuse_damaged(const std::string& name, std::string_view place)
{
    refuse(name, fmt::format("is a damaged lexicon (its {} are wrong)", place));
}

void check_header(std::string_view bytes, const std::string& name)
{
    if (!bytes.starts_with(lexicon::magic)) {
        throw Error(name, "is no lexicon of enregard",
                    "Make one with 'enregard lexicon build' or 'enregard lexicon train'.");
    }
    if (std::endian::native != std::endian::little) {
        throw Error(name, "cannot be read on a machine with this order of bytes",
                    "Run enregard without a lexicon: set ENREGARD_DATA to an empty folder.");
    }
    if (bytes.size() < lexicon::content_from) {
        refuse(name, fmt::format("is a lexicon cut off after {} bytes", bytes.size()));
    }
    const auto version = lexicon::number_at<std::uint32_t>(bytes, 16);
    if (version != lexicon::version) {
        refuse(name, fmt::format("is a lexicon of version {}, and this program reads version {}",
                                 version, lexicon::version));
    }
    const auto size = lexicon::number_at<std::uint64_t>(bytes, 24);
    if (size != bytes.size()) {
        refuse(name,
               fmt::format("is a damaged lexicon of {} bytes that should have {}; it may have been "
                           "cut off",
                           bytes.size(), size));
    }
    if (lexicon::number_at<std::uint32_t>(bytes, 20) != lexicon::section_count ||
        lexicon::number_at<std::uint64_t>(bytes, 32) !=
            lexicon::checksum_of(bytes.substr(lexicon::checksummed_from))) {
        refuse(name, "is a damaged lexicon (its checksum is wrong)");
    }
}

/// Gives the sections of one file, each checked to lie within it.
class Sections {
public:
    Sections(std::string_view bytes, const std::string& name) : bytes_(bytes), name_(name) {}

    std::string_view text(Section section, std::size_t language) const
    {
        const std::size_t at = lexicon::header_bytes + lexicon::place_of(section, language) * 8;
        const std::size_t begin = lexicon::number_at<std::uint32_t>(bytes_, at);
        const std::size_t size = lexicon::number_at<std::uint32_t>(bytes_, at + 4);
        if (begin % 4 != 0 || begin < lexicon::content_from || begin > bytes_.size() ||
            size > bytes_.size() - begin) {
            refuse_damaged(name_, "sections");
        }
        return bytes_.substr(begin, size);
    }

    template <typename Number = std::uint32_t>
    std::span<const Number> numbers(Section section, std::size_t language) const
    {
        static_assert(sizeof(Number) == 4 && alignof(Number) == 4);
        const std::string_view found = text(section, language);
        if (found.size() % 4 != 0) {
            refuse_damaged(name_, "sections");
        }
        return {reinterpret_cast<const Number*>(found.data()), found.size() / 4};
    }

private:
    std::string_view bytes_;
    const std::string& name_;
};

/// True where `first` begins with 0, never falls and ends with `size`: it cuts a table into parts.
bool cuts(Numbers first, std::size_t size)
{
    return !first.empty() && first.front() == 0 && first.back() == size &&
           std::ranges::is_sorted(first);
}

bool all_below(Numbers numbers, std::size_t limit)
{
    return std::ranges::all_of(numbers, [&](std::uint32_t n) { return n < limit; });
}

bool are_names_right(const lexicon::Side& side)
{
    if (!cuts(side.name_first, side.names.size()) || side.first.empty()) {
        return false;
    }
    const std::size_t names = side.name_first.size() - 1;
    return names <= lexicon::most_names && names == side.stem_count() + side.aliases.size() &&
           all_below(side.aliases, side.stem_count());
}

/// An empty slot must be there, or a search would never end.
bool are_slots_right(const lexicon::Side& side)
{
    const std::size_t names = side.name_first.size() - 1;
    return std::has_single_bit(side.slots.size()) && std::ranges::count(side.slots, 0U) > 0 &&
           std::ranges::all_of(side.slots, [&](std::uint32_t slot) {
               return slot >> 8U <= names && (slot == 0 || slot >> 8U > 0);
           });
}

bool are_translations_right(const lexicon::Side& side, std::uint32_t others)
{
    if (!cuts(side.first, side.translations.size())) {
        return false;
    }
    for (std::size_t i = 0; i + 1 < side.first.size(); ++i) {
        const auto part =
            side.translations.subspan(side.first[i], side.first[i + 1] - side.first[i]);
        const bool right =
            part.size() <= lexicon::most_translations &&
            std::ranges::is_sorted(part, {}, &Translation::code) &&
            std::ranges::all_of(part, [&](Translation t) { return t.stem() < others; });
        if (!right) {
            return false;
        }
    }
    return true;
}

bool are_phrases_right(const lexicon::Side& side)
{
    const Numbers words = side.phrase_word_first;
    const std::size_t count = side.phrase_order.size();
    return cuts(side.phrase_text_first, side.phrase_texts.size()) &&
           cuts(words, side.phrase_words.size()) && words.size() == count + 1 &&
           side.phrase_text_first.size() == count + 1 && all_below(side.phrase_order, count) &&
           std::ranges::adjacent_find(words) == words.end() && // each has a word
           all_below(side.phrase_words, side.stem_count());
}

lexicon::Side side_of(const Sections& sections, std::size_t language)
{
    return {.names = sections.text(Section::names, language),
            .name_first = sections.numbers(Section::name_first, language),
            .aliases = sections.numbers(Section::aliases, language),
            .slots = sections.numbers(Section::slots, language),
            .first = sections.numbers(Section::first, language),
            .translations = sections.numbers<Translation>(Section::translations, language),
            .phrase_texts = sections.text(Section::phrase_texts, language),
            .phrase_text_first = sections.numbers(Section::phrase_text_first, language),
            .phrase_words = sections.numbers(Section::phrase_words, language),
            .phrase_word_first = sections.numbers(Section::phrase_word_first, language),
            .phrase_order = sections.numbers(Section::phrase_order, language)};
}

} // namespace

std::shared_ptr<const lexicon::Content> lexicon::Content::checked(std::shared_ptr<const void> owner,
                                                                  std::string_view bytes,
                                                                  const std::string& name)
{
    check_header(bytes, name);
    const Sections sections(bytes, name);
    auto content = std::make_shared<lexicon::Content>();
    content->owner = std::move(owner);
    content->bytes = bytes;
    content->manifest = sections.text(Section::manifest, 0);
    content->sides = {side_of(sections, 0), side_of(sections, 1)};
    for (const Side& side : content->sides) {
        if (!are_names_right(side) || !are_slots_right(side)) {
            refuse_damaged(name, "names");
        }
    }
    for (std::size_t i = 0; i < 2; ++i) {
        const Side& side = content->sides[i];
        if (!are_translations_right(side, content->sides[1 - i].stem_count())) {
            refuse_damaged(name, "translations");
        }
        if (!are_phrases_right(side) ||
            side.phrase_order.size() != content->sides[1 - i].phrase_order.size()) {
            refuse_damaged(name, "phrases");
        }
    }
    return content;
}

} // namespace enregard
