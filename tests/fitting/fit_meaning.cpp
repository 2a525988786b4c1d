/// Fits what align/checks knows of meaning, and prints it:
///
///     fit_meaning evidence PATH...         the table of align/checks/evidence.cpp
///     fit_meaning gaps PATH... [--without TABLE]   gap_weights of align/checks/meaning_weights.hpp
///     fit_meaning pairs TABLE PATH...      same_weights and unrelated_weights
///
/// A PATH is a folder of gold beads (see tune_alignment) or a table with the columns fr, en and
/// phenomenon (REFreSD: no_meaning_difference, some_meaning_difference, unrelated). Pairs whose
/// French stands in a table given by --without are left out, so that it can be measured on.

#include "align/checks/meaning.hpp"
#include "tests/fitting/damage.hpp"
#include "tests/fitting/logistic.hpp"
#include "tests/fitting/pairs.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace enregard;
using namespace enregard::fitting;

const char* const names[] = {"none_unknown", "none_known",   "detour", "alike_little", "shared",
                             "rarely",       "sometimes",    "phrase", "often",        "alike",
                             "same",         "other_number", "number"};

std::vector<Pair> read_all(const std::vector<std::string>& paths)
{
    std::vector<Pair> all;
    for (const std::string& path : paths) {
        const std::vector<Pair> some = read_pairs(path);
        std::ranges::copy(some, std::back_inserter(all));
    }
    return all;
}

/// Pairs that translate each other.
std::vector<Pair> read_good(const std::vector<std::string>& paths)
{
    std::vector<Pair> all = read_all(paths);
    std::erase_if(all, [](const Pair& pair) {
        return !pair.label.empty() && pair.label != "no_meaning_difference";
    });
    return all;
}

/// A pair of about the same length, some way off.
std::size_t stranger_of(const std::vector<Pair>& pairs, std::size_t k)
{
    std::size_t best = (k + pairs.size() / 2) % pairs.size();
    for (std::size_t step = 11; step < 51 && step < pairs.size(); ++step) {
        const std::size_t other = (k + step) % pairs.size();
        const auto distance = [&](std::size_t i) {
            const double a = static_cast<double>(pairs[k].french.size());
            const double b = static_cast<double>(pairs[i].french.size());
            return std::abs(std::log(a / b));
        };
        best = distance(other) < distance(best) ? other : best;
    }
    return best;
}

void print_evidence(const std::vector<Pair>& pairs, const Lexicon& lexicon)
{
    CoverageMeter meter(lexicon, Language::french, Language::english);
    double counts[2][evidence_kinds][evidence_columns] = {};
    double totals[2] = {};
    for (std::size_t k = 0; k < pairs.size(); ++k) {
        for (const int is_random : {0, 1}) {
            const Pair& other = is_random == 1 ? pairs[stranger_of(pairs, k)] : pairs[k];
            const PairCoverage coverage = meter.measure(pairs[k].french, other.english);
            for (const SideCoverage* side : {&coverage.source, &coverage.target}) {
                for (const CoverageWord& word : side->words) {
                    if (word.content) {
                        const auto evidence = static_cast<std::size_t>(word.evidence);
                        ++counts[is_random][evidence][word.column()];
                        ++totals[is_random];
                    }
                }
            }
        }
    }
    for (std::size_t e = 0; e < evidence_kinds; ++e) {
        std::printf("    {");
        for (std::size_t r = 0; r < evidence_columns; ++r) {
            const double random = (counts[1][e][r] + 2) / (totals[1] + 20);
            const double good = (counts[0][e][r] + 2) / (totals[0] + 20);
            std::printf("%s%.2f", r == 0 ? "" : ", ", std::log(random / good));
        }
        std::printf("}, // %-12s", names[e]);
        for (std::size_t r = 0; r < evidence_columns; ++r) {
            std::printf("  %5.0f of %5.0f", counts[0][e][r], counts[1][e][r]);
        }
        std::printf("\n");
    }
}

template <std::size_t Count>
void add(std::vector<Observation>& all, const std::array<double, Count>& features, bool is_so,
         std::size_t group, const std::string& kind)
{
    all.push_back({{features.begin(), features.end()}, is_so, 1, group, kind});
}

