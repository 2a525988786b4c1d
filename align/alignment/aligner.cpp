#include "align/alignment/aligner.hpp"

#include "align/alignment/coarse.hpp"
#include "align/alignment/lattice.hpp"
#include "align/alignment/locks.hpp"
#include "align/alignment/model_one.hpp"
#include "align/alignment/reversals.hpp"
#include "align/alignment/scorer.hpp"

#include <algorithm>
#include <numeric>

namespace enregard {

namespace {

/// How often the document teaches its words at most: a long text has taught enough after once.
constexpr std::uint32_t long_text = 6000;
constexpr std::uint32_t middling_text = 2500;
constexpr int most_lessons(std::uint32_t sentences)
{
    return sentences > long_text ? 1 : sentences > middling_text ? 2 : 3;
}

/// With less doubt than this on average, one lesson is enough.
constexpr double enough_certainty = 0.015;
/// Sentences to a side of the beads of the first pass, which only has to find the way.
constexpr std::uint32_t longest_at_first(std::uint32_t sentences)
{
    return sentences > long_text ? 2 : 3;
}
/// Positions to each side of the likely ones that the next pass looks at too.
constexpr std::uint32_t margin = 2;
/// A partner must make a token this many times likelier than it is anywhere.
constexpr float telling = 2;
/// In a short text a sentence more or less must not pass for the ratio of the languages.
constexpr double usual_chars = 2000;

double total_chars(const AlignedSide& side)
{
    return std::accumulate(side.lengths_chars.begin(), side.lengths_chars.end(), 0.0);
}

double overall_length_ratio(const AlignedSides& sides)
{
    return std::clamp((total_chars(sides.target) + usual_chars) /
                          (total_chars(sides.source) + usual_chars),
                      0.7, 1.4);
}

/// Target characters for one of the source in the pairs that are sure; `otherwise` if they are few.
/// Where much is missing on one side, the texts as a whole do not tell the ratio; the pairs do.
double paired_length_ratio(const AlignedSides& sides, const std::vector<Bead>& beads,
                           double otherwise)
{
    double source = 0;
    double target = 0;
    int pairs = 0;
    for (const Bead& bead : beads) {
        if (bead.source.size() == 1 && bead.target.size() == 1 && bead.posterior > 0.9) {
            source += sides.source.lengths_chars[bead.source.begin];
            target += sides.target.lengths_chars[bead.target.begin];
            ++pairs;
        }
    }
    return pairs < 5 || source == 0 ? otherwise : std::clamp(target / source, 0.6, 1.7);
}

/// Of the entries, those that make a token likelier than chance does: the others cost time only.
PartnerTable table_of(const AlignedSides& sides, std::vector<PartnerEntry> entries)
{
    std::erase_if(entries, [&](const PartnerEntry& entry) {
        return entry.partner.forward < telling * sides.target.types[entry.partner.target].share &&
               entry.partner.backward < telling * sides.source.types[entry.source].share;
    });
    return {static_cast<std::uint32_t>(sides.source.types.size()), std::move(entries)};
}

/// How much of the text stands in beads that may be wrong, 0 to 1.
double doubt_in(const std::vector<Bead>& beads)
{
    double doubt = 0;
    double sentences = 0;
    for (const Bead& bead : beads) {
        const double size = bead.source.size() + bead.target.size();
        doubt += size * (1 - bead.posterior);
        sentences += size;
    }
    return sentences > 0 ? doubt / sentences : 0;
}

Path best_path_with(const Prepared& prepared, const AlignSettings& settings, std::uint32_t longest)
{
    const BeadType largest{settings.lock_source ? 1 : longest, longest};
    Scorer scorer(prepared.sides, prepared.partners, settings.weights, prepared.length_ratio,
                  largest);
    const RowScores rows = [&](const Corridor& within, std::uint32_t first_row, std::uint32_t i,
                               std::vector<BeadScores>& scores) {
        scorer.score_row(within, first_row, i, scores);
    };
    return best_path(prepared.corridor, prepared.sides.target.size(), rows, scorer.null_again(),
                     prepared.locks);
}

/// The sentences of one side that settled pairs say to have no counterpart.
std::vector<Range> alone_in(const std::vector<Bead>& pairs, Side side)
{
    std::vector<Range> ranges;
    for (const Bead& pair : pairs) {
        if (range_of(pair, opposite(side)).empty()) {
            ranges.push_back(range_of(pair, side));
        }
    }
    return ranges;
}

/// All passes: the beads of the last one, and what it worked on.
std::vector<Bead> run(const Text& source, const Text& target, const AlignSettings& settings,
                      Prepared& prepared)
{
    AlignedSides& sides = prepared.sides;
    sides = {read_side(source, settings.lexicon), read_side(target, settings.lexicon)};
    set_alone(sides.source, alone_in(settings.pairs, Side::source));
    set_alone(sides.target, alone_in(settings.pairs, Side::target));
    const std::vector<PartnerEntry> alike = spelled_alike(sides);
    const std::vector<PartnerEntry> translations = translations_of(sides, settings.lexicon);
    std::vector<PartnerEntry> entries = translations;
    entries.insert(entries.end(), alike.begin(), alike.end());
    prepared.partners = table_of(sides, std::move(entries));
    prepared.length_ratio = overall_length_ratio(sides);
    prepared.corridor = coarse_corridor(sides, prepared.partners);
    prepared.locks = find_locks(source, target, settings.pairs);
    const std::uint32_t longer = std::max(sides.source.size(), sides.target.size());
    Path path = best_path_with(prepared, settings, longest_at_first(longer));
    const int most = most_lessons(longer);
    for (int lesson = 0; lesson < most; ++lesson) {
        if (lesson > 0 && doubt_in(path.beads) < enough_certainty) {
            break;
        }
        entries = train_model_one(sides, path.beads, translations);
        entries.insert(entries.end(), alike.begin(), alike.end());
        prepared.partners = table_of(sides, std::move(entries));
        prepared.length_ratio = paired_length_ratio(sides, path.beads, prepared.length_ratio);
        prepared.corridor = widened(path.likely, margin, sides.target.size());
        path = best_path_with(prepared, settings, longest_side);
    }
    return std::move(path.beads);
}

} // namespace

Prepared prepare(const Text& source, const Text& target, const AlignSettings& settings)
{
    Prepared prepared;
    run(source, target, settings, prepared);
    return prepared;
}

std::vector<Bead> align(const Text& source, const Text& target, const AlignSettings& settings)
{
    Prepared prepared;
    std::vector<Bead> beads = run(source, target, settings, prepared);
    return settings.lock_source ? std::move(beads)
                                : with_reversals(prepared, settings.weights, std::move(beads));
}

} // namespace enregard
