#include "align/checks/name_evidence.hpp"

#include "align/language/countries.hpp"
#include "align/language/name_likeness.hpp"
#include "align/language/words.hpp"
#include "align/lexicon/lexicon.hpp"
#include "align/text/keys.hpp"

#include <algorithm>

namespace enregard {

namespace {

/// The parts of a word with hyphens that have a capital: Great in Great-Moravian.
std::vector<NameWord> capital_parts(std::string_view text, const NameWord& word)
{
    std::vector<NameWord> parts;
    const std::string_view letters = slice(text, word.span);
    for (std::size_t begin = 0; begin < letters.size();) {
        const std::size_t end = std::min(letters.find('-', begin), letters.size());
        const Span span{word.span.begin + static_cast<std::uint32_t>(begin),
                        word.span.begin + static_cast<std::uint32_t>(end)};
        if (is_capitalised(slice(text, span)) && span.size() > 2) {
            parts.push_back({span, plain_key(slice(text, span)), NameKind::word});
        }
        begin = end + 1;
    }
    return parts;
}

} // namespace

NameEvidence::NameEvidence(const Bitext& bitext, const PairView& pair, Spellers& spellers,
                           const Lexicon* lexicon)
    : bitext_(&bitext),
      pair_(pair),
      lexicon_(lexicon),
      source_(names_of_side(bitext, pair, Side::source, spellers)),
      target_(names_of_side(bitext, pair, Side::target, spellers))
{
}

bool NameEvidence::has_key(Side side, std::string_view key) const
{
    return std::ranges::find(names(side).keys, key) != names(side).keys.end();
}

const std::vector<std::uint32_t>& NameEvidence::stems(Side side)
{
    std::unique_ptr<std::vector<std::uint32_t>>& slot =
        side == Side::source ? source_stems_ : target_stems_;
    if (!slot) {
        slot = std::make_unique<std::vector<std::uint32_t>>();
        for (const Span word : names(side).around) {
            if (const auto id = lexicon_->find_word(language(side), words(side, word))) {
                slot->push_back(*id);
            }
        }
        std::ranges::sort(*slot);
    }
    return *slot;
}

bool NameEvidence::is_translated(Side side, Span word)
{
    if (lexicon_ == nullptr) {
        return false;
    }
    const Language own = language(side);
    const auto id = lexicon_->find_word(own, words(side, word));
    if (!id) {
        return false;
    }
    const std::vector<std::uint32_t>& there = stems(opposite(side));
    const auto has = [&](std::uint32_t stem) { return std::ranges::binary_search(there, stem); };
    return std::ranges::any_of(lexicon_->translations(own, *id),
                               [&](const Translation& t) { return has(t.stem()); }) ||
           std::ranges::any_of(lexicon_->phrases(own, *id), [&](const Phrase& phrase) {
               const auto stems_there = phrase.words(language(opposite(side)));
               return !stems_there.empty() && std::ranges::all_of(stems_there, has);
           });
}

bool NameEvidence::has_like(Side side, std::string_view key) const
{
    return std::ranges::any_of(names(side).keys, [&](const std::string& other) {
        const NameLikeness likeness = compare_names(key, other);
        return likeness == NameLikeness::same || likeness == NameLikeness::adapted;
    });
}

bool NameEvidence::is_explained(Side side, const NameWord& word)
{
    if (is_explained_whole(side, word)) {
        return true;
    }
    const std::vector<NameWord> parts = capital_parts(bitext_->text(side).document.text, word);
    return word.key.find('-') != std::string::npos && !parts.empty() &&
           std::ranges::all_of(parts, [&](const NameWord& part) {
               const std::vector<ListedName> listed =
                   listed_names(bitext_->text(side).document.text, part.span, language(side));
               return is_explained_whole(side, part) ||
                      std::ranges::any_of(
                          listed, [&](const ListedName& name) { return is_explained(side, name); });
           });
}

bool NameEvidence::is_explained_whole(Side side, const NameWord& word)
{
    const Side other = opposite(side);
    if (has_like(other, word.key)) {
        return true;
    }
    if (word.kind == NameKind::acronym) {
        std::string letters = word.key;
        std::ranges::sort(letters);
        const bool turned = std::ranges::any_of(names(other).keys, [&](std::string key) {
            std::ranges::sort(key);
            return key == letters; // ONU, UNO
        });
        if (turned) {
            return true;
        }
    }
    const std::string keys[] = {word.key};
    for (const ListedName& listed : names(other).listed) {
        const bool made_of = std::ranges::any_of(
            listed.exonyms, [&](const Exonym* exonym) { return mentions_exonym(keys, *exonym); });
        if (made_of || (!listed.region.empty() &&
                        mentions_country(words(side, word.span), language(side), listed.region))) {
            return true;
        }
    }
    return is_translated(side, word.span);
}

bool NameEvidence::is_explained(Side side, const ListedName& name)
{
    const Side other = opposite(side);
    const std::vector<Span> parts = split_words(bitext_->text(side).document.text, name.span);
    if (has_form(other, name) || std::ranges::all_of(parts, [&](Span part) {
            const std::string key = plain_key(words(side, part));
            return parts.size() == 1 ? has_like(other, key) : has_key(other, key);
        })) {
        return true;
    }
    const bool mentioned =
        std::ranges::any_of(
            name.exonyms,
            [&](const Exonym* exonym) { return mentions_exonym(names(other).keys, *exonym); }) ||
        (!name.region.empty() &&
         mentions_country(words(other, neighbourhood(*bitext_, other, pair_.bead)), language(other),
                          name.region));
    return mentioned ||
           std::ranges::all_of(parts, [&](Span part) { return is_translated(side, part); });
}

bool NameEvidence::has_form(Side side, const ListedName& name) const
{
    const std::vector<std::string>& keys = names(side).keys;
    return std::ranges::any_of(forms_of(name, language(side)), [&](const std::string& form) {
        std::vector<std::string> parts;
        for (const Span part : split_words(form, {0, size_of(form)})) {
            parts.push_back(plain_key(slice(form, part)));
        }
        return std::search(keys.begin(), keys.end(), parts.begin(), parts.end()) != keys.end();
    });
}

} // namespace enregard
