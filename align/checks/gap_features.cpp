#include "align/checks/meaning.hpp"
#include "align/checks/pair_lengths.hpp"
#include "align/language/function_words.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace enregard {

namespace {

/// True where nothing but space and punctuation, some of it, stands before `at`.
bool is_clause_start(std::string_view text, std::uint32_t at)
{
    while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '(' || text[at - 1] == '"')) {
        --at;
    }
    return at == 0 || std::string_view(",;:.!?").find(text[at - 1]) != std::string_view::npos;
}

bool is_clause_end(std::string_view text, std::uint32_t at)
{
    const std::string_view rest = text.substr(at);
    const std::size_t next = rest.find_first_not_of(" \"");
    return next == std::string_view::npos ||
           std::string_view(",;:.!?)").find(rest[next]) != std::string_view::npos;
}

/// The stretch with the function words before and after it up to the next covered word: what a
/// clause looks like.
Stretch with_small_words(const SideCoverage& side, Stretch stretch)
{
    while (stretch.first > 0 && !side.words[stretch.first - 1].content) {
        --stretch.first;
    }
    while (stretch.last + 1 < side.words.size() && !side.words[stretch.last + 1].content) {
        ++stretch.last;
    }
    return stretch;
}

/// True where something must follow word `i` and does not: "au cours de.", "le en 1933".
bool is_stranded(const MeaningSide& side, std::size_t i)
{
    const std::vector<CoverageWord>& words = side.coverage->words;
    const unsigned bindings = words[i].bindings;
    if ((bindings & (binding::determiner | binding::preposition | binding::never_last)) == 0) {
        return false;
    }
    if (words[i].span.size() == 1 && words[i].capital) {
        return false; // an initial: "J.-C.", "L. Martin"
    }
    const bool last = i + 1 == words.size();
    const std::uint32_t end = last ? size_of(side.text) : words[i + 1].span.begin;
    const std::string_view gap = slice(side.text, {words[i].span.end, end});
    const std::size_t sign = gap.find_first_not_of(" '");
    const auto stops_at = [&](std::string_view signs) {
        return sign != std::string_view::npos && signs.find(gap[sign]) != std::string_view::npos;
    };
    if ((bindings & binding::never_last) != 0 && stops_at(".;!?")) {
        return true;
    }
    if ((bindings & (binding::determiner | binding::preposition)) == 0) {
        return false;
    }
    if (stops_at(".,;:!?)")) {
        return true;
    }
    if (last || gap.find_first_not_of(" \xE2\x80\x99'") != std::string_view::npos ||
        (bindings & binding::determiner) == 0) {
        return false;
    }
    const unsigned next = words[i + 1].bindings;
    return (next & binding::breaks) != 0 ||
           ((next & binding::verb) != 0 && (bindings & binding::pronoun_too) == 0);
}

/// True where a function word within a sentence has a capital, as if pasted from another one.
bool has_stray_capital(const MeaningSide& side, const Stretch& stretch)
{
    const std::vector<CoverageWord>& words = side.coverage->words;
    for (std::size_t i = std::max<std::size_t>(stretch.first, 1); i <= stretch.last; ++i) {
        const std::string_view gap = slice(side.text, {words[i - 1].span.end, words[i].span.begin});
        if (words[i].capital && !words[i].content && !words[i - 1].capital && gap == " ") {
            return true;
        }
    }
    return false;
}

/// The words of the other side that stand where the counterpart of `stretch` should: between the
/// partners of the covered words around it.
struct Slot {
    double uncovered = 0; ///< the sum of what is uncovered there
    double words = 0;     ///< content words there
    double anchors = 0;   ///< sides on which a covered word stands, 0 to 2
};

/// A stretch of words by their indices; empty where `last` is before `first`.
struct Window {
    std::ptrdiff_t first = 0;
    std::ptrdiff_t last = -1;
};

bool is_anchor(const CoverageWord& word)
{
    return word.content && word.partner != CoverageWord::none && word.uncovered() < -1;
}

/// Where the other side says what stands before `before` and after `after`, with what lies between.
Window counterpart_of(const SideCoverage& own, const SideCoverage& other, std::ptrdiff_t before,
                      std::ptrdiff_t after, double* anchors)
{
    const auto own_size = static_cast<std::ptrdiff_t>(own.words.size());
    const auto other_size = static_cast<std::ptrdiff_t>(other.words.size());
    const auto word = [&](std::ptrdiff_t i) -> const CoverageWord& {
        return own.words[static_cast<std::size_t>(i)];
    };
    while (before >= 0 && !is_anchor(word(before))) {
        --before;
    }
    while (after < own_size && !is_anchor(word(after))) {
        ++after;
    }
    const std::ptrdiff_t left = before < 0 ? -1 : word(before).partner;
    const std::ptrdiff_t right = after == own_size ? other_size : word(after).partner;
    *anchors = (before < 0 ? 0 : 1) + (after == own_size ? 0 : 1);
    return {std::max<std::ptrdiff_t>(std::min(left, right) - 1, 0),
            std::min(std::max(left, right) + 1, other_size - 1)};
}

