#include "align/checks/name_evidence.hpp"
#include "align/checks/pairs.hpp"
#include "align/language/formulas.hpp"
#include "align/language/name_likeness.hpp"
#include "align/language/similarity.hpp"
#include "align/language/speller.hpp"
#include "align/language/word_set.hpp"
#include "align/language/words.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

namespace enregard::checks {

extern const Check name_mismatch;

namespace {

/// From this likeness on, two names look like one that was changed.
constexpr double changed_name = 0.4;

constexpr Example examples[] = {
    {"Le président Mirziyoyev a reçu la délégation au palais du gouvernement.",
     "President ⟦Mirzoyan⟧ received the delegation at the palace of the government."},
    {"La France et l'Union européenne suivent de près la situation dans le pays.",
     "France, ⟦Germany⟧ and the European Union follow the situation in the country closely."},
    {"The delegation came back from Beijing on the next day with a new proposal.",
     "La délégation est revenue de ⟦Péikn⟧ le lendemain avec une nouvelle proposition."},
    {"Mr Durand spoke for the government, and the Assembly adopted the text.",
     "M. ⟦Dupont⟧ a parlé au nom du gouvernement, et l'Assemblée a adopté le texte."},
    {"The city of Nakhchivan was founded a long time ago, as Armenia and Germany know.",
     "La ville de Nakhitchevan a été fondée il y a longtemps, comme l'Arménie et l'Allemagne le "
     "savent."},
};

constexpr Wording another_name{"The {} has the name {} where the {} has {}.",
                               "Côté {}, on lit le nom {} là où le côté {} a {}."};
constexpr Wording misspelt_name{"The {} writes {}, the {} has {}: is the name misspelt?",
                                "Côté {}, on lit {}, et côté {}, {} : le nom est-il mal écrit ?"};
constexpr Wording no_place{"The {} names {}; the {} sentence does not speak of {}.",
                           "Côté {}, il est question de {} ; côté {}, la phrase ne parle pas de "
                           "{}."};
constexpr Wording no_name{"The {} has the name {}; the {} sentence has no name like it.",
                          "Côté {}, on lit le nom {} ; côté {}, la phrase n'a pas de nom "
                          "semblable."};

/// A sentence that begins so may do without the name that the other has.
const WordSet& pronouns()
{
    static const WordSet words = {"il elle ils elles he she it they celui-ci celle-ci ceux-ci "
                                  "celles-ci lui"};
    return words;
}

/// How often each word stands in each text.
class WordIndex {
public:
    explicit WordIndex(const Bitext& bitext)
    {
        for (const Side side : {Side::source, Side::target}) {
            const std::string& text = bitext.text(side).document.text;
            for (const Span word : split_words(text, {0, size_of(text)})) {
                ++counts(side)[plain_key(slice(text, word))];
            }
        }
    }

    int count(Side side, std::string_view word) const
    {
        const auto& words = side == Side::source ? source_ : target_;
        const auto found = words.find(plain_key(word));
        return found == words.end() ? 0 : found->second;
    }

private:
    std::unordered_map<std::string, int>& counts(Side side)
    {
        return side == Side::source ? source_ : target_;
    }

    std::unordered_map<std::string, int> source_;
    std::unordered_map<std::string, int> target_;
};

class Comparison {
public:
    Comparison(const Bitext& bitext, const PairView& pair, const WordIndex& index,
               const CheckContext& context, std::vector<Finding>& findings)
        : bitext_(&bitext),
          pair_(pair),
          index_(&index),
          context_(&context),
          findings_(&findings),
          evidence_(bitext, pair, context.spellers, context.lexicon)
    {
    }

    void run()
    {
        find_slips();
        const std::vector<LonelyName> source = lonely_names(evidence_, Side::source, used_source_);
        std::vector<LonelyName> left = source;
        for (const LonelyName& name : lonely_names(evidence_, Side::target, used_target_)) {
            report_target(name, left);
        }
        for (const LonelyName& name : left) {
            report_alone(Side::source, name);
        }
    }

private:
    Language language(Side side) const { return bitext_->text(side).document.language; }
    std::string_view words(Side side, Span span) const { return words_of(*bitext_, side, span); }

    // Slips.

    void use(Side side, Span span)
    {
        (side == Side::source ? used_source_ : used_target_).push_back(span);
    }

    bool is_used(Side side, Span span) const
    {
        const auto& used = side == Side::source ? used_source_ : used_target_;
        return std::ranges::any_of(used, [&](Span other) { return other.overlaps(span); });
    }

    void find_slips()
    {
        for (const NameWord& word : evidence_.names(Side::target).words) {
            if (word.kind == NameKind::acronym || evidence_.has_key(Side::source, word.key) ||
                evidence_.is_translated(Side::target, word.span)) {
                continue;
            }
            if (!find_slip_of_listed(word)) {
                find_slip_of_word(word);
            }
        }
    }

