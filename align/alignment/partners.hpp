#pragma once

#include "align/alignment/side.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace enregard {

/// A type of the target that can translate one of the source.
struct Partner {
    std::uint32_t target = 0;
    float forward = 0;  ///< probability of the target type where the source type stands
    float backward = 0; ///< probability of the source type where the target type stands
};

/// A pair of types, before a table is made of it.
struct PartnerEntry {
    std::uint32_t source = 0;
    Partner partner;
};

/// Which types translate each other, and how likely.
class PartnerTable {
public:
    PartnerTable() = default;
    /// A table for `source_types` types. Entries of the same pair are added up.
    PartnerTable(std::uint32_t source_types, std::vector<PartnerEntry> entries);

    std::span<const Partner> of(std::uint32_t source) const
    {
        return std::span(partners_).subspan(first_[source], first_[source + 1] - first_[source]);
    }
    /// Every pair, in the order of the source.
    std::vector<PartnerEntry> entries() const;

private:
    std::vector<std::uint32_t> first_{0};
    std::vector<Partner> partners_;
};

/// Pairs that are spelled alike, have the same value or begin alike (Simard, Foster & Isabelle
/// 1992).
std::vector<PartnerEntry> spelled_alike(const AlignedSides& sides);

/// Pairs that the lexicon gives; none where it does not know one of the languages.
std::vector<PartnerEntry> translations_of(const AlignedSides& sides, const Lexicon* lexicon);

} // namespace enregard