/// What is seen of a gap on one side.
void observe_side(const MeaningSide& own, const MeaningSide& other, bool is_so, std::size_t group,
                  const std::string& kind, std::vector<Observation>& all)
{
    if (const auto stretch = likeliest_gap(own, other)) {
        add(all, gap_features(own, other, *stretch), is_so, group, kind);
    } else {
        all.push_back({{}, is_so, 1, group, kind});
    }
}

void observe_gaps(CoverageMeter& meter, const Pair& pair, const Damaged* damaged, bool french,
                  std::size_t group, const std::string& kind, std::vector<Observation>& all)
{
    const std::string& fr = damaged != nullptr && french ? damaged->text : pair.french;
    const std::string& en = damaged != nullptr && !french ? damaged->text : pair.english;
    const PairCoverage coverage = meter.measure(fr, en);
    const MeaningSide sides[] = {{fr, Language::french, &coverage.source},
                                 {en, Language::english, &coverage.target}};
    for (const int side : {0, 1}) {
        // What was added stands on the damaged side, what was left out on the other.
        const bool here = damaged != nullptr && (side == 0) == (french == damaged->added);
        if (damaged == nullptr || here) {
            observe_side(sides[side], sides[1 - side], here, group, kind, all);
        }
    }
}

/// Prints at which odds how many of the good pairs are taken for damaged, and how many of the
/// damaged are found, by kind; with weights of which none saw the pair.
void print_found(const std::vector<Observation>& all, double ridge)
{
    constexpr std::size_t folds = 5;
    std::map<std::string, std::vector<double>> scores;
    std::map<std::size_t, double> good;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        std::vector<Observation> usable = all;
        std::erase_if(usable, [](const Observation& seen) { return seen.features.empty(); });
        const std::vector<double> weights = fit(usable, ridge, folds, fold);
        for (const Observation& seen : all) {
            if (seen.group % folds != fold) {
                continue;
            }
            const double score = seen.features.empty() ? -20 : odds(weights, seen.features);
            if (seen.is_so) {
                scores[seen.kind].push_back(score);
            } else {
                const auto [found, fresh] = good.try_emplace(seen.group, score);
                found->second = std::max(found->second, score);
            }
        }
    }
    std::vector<double> alarms;
    for (const auto& [group, score] : good) {
        alarms.push_back(score);
    }
    std::ranges::sort(alarms, std::greater<>{});
    for (const double rate : {0.005, 0.01, 0.02, 0.03, 0.05}) {
        const double limit =
            alarms[static_cast<std::size_t>(rate * static_cast<double>(alarms.size()))];
        std::printf("good pairs %4.1f %% (odds %5.2f):", rate * 100, limit);
        for (const auto& [kind, values] : scores) {
            const auto found =
                std::ranges::count_if(values, [&](double score) { return score > limit; });
            std::printf("  %s %.1f", kind.c_str(),
                        100 * static_cast<double>(found) / static_cast<double>(values.size()));
        }
        std::printf("\n");
    }
}

/// Fits and prints weights; the probability is that where `share` of what is seen is so.
void print_fitted(const char* name, const std::vector<Observation>& all, double ridge, double share)
{
    std::vector<double> weights = fit(all, ridge);
    const auto so = static_cast<double>(std::ranges::count(all, true, &Observation::is_so));
    const double not_so = static_cast<double>(all.size()) - so;
    weights[0] += std::log(share / (1 - share)) - std::log(so / not_so);
    std::printf("%s = {", name);
    for (std::size_t k = 0; k < weights.size(); ++k) {
        std::printf("%s%.3f", k == 0 ? "" : ", ", weights[k]);
    }
    std::printf("};\n");
}

void print_gaps(const std::vector<Pair>& pairs, const Lexicon& lexicon)
{
    CoverageMeter meter(lexicon, Language::french, Language::english);
    std::vector<Observation> all;
    for (std::size_t k = 0; k < pairs.size(); ++k) {
        const Pair& pair = pairs[k];
        observe_gaps(meter, pair, nullptr, true, k, "good", all);
        for (const std::string_view damage : damages) {
            const auto seed = static_cast<std::uint32_t>(k * 2654435761U >> 7U);
            const bool french = (seed + damage.size()) % 2 == 0;
            const Pair& other = pairs[stranger_of(pairs, k)];
            const Damaged damaged = damage_sentence(damage, french ? pair.french : pair.english,
                                                    french ? other.french : other.english, seed);
            if (!damaged.text.empty()) {
                observe_gaps(meter, pair, &damaged, french, k, std::string(damage), all);
            }
        }
    }
    print_found(all, 1);
    std::erase_if(all, [](const Observation& seen) { return seen.features.empty(); });
    print_fitted("gap_weights", all, 1, 0.1);
}

