#include "align/checks/pairs.hpp"
#include "align/language/formulas.hpp"
#include "align/language/words.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace enregard::checks {

extern const Check sentence_inconsistent;

namespace {

/// Shorter lines ("See above.", "Yes.") mean many things.
constexpr std::size_t fewest_words = 4;

/// What is said in more ways than these is no sentence that comes back.
constexpr std::size_t most_versions = 20;

constexpr Example examples[] = {
    {"La réunion est ouverte aux membres. Le rapport a été adopté. La réunion est ouverte aux "
     "membres.",
     "The meeting is open to members. The report was adopted. The ⟦session is accessible to "
     "delegates⟧."},
    {"La réunion est ouverte aux membres. Le rapport a été adopté. La réunion est ouverte aux "
     "membres.",
     "The meeting is open to members. The report was adopted. The meeting is open to members."},
};

constexpr Wording elsewhere{
    "The same {} sentence is translated otherwise elsewhere: here the {} has {}, there {}.",
    "La même phrase du côté {} est traduite autrement ailleurs : ici, côté {}, on lit {}, et "
    "là-bas {}."};
constexpr Wording more_there{
    "The same {} sentence is translated otherwise elsewhere: there the {} also has {}.",
    "La même phrase du côté {} est traduite autrement ailleurs : là-bas, côté {}, on lit aussi "
    "{}."};
constexpr Wording more_here{
    "The same {} sentence is translated otherwise elsewhere: here the {} also has {}.",
    "La même phrase du côté {} est traduite autrement ailleurs : ici, côté {}, on lit aussi {}."};

/// The words of a side, for comparing.
struct Words {
    std::vector<Span> spans;
    std::vector<std::string> keys;
};

Words words_in(std::string_view text, Span span)
{
    Words words{split_words(text, span), {}};
    words.keys.reserve(words.spans.size());
    for (const Span word : words.spans) {
        words.keys.push_back(fold_key(slice(text, word)));
    }
    return words;
}

std::string joined(const Words& words)
{
    std::string key;
    for (const std::string& word : words.keys) {
        key += word;
        key += ' ';
    }
    return key;
}

/// A way in which a sentence is translated, and where it first is.
struct Version {
    std::string key;
    std::vector<std::size_t> beads;
};

using Versions = std::vector<Version>;

/// The part of one wording that is not in another, which may be empty.
struct Difference {
    Span here;
    Span there;
    double share = 0; ///< of the longer wording's words
};

Difference difference_of(const Words& here, const Words& there)
{
    const std::size_t shorter = std::min(here.keys.size(), there.keys.size());
    const std::size_t longer = std::max(here.keys.size(), there.keys.size());
    std::size_t front = 0;
    while (front < shorter && here.keys[front] == there.keys[front]) {
        ++front;
    }
    std::size_t back = 0;
    while (back < shorter - front &&
           here.keys[here.keys.size() - 1 - back] == there.keys[there.keys.size() - 1 - back]) {
        ++back;
    }
    const auto part = [&](const Words& words) {
        const std::size_t end = words.spans.size() - back;
        return front < end ? Span{words.spans[front].begin, words.spans[end - 1].end} : Span{};
    };
    return {part(here), part(there),
            static_cast<double>(longer - front - back) / static_cast<double>(longer)};
}

class Report {
public:
    Report(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
        : bitext_(bitext), voice_(context.voice), findings_(findings)
    {
    }

    /// Reports the beads of all versions but the most frequent, or of two alike the first.
    void compare(const Versions& versions)
    {
        const auto usual = std::ranges::max_element(
            versions, {}, [](const Version& version) { return version.beads.size(); });
        const Words there = words_in(text(), target_span(usual->beads.front()));
        for (const Version& version : versions) {
            if (&version == &*usual) {
                continue;
            }
            for (const std::size_t bead : version.beads) {
                report(bead, usual->beads.front(), there);
            }
        }
    }

private:
    const std::string& text() const { return bitext_.target.document.text; }
    Span target_span(std::size_t bead) const
    {
        return span_of(bitext_.target, bitext_.beads[bead].target);
    }

    void report(std::size_t bead, std::size_t usual, const Words& there)
    {
        const Difference difference = difference_of(words_in(text(), target_span(bead)), there);
        // One small word more or less is hardly seen by anyone.
        constexpr double small_share = 0.2;
        const bool small =
            difference.share <= small_share || is_closing_formula(slice(text(), target_span(bead)));
        const Bead& here = bitext_.beads[bead];
        const double posterior = std::min(here.posterior, bitext_.beads[usual].posterior);
        const std::string_view from = voice_.side(bitext_, Side::source);
        const std::string_view to = voice_.side(bitext_, Side::target);
        Finding finding = {
            .check = sentence_inconsistent.id,
            .severity = doubted(small ? Severity::info : Severity::warning, posterior),
            .side = Side::target,
            .span = difference.here.empty() ? target_span(bead) : difference.here,
            .other = span_of(bitext_.source, here.source),
            .bead = bead,
            .message = {},
            .suggestions = {fold_space(slice(text(), target_span(usual)))},
            .confidence = (small ? 0.5 : 0.8) * std::max(posterior, 0.1),
        };
        const std::string said = voice_.quoted(slice(text(), difference.here));
        const std::string other = voice_.quoted(slice(text(), difference.there));
        finding.message = difference.here.empty()    ? voice_.say(more_there, from, to, other)
                          : difference.there.empty() ? voice_.say(more_here, from, to, said)
                                                     : voice_.say(elsewhere, from, to, said, other);
        findings_.push_back(std::move(finding));
    }

    const Bitext& bitext_;
    Voice voice_;
    std::vector<Finding>& findings_;
};

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    std::unordered_map<std::string, Versions> by_source;
    std::vector<const Versions*> order; // of the report
    for (std::size_t i = 0; i < bitext.beads.size(); ++i) {
        const Bead& bead = bitext.beads[i];
        if (bead.source.empty() || bead.target.empty()) {
            continue;
        }
        const Words source =
            words_in(bitext.source.document.text, span_of(bitext.source, bead.source));
        if (source.spans.size() < fewest_words) {
            continue;
        }
        const std::string key =
            joined(words_in(bitext.target.document.text, span_of(bitext.target, bead.target)));
        const auto [entry, fresh] = by_source.try_emplace(joined(source));
        if (fresh) {
            order.push_back(&entry->second);
        }
        const auto same = std::ranges::find(entry->second, key, &Version::key);
        if (same != entry->second.end()) {
            same->beads.push_back(i);
        } else if (entry->second.size() < most_versions) {
            entry->second.push_back({key, {i}});
        }
    }
    Report report(bitext, context, findings);
    for (const Versions* versions : order) {
        if (versions->size() > 1) {
            report.compare(*versions);
        }
    }
}

} // namespace

constexpr Check sentence_inconsistent = {
    .id = "sentence-inconsistent",
    .severity = Severity::warning,
    .summary = "The same sentence of the original is translated in two ways.",
    .why = "In official texts, forms and lists what is said twice is translated alike. The most "
           "frequent wording counts, or the first; only the words that differ are marked. A small "
           "difference (a fifth of the words at most) is a note. Capitals and punctuation do not "
           "count, and sentences of fewer than four words are not looked at.",
    .examples = examples,
    .run = run,
    .mqm = "inconsistency; Style > Inconsistent style",
};

} // namespace enregard::checks
