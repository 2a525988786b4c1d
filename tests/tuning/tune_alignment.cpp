/// Trains the weights of the aligner on gold beads and prints them:
///
///     build/release/tests/tune_alignment [--folds N] [--lexicon] FOLDER...
///
/// A folder holds NAME.gold with NAME.fr and NAME.en (or .de), or NAME.fr.sents and NAME.en.sents.
/// The aligner's posteriors are those of a conditional random field (Lafferty, McCallum & Pereira
/// 2001): the weights are those that make the gold beads most likely, held near the present ones.
/// With folds, each document is also scored by weights that were trained without it.

#include "align/alignment/aligner.hpp"
#include "align/language/guess.hpp"
#include "align/segment/segmenter.hpp"
#include "tests/tuning/gold.hpp"
#include "tests/tuning/model.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using namespace enregard;
using namespace enregard::tuning;

struct Options {
    int folds = 0;
    int rounds = 2;
    bool lexicon = false;
    std::vector<std::string> folders;
};

Options parse(int argc, char** argv)
{
    Options options;
    for (int k = 1; k < argc; ++k) {
        const std::string argument = argv[k];
        if (argument == "--folds" && k + 1 < argc) {
            options.folds = std::atoi(argv[++k]);
        } else if (argument == "--rounds" && k + 1 < argc) {
            options.rounds = std::atoi(argv[++k]);
        } else if (argument == "--lexicon") {
            options.lexicon = true;
        } else {
            options.folders.push_back(argument);
        }
    }
    return options;
}

void print(const Weights& weights)
{
    for (const WeightEntry& entry : weight_table) {
        std::printf("%-14s %8.3f   (was %8.3f)\n", std::string(entry.name).c_str(),
                    weights[entry.weight], entry.value);
    }
}

void print_scores(const std::vector<Gold>& golds, const std::vector<Weights>& weights,
                  const AlignSettings& settings)
{
    Score total;
    std::string folder;
    Score of_folder;
    for (std::size_t d = 0; d <= golds.size(); ++d) {
        if (d == golds.size() || golds[d].folder != folder) {
            if (!folder.empty()) {
                of_folder.print(folder);
            }
            of_folder = {};
            folder = d == golds.size() ? "" : golds[d].folder;
        }
        if (d == golds.size()) {
            break;
        }
        AlignSettings own = settings;
        own.weights = weights[d];
        const Score score = score_of(golds[d], align(golds[d].source, golds[d].target, own));
        if (std::getenv("TUNE_DOCUMENTS") != nullptr) {
            score.print("  " + golds[d].name);
        }
        of_folder += score;
        total += score;
    }
    total.print("all");
}

} // namespace

int main(int argc, char** argv)
{
    const Options options = parse(argc, argv);
    std::vector<Gold> golds;
    for (const std::string& folder : options.folders) {
        read_golds(folder, golds);
    }
    AlignSettings settings;
    settings.lexicon = options.lexicon ? bundled_lexicon() : nullptr;
    std::vector<Weights> present(golds.size(), settings.weights);
    std::printf("present weights\n");
    print_scores(golds, present, settings);
    Weights trained = settings.weights;
    std::vector<Lattice> lattices;
    for (int round = 0; round < options.rounds; ++round) {
        settings.weights = trained;
        lattices.clear();
        for (const Gold& gold : golds) {
            lattices.emplace_back(gold, prepare(gold.source, gold.target, settings));
        }
        trained = train(lattices, trained, [](std::size_t) { return true; });
        std::printf("round %d, log likelihood per bead %.4f\n", round + 1,
                    likelihood(lattices, trained, [](std::size_t) { return true; }));
        print_scores(golds, std::vector<Weights>(golds.size(), trained), settings);
    }
    if (options.folds > 1) {
        std::vector<Weights> held_out(golds.size());
        double sum = 0;
        for (int fold = 0; fold < options.folds; ++fold) {
            const auto inside = [&](std::size_t d) {
                return d % static_cast<std::size_t>(options.folds) ==
                       static_cast<std::size_t>(fold);
            };
            const Weights weights =
                train(lattices, settings.weights, [&](std::size_t d) { return !inside(d); });
            for (std::size_t d = 0; d < golds.size(); ++d) {
                if (inside(d)) {
                    held_out[d] = weights;
                    sum += likelihood(lattices, weights, [&](std::size_t k) { return k == d; });
                }
            }
        }
        std::printf(
            "documents by weights trained without them, mean log likelihood per bead %.4f\n",
            sum / static_cast<double>(golds.size()));
        print_scores(golds, held_out, settings);
    }
    print(trained);
}
