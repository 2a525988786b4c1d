#include "align/checks/pairs.hpp"
#include "align/checks/recurring_terms.hpp"
#include "align/checks/term_pairs.hpp"
#include "align/language/words.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace enregard::checks {

extern const Check term_inconsistent;

namespace {

constexpr Example examples[] = {
    {"L'autonomie locale progresse. La charte protège l'autonomie locale. Ils défendent "
     "l'autonomie locale. Elle étudie maintenant l'autonomie locale.",
     "Local autonomy is gaining ground. The charter protects local autonomy. They defend local "
     "autonomy. She studies ⟦local independence⟧ now."},
    {"L'autonomie locale progresse. La charte protège l'autonomie locale. Ils défendent "
     "l'autonomie locale.",
     "Local autonomy is gaining ground. The charter protects local autonomy. They defend local "
     "autonomy."},
};

constexpr Wording two_renderings{
    "The {} term {} is rendered as {} elsewhere in this text ({} of {} places), and as {} here.",
    "Côté {}, le terme {} est rendu ailleurs dans ce texte par {} ({} fois sur {}), et ici par "
    "{}."};

/// The places of one rendering of a term.
struct Group {
    std::vector<const TermUse*> uses;
};

/// The uses by rendering: the most frequent first, of two alike the one that comes first.
std::vector<Group> grouped(const std::vector<TermUse>& uses)
{
    std::map<std::uint64_t, std::size_t> places;
    std::vector<Group> groups;
    for (const TermUse& use : uses) {
        const auto [known, fresh] = places.try_emplace(use.rendering, groups.size());
        if (fresh) {
            groups.emplace_back();
        }
        groups[known->second].uses.push_back(&use);
    }
    std::ranges::stable_sort(groups, std::greater<>(),
                             [](const Group& group) { return group.uses.size(); });
    return groups;
}

class Report {
public:
    Report(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
        : bitext_(bitext), context_(context), findings_(findings)
    {
    }

    /// The terms for which a glossary admits several renderings, by their sightings.
    void compare_glossary()
    {
        TermSearch& search = *context_.terms;
        std::map<std::uint32_t, std::vector<TermUse>> uses;
        for (const TermSighting& sighting : search.in_source(bitext_)) {
            const Renderings renderings = renderings_of(search, sighting.terms);
            taken_.insert(sighting.span);
            if (renderings.accepted.size() < 2 || renderings.bundled) {
                continue;
            }
            const auto use = use_of(sighting, renderings.accepted);
            if (use) {
                uses[sighting.terms.front()].push_back(*use);
            }
        }
        for (const auto& entry : uses) {
            const std::uint32_t term = entry.first;
            const std::vector<TermUse>& all = entry.second;
            std::vector<Group> groups = grouped(all);
            // What the glossary prefers is what the others are held against.
            std::stable_partition(groups.begin(), groups.end(), [&](const Group& group) {
                return is_preferred(term, group.uses.front()->rendering);
            });
            for (std::size_t i = 1; i < groups.size(); ++i) {
                for (const TermUse* use : groups[i].uses) {
                    report(groups[0], all.size(), *use, Severity::warning, 0.8);
                }
            }
        }
    }

    /// A term that was found without a glossary: the places of its rarer renderings.
    void compare_found(const RecurringTerm& term)
    {
        const std::vector<Group> groups = grouped(term.uses);
        const std::size_t usual = groups[0].uses.size();
        // A noun must be much more usual than its rarer rendering; a pair of words says enough.
        const std::size_t times = term.two_words ? 1 : 3;
        const std::size_t least = term.two_words ? 1 : 3;
        constexpr std::size_t well_established = 5;
        constexpr std::size_t most_places = 4; // of one rendering: who has seen them will search
        if (usual < least || is_taken(term)) {
            return;
        }
        for (std::size_t i = 1; i < groups.size(); ++i) {
            const std::vector<const TermUse*>& rare = groups[i].uses;
            if (rare.size() * times > usual || is_alike(groups[0], groups[i])) {
                continue;
            }
            const bool sure = term.two_words && usual >= well_established && rare.size() == 1;
            const double confidence = sure ? 0.6 : !term.two_words ? 0.25 : usual > 1 ? 0.4 : 0.3;
            for (std::size_t k = 0; k < std::min(rare.size(), most_places); ++k) {
                if (!is_told(*rare[k])) {
                    report(groups[0], term.uses.size(), *rare[k],
                           sure ? Severity::warning : Severity::info, confidence);
                }
            }
        }
    }

private:
    bool is_preferred(std::uint32_t source, std::uint64_t target) const
    {
        const TermSearch& search = *context_.terms;
        return std::ranges::any_of(search.source(source).pairs, [&](std::uint32_t number) {
            const TermLink& link = search.link(number);
            return link.target == target && link.pair->status == TermStatus::preferred;
        });
    }

    /// The one accepted rendering that stands in the target; nothing where there are two.
    std::optional<TermUse> use_of(const TermSighting& sighting,
                                  const std::vector<std::uint32_t>& accepted) const
    {
        std::optional<TermUse> use;
        const std::vector<TermSighting>& targets = context_.terms->in_target(bitext_);
        for (auto at = first_in(targets, sighting.bead);
             at != targets.end() && at->bead == sighting.bead; ++at) {
            for (const std::uint32_t term : at->terms) {
                if (std::ranges::find(accepted, term) == accepted.end()) {
                    continue;
                }
                if (use && use->rendering != term) {
                    return std::nullopt;
                }
                use = TermUse{sighting.bead, sighting.span, at->span, term};
            }
        }
        return use;
    }

    /// True where the place was reported with a longer term.
    bool is_told(const TermUse& use) const
    {
        const auto spans = told_.find(use.bead);
        return spans != told_.end() && std::ranges::any_of(spans->second, [&](Span span) {
                   return span.overlaps(use.target);
               });
    }

    /// True where the glossary speaks of the term already.
    bool is_taken(const RecurringTerm& term) const { return taken_.contains(term.uses[0].source); }

    /// True where the wordings are one and the same but for forms and small words: "nation",
    /// "national"; "translation model", "models of translation"; or where one holds the other.
    bool is_alike(const Group& usual, const Group& rare) const
    {
        const std::string a = plain_key(fold_space(target_of(*usual.uses[0])));
        const std::string b = plain_key(fold_space(target_of(*rare.uses[0])));
        if (a.find(b) != std::string::npos || b.find(a) != std::string::npos) {
            return true;
        }
        const std::vector<std::string> own = beginnings(a);
        const std::vector<std::string> other = beginnings(b);
        // "humanitaire international" for "international humanitaire"
        constexpr std::ptrdiff_t spaces = 1;
        const bool turned = bitext_.target.document.language == Language::french &&
                            std::ranges::count(a, ' ') == spaces &&
                            std::ranges::count(b, ' ') == spaces;
        return own == other && !turned;
    }

    /// How the words of a wording begin, in the order of the alphabet.
    static std::vector<std::string> beginnings(std::string_view wording)
    {
        constexpr std::size_t letters = 4;
        std::vector<std::string> all;
        for (const Span word : split_words(wording, {0, size_of(wording)})) {
            if (word.size() >= letters) {
                all.emplace_back(wording.substr(word.begin, letters));
            }
        }
        std::ranges::sort(all);
        return all;
    }

    std::string_view target_of(const TermUse& use) const
    {
        return words_of(bitext_, Side::target, use.target);
    }

    void report(const Group& usual, std::size_t places, const TermUse& use, Severity severity,
                double confidence)
    {
        const Voice& voice = context_.voice;
        const std::string_view there = target_of(*usual.uses[0]);
        const double posterior = bitext_.beads[use.bead].posterior;
        told_[use.bead].push_back(use.target);
        findings_.push_back({
            .check = term_inconsistent.id,
            .severity = doubted(severity, posterior),
            .side = Side::target,
            .span = use.target,
            .other = use.source,
            .bead = use.bead,
            .message = voice.say(two_renderings, voice.side(bitext_, Side::source),
                                 voice.quoted(words_of(bitext_, Side::source, use.source)),
                                 voice.quoted(there), usual.uses.size(), places,
                                 voice.quoted(target_of(use))),
            .suggestions = {fold_space(there)},
            .confidence = confidence * std::max(posterior, 0.1),
        });
    }

    const Bitext& bitext_;
    const CheckContext& context_;
    std::vector<Finding>& findings_;
    std::map<std::size_t, std::vector<Span>> told_; ///< by bead, in the target
    std::set<Span> taken_; ///< where terms of the glossaries stand in the source
};

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    Report report(bitext, context, findings);
    if (context.terms != nullptr) {
        report.compare_glossary();
    }
    const std::vector<RecurringTerm> terms = recurring_terms(bitext, context.lexicon);
    for (const bool two_words : {true, false}) {
        for (const RecurringTerm& term : terms) {
            if (term.two_words == two_words) {
                report.compare_found(term);
            }
        }
    }
}

} // namespace

constexpr Check term_inconsistent = {
    .id = "term-inconsistent",
    .severity = Severity::warning,
    .summary = "One term of the original has several renderings in one text.",
    .why = "Where the user's glossary admits several renderings of a term, a text should keep to "
           "one: the rarer ones are reported. Without a glossary, pairs of words that come back "
           "(\"autonomie locale\") and nouns that stand three times or more as often for another "
           "rendering are followed through the lexicon; what is found so is a note, since a good "
           "translator also varies on purpose. One rendering of a pair of words against five "
           "others that agree is a warning.",
    .examples = examples,
    .run = run,
    .mqm = "inconsistency; Terminology > Inconsistent use of terminology",
};

} // namespace enregard::checks
