#pragma once

#include "align/checks/coverage.hpp"

#include <array>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

/// What two sentences say of each other as a whole:
///
///     MeaningReader reader(lexicon, Language::english, Language::french);
///     const PairMeaning pair = reader.read("A long letter came in March.", "Une lettre est
///     venue."); pair.source_gap->span; // "in March": nothing in the French says it
namespace enregard {

/// The stretch of a side that most looks as if it had no counterpart.
struct Gap {
    Span span; ///< in the text of its side, from word to word
    std::size_t content_words = 0;
    double probability = 0; ///< that there is none, where one pair in ten has such a stretch
};

struct PairMeaning {
    std::optional<Gap> source_gap;
    std::optional<Gap> target_gap;
    double same = 0;      ///< probability that both sides say the same
    double unrelated = 0; ///< probability that one is no translation of the other at all
    std::size_t source_content_words = 0;
    std::size_t target_content_words = 0;
};

/// What the probability of a gap depends on; see gap_features.
inline constexpr std::size_t gap_feature_count = 23;
using GapFeatures = std::array<double, gap_feature_count>;
/// What the probabilities of a pair depend on; see pair_features.
inline constexpr std::size_t pair_feature_count = 15;
using PairFeatures = std::array<double, pair_feature_count>;

/// A stretch of words by their indices, and the sum of their CoverageWord::uncovered.
struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0;
    double sum = 0;
    /// The word of the other side after which something is missing, by its grammar.
    std::optional<std::size_t> stranded{};
};

/// A side as the features see it.
struct MeaningSide {
    std::string_view text;
    Language language = Language::unknown;
    const SideCoverage* coverage = nullptr;
};

/// The stretch with the greatest sum; none where nothing is uncovered. It begins and ends with a
/// content word.
std::optional<Stretch> widest_gap(const SideCoverage& side);

/// The stretch of `own` that most looks as if `other` had nothing for it: where a word of `other`
/// lacks what must follow it ("au cours de."), what stands there in `own`; else the widest gap.
std::optional<Stretch> likeliest_gap(const MeaningSide& own, const MeaningSide& other);

/// What speaks for a gap at `stretch` of `own`.
GapFeatures gap_features(const MeaningSide& own, const MeaningSide& other, const Stretch& stretch);

/// What speaks for a pair that says the same.
PairFeatures pair_features(const MeaningSide& source, const MeaningSide& target);

/// Reads pairs of sentences; not for several threads.
class MeaningReader {
public:
    /// `lexicon` must outlive the reader; the languages are French and English, in either order.
    MeaningReader(const Lexicon& lexicon, Language source, Language target);

    PairMeaning read(std::string_view source, std::string_view target);

private:
    CoverageMeter meter_;
    Language source_;
    Language target_;
};

struct Bitext;
struct CheckContext;

/// The meaning of every pair of `bitext`, in the order in which for_each_pair visits them. It is
/// made when first asked for, and kept in the context where this has room
/// for it; null without lexicon or without two known languages.
std::shared_ptr<const std::vector<PairMeaning>> meanings_of(const Bitext& bitext,
                                                            const CheckContext& context);

} // namespace enregard
