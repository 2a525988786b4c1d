/// Trains the weights of the aligner on gold beads and prints them:
///
///     build/release/tests/tune_alignment [--rounds N] [--folds N] FOLDER...
///
/// A folder holds NAME.gold with NAME.fr and NAME.en (or .de), or NAME.fr.sents and NAME.en.sents.
/// The aligner's posteriors are those of a conditional random field (Lafferty, McCallum & Pereira
/// 2001), each document once without and once with the lexicon: the weights are those that make the
/// gold beads most likely, held near the present ones. With folds, each document is also scored by
/// weights that were trained without it.

#include "align/alignment/aligner.hpp"
#include "align/language/guess.hpp"
#include "align/segment/segmenter.hpp"
#include "tests/tuning/gold.hpp"
#include "tests/tuning/model.hpp"

#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

namespace {

using namespace enregard;
using namespace enregard::tuning;

struct Options {
    int folds = 0;
    int rounds = 2;
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

/// A document with or without the lexicon.
struct Case {
    std::size_t document;
    const Lexicon* lexicon;
};

AlignSettings settings_of(const Case& c, const Weights& weights)
{
    AlignSettings settings;
    settings.lexicon = c.lexicon;
    settings.weights = weights;
    return settings;
}

/// Strict scores by folder, without and with the lexicon, by the weights of each document.
void print_scores(const std::vector<Gold>& golds, const std::vector<Case>& cases,
                  const std::vector<Weights>& weights)
{
    std::map<std::string, Score> scores;
    for (const Case& c : cases) {
        const Gold& gold = golds[c.document];
        const Score score =
            score_of(gold, align(gold.source, gold.target, settings_of(c, weights[c.document])));
        const char* with = c.lexicon != nullptr ? " + lexicon" : "";
        if (std::getenv("TUNE_DOCUMENTS") != nullptr) {
            score.print("  " + gold.name + with);
        }
        scores[gold.folder.substr(gold.folder.find_last_of('/') + 1) + with] += score;
        scores[std::string("~ all") + with] += score;
    }
    for (const auto& [name, score] : scores) {
        score.print(name);
    }
}

} // namespace

int main(int argc, char** argv)
{
    const Options options = parse(argc, argv);
    std::vector<Gold> golds;
    for (const std::string& folder : options.folders) {
        read_golds(folder, golds);
    }
    std::vector<Case> cases;
    for (std::size_t d = 0; d < golds.size(); ++d) {
        cases.push_back({d, nullptr});
        const bool known = golds[d].source.document.language != Language::unknown &&
                           golds[d].target.document.language != Language::unknown;
        if (known && bundled_lexicon() != nullptr) {
            cases.push_back({d, bundled_lexicon()});
        }
    }
    Weights trained = trained_weights();
    std::printf("present weights\n");
    print_scores(golds, cases, std::vector<Weights>(golds.size(), trained));
    std::vector<Lattice> lattices;
    const auto in_all = [](std::size_t) { return true; };
    for (int round = 0; round < options.rounds; ++round) {
        lattices.clear();
        for (const Case& c : cases) {
            const Gold& gold = golds[c.document];
            lattices.emplace_back(gold, prepare(gold.source, gold.target, settings_of(c, trained)));
        }
        if (round == 0) {
            std::printf("log likelihood per bead %.4f\n", likelihood(lattices, trained, in_all));
        }
        trained = train(lattices, trained_weights(), in_all);
        std::printf("round %d, log likelihood per bead %.4f\n", round + 1,
                    likelihood(lattices, trained, in_all));
        print_scores(golds, cases, std::vector<Weights>(golds.size(), trained));
    }
    if (options.folds > 1) {
        std::vector<Weights> held_out(golds.size());
        double sum = 0;
        for (int fold = 0; fold < options.folds; ++fold) {
            const auto inside = [&](std::size_t c) {
                return cases[c].document % static_cast<std::size_t>(options.folds) ==
                       static_cast<std::size_t>(fold);
            };
            const Weights weights =
                train(lattices, trained_weights(), [&](std::size_t c) { return !inside(c); });
            for (std::size_t c = 0; c < cases.size(); ++c) {
                if (inside(c)) {
                    held_out[cases[c].document] = weights;
                    sum += likelihood(lattices, weights, [&](std::size_t k) { return k == c; });
                }
            }
        }
        std::printf(
            "documents by weights trained without them, mean log likelihood per bead %.4f\n",
            sum / static_cast<double>(cases.size()));
        print_scores(golds, cases, held_out);
    }
    print(trained);
}
