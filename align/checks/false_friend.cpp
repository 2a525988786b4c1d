#include "align/checks/pairs.hpp"
#include "align/language/false_friends.hpp"
#include "align/language/words.hpp"
#include "align/lexicon/lexicon.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

namespace enregard::checks {

extern const Check false_friend;

namespace {

constexpr Example examples[] = {
    {"Des défenseurs des droits de l'homme et des militants ont été arrêtés.",
     "Human rights defenders and ⟦militants⟧ have been arrested."},
    {"Le droit de manifester pacifiquement doit être garanti.",
     "The right to ⟦manifest⟧ peacefully must be guaranteed."},
    {"The library of the Court is open to the public.",
     "La ⟦librairie⟧ de la Cour est ouverte au public."},
    {"La situation actuelle n'est pas bonne.", "The current situation is not good."},
    {"They fought against militants of both groups in the evidence room.",
     "Ils ont lutté contre des militants des deux groupes dans la salle des preuves."},
};

constexpr Wording friend_found{"The {} {} is not {} in {}: here it means {}.",
                               "Le mot {} {} n'est pas {} en {} : ici, il veut dire {}."};

/// A word with what it is compared by.
struct Word {
    Span span;
    std::string key;
    std::string stem;
};

std::vector<Word> words_of_side(const PairSide& side)
{
    std::vector<Word> words;
    for (const Span span : split_words(side.text, {0, size_of(side.text)})) {
        const std::string_view letters = slice(side.text, span);
        words.push_back({span, fold_key(letters), stem_of(side.language, letters)});
    }
    return words;
}

/// The parts of `text` between the signs `sign`.
std::vector<std::string_view> parts_of(std::string_view text, char sign)
{
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(sign), text.size());
        parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

bool is_form(const Word& word, std::string_view base, Language language, bool inflects)
{
    if (inflects) {
        return word.stem == stem_of(language, base);
    }
    const std::string key = fold_key(base);
    return word.key == key || word.key == key + "s" ||
           (key.ends_with('y') && word.key == key.substr(0, key.size() - 1) + "ies");
}

/// The false friends of one language by the stems of their words.
class Index {
public:
    explicit Index(Language from)
    {
        for (const FalseFriend& entry : false_friends(from)) {
            entries_[stem_of(from, entry.word)].push_back(&entry);
        }
    }

    std::span<const FalseFriend* const> find(const std::string& stem) const
    {
        const auto found = entries_.find(stem);
        return found == entries_.end() ? std::span<const FalseFriend* const>() : found->second;
    }

private:
    std::unordered_map<std::string, std::vector<const FalseFriend*>> entries_;
};

const Index& index_of(Language from)
{
    static const Index french(Language::french);
    static const Index english(Language::english);
    return from == Language::french ? french : english;
}

class Comparison {
public:
    Comparison(const PairView& pair, const CheckContext& context, std::vector<Finding>& findings)
        : pair_(pair), context_(&context), findings_(&findings), source_(words_of_side(pair.source))
    {
    }

    void run()
    {
        for (const Word& word : source_) {
            for (const FalseFriend* entry : index_of(pair_.source.language).find(word.stem)) {
                if (is_form(word, entry->word, pair_.source.language, entry->inflects)) {
                    look_for(word, *entry);
                }
            }
        }
    }

private:
    void look_for(const Word& word, const FalseFriend& entry)
    {
        if (target_.empty()) {
            target_ = words_of_side(pair_.target);
        }
        const Word* found = nullptr;
        for (const std::string_view form : parts_of(entry.looks, ' ')) {
            for (const Word& other : target_) {
                if (is_form(other, form, pair_.target.language, entry.inflects)) {
                    found = found == nullptr ? &other : found;
                }
            }
        }
        if (found == nullptr || std::ranges::find(told_, found->span) != told_.end() ||
            has_meaning(entry) || has_other_source(word, *found)) {
            return;
        }
        told_.push_back(found->span);
        const Voice& voice = context_->voice;
        const std::vector<std::string_view> means = parts_of(entry.means, '/');
        Finding finding =
            finding_at(pair_, false_friend.id, entry.sure ? Severity::warning : Severity::info,
                       entry.sure ? 0.8 : 0.4, Side::target, found->span, word.span);
        std::string shown = voice.quoted(means.front());
        if (means.size() > 1) {
            shown += fmt::format(" {} {}", voice.pick("or", "ou"), voice.quoted(means[1]));
        }
        finding.message = voice.say(friend_found, voice.name(pair_.source.language),
                                    voice.quoted(slice(pair_.source.text, word.span)),
                                    voice.quoted(slice(pair_.target.text, found->span)),
                                    voice.name(pair_.target.language), shown);
        finding.suggestions.emplace_back(means.front());
        findings_->push_back(std::move(finding));
    }

    /// True where the target has what the word means.
    bool has_meaning(const FalseFriend& entry) const
    {
        for (const std::string_view means : parts_of(entry.means, '/')) {
            const std::vector<std::string_view> parts = parts_of(means, ' ');
            const bool all = std::ranges::all_of(parts, [&](std::string_view part) {
                const std::string stem = stem_of(pair_.target.language, part);
                return std::ranges::any_of(target_,
                                           [&](const Word& word) { return word.stem == stem; });
            });
            if (all) {
                return true;
            }
        }
        return false;
    }

    /// True where another word of the source may be translated by what was found.
    bool has_other_source(const Word& word, const Word& found) const
    {
        if (context_->lexicon == nullptr) {
            return false;
        }
        const auto id = context_->lexicon->find_word(pair_.target.language, found.key);
        return id && std::ranges::any_of(source_, [&](const Word& other) {
                   if (other.stem == word.stem) {
                       return false;
                   }
                   const auto source =
                       context_->lexicon->find_word(pair_.source.language, other.key);
                   return source && context_->lexicon->probability(pair_.source.language, *source,
                                                                   *id) > 0.03F;
               });
    }

    PairView pair_;
    const CheckContext* context_;
    std::vector<Finding>* findings_;
    std::vector<Word> source_;
    std::vector<Word> target_;
    std::vector<Span> told_; ///< the false friends that were reported
};

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    if (!has_two_languages(bitext)) {
        return;
    }
    for_each_pair(bitext, [&](const PairView& pair) { Comparison(pair, context, findings).run(); });
}

} // namespace

constexpr Check false_friend = {
    .id = "false-friend",
    .severity = Severity::warning,
    .summary = "A word is translated by one that looks like it and means something else.",
    .why = "A list of some 150 pairs in both directions (actuel, actual; library, librairie) is "
           "looked for where the original has the one and the translation the other. Nothing is "
           "said where the translation also has what the word means, or another word of the "
           "original explains the false friend; pairs that are right in some contexts are notes.",
    .examples = examples,
    .run = run,
    .mqm = "mistranslation; Accuracy > False friend",
};

} // namespace enregard::checks
