#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace enregard {

/// What a bead's score is made of. The score is linear in these weights, so that they can be
/// trained on gold beads (tests/tuning).
enum class Weight : std::size_t {
    null_bead,
    null_again,
    null_chars,
    null_expected,
    merge_2,
    merge_3,
    merge_4,
    merge_5,
    two_two,
    two_three,
    three_three,
    two_four,
    length,
    length_merged,
    cost_word,
    cost_small,
    cost_number,
    cost_sign,
    gain_word,
    gain_small,
    gain_number,
    gain_sign,
    missed_share,
    number_conflict,
    crossed_block,
    other_kind,
    note_and_text,
};
inline constexpr std::size_t weight_count = 27;

/// A value for each Weight; in natural logs.
struct Weights {
    std::array<double, weight_count> values{};

    double operator[](Weight weight) const { return values[static_cast<std::size_t>(weight)]; }
    double& operator[](Weight weight) { return values[static_cast<std::size_t>(weight)]; }
};

struct WeightEntry {
    Weight weight;
    double value;
    std::string_view name;
    std::string_view meaning;
};

/// The weights as trained, and what each means.
inline constexpr std::array<WeightEntry, weight_count> weight_table = {{
    {Weight::null_bead, -3.58, "null_bead", "a sentence without counterpart"},
    {Weight::null_again, 1.45, "null_again", "the same right after another one"},
    {Weight::null_chars, 0.3, "null_chars", "its length in hundreds of characters"},
    {Weight::null_expected, 0.09, "null_expected",
     "what partners would explain of it, were they on the other side"},
    {Weight::merge_2, -2.05, "merge_2", "a bead 1-2 or 2-1"},
    {Weight::merge_3, -3.4, "merge_3", "1-3 or 3-1"},
    {Weight::merge_4, -4.15, "merge_4", "1-4 or 4-1"},
    {Weight::merge_5, -7.0, "merge_5", "1-5 or 5-1"},
    {Weight::two_two, -3.15, "two_two", "2-2"},
    {Weight::two_three, -4.35, "two_three", "2-3 or 3-2"},
    {Weight::three_three, -4.8, "three_three", "3-3"},
    {Weight::two_four, -5.5, "two_four", "2-4 or 4-2"},
    {Weight::length, 0.88, "length", "the difference in length, as minus half the square of z"},
    {Weight::length_merged, -0.18, "length_merged",
     "the same once more, in beads of more than 1-1"},
    {Weight::cost_word, -0.115, "cost_word", "each word of the bead, matched or not, negative"},
    {Weight::cost_small, 0.08, "cost_small", "each small word"},
    {Weight::cost_number, 0.5, "cost_number", "each number"},
    {Weight::cost_sign, 0.47, "cost_sign", "each sign"},
    {Weight::gain_word, 0.165, "gain_word", "log of what partners explain of a word"},
    {Weight::gain_small, 0.068, "gain_small", "the same for a small word"},
    {Weight::gain_number, 0.17, "gain_number", "the same for a number"},
    {Weight::gain_sign, 0.3, "gain_sign", "the same for a sign"},
    {Weight::missed_share, 0.4, "missed_share",
     "fewer explained words of a sentence in a bead with others than expected, as minus half the "
     "square of z"},
    {Weight::number_conflict, -1.2, "number_conflict",
     "a number without partner on one side for one on the other"},
    {Weight::crossed_block, -1.5, "crossed_block", "a paragraph crossed on one side only"},
    {Weight::other_kind, -1.5, "other_kind", "sentences of different kinds of blocks"},
    {Weight::note_and_text, -4.0, "note_and_text", "a note with running text"},
}};

/// The weights of weight_table.
constexpr Weights trained_weights()
{
    Weights weights;
    for (const WeightEntry& entry : weight_table) {
        weights[entry.weight] = entry.value;
    }
    return weights;
}

} // namespace enregard
