#include "align/checks/coverage_numbers.hpp"

#include "align/language/numbers.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <string>

namespace enregard {

namespace {

/// The word that stands at `offset`, or the next one.
std::size_t word_at(const SideCoverage& side, std::uint32_t offset)
{
    const auto word = std::ranges::find_if(
        side.words, [&](const CoverageWord& some) { return some.span.end > offset; });
    return static_cast<std::size_t>(word - side.words.begin());
}

/// Marks the words of one side that belong to numbers.
void look_at_side(const std::vector<Number>& numbers, const std::vector<Number>& others,
                  const SideCoverage& other_side, SideCoverage& side)
{
    std::size_t k = 0;
    for (CoverageWord& word : side.words) {
        while (k < numbers.size() && numbers[k].span.end <= word.span.begin) {
            ++k;
        }
        if (k == numbers.size() || !numbers[k].span.overlaps(word.span)) {
            continue;
        }
        word.content = true;
        const auto same = std::ranges::find(others, numbers[k].value, &Number::value);
        const auto other = same != others.end() ? same : others.begin();
        if (other == others.end()) {
            word.evidence = std::max(word.evidence, Evidence::none_known);
            continue;
        }
        raise(word, same != others.end() ? Evidence::number : Evidence::other_number,
              word_at(other_side, other->span.begin));
    }
}

void look_at_side(std::string_view own, std::string_view other, SideCoverage& side)
{
    struct Sign {
        std::string_view sign;
        std::string_view beginning;
    };
    static constexpr Sign signs[] = {
        {"$", "dollar"}, {"€", "euro"},     {"£", "livre"}, {"£", "pound"},   {"%", "percent"},
        {"%", "cent"},   {"%", "pourcent"}, {"°", "degre"}, {".m.", "heure"}, {"clock", "heure"}};
    if (std::ranges::none_of(signs, [&](const Sign& sign) {
            return other.find(sign.sign) != std::string_view::npos;
        })) {
        return;
    }
    for (std::size_t i = 0; i < side.words.size(); ++i) {
        const std::string key = plain_key(slice(own, side.words[i].span));
        for (const Sign& sign : signs) {
            if (key.starts_with(sign.beginning) &&
                other.find(sign.sign) != std::string_view::npos) {
                side.words[i].evidence = std::max(side.words[i].evidence, Evidence::same);
            }
        }
    }
}

} // namespace

void look_at_numbers(std::string_view source, Language from, std::string_view target,
                     PairCoverage& pair)
{
    const std::vector<Number> source_numbers = find_numbers(source, from);
    const std::vector<Number> target_numbers = find_numbers(target, other_language(from));
    look_at_side(source_numbers, target_numbers, pair.target, pair.source);
    look_at_side(target_numbers, source_numbers, pair.source, pair.target);
}

void look_at_signs(std::string_view source, std::string_view target, PairCoverage& pair)
{
    look_at_side(source, target, pair.source);
    look_at_side(target, source, pair.target);
}

} // namespace enregard
