#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace enregard {

/// What the segmenter knows of a word; a word may be of several kinds.
namespace word_kind {
constexpr std::uint32_t title = 1U << 0U; ///< an abbreviation; a name follows: M. Dupont
constexpr std::uint32_t reference =
    1U << 1U; ///< goes on before anything but a starter: vol. II, Civ. Code
constexpr std::uint32_t before_number =
    1U << 2U; ///< an abbreviation only before a number: sec. 5; also a word
constexpr std::uint32_t capital_reference =
    1U << 3U; ///< a reference if it has a capital: Wash., not "wash."
constexpr std::uint32_t never_final = 1U << 4U; ///< an abbreviation that never ends a sentence: cf.
constexpr std::uint32_t maybe_final =
    1U << 5U; ///< ends a sentence only before a word that begins one: Inc.
constexpr std::uint32_t clock_time = 1U << 6U; ///< of a date or a time: a.m., B.C.
constexpr std::uint32_t unit = 1U << 7U;       ///< an abbreviation after a number: km, ft
constexpr std::uint32_t label = 1U << 8U;      ///< opens a heading with its number: Art. 5. –
constexpr std::uint32_t starter = 1U << 9U;    ///< begins sentences and is no name: The, Il
constexpr std::uint32_t soft_starter =
    1U << 10U; ///< likewise, but also begins or is a name: Le Pen, Will
constexpr std::uint32_t connective = 1U
                                     << 11U; ///< goes on with the sentence after a ! or ?: and, in
constexpr std::uint32_t speech_verb = 1U << 12U; ///< "Why?" he asked
constexpr std::uint32_t after_time = 1U << 13U;  ///< goes on after a.m.: Monday, GMT
constexpr std::uint32_t numbered = 1U << 14U;    ///< a number follows it: chapter 2
constexpr std::uint32_t domain = 1U << 15U; ///< the end of an address or of a file's name: com, pdf
constexpr std::uint32_t ordinal = 1U << 16U; ///< tells articles of one number apart: 4 bis
} // namespace word_kind

/// Words and their kinds, written as they are read: lines of words separated by spaces. The text
/// must outlive the table (a literal does). A word is found by one look into an open table.
class WordTable {
public:
    struct Lines {
        std::uint32_t kind;
        std::initializer_list<std::string_view> lines;
    };

    WordTable(std::initializer_list<Lines> kinds);

    /// The kinds of `word`, a fold_key; 0 for an unknown word.
    std::uint32_t kinds(std::string_view word) const;

private:
    struct Entry {
        std::string_view word;
        std::uint32_t kinds = 0;
    };

    std::size_t place_of(std::string_view word) const;
    void add(std::string_view word, std::uint32_t kind);

    std::vector<Entry> entries_;
    std::size_t longest_bytes_ = 0;
};

} // namespace enregard
