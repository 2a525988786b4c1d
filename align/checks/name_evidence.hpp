#pragma once

#include "align/checks/names.hpp"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace enregard {

class Lexicon;

/// The names of both sides of a pair, and what explains them on the other side.
class NameEvidence {
public:
    /// The bitext must outlive it; `lexicon` may be null.
    NameEvidence(const Bitext& bitext, const PairView& pair, Spellers& spellers,
                 const Lexicon* lexicon);

    const NamesOfSide& names(Side side) const { return side == Side::source ? source_ : target_; }
    const Bitext& bitext() const { return *bitext_; }
    const PairView& pair() const { return pair_; }
    Language language(Side side) const { return bitext_->text(side).document.language; }
    /// The words of a span of the document.
    std::string_view words(Side side, Span span) const { return words_of(*bitext_, side, span); }

    /// True where a side has a word with that plain_key.
    bool has_key(Side side, std::string_view key) const;
    /// True where a side has the word in some spelling.
    bool has_like(Side side, std::string_view key) const;
    /// True where the other side has a translation of the word, or of a phrase that begins with it.
    bool is_translated(Side side, Span word);
    /// True where something on the other side explains the word of `side`.
    bool is_explained(Side side, const NameWord& word);
    /// The same for a listed name.
    bool is_explained(Side side, const ListedName& name);

private:
    const std::vector<std::uint32_t>& stems(Side side);
    bool is_explained_whole(Side side, const NameWord& word);
    bool has_form(Side side, const ListedName& name) const;

    const Bitext* bitext_;
    PairView pair_;
    const Lexicon* lexicon_;
    NamesOfSide source_;
    NamesOfSide target_;
    std::unique_ptr<std::vector<std::uint32_t>> source_stems_; // made when first asked for
    std::unique_ptr<std::vector<std::uint32_t>> target_stems_;
};

/// A name that the other side does not explain.
struct LonelyName {
    Span span; ///< in the document's text
    NameKind kind = NameKind::name;
    const ListedName* listed = nullptr; ///< in NameEvidence::names
    std::string beside{}; ///< the key of the part of its name that the other side has; or empty

    bool is_part() const { return !beside.empty(); }
};

/// The names of `side` that the other side does not explain and that no span of `used` covers, in
/// order.
std::vector<LonelyName> lonely_names(NameEvidence& evidence, Side side,
                                     const std::vector<Span>& used);

} // namespace enregard
