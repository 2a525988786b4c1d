#include "align/alignment/partners.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace enregard {

namespace {

/// The probability that a word is rendered by one spelled alike, a number by its value, and the
/// most for words that only begin alike.
constexpr float same_word = 0.3F;
constexpr float same_number = 0.6F;
constexpr float same_beginning = 0.15F;
/// Words that begin alike share this many bytes, and this much of the longer one.
constexpr std::size_t beginning_bytes = 5;
constexpr float least_alike = 0.5F;
/// A beginning of more words than this says nothing ("inter").
constexpr std::size_t most_alike = 60;

bool is_word(const AlignedSide& side, std::uint32_t type)
{
    return side.types[type].kind == TokenKind::word;
}

/// How much of the longer word both share at their beginning, 0 to 1.
float shared_beginning(std::string_view a, std::string_view b)
{
    const auto [end, unused] = std::ranges::mismatch(a, b);
    return static_cast<float>(end - a.begin()) / static_cast<float>(std::max(a.size(), b.size()));
}

struct Spelled {
    std::string_view word;
    std::uint32_t type;
};

using Beginnings = std::unordered_map<std::string_view, std::vector<Spelled>>;

Beginnings beginnings_of(const AlignedSide& side)
{
    Beginnings beginnings;
    for (const auto& [word, type] : side.spellings) {
        if (is_word(side, type) && word.size() >= beginning_bytes) {
            beginnings[std::string_view(word).substr(0, beginning_bytes)].push_back({word, type});
        }
    }
    return beginnings;
}

/// Of the entries of a pair, the strongest.
void keep_strongest(std::vector<PartnerEntry>& entries)
{
    const auto pair_of = [](const PartnerEntry& e) { return std::tie(e.source, e.partner.target); };
    std::ranges::sort(entries, [&](const PartnerEntry& a, const PartnerEntry& b) {
        return pair_of(a) != pair_of(b) ? pair_of(a) < pair_of(b)
                                        : a.partner.forward > b.partner.forward;
    });
    const auto same_pair = [&](const PartnerEntry& a, const PartnerEntry& b) {
        return pair_of(a) == pair_of(b);
    };
    entries.erase(std::unique(entries.begin(), entries.end(), same_pair), entries.end());
}

} // namespace

PartnerTable::PartnerTable(std::uint32_t source_types, std::vector<PartnerEntry> entries)
{
    std::ranges::sort(entries, [](const PartnerEntry& a, const PartnerEntry& b) {
        return std::tie(a.source, a.partner.target) < std::tie(b.source, b.partner.target);
    });
    first_.assign(source_types + 1, 0);
    for (std::size_t k = 0; k < entries.size(); ++k) {
        const PartnerEntry& entry = entries[k];
        if (k > 0 && entries[k - 1].source == entry.source &&
            entries[k - 1].partner.target == entry.partner.target) {
            partners_.back().forward += entry.partner.forward;
            partners_.back().backward += entry.partner.backward;
            continue;
        }
        partners_.push_back(entry.partner);
        ++first_[entry.source + 1];
    }
    for (std::uint32_t s = 0; s < source_types; ++s) {
        first_[s + 1] += first_[s];
    }
}

std::vector<PartnerEntry> PartnerTable::entries() const
{
    std::vector<PartnerEntry> entries;
    entries.reserve(partners_.size());
    for (std::uint32_t s = 0; s + 1 < first_.size(); ++s) {
        for (const Partner& partner : of(s)) {
            entries.push_back({s, partner});
        }
    }
    return entries;
}

std::vector<PartnerEntry> spelled_alike(const AlignedSides& sides)
{
    std::vector<PartnerEntry> entries;
    const Beginnings beginnings = beginnings_of(sides.target);
    for (const auto& [word, source] : sides.source.spellings) {
        if (const auto same = sides.target.spellings.find(word);
            same != sides.target.spellings.end()) {
            const float strength =
                sides.source.types[source].kind == TokenKind::number ? same_number : same_word;
            entries.push_back({source, {same->second, strength, strength}});
        }
        if (!is_word(sides.source, source) || word.size() < beginning_bytes) {
            continue;
        }
        const auto alike = beginnings.find(std::string_view(word).substr(0, beginning_bytes));
        if (alike == beginnings.end() || alike->second.size() > most_alike) {
            continue;
        }
        for (const Spelled& other : alike->second) {
            const float shared = shared_beginning(word, other.word);
            if (shared >= least_alike) {
                const float strength = same_beginning * shared;
                entries.push_back({source, {other.type, strength, strength}});
            }
        }
    }
    keep_strongest(entries);
    return entries;
}

namespace {

/// The types of `side` by the number of their stem in the lexicon.
std::unordered_map<std::uint32_t, std::uint32_t> types_by_stem(const AlignedSide& side,
                                                               const Lexicon& lexicon)
{
    std::unordered_map<std::uint32_t, std::uint32_t> types;
    for (std::uint32_t type = 0; type < side.types.size(); ++type) {
        const TokenKind kind = side.types[type].kind;
        if (kind == TokenKind::word || kind == TokenKind::small_word) {
            if (const auto id = lexicon.find(side.language, side.types[type].key)) {
                types.try_emplace(*id, type);
            }
        }
    }
    return types;
}

} // namespace

std::vector<PartnerEntry> translations_of(const AlignedSides& sides, const Lexicon* lexicon)
{
    std::vector<PartnerEntry> entries;
    const Language from = sides.source.language;
    const Language to = sides.target.language;
    if (lexicon == nullptr || from == to || from == Language::unknown || to == Language::unknown) {
        return entries;
    }
    const auto source_types = types_by_stem(sides.source, *lexicon);
    const auto target_types = types_by_stem(sides.target, *lexicon);
    for (const auto& [id, source] : source_types) {
        for (const Translation translation : lexicon->translations(from, id)) {
            if (const auto target = target_types.find(translation.stem());
                target != target_types.end()) {
                entries.push_back({source, {target->second, translation.probability(), 0}});
            }
        }
    }
    for (const auto& [id, target] : target_types) {
        for (const Translation translation : lexicon->translations(to, id)) {
            if (const auto source = source_types.find(translation.stem());
                source != source_types.end()) {
                entries.push_back({source->second, {target, 0, translation.probability()}});
            }
        }
    }
    return entries;
}

} // namespace enregard
