#include "align/alignment/aligner.hpp"

#include "align/alignment/coarse.hpp"
#include "align/alignment/lattice.hpp"
#include "align/alignment/model_one.hpp"
#include "align/alignment/scorer.hpp"

#include <algorithm>
#include <numeric>

namespace enregard {

namespace {

/// How often the document teaches its words.
constexpr int lessons = 2;
/// Positions to each side of the likely ones that the next pass looks at too.
constexpr std::uint32_t margin = 3;
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

Path best_path_with(const Prepared& prepared, const Weights& weights)
{
    Scorer scorer(prepared.sides, prepared.partners, weights, prepared.length_ratio);
    const RowScores rows = [&](const Corridor& within, std::uint32_t first_row, std::uint32_t i,
                               std::vector<BeadScores>& scores) {
        scorer.score_row(within, first_row, i, scores);
    };
    return best_path(prepared.corridor, prepared.sides.target.size(), rows, scorer.null_again());
}

} // namespace

Prepared prepare(const Text& source, const Text& target, const AlignSettings& settings)
{
    Prepared prepared;
    AlignedSides& sides = prepared.sides;
    sides = {read_side(source, settings.lexicon), read_side(target, settings.lexicon)};
    const std::vector<PartnerEntry> alike = spelled_alike(sides);
    const std::vector<PartnerEntry> translations = translations_of(sides, settings.lexicon);
    std::vector<PartnerEntry> entries = translations;
    entries.insert(entries.end(), alike.begin(), alike.end());
    prepared.partners = table_of(sides, std::move(entries));
    prepared.length_ratio = overall_length_ratio(sides);
    prepared.corridor = coarse_corridor(sides, prepared.partners);
    for (int lesson = 0; lesson < lessons; ++lesson) {
        const Path path = best_path_with(prepared, settings.weights);
        entries = train_model_one(sides, path.beads, translations);
        entries.insert(entries.end(), alike.begin(), alike.end());
        prepared.partners = table_of(sides, std::move(entries));
        prepared.length_ratio = paired_length_ratio(sides, path.beads, prepared.length_ratio);
        prepared.corridor = widened(path.likely, margin, sides.target.size());
    }
    return prepared;
}

std::vector<Bead> align(const Text& source, const Text& target, const AlignSettings& settings)
{
    return best_path_with(prepare(source, target, settings), settings.weights).beads;
}

} // namespace enregard
