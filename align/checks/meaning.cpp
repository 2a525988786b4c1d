#include "align/checks/meaning.hpp"

#include "align/checks/meaning_weights.hpp"
#include "align/checks/pairs.hpp"
#include "align/language/function_words.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace enregard {

namespace {

/// How many characters French has for one of English (both directions of the corpus).
constexpr double french_for_english = 1.13;
/// Gale & Church (1993).
constexpr double variance_per_char = 6.8;
constexpr double most_misfit = 12;

double expected_ratio(Language from, Language to)
{
    return from == to ? 1 : to == Language::french ? french_for_english : 1 / french_for_english;
}

/// How many standard deviations `other` is longer than `own` lets expect.
double deviation(double own_chars, double other_chars, double ratio)
{
    const double expected = std::max(own_chars * ratio, 1.0);
    return (other_chars - expected) /
           std::sqrt(variance_per_char * (std::max(own_chars, other_chars) + 8));
}

double misfit(double own_chars, double other_chars, double ratio)
{
    const double z = deviation(own_chars, other_chars, ratio);
    return std::min(z * z / 2, most_misfit);
}

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

/// Of the words that `wanted` picks, the share that looks uncovered.
template <typename Wanted>
double uncovered_share(const SideCoverage& side, const Wanted& wanted)
{
    double count = 1;
    double uncovered = 0.25;
    for (const CoverageWord& word : side.words) {
        if (word.content && wanted(word)) {
            ++count;
            uncovered += word.uncovered() > 0.3 ? 1 : 0;
        }
    }
    return uncovered / count;
}

double mean_uncovered(const SideCoverage& side)
{
    const double sum = std::accumulate(
        side.words.begin(), side.words.end(), 0.0,
        [](double so_far, const CoverageWord& w) { return so_far + w.uncovered(); });
    return sum / (static_cast<double>(side.content_words) + 1);
}

template <std::size_t Count>
double logistic(const std::array<double, Count>& features, const std::array<double, Count>& weights)
{
    const double sum = std::inner_product(features.begin(), features.end(), weights.begin(), 0.0);
    return 1 / (1 + std::exp(-sum));
}

std::optional<Gap> gap_of(const MeaningSide& own, const MeaningSide& other)
{
    const std::optional<Stretch> stretch = likeliest_gap(own, other);
    if (!stretch) {
        return std::nullopt;
    }
    const std::vector<CoverageWord>& words = own.coverage->words;
    const auto content =
        std::count_if(words.begin() + static_cast<std::ptrdiff_t>(stretch->first),
                      words.begin() + static_cast<std::ptrdiff_t>(stretch->last) + 1,
                      [](const CoverageWord& word) { return word.content; });
    return Gap{{words[stretch->first].span.begin, words[stretch->last].span.end},
               static_cast<std::size_t>(content),
               logistic(gap_features(own, other, *stretch), gap_weights)};
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
        (mean_uncovered(*own.coverage) * (all + 1) - stretch.sum) / (all - inside + 1);
    const Slot slot = slot_of(*own.coverage, *other.coverage, stretch);
    return {
        1,
        stretch.sum,
        std::log(inside),
        rest,
        positive(widest_gap(*other.coverage)),
        mean_uncovered(*other.coverage),
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

PairFeatures pair_features(const MeaningSide& source, const MeaningSide& target)
{
    const SideCoverage& a = *source.coverage;
    const SideCoverage& b = *target.coverage;
    const auto both = [&](const auto& value) { return (value(a) + value(b)) / 2; };
    const auto worse = [&](const auto& value) { return std::max(value(a), value(b)); };
    const auto mean = [](const SideCoverage& side) { return mean_uncovered(side); };
    const auto gap = [](const SideCoverage& side) { return positive(widest_gap(side)); };
    const auto rare = [](const SideCoverage& side) {
        return uncovered_share(side,
                               [](const CoverageWord& w) { return w.freedom == Freedom::sharp; });
    };
    const auto names = [](const SideCoverage& side) {
        return uncovered_share(
            side, [&](const CoverageWord& w) { return w.capital && &w != side.words.data(); });
    };
    const auto all = [](const SideCoverage& side) {
        return uncovered_share(side, [](const CoverageWord&) { return true; });
    };
    const auto unexplained = [](const SideCoverage& side) { return -side.explained; };
    const auto numbers = [](const SideCoverage& side) {
        return static_cast<double>(
            std::ranges::count(side.words, Evidence::other_number, &CoverageWord::evidence));
    };
    return {
        1,
        both(mean),
        worse(mean),
        both(gap),
        worse(gap),
        both(rare),
        worse(rare),
        both(names),
        both(all),
        worse(all),
        both(unexplained),
        worse(unexplained),
        std::min(worse(numbers), 2.0),
        misfit(static_cast<double>(length_chars(source.text)),
               static_cast<double>(length_chars(target.text)),
               expected_ratio(source.language, target.language)),
        std::log(static_cast<double>(std::min(a.content_words, b.content_words)) + 1),
    };
}

MeaningReader::MeaningReader(const Lexicon& lexicon, Language source, Language target)
    : meter_(lexicon, source, target), source_(source), target_(target)
{
}

PairMeaning MeaningReader::read(std::string_view source, std::string_view target)
{
    const PairCoverage coverage = meter_.measure(source, target);
    const MeaningSide from{source, source_, &coverage.source};
    const MeaningSide to{target, target_, &coverage.target};
    const PairFeatures features = pair_features(from, to);
    return {
        .source_gap = gap_of(from, to),
        .target_gap = gap_of(to, from),
        .same = logistic(features, same_weights),
        .unrelated = logistic(features, unrelated_weights),
        .source_content_words = coverage.source.content_words,
        .target_content_words = coverage.target.content_words,
    };
}

std::shared_ptr<const std::vector<PairMeaning>> meanings_of(const Bitext& bitext,
                                                            const CheckContext& context)
{
    if (context.lexicon == nullptr || !has_two_languages(bitext)) {
        return nullptr;
    }
    if (context.meanings != nullptr && *context.meanings != nullptr) {
        return *context.meanings;
    }
    auto meanings = std::make_shared<std::vector<PairMeaning>>(bitext.beads.size());
    MeaningReader reader(*context.lexicon, bitext.source.document.language,
                         bitext.target.document.language);
    for_each_pair(bitext, [&](const PairView& pair) {
        (*meanings)[pair.bead] = reader.read(pair.source.text, pair.target.text);
    });
    if (context.meanings != nullptr) {
        *context.meanings = meanings;
    }
    return meanings;
}

} // namespace enregard
