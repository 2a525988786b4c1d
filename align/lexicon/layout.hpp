#pragma once

#include "align/language/language.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

/// The file of a lexicon. All numbers are little-endian and stand at multiples of four bytes:
///
///     16 bytes  "enregard lexicon"
///     u32       version
///     u32       number of sections
///     u64       size of the file in bytes
///     u64       checksum of everything from here on
///     u32 u32   where each section begins and its size in bytes, in the order of Section
///     ...       the sections
///
/// A language has names: first one a stem, whose place is the stem's number, then other spellings
/// of the same, each with the number it stands for. A name that begins with = is a form of a word,
/// not a stem; one that begins with ~ is a French name without its accents, for capitals. A slot of
/// the hash table holds the place of a name plus one, and in its low byte the high byte of the
/// name's hash; it is searched from the hash onwards up to an empty slot (0).
namespace enregard::lexicon {

inline constexpr std::string_view magic = "enregard lexicon";
inline constexpr std::uint32_t version = 1;
inline constexpr std::size_t header_bytes = 40;
inline constexpr std::size_t checksummed_from = 40;
inline constexpr std::size_t most_translations = 10;
inline constexpr char form_mark = '=';
inline constexpr char bare_mark = '~';
inline constexpr std::uint32_t most_names = (1U << 24U) - 2;

/// What the file holds, after the manifest once a language: French, then English.
enum class Section : std::uint8_t {
    manifest,
    names,             ///< bytes, one name after the other
    name_first,        ///< where each name begins, and their end
    aliases,           ///< the numbers of the names that are no stem
    slots,             ///< the hash table
    first,             ///< where the translations of each stem begin, and their end
    translations,      ///< number << 8 | code
    phrase_texts,      ///< bytes
    phrase_text_first, ///< where the text of each phrase begins, and their end
    phrase_words,      ///< numbers of stems
    phrase_word_first, ///< where the words of each phrase begin, and their end
    phrase_order,      ///< the phrases, ordered by their first word
};

inline constexpr std::size_t sections_each = 11;
inline constexpr std::size_t section_count = 1 + 2 * sections_each;
inline constexpr std::size_t content_from = header_bytes + section_count * 8;

constexpr std::size_t index_of(Language language)
{
    return language == Language::french ? 0 : 1;
}

constexpr std::size_t place_of(Section section, std::size_t language)
{
    return section == Section::manifest
               ? 0
               : static_cast<std::size_t>(section) + language * sections_each;
}

/// A number at a place of the file; the place must be within it.
template <typename Number>
Number number_at(std::string_view bytes, std::size_t at)
{
    Number value = 0;
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
}

/// FNV-1a, 64 bits.
constexpr std::uint64_t hash_of(std::string_view name)
{
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : name) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    }
    return hash ^ hash >> 29U; // the low bits of FNV know little of the first letters
}

/// Of eight bytes at a time; every change of one byte changes it.
inline std::uint64_t checksum_of(std::string_view bytes)
{
    std::uint64_t sum = 0x9E3779B97F4A7C15U ^ bytes.size();
    std::size_t at = 0;
    for (; at + 8 <= bytes.size(); at += 8) {
        sum = std::rotl((sum ^ number_at<std::uint64_t>(bytes, at)) * 0xFF51AFD7ED558CCDU, 29);
    }
    for (; at < bytes.size(); ++at) {
        sum = std::rotl((sum ^ static_cast<unsigned char>(bytes[at])) * 0xFF51AFD7ED558CCDU, 29);
    }
    return sum ^ sum >> 32U;
}

} // namespace enregard::lexicon