    /// A listed name of the source whose form in the target's language was meant.
    bool find_slip_of_listed(const NameWord& word)
    {
        for (const ListedName& name : evidence_.names(Side::source).listed) {
            for (const std::string& form : forms_of(name, language(Side::target))) {
                for (const Span part : split_words(form, {0, size_of(form)})) {
                    const std::string_view meant = slice(form, part);
                    if (part.size() < 4 || evidence_.has_key(Side::target, plain_key(meant)) ||
                        compare_names(word.key, meant) != NameLikeness::slip ||
                        is_used(Side::source, name.span)) {
                        continue;
                    }
                    report_slip(word, name.span, std::string(meant), false);
                    return true;
                }
            }
        }
        return false;
    }

    void find_slip_of_word(const NameWord& word)
    {
        const bool known =
            context_->spellers.knows(language(Side::target), words(Side::target, word.span));
        for (const NameWord& other : evidence_.names(Side::source).words) {
            if (other.kind == NameKind::acronym ||
                (known && evidence_.has_key(Side::target, other.key)) ||
                is_used(Side::source, other.span) ||
                compare_names(word.key, other.key) != NameLikeness::slip) {
                continue;
            }
            const bool other_known =
                context_->spellers.knows(language(Side::source), words(Side::source, other.span));
            if (known && (word.kind == NameKind::word || other.kind == NameKind::word)) {
                continue; // two common words
            }
            // Two names of the dictionaries (Sara, Sarah), or a name that the dictionary of its
            // language writes so.
            const bool settled = (known && other_known) || is_settled(word.key, other.key);
            report_slip(word, other.span, std::string(words(Side::source, other.span)), settled);
            return;
        }
    }

    /// True where the whole text writes the name so, and not as the other one does.
    bool is_settled(std::string_view target, std::string_view source) const
    {
        return bitext_->ids.empty() && index_->count(Side::target, target) > 1 &&
               index_->count(Side::target, source) == 0;
    }

    void report_slip(const NameWord& word, Span source, std::string meant, bool settled)
    {
        use(Side::target, word.span);
        use(Side::source, source);
        const Voice& voice = context_->voice;
        add(settled ? Severity::info : Severity::warning, Side::target, word.span, source,
            settled ? 0.4 : 0.85,
            voice.say(misspelt_name, voice.side(*bitext_, Side::target),
                      voice.quoted(words(Side::target, word.span)),
                      voice.side(*bitext_, Side::source),
                      voice.quoted(words(Side::source, source))));
        findings_->back().suggestions.push_back(std::move(meant));
    }

    // Names without counterpart.

    /// What a name of the source may have become; the end where there is nothing.
    std::vector<LonelyName>::iterator counterpart(const LonelyName& name,
                                                  std::vector<LonelyName>& left) const
    {
        const auto likeness = [&](const LonelyName& other) {
            const double alike =
                similarity(words(Side::target, name.span), words(Side::source, other.span));
            return other.kind == NameKind::name ? alike + 1 : alike;
        };
        std::vector<LonelyName>::iterator best = left.end();
        for (auto other = left.begin(); other != left.end(); ++other) {
            if (may_be(name, *other) &&
                (best == left.end() || likeness(*other) > likeness(*best))) {
                best = other;
            }
        }
        return best;
    }

    /// True where the name of the target may stand for that of the source: the same kind of name,
    /// and parts of names beside the same part.
    bool may_be(const LonelyName& target, const LonelyName& source) const
    {
        if ((source.kind == NameKind::acronym) != (target.kind == NameKind::acronym)) {
            return false;
        }
        const bool alike = similarity(words(Side::target, target.span),
                                      words(Side::source, source.span)) >= changed_name;
        const bool two_names = source.kind == NameKind::name && target.kind == NameKind::name;
        const bool one_name = source.kind == NameKind::word && target.kind == NameKind::name &&
                              target.listed == nullptr;
        if (!alike && !two_names && !one_name) {
            return false;
        }
        return alike || (source.is_part() == target.is_part() &&
                         (!source.is_part() ||
                          compare_names(source.beside, target.beside) >= NameLikeness::adapted));
    }

