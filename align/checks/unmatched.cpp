#include "align/checks/unmatched.hpp"

#include "align/checks/pairs.hpp"
#include "align/language/formulas.hpp"
#include "align/language/words.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace enregard {

namespace {

/// A stretch of beads that have sentences on one side only.
struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// True for a notice of the translator, which needs no counterpart: "Unofficial translation".
bool speaks_of_translation(std::string_view words)
{
    static constexpr std::array<std::string_view, 14> phrases = {"traduction non officielle",
                                                                 "traduction de courtoisie",
                                                                 "traduit de l'",
                                                                 "traduit du ",
                                                                 "traduction de l'original",
                                                                 "original fait foi",
                                                                 "unofficial translation",
                                                                 "courtesy translation",
                                                                 "translated from",
                                                                 "non-official translation",
                                                                 "text is authentic",
                                                                 "version is authentic",
                                                                 "texte fait foi",
                                                                 "francais fait foi"};
    const std::string key = plain_key(words);
    return std::ranges::any_of(
        phrases, [&](std::string_view phrase) { return key.find(phrase) != std::string::npos; });
}

/// An empty span where the counterpart should stand: before the next sentence of the other side.
std::optional<Span> gap_on_other_side(const Bitext& bitext, Side side, std::size_t after)
{
    const Text& other = bitext.text(opposite(side));
    for (std::size_t i = after; i < bitext.beads.size(); ++i) {
        const Range range = range_of(bitext.beads[i], opposite(side));
        if (!range.empty()) {
            const std::uint32_t at = other.sentences[range.begin].span.begin;
            return Span{at, at};
        }
    }
    if (other.sentences.empty()) {
        return std::nullopt;
    }
    const std::uint32_t end = other.sentences.back().span.end;
    return Span{end, end};
}

/// True where a sentence of `side` in a bead near `bead` closes a letter.
bool closes_nearby(const Bitext& bitext, Side side, std::size_t bead)
{
    constexpr std::size_t reach = 3;
    const std::size_t last = std::min(bead + reach + 1, bitext.beads.size());
    for (std::size_t i = bead < reach ? 0 : bead - reach; i < last; ++i) {
        const Range range = range_of(bitext.beads[i], side);
        for (std::uint32_t k = range.begin; k < range.end; ++k) {
            if (is_closing_formula(words_of(bitext, side, bitext.text(side).sentences[k].span))) {
                return true;
            }
        }
    }
    return false;
}

constexpr Wording one_alone{"The {} sentence {} has no counterpart in the {}.",
                            "Côté {}, la phrase {} n'a pas de correspondant côté {}."};
constexpr Wording several_alone{
    "{} sentences of the {} from {} on have no counterpart in the {}.",
    "{} phrases du côté {}, à partir de {}, n'ont pas de correspondant côté "
    "{}."};

std::string message_for(const Voice& voice, const Bitext& bitext, Side side, Span span,
                        std::uint32_t sentences)
{
    const std::string_view here = voice.side(bitext, side);
    const std::string_view there = voice.side(bitext, opposite(side));
    const std::string words = voice.quoted(words_of(bitext, side, span));
    if (sentences == 1) {
        return voice.say(one_alone, here, words, there);
    }
    return voice.say(several_alone, sentences, here, words, there);
}

} // namespace

void report_unmatched(const Bitext& bitext, Side side, std::string_view id,
                      const CheckContext& context, std::vector<Finding>& findings)
{
    const auto is_alone = [&](std::size_t i) {
        const Bead& bead = bitext.beads[i];
        return !range_of(bead, side).empty() && range_of(bead, opposite(side)).empty() &&
               !is_note(bitext, side, bead);
    };
    for (std::size_t i = 0; i < bitext.beads.size(); ++i) {
        if (!is_alone(i)) {
            continue;
        }
        Stretch stretch{i, i};
        double posterior = bitext.beads[i].posterior;
        while (stretch.last + 1 < bitext.beads.size() && is_alone(stretch.last + 1) &&
               bitext.ids.empty()) {
            ++stretch.last;
            posterior = std::max(posterior, bitext.beads[stretch.last].posterior);
        }
        const Range range = {range_of(bitext.beads[stretch.first], side).begin,
                             range_of(bitext.beads[stretch.last], side).end};
        const Span span = span_of(bitext.text(side), range);
        const std::size_t words = split_words(bitext.text(side).document.text, span).size();
        if (range.size() == 1 && speaks_of_translation(words_of(bitext, side, span))) {
            continue;
        }
        // A label is worth a note at most, and so is the formula that closes a letter.
        const bool closing = range.size() == 1 && is_closing_formula(words_of(bitext, side, span));
        if (closing && closes_nearby(bitext, opposite(side), stretch.first)) {
            continue; // each language has its own
        }
        const bool slight = words < 6 || closing;
        const Severity severity = slight             ? Severity::info
                                  : posterior >= 0.8 ? Severity::error
                                                     : Severity::warning;
        findings.push_back({
            .check = id,
            .severity = severity,
            .side = side,
            .span = span,
            .other = gap_on_other_side(bitext, side, stretch.last + 1),
            .bead = stretch.first,
            .message = message_for(context.voice, bitext, side, span, range.size()),
            .confidence = posterior,
        });
        i = stretch.last;
    }
}

} // namespace enregard
