#pragma once

#include "align/alignment/bead.hpp"
#include "align/terms/glossary.hpp"
#include "align/terms/trie.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace enregard {

/// A term of the glossaries in one of the two languages.
struct Term {
    std::string text;
    std::vector<TermWord> words; ///< their spans are in `text`
    TermCase letters = TermCase::automatic;
    bool bundled = false;   ///< of the bundled glossary alone
    bool acronym = false;   ///< one word that is_acronym
    bool has_signs = false; ///< a comma, a slash ... between its words
    bool verb = false;
    std::vector<std::uint32_t> pairs; ///< that it stands in, in TermSearch::pairs
};

/// A pair of the glossaries in the direction of the two texts, by the numbers of its terms.
struct TermLink {
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    const TermPair* pair = nullptr;
    std::uint32_t source = none; ///< in TermSearch::sources
    std::uint32_t target = none; ///< in TermSearch::targets
};

/// Where a term stands: a place that several terms may have ("congrès", "Congrès").
struct TermSighting {
    std::size_t bead = 0;
    Span span; ///< in the text of the side
    std::vector<std::uint32_t> terms;
};

/// The terms of the glossaries in two texts: the longest at each place. All is found when it is
/// first asked for. For one thread, and for one pair of texts.
class TermSearch {
public:
    /// The pairs must outlive the search.
    explicit TermSearch(std::span<const TermPair> pairs);
    TermSearch(const TermSearch&) = delete;
    TermSearch& operator=(const TermSearch&) = delete;
    TermSearch(TermSearch&&) = delete;
    TermSearch& operator=(TermSearch&&) = delete;
    ~TermSearch();

    /// Where source terms stand in the source, in order; within beads that have both sides.
    const std::vector<TermSighting>& in_source(const Bitext& bitext);
    /// Where target terms, forbidden ones too, stand in the target.
    const std::vector<TermSighting>& in_target(const Bitext& bitext);

    const Term& source(std::uint32_t term) const;
    const Term& target(std::uint32_t term) const;
    const TermLink& link(std::uint32_t pair) const;

    /// The words of a part of the target text, for `find`.
    std::vector<TermWord> target_words(const Bitext& bitext, Span span);

private:
    struct Tables;
    Tables& tables(const Bitext& bitext);

    std::span<const TermPair> given_;
    std::unique_ptr<Tables> tables_;
};

/// How a term is found in a translation.
enum class Presence {
    none,
    parts, ///< some of its words
    whole, ///< its words one after the other, or all of them in another order
};

/// True where `words`, the words of the term in `text`, have the capitals of the term.
bool has_same_capitals(const Term& term, std::string_view text, std::span<const TermWord> words);

/// Whether `term` stands among `words` of `text`, in any form; in any case too, unless it is exact.
Presence presence_of(const Term& term, std::string_view text, std::span<const TermWord> words);

/// Where the words of `term` stand one after the other; nothing where they do not.
std::optional<Span> place_of(const Term& term, std::span<const TermWord> words);

/// True where the words of a text spell out an acronym, or one of them is the acronym of `term`:
/// "internally displaced persons" for "IDPs", "OSCE" for its full name.
bool is_abbreviated(const Term& term, std::string_view text, std::span<const TermWord> words);

} // namespace enregard
