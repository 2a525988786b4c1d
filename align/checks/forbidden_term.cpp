#include "align/checks/pairs.hpp"
#include "align/checks/term_pairs.hpp"

#include <algorithm>

namespace enregard::checks {

extern const Check forbidden_term;

namespace {

constexpr Example examples[] = {
    {"La commission entend 120 personnes déplacées en 2021.",
     "The committee hears 120 displaced persons in 2021."},
};

constexpr Wording write_other{"The glossary forbids {} here; write {}.",
                              "Le glossaire proscrit {} ici ; écrire {}."};
constexpr Wording write_not{"The glossary forbids {} here.", "Le glossaire proscrit {} ici."};
constexpr Wording with_note{"{} (note of the glossary: {})", "{} (note du glossaire : {})"};

/// What the glossaries say against a term at one place of the target.
struct Verdict {
    const TermLink* link = nullptr; ///< null: nothing
    bool sure = false;              ///< what it must not translate stands in the source
};

/// True where one of the sightings of `bead` has the source term.
bool stands_in_source(const std::vector<TermSighting>& sources, std::size_t bead,
                      std::uint32_t term)
{
    for (auto at = first_in(sources, bead); at != sources.end() && at->bead == bead; ++at) {
        if (std::ranges::find(at->terms, term) != at->terms.end()) {
            return true;
        }
    }
    return false;
}

Verdict judge(const TermSearch& search, const std::vector<TermSighting>& sources,
              const TermSighting& sighting)
{
    Verdict verdict;
    bool accepted_elsewhere = false;
    for (const std::uint32_t term : sighting.terms) {
        for (const std::uint32_t number : search.target(term).pairs) {
            const TermLink& link = search.link(number);
            const bool there = link.source != TermLink::none &&
                               stands_in_source(sources, sighting.bead, link.source);
            if (link.pair->status != TermStatus::forbidden) {
                if (there) {
                    return {};
                }
                accepted_elsewhere = true;
                continue;
            }
            const bool sure = there || link.source == TermLink::none;
            if (verdict.link == nullptr || (sure && !verdict.sure)) {
                verdict = {&link, sure};
            }
        }
    }
    return accepted_elsewhere && !verdict.sure ? Verdict{} : verdict;
}

/// What to write instead, the best first.
std::vector<std::string> alternatives(const TermSearch& search, const TermLink& link)
{
    std::vector<std::string> words;
    if (!link.pair->instead.empty()) {
        words.push_back(link.pair->instead);
    }
    if (link.source != TermLink::none) {
        for (const std::uint32_t target : renderings_of(search, {link.source}).accepted) {
            const std::string& text = search.target(target).text;
            if (std::ranges::find(words, text) == words.end()) {
                words.push_back(text);
            }
        }
    }
    return words;
}

std::string message_of(const Voice& voice, std::string_view found, const TermLink& link,
                       const std::vector<std::string>& instead)
{
    std::string list;
    for (std::size_t i = 0; i < std::min<std::size_t>(instead.size(), 3); ++i) {
        list += i == 0 ? "" : voice.pick(" or ", " ou ");
        list += voice.quoted(instead[i]);
    }
    std::string message = list.empty() ? voice.say(write_not, voice.quoted(found))
                                       : voice.say(write_other, voice.quoted(found), list);
    if (!link.pair->note.empty()) {
        message.pop_back();
        message = voice.say(with_note, message, link.pair->note) + ".";
    }
    return message;
}

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    if (context.terms == nullptr) {
        return;
    }
    TermSearch& search = *context.terms;
    for (const TermSighting& sighting : search.in_target(bitext)) {
        const Verdict verdict = judge(search, search.in_source(bitext), sighting);
        if (verdict.link == nullptr) {
            continue;
        }
        std::optional<Span> other;
        for (auto at = first_in(search.in_source(bitext), sighting.bead);
             at != search.in_source(bitext).end() && at->bead == sighting.bead && !other; ++at) {
            if (std::ranges::find(at->terms, verdict.link->source) != at->terms.end()) {
                other = at->span;
            }
        }
        const Bead& bead = bitext.beads[sighting.bead];
        std::vector<std::string> instead = alternatives(search, *verdict.link);
        std::string message = message_of(
            context.voice, words_of(bitext, Side::target, sighting.span), *verdict.link, instead);
        findings.push_back({
            .check = forbidden_term.id,
            .severity = verdict.sure ? Severity::warning : Severity::info,
            .side = Side::target,
            .span = sighting.span,
            .other = other ? other : span_of(bitext.source, bead.source),
            .bead = sighting.bead,
            .message = std::move(message),
            .suggestions = std::move(instead),
            .confidence = verdict.sure ? 0.9 : 0.4,
        });
    }
}

} // namespace

constexpr Check forbidden_term = {
    .id = "forbidden-term",
    .severity = Severity::warning,
    .summary = "A term that the user's glossary forbids stands in the translation.",
    .why = "Glossaries (--glossary) may mark a rendering as forbidden (TBX: deprecated), and say "
           "with another line what to write instead. Where the original does not have the term "
           "that must not be translated so, the word may mean something else, and it is a note; "
           "where it is the accepted rendering of what the original has, nothing is said. A "
           "forbidden term without counterpart is always reported.",
    .examples = examples,
    .run = run,
    .explains = Reach::span,
    .mqm = "terminology; Terminology > Inconsistent with terminology resource",
};

} // namespace enregard::checks