    void report_target(const LonelyName& name, std::vector<LonelyName>& left)
    {
        const auto other = counterpart(name, left);
        if (other == left.end()) {
            report_alone(Side::target, name);
            return;
        }
        const Voice& voice = context_->voice;
        const bool alike = similarity(words(Side::target, name.span),
                                      words(Side::source, other->span)) >= changed_name;
        const bool elsewhere = stands_elsewhere(Side::target, name.span);
        add(elsewhere ? Severity::info : Severity::warning, Side::target, name.span, other->span,
            elsewhere ? 0.3
            : alike   ? 0.8
                      : 0.7,
            voice.say(another_name, voice.side(*bitext_, Side::target),
                      voice.quoted(words(Side::target, name.span)),
                      voice.side(*bitext_, Side::source),
                      voice.quoted(words(Side::source, other->span))));
        findings_->back().suggestions.push_back(
            other->listed != nullptr ? forms_of(*other->listed, language(Side::target)).front()
                                     : std::string(words(Side::source, other->span)));
        left.erase(other);
    }

    /// Where the other text has the name elsewhere, this sentence may do with a pronoun.
    bool stands_elsewhere(Side side, Span name) const
    {
        return bitext_->ids.empty() && index_->count(opposite(side), words(side, name)) > 0;
    }

    /// True where the other sentence begins with a pronoun instead of the name, with which this one
    /// begins.
    bool has_pronoun_instead(Side side, Span name) const
    {
        return name.begin < pair_.side(side).span.begin + 30 &&
               begins_with_pronoun(opposite(side)) && !begins_with_pronoun(side);
    }

    bool begins_with_pronoun(Side side) const
    {
        const std::string_view text = pair_.side(side).text;
        const std::vector<Span> first =
            split_words(text, {0, std::min<std::uint32_t>(size_of(text), 40)});
        return !first.empty() && pronouns().contains(fold_key(slice(text, first.front())));
    }

    void report_alone(Side side, const LonelyName& name)
    {
        if (name.kind != NameKind::name) {
            return; // a common word or an acronym: translated in some other way
        }
        const Side other = opposite(side);
        const bool elsewhere = stands_elsewhere(side, name.span) ||
                               has_pronoun_instead(side, name.span) ||
                               (side == Side::target && (name.is_part() || name.listed == nullptr));
        const Voice& voice = context_->voice;
        const std::string shown = voice.quoted(words(side, name.span));
        add(elsewhere ? Severity::info : Severity::warning, side, name.span, pair_.side(other).span,
            elsewhere                ? 0.3
            : name.listed != nullptr ? 0.75
                                     : 0.6,
            name.listed != nullptr
                ? voice.say(no_place, voice.side(*bitext_, side), shown,
                            voice.side(*bitext_, other),
                            voice.quoted(forms_of(*name.listed, language(other)).front()))
                : voice.say(no_name, voice.side(*bitext_, side), shown,
                            voice.side(*bitext_, other)));
    }

    void add(Severity severity, Side side, Span span, Span other, double confidence,
             std::string message)
    {
        const bool sure = pair_.posterior >= 0.5;
        findings_->push_back({
            .check = name_mismatch.id,
            .severity = sure ? severity : Severity::info,
            .side = side,
            .span = span,
            .other = other,
            .bead = pair_.bead,
            .message = std::move(message),
            .confidence = confidence * pair_.posterior,
        });
    }

    const Bitext* bitext_;
    PairView pair_;
    const WordIndex* index_;
    const CheckContext* context_;
    std::vector<Finding>* findings_;
    NameEvidence evidence_;
    std::vector<Span> used_source_;
    std::vector<Span> used_target_;
};

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    if (!has_two_languages(bitext) || !context.spellers.available(Language::english) ||
        !context.spellers.available(Language::french)) {
        return;
    }
    const WordIndex index(bitext);
    for_each_pair(bitext, [&](const PairView& pair) {
        if (!is_overlong(pair) && !is_closing_formula(pair.source.text) &&
            !is_closing_formula(pair.target.text)) {
            Comparison(bitext, pair, index, context, findings).run();
        }
    });
}

} // namespace

constexpr Check name_mismatch = {
    .id = "name-mismatch",
    .severity = Severity::warning,
    .summary = "A name of a person, a place or an organisation is missing, changed or misspelt.",
    .why =
        "A word with a capital is looked for on the other side: as it is, in the spelling of the "
        "other language (Nakhchivan, Nakhitchevan), by a list of places and persons "
        "(Beijing, Pékin), by the names of countries, their adjectives and inhabitants, and in "
        "the lexicon (Court, Cour). A name that nothing there explains was left out or changed; "
        "one whose letters are nearly those of a name there, as no way of writing explains "
        "(Kesah, Kesha), is misspelt. Common words with a capital, acronyms that have another "
        "form, a first name that is added to a name, and a name that the other text has "
        "elsewhere while this sentence may do with a pronoun are no warnings.",
    .examples = examples,
    .run = run,
    .explains = Reach::span,
    .mqm = "inconsistent-entities; Accuracy > Entity",
};

} // namespace enregard::checks
