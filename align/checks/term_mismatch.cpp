#include "align/checks/pairs.hpp"
#include "align/checks/rendering_guess.hpp"
#include "align/checks/term_pairs.hpp"
#include "align/language/words.hpp"

#include <algorithm>
#include <unordered_set>

namespace enregard::checks {

extern const Check term_mismatch;

namespace {

constexpr Example examples[] = {
    {"La situation des PDI reste préoccupante dans les régions frontalières.",
     "The situation of ⟦PDI⟧ remains a matter of concern in the border regions."},
    {"La situation des PDI reste préoccupante dans les régions frontalières.",
     "The situation of IDPs remains a matter of concern in the border regions."},
    {"Elle a saisi la Cour européenne des droits de l'homme en mars 2019.",
     "She applied to the European Court of Human Rights in March 2019."},
};

constexpr Wording own_other{"The glossary renders {} as {}; the {} has {} here.",
                            "Le glossaire rend {} par {} ; côté {}, on lit ici {}."};
constexpr Wording own_none{"The glossary renders {} as {}; the {} sentence does not have it.",
                           "Le glossaire rend {} par {} ; côté {}, la phrase n'a pas ce terme."};
constexpr Wording official_other{"The official rendering of {} is {}; the {} has {} here.",
                                 "La forme officielle de {} est {} ; côté {}, on lit ici {}."};
constexpr Wording official_none{
    "The official rendering of {} is {}; the {} sentence does not have it.",
    "La forme officielle de {} est {} ; côté {}, la phrase ne l'a pas."};
constexpr Wording with_note{"{} (note of the glossary: {})", "{} (note du glossaire : {})"};

/// What was found of a term, and how sure it is.
struct Fault {
    Severity severity = Severity::info;
    double confidence = 0;
    std::optional<Span> instead; ///< what stands in the target in its place
};

/// One sighting of a term whose rendering is looked for.
struct Place {
    const TermSighting& sighting;
    const Renderings& renderings;
    std::string_view text; ///< of the target document
    std::span<const TermWord> words;
};

class Comparison {
public:
    Comparison(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
        : bitext_(bitext), context_(context), search_(*context.terms), findings_(findings)
    {
        for (const TermSighting& sighting : search_.in_target(bitext)) {
            seen_.insert(sighting.terms.begin(), sighting.terms.end());
        }
    }

    /// Looks for the renderings of the terms that stand in `bead`, from `first` to `last`.
    void compare(const TermSighting* first, const TermSighting* last)
    {
        const Bead& bead = bitext_.beads[first->bead];
        constexpr double sure_pairing = 0.9;
        const bool alone = bead.posterior >= sure_pairing || !bitext_.ids.empty();
        const Span there = neighbourhood(bitext_, Side::target, first->bead, alone ? 0 : 1);
        const std::vector<TermWord> words = search_.target_words(bitext_, there);
        std::vector<std::uint32_t> done;
        for (const TermSighting* at = first; at != last; ++at) {
            const Renderings renderings = renderings_of(search_, at->terms);
            if (renderings.accepted.empty() ||
                std::ranges::find(done, at->terms.front()) != done.end()) {
                continue;
            }
            done.push_back(at->terms.front());
            const Place place{*at, renderings, bitext_.target.document.text, words};
            if (is_rendered(place)) {
                continue;
            }
            const std::optional<Fault> fault =
                renderings.bundled ? official_fault(place) : own_fault(place);
            if (fault) {
                report(place, *fault);
            }
        }
    }

private:
    /// True where an accepted rendering stands in the target, or a forbidden one, of which
    /// forbidden-term speaks.
    bool is_rendered(const Place& place) const
    {
        const auto stands = [&](std::uint32_t number) {
            const Term& term = search_.target(number);
            return presence_of(term, place.text, place.words) == Presence::whole ||
                   is_abbreviated(term, place.text, place.words);
        };
        return std::ranges::any_of(place.renderings.accepted, stands) ||
               std::ranges::any_of(place.renderings.forbidden, stands);
    }

    Presence best_presence(const Place& place) const
    {
        Presence best = Presence::none;
        for (const std::uint32_t number : place.renderings.accepted) {
            best = std::max(best, presence_of(search_.target(number), place.text, place.words));
        }
        return best;
    }

    std::optional<Fault> own_fault(const Place& place) const
    {
        // "the Committee", where the text has the whole name elsewhere
        const bool whole_elsewhere =
            std::ranges::any_of(place.renderings.accepted, [&](std::uint32_t number) {
                return search_.target(number).words.size() > 1 && seen_.contains(number);
            });
        const bool shortened = whole_elsewhere && best_presence(place) == Presence::parts;
        return Fault{shortened ? Severity::info : Severity::warning, shortened ? 0.3 : 0.85,
                     guess(place)};
    }

    std::optional<Fault> official_fault(const Place& place)
    {
        const Term& source = search_.source(place.sighting.terms.front());
        if (source.acronym) {
            // Two letters that have two renderings ("CE") have a third meaning too ("CE marking").
            const bool vague = source.text.size() < 3 && place.renderings.accepted.size() > 1;
            const std::optional<Span> kept =
                vague ? std::nullopt
                      : same_word(place, words_of(bitext_, Side::source, place.sighting.span));
            return kept ? std::optional(Fault{Severity::warning, 0.8, kept}) : std::nullopt;
        }
        if (source.words.size() < 2 || !is_capitalised(source.text)) {
            return std::nullopt;
        }
        if (const std::optional<Span> other = other_name(place)) {
            return Fault{Severity::warning, 0.8, other};
        }
        return best_presence(place) == Presence::none && is_worth_a_note(place)
                   ? std::optional(Fault{Severity::info, 0.3, guess(place)})
                   : std::nullopt;
    }

    /// Countries and titles have many names; and a note on a name is enough once.
    bool is_worth_a_note(const Place& place)
    {
        return place.renderings.domain != "region" && place.renderings.domain != "office" &&
               noted_.insert(place.sighting.terms.front()).second;
    }

    /// Where the source's own acronym stands in the target.
    std::optional<Span> same_word(const Place& place, std::string_view acronym) const
    {
        for (const TermWord& word : place.words) {
            if (slice(place.text, word.span) == acronym) {
                return word.span;
            }
        }
        return std::nullopt;
    }

    /// The name of another body that stands in the target and that nothing in the source explains.
    std::optional<Span> other_name(const Place& place) const
    {
        const std::vector<TermSighting>& targets = search_.in_target(bitext_);
        const std::size_t bead = place.sighting.bead;
        for (auto at = first_in(targets, bead); at != targets.end() && at->bead == bead; ++at) {
            const Term& there = search_.target(at->terms.front());
            if (there.words.size() > 1 && is_like(place, there) && !is_explained(*at)) {
                return at->span;
            }
        }
        for (const std::uint32_t number : place.renderings.accepted) {
            const auto changed = changed_name(search_.target(number), place);
            if (changed && !is_explained(bead, *changed)) {
                return changed;
            }
        }
        return std::nullopt;
    }

    /// True where `there` shares a word with one of the renderings.
    bool is_like(const Place& place, const Term& there) const
    {
        return std::ranges::any_of(place.renderings.accepted, [&](std::uint32_t number) {
            return std::ranges::any_of(search_.target(number).words, [&](const TermWord& own) {
                return std::ranges::find(there.words, own.key, &TermWord::key) != there.words.end();
            });
        });
    }

    /// True where the rendering of another term of the source stands there.
    bool is_explained(std::size_t bead, Span span) const
    {
        const std::vector<TermSighting>& targets = search_.in_target(bitext_);
        for (auto at = first_in(targets, bead); at != targets.end() && at->bead == bead; ++at) {
            if (at->span.overlaps(span) && is_explained(*at)) {
                return true;
            }
        }
        return false;
    }

    /// True where the source has a term of which this is the rendering.
    bool is_explained(const TermSighting& there) const
    {
        const std::vector<TermSighting>& sources = search_.in_source(bitext_);
        for (auto at = first_in(sources, there.bead); at != sources.end() && at->bead == there.bead;
             ++at) {
            for (const std::uint32_t target : renderings_of(search_, at->terms).accepted) {
                if (std::ranges::find(there.terms, target) != there.terms.end()) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The rendering with another word in the place of one of three or more: "Charte européenne du
    /// gouvernement local" for "Charte européenne de l'autonomie locale".
    static std::optional<Span> changed_name(const Term& term, const Place& place)
    {
        const std::size_t count = term.words.size();
        constexpr std::size_t fewest = 3;
        for (std::size_t i = 0; count >= fewest && i + count <= place.words.size(); ++i) {
            const std::span<const TermWord> part = place.words.subspan(i, count);
            std::size_t same = 0;
            std::size_t changed = 0;
            for (std::size_t k = 0; k < count; ++k) {
                const bool as_given = part[k].key == term.words[k].key;
                same += as_given ? 1U : 0U;
                changed = as_given ? changed : k;
            }
            const bool unbroken = std::none_of(
                part.begin() + 1, part.end(), [](const TermWord& word) { return word.after_sign; });
            // A French name has one capital, an English one many.
            const bool as_high = is_capitalised(slice(place.text, part[changed].span)) ||
                                 !is_capitalised(slice(term.text, term.words[changed].span));
            if (same + 1 == count && unbroken && as_high &&
                is_capitalised(slice(place.text, part.front().span))) {
                return Span{part.front().span.begin, part.back().span.end};
            }
        }
        return std::nullopt;
    }

    /// What the lexicon takes for the rendering, but no other term's.
    std::optional<Span> guess(const Place& place) const
    {
        for (const std::uint32_t number : place.renderings.accepted) {
            if (const auto found = place_of(search_.target(number), place.words)) {
                return found; // only its capitals are not right
            }
        }
        const std::optional<Span> other = other_name(place);
        return other ? other
                     : guess_rendering(bitext_, context_.lexicon, place.sighting.bead,
                                       place.sighting.span);
    }

    void report(const Place& place, const Fault& fault)
    {
        const Bead& bead = bitext_.beads[place.sighting.bead];
        const Voice& voice = context_.voice;
        const std::string term = voice.quoted(words_of(bitext_, Side::source, place.sighting.span));
        const std::string expected = listed(voice, search_, place.renderings.accepted);
        const std::string_view side = voice.side(bitext_, Side::target);
        std::string message;
        if (fault.instead) {
            message = voice.say(place.renderings.bundled ? official_other : own_other, term,
                                expected, side, voice.quoted(slice(place.text, *fault.instead)));
        } else {
            message = voice.say(place.renderings.bundled ? official_none : own_none, term, expected,
                                side);
        }
        if (!place.renderings.note.empty()) {
            message.pop_back();
            message = voice.say(with_note, message, place.renderings.note) + ".";
        }
        std::vector<std::string> suggestions;
        for (const std::uint32_t number : place.renderings.accepted) {
            suggestions.push_back(search_.target(number).text);
        }
        findings_.push_back({
            .check = term_mismatch.id,
            .severity = doubted(fault.severity, bead.posterior),
            .side = fault.instead ? Side::target : Side::source,
            .span = fault.instead.value_or(place.sighting.span),
            .other = fault.instead ? place.sighting.span : span_of(bitext_.target, bead.target),
            .bead = place.sighting.bead,
            .message = std::move(message),
            .suggestions = std::move(suggestions),
            .confidence = fault.confidence * std::max(bead.posterior, 0.1),
        });
    }

    const Bitext& bitext_;
    const CheckContext& context_;
    TermSearch& search_;
    std::vector<Finding>& findings_;
    std::unordered_set<std::uint32_t> noted_; ///< source terms
    std::unordered_set<std::uint32_t> seen_;  ///< target terms that the translation has
};

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    if (context.terms == nullptr) {
        return;
    }
    const std::vector<TermSighting>& sightings = context.terms->in_source(bitext);
    Comparison comparison(bitext, context, findings);
    for (std::size_t begin = 0; begin < sightings.size();) {
        std::size_t end = begin + 1;
        while (end < sightings.size() && sightings[end].bead == sightings[begin].bead) {
            ++end;
        }
        comparison.compare(sightings.data() + begin, sightings.data() + end);
        begin = end;
    }
}

} // namespace

constexpr Check term_mismatch = {
    .id = "term-mismatch",
    .severity = Severity::warning,
    .summary = "A term of a glossary stands in the original, and its rendering is not in the "
               "translation.",
    .why = "The user's glossaries (--glossary, CSV, TSV or TBX) are taken at their word: a term in "
           "any number and gender must have one of its renderings in the sentence; the longest "
           "term at a place counts, and a name that stands in full elsewhere may be shortened. The "
           "glossary of institutional names that comes with the program is only held against "
           "acronyms left in the other language (PDI for IDP) and names of bodies and treaties "
           "that became another name; an official name of which nothing stands in the translation "
           "is a note.",
    .examples = examples,
    .run = run,
    .mqm = "terminology; Terminology > Inconsistent with terminology resource",
};

} // namespace enregard::checks