/// How well `all` are told apart, each half by weights fitted on the other half.
std::vector<double> scores_of_halves(const std::vector<Observation>& all, double ridge)
{
    std::vector<double> scores;
    const std::vector<double> halves[] = {fit(all, ridge, 2, 0), fit(all, ridge, 2, 1)};
    for (const Observation& seen : all) {
        scores.push_back(odds(halves[seen.group % 2], seen.features));
    }
    return scores;
}

void print_areas(const char* name, const std::vector<Observation>& all,
                 const std::vector<double>& scores)
{
    std::vector<double> same;
    std::vector<double> other[3];
    for (std::size_t k = 0; k < all.size(); ++k) {
        if (all[k].kind == "no_meaning_difference") {
            same.push_back(scores[k]);
        } else if (all[k].kind == "unrelated" || all[k].kind == "some_meaning_difference") {
            other[0].push_back(scores[k]);
            other[all[k].kind == "unrelated" ? 2 : 1].push_back(scores[k]);
        }
    }
    std::printf("%s: area under the curve, all %.4f, some difference %.4f, unrelated %.4f\n", name,
                area_under_curve(same, other[0]), area_under_curve(same, other[1]),
                area_under_curve(same, other[2]));
}

void print_pairs(const std::vector<Pair>& table, const std::vector<Pair>& others,
                 const Lexicon& lexicon)
{
    CoverageMeter meter(lexicon, Language::french, Language::english);
    const auto features_of = [&](const std::string& french, const std::string& english) {
        const PairCoverage coverage = meter.measure(french, english);
        return pair_features({french, Language::french, &coverage.source},
                             {english, Language::english, &coverage.target});
    };
    std::vector<Observation> same;
    std::vector<Observation> unrelated;
    for (std::size_t k = 0; k < table.size(); ++k) {
        const PairFeatures features = features_of(table[k].french, table[k].english);
        add(same, features, table[k].label == "no_meaning_difference", k, table[k].label);
        add(unrelated, features, table[k].label == "unrelated", k, table[k].label);
    }
    for (const double ridge : {0.3, 1.0, 3.0, 10.0}) {
        std::printf("ridge %.1f  ", ridge);
        print_areas("halves", same, scores_of_halves(same, ridge));
    }
    const std::vector<double> weights = fit(same, 3);
    std::vector<double> scores;
    for (const Observation& seen : same) {
        scores.push_back(odds(weights, seen.features));
    }
    print_areas("all", same, scores);
    print_fitted("same_weights", same, 3, 0.5);
    for (std::size_t k = 0; k < others.size(); ++k) {
        const Pair& stranger = others[stranger_of(others, k)];
        add(unrelated, features_of(others[k].french, others[k].english), false, k, "good");
        add(unrelated, features_of(others[k].french, stranger.english), true, k, "stranger");
    }
    print_found(unrelated, 1);
    print_fitted("unrelated_weights", unrelated, 1, 0.1);
}

} // namespace

int main(int argc, char** argv)
{
    const std::string command = argc > 1 ? argv[1] : "";
    std::vector<std::string> paths;
    std::set<std::string> left_out;
    for (int k = 2; k < argc; ++k) {
        const std::string argument = argv[k];
        if (argument == "--without" && k + 1 < argc) {
            for (const Pair& pair : read_pairs(argv[++k])) {
                left_out.insert(pair.french);
            }
        } else {
            paths.push_back(argument);
        }
    }
    const Lexicon* lexicon = bundled_lexicon();
    if (lexicon == nullptr || paths.empty()) {
        std::fprintf(stderr, "usage: fit_meaning evidence|gaps|pairs PATH... [--without TABLE]\n");
        return 2;
    }
    std::vector<Pair> pairs =
        read_good(command == "pairs" ? std::vector(paths.begin() + 1, paths.end()) : paths);
    std::erase_if(pairs, [&](const Pair& pair) { return left_out.contains(pair.french); });
    std::printf("%zu pairs\n", pairs.size());
    if (command == "evidence") {
        print_evidence(pairs, *lexicon);
    } else if (command == "gaps") {
        print_gaps(pairs, *lexicon);
    } else {
        print_pairs(read_pairs(paths.front()), pairs, *lexicon);
    }
    return 0;
}
