#include "align/checks/meaning.hpp"

#include "align/checks/meaning_weights.hpp"
#include "align/checks/pair_lengths.hpp"
#include "align/checks/pairs.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace enregard {

namespace {

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

PairFeatures pair_features(const MeaningSide& source, const MeaningSide& target)
{
    const SideCoverage& a = *source.coverage;
    const SideCoverage& b = *target.coverage;
    const auto both = [&](const auto& value) { return (value(a) + value(b)) / 2; };
    const auto worse = [&](const auto& value) { return std::max(value(a), value(b)); };
    const auto mean = [](const SideCoverage& side) { return side.mean_uncovered(); };
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
    if (is_overlong(source) || is_overlong(target)) {
        return {.source_gap = {}, .target_gap = {}, .same = 0.5}; // too long to tell
    }
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
    auto meanings = std::make_shared<std::vector<PairMeaning>>();
    MeaningReader reader(*context.lexicon, bitext.source.document.language,
                         bitext.target.document.language);
    for_each_pair(bitext, [&](const PairView& pair) {
        meanings->push_back(reader.read(pair.source.text, pair.target.text));
    });
    if (context.meanings != nullptr) {
        *context.meanings = meanings;
    }
    return meanings;
}

} // namespace enregard