Slot slot_of(const SideCoverage& own, const SideCoverage& other, const Stretch& stretch)
{
    Slot slot;
    const Window window =
        counterpart_of(own, other, static_cast<std::ptrdiff_t>(stretch.first) - 1,
                       static_cast<std::ptrdiff_t>(stretch.last) + 1, &slot.anchors);
    for (std::ptrdiff_t k = window.first; k <= window.last; ++k) {
        const CoverageWord& word = other.words[static_cast<std::size_t>(k)];
        slot.words += word.content ? 1 : 0;
        slot.uncovered += std::max(word.uncovered(), 0.0);
    }
    return slot;
}

/// The stretch with the greatest sum among the words of `window`.
std::optional<Stretch> widest_gap_in(const SideCoverage& side, Window window)
{
    // The segment with the greatest sum, in one pass (Kadane).
    std::optional<Stretch> best;
    Stretch now;
    for (std::ptrdiff_t k = window.first; k <= window.last; ++k) {
        const auto i = static_cast<std::size_t>(k);
        if (!side.words[i].content) {
            continue;
        }
        if (now.sum <= 0) {
            now = {i, i, 0};
        }
        now.sum += side.words[i].uncovered();
        now.last = i;
        if (now.sum > 0 && (!best || now.sum > best->sum)) {
            best = now;
        }
    }
    return best;
}

/// The stretch that a stranded word of the other side misses.
std::optional<Stretch> missed_by_stranded(const MeaningSide& own, const MeaningSide& other)
{
    std::optional<Stretch> best;
    const std::size_t size = other.coverage->words.size();
    for (std::size_t i = 0; i < size; ++i) {
        if (!is_stranded(other, i)) {
            continue;
        }
        double anchors = 0;
        const Window window =
            counterpart_of(*other.coverage, *own.coverage, static_cast<std::ptrdiff_t>(i),
                           static_cast<std::ptrdiff_t>(i) + 1, &anchors);
        const auto stretch = widest_gap_in(*own.coverage, window);
        if (stretch && (!best || stretch->sum > best->sum)) {
            best = stretch;
            best->stranded = i;
        }
    }
    return best;
}

double positive(const std::optional<Stretch>& stretch)
{
    return stretch ? stretch->sum : 0;
}

} // namespace

std::optional<Stretch> widest_gap(const SideCoverage& side)
{
    return widest_gap_in(side, {0, static_cast<std::ptrdiff_t>(side.words.size()) - 1});
}

std::optional<Stretch> likeliest_gap(const MeaningSide& own, const MeaningSide& other)
{
    const std::optional<Stretch> missed = missed_by_stranded(own, other);
    return missed ? missed : widest_gap(*own.coverage);
}

GapFeatures gap_features(const MeaningSide& own, const MeaningSide& other, const Stretch& stretch)
{
    const std::vector<CoverageWord>& words = own.coverage->words;
    const Stretch whole = with_small_words(*own.coverage, stretch);
    double inside = 0;
    double known = 0;
    double capitals = 0;
    for (std::size_t i = stretch.first; i <= stretch.last; ++i) {
        if (words[i].content) {
            ++inside;
            known += words[i].evidence == Evidence::none_unknown ? 0 : 1;
            capitals += words[i].capital ? 1 : 0;
        }
    }
    const double all = static_cast<double>(own.coverage->content_words);
    const double own_chars = static_cast<double>(length_chars(own.text));
    const double other_chars = static_cast<double>(length_chars(other.text));
    const double gap_chars = static_cast<double>(
        length_chars(slice(own.text, {words[whole.first].span.begin, words[whole.last].span.end})));
    const double ratio = expected_ratio(own.language, other.language);
    const double rest =
        (own.coverage->mean_uncovered() * (all + 1) - stretch.sum) / (all - inside + 1);
    const Slot slot = slot_of(*own.coverage, *other.coverage, stretch);
    return {
        1,
        stretch.sum,
        std::log(inside),
        rest,
        positive(widest_gap(*other.coverage)),
        other.coverage->mean_uncovered(),
        misfit(own_chars, other_chars, ratio) -
            misfit(std::max(own_chars - gap_chars, 1.0), other_chars, ratio),
        std::clamp(deviation(own_chars, other_chars, ratio), -4.0, 4.0),
        stretch.stranded ? 1.0 : 0.0,
        is_clause_start(own.text, words[whole.first].span.begin) ? 1.0 : 0.0,
        is_clause_end(own.text, words[whole.last].span.end) ? 1.0 : 0.0,
        inside / all,
        known / inside,
        capitals / inside,
        std::log(all),
        stretch.sum / inside,
        std::min(slot.uncovered, 6.0),
        std::min(slot.uncovered, stretch.sum),
        std::min(slot.words, 10.0),
        slot.anchors,
        std::log(static_cast<double>(whole.last - whole.first + 1)),
        has_stray_capital(own, whole) ? 1.0 : 0.0,
        std::clamp(deviation(std::max(own_chars - gap_chars, 1.0), other_chars, ratio), -4.0, 4.0),
    };
}

} // namespace enregard
