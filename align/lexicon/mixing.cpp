#include "align/lexicon/mixing.hpp"

#include <algorithm>

namespace enregard {

namespace {

constexpr double least_probability = 0.01;
constexpr double least_reverse = 0.001;
constexpr double least_count = 0.5; ///< of a translation, in the texts
constexpr double doubt = 0.5;       ///< a word seen so often is half trusted
constexpr double share_of_terms = 0.6;
constexpr double share_of_entries = 0.5;
constexpr double frequent = 3000; ///< a word seen so often needs the lists half as much
constexpr double floor_of_entries = 0.03;

float probability_in(const TranslationTable& table, std::uint32_t source, std::uint32_t target)
{
    const auto row = table.row(source);
    const auto cell = std::ranges::lower_bound(row, target, {}, &TranslationCell::target);
    return cell != row.end() && cell->target == target ? cell->probability : 0;
}

double sum_of(const MixedRow& row)
{
    double sum = 0;
    for (const auto& [other, probability] : row) {
        sum += probability;
    }
    return sum;
}

/// Adds `share` of `part`, which is brought to a sum of 1, to the rest of `whole`.
void mix(std::map<std::uint32_t, double>& whole, const MixedRow& part, double share)
{
    for (auto& [other, probability] : whole) {
        probability *= 1 - share;
    }
    const double sum = sum_of(part);
    for (const auto& [other, weight] : part) {
        whole[other] += share * weight / sum;
    }
}

/// The likeliest translations that the file takes, with a sum of 1 at most.
MixedRow settled(const std::map<std::uint32_t, double>& whole)
{
    MixedRow row(whole.begin(), whole.end());
    std::ranges::sort(row, [](const auto& a, const auto& b) {
        return std::pair(-a.second, a.first) < std::pair(-b.second, b.first);
    });
    row.resize(std::min<std::size_t>(row.size(), 10));
    const double sum = std::max(1.0, sum_of(row));
    for (auto& [other, probability] : row) {
        probability /= sum;
    }
    std::erase_if(row, [](const auto& entry) { return entry.second < least_probability; });
    return row;
}

} // namespace

void TranslationRow::add(std::uint32_t other, bool is_term, double weight)
{
    double& known = (is_term ? terms : entries)[other];
    known = is_term ? std::max(known, weight) : known + weight;
}

MixedRow TranslationRow::mixed() const
{
    std::map<std::uint32_t, double> whole(trained.begin(), trained.end());
    const double seen = sum_of(trained);
    const double need = 1 / (1 + uses / frequent);
    if (!entries.empty()) {
        MixedRow part(entries.begin(), entries.end());
        for (auto& [other, weight] : part) {
            const auto known = whole.find(other);
            weight *= 1 + 4 * (known != whole.end() ? known->second : 0); // usual ones first
        }
        mix(whole, part, 1 - (1 - share_of_entries * need) * seen);
        for (const auto& [other, weight] : part) {
            whole[other] =
                std::max(whole[other], floor_of_entries * std::min(1.0, entries.at(other)));
        }
    }
    if (!terms.empty()) {
        double best = 0;
        for (const auto& [other, weight] : terms) {
            best = std::max(best, weight);
        }
        mix(whole, MixedRow(terms.begin(), terms.end()),
            whole.empty() ? 1 : share_of_terms * need * std::min(1.0, best));
    }
    return settled(whole);
}

MixedRow with_more(const MixedRow& row, const std::map<std::uint32_t, double>& more)
{
    std::map<std::uint32_t, double> whole = more;
    for (const auto& [other, probability] : row) {
        whole[other] += probability;
    }
    return settled(whole);
}

MixedRow trained_row(const TranslationTable& table, const TranslationTable& reverse,
                     std::uint32_t id)
{
    double total = 0;
    for (const TranslationCell& cell : table.row(id)) {
        total += cell.count;
    }
    MixedRow row;
    for (const TranslationCell& cell : table.row(id)) {
        const double probability = cell.probability * total / (total + doubt);
        if (probability >= least_probability && cell.count >= least_count &&
            probability_in(reverse, cell.target, id) >= least_reverse) {
            row.emplace_back(cell.target, probability);
        }
    }
    return row;
}

} // namespace enregard
