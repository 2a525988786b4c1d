#include "align/checks/number_side.hpp"

#include "align/language/number_context.hpp"
#include "align/language/number_relations.hpp"
#include "align/language/references.hpp"
#include "align/language/tokens.hpp"
#include "align/language/units.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

namespace enregard {

namespace {

/// Units have shorter names than this.
constexpr std::uint32_t longest_unit = 30;

/// True for what is a number by its form only: of a note or of a list item.
bool is_label(const PairSide& side, const Number& number)
{
    return (side.is_note && number.span.begin == 0) || is_list_number(side.text, number) ||
           is_bracketed(side.text, number);
}

/// True for the 480 of "770 km/h (480 mph)".
bool is_in_brackets(std::string_view text, const Number& number)
{
    const std::string_view before = text.substr(0, number.span.begin);
    const std::size_t bracket = before.find_last_of("()[]");
    return bracket != std::string_view::npos && (before[bracket] == '(' || before[bracket] == '[');
}

/// Settles the numbers of `own` that `others` has in another unit. "(328 feet)" that answers to its
/// like does not stand for the metres before it as well.
void forgive_converted(Numbers& own, const std::vector<Quantity>& quantities,
                       std::string_view other_text, const Numbers& others,
                       const std::vector<Quantity>& other_quantities)
{
    for (const Quantity& quantity : quantities) {
        const Number& number = own.numbers[quantity.number];
        own.settled[quantity.number] =
            own.settled[quantity.number] ||
            std::ranges::any_of(other_quantities, [&](const Quantity& other) {
                const Number& there = others.numbers[other.number];
                const bool gloss =
                    others.settled[other.number] && is_in_brackets(other_text, there);
                return !gloss && is_conversion(number, *quantity.unit, there, *other.unit);
            });
    }
}

/// Settles the numbers in brackets that say in another unit what stands before, if the other side
/// has that.
void forgive_glosses(std::string_view text, Numbers& own, const std::vector<Quantity>& quantities)
{
    for (std::size_t i = 1; i < quantities.size(); ++i) {
        const Quantity& gloss = quantities[i];
        const Quantity& before = quantities[i - 1];
        if (!own.settled[gloss.number] && own.settled[before.number] &&
            is_in_brackets(text, own.numbers[gloss.number]) &&
            is_conversion(own.numbers[gloss.number], *gloss.unit, own.numbers[before.number],
                          *before.unit)) {
            own.settled[gloss.number] = true;
        }
    }
}

/// True for "quatre tiers", which nobody says.
bool is_improper(const Number& number)
{
    const std::size_t bar = number.value.find('/');
    return bar != std::string::npos && bar + 2 == number.value.size() && bar == 1 &&
           number.value.front() > number.value.back();
}

/// True for "tous quatre" where the English has "both".
bool is_both_there(const PairView& pair, Side side, const Number& number)
{
    const PairSide& own = pair.side(side);
    const PairSide& other = pair.side(opposite(side));
    const Number two{.span = {}, .value = "2"};
    const std::string_view before = own.text.substr(0, number.span.begin);
    return own.language == Language::french && number.value != "2" &&
           (before.ends_with("tous ") || before.ends_with("toutes ")) &&
           is_said_otherwise(two, other.text, other.language);
}

/// True for the second number of "two or three", which only means a few.
bool is_alternative(std::string_view text, std::uint32_t at)
{
    const std::string_view before = text.substr(0, at);
    return before.ends_with(" ou ") || before.ends_with(" or ");
}

/// True for a number of seconds, kilometres or euros, which is meant as a number even in words.
bool is_measured(const PairView& pair, Side side, const Number& number)
{
    const std::string_view text = pair.side(side).text;
    const Character space = character_at(text, number.span.end);
    const bool joined = is_space(space.code) || space.code == U'-';
    if (!joined || is_alternative(text, number.span.begin)) {
        return false;
    }
    const std::uint32_t begin = number.span.end + space.size;
    std::uint32_t end = begin;
    while (end < text.size() && end < begin + longest_unit) {
        end += character_at(text, end).size;
    }
    const std::vector<Token> next = tokens_of(slice(text, {begin, end}));
    return !next.empty() && next.front().span.begin == 0 && names_measure(next.front().key());
}

} // namespace

Numbers::Numbers(const PairSide& side) : numbers(find_numbers(side.text, side.language))
{
    if (!numbers.empty() && is_list_number(side.text, numbers.front())) {
        first_label = numbers.front().value;
    }
    std::erase_if(numbers, [&](const Number& number) { return is_label(side, number); });
    settled.resize(numbers.size(), false);
}

void Numbers::settle_head(const PairSide& side, const std::string& label)
{
    if (!label.empty() && !numbers.empty() && numbers.front().value == label &&
        trim(side.text, {0, numbers.front().span.begin}).empty()) {
        settled.front() = true;
    }
}

void forgive_conversions(const PairView& pair, Numbers& source, Numbers& target)
{
    const auto open = [](const Numbers& own) {
        return std::ranges::find(own.settled, false) != own.settled.end();
    };
    if (!open(source) && !open(target)) {
        return;
    }
    const auto there = find_quantities(pair.source.text, pair.source.language, source.numbers);
    const auto here = find_quantities(pair.target.text, pair.target.language, target.numbers);
    forgive_glosses(pair.source.text, source, there);
    forgive_glosses(pair.target.text, target, here);
    forgive_converted(source, there, pair.target.text, target, here);
    forgive_converted(target, here, pair.source.text, source, there);
}

bool is_in_range(const PairView& pair, Side side, const Number& number)
{
    const PairSide& own = pair.side(side);
    const PairSide& other = pair.side(opposite(side));
    const std::vector<Reference> here = find_references(own.text, own.language);
    const auto reference = std::ranges::find_if(here, [&](const Reference& some) {
        return number.span.contains(some.span) && some.value == number.value;
    });
    if (reference == here.end()) {
        return false;
    }
    const std::vector<Reference> there = find_references(other.text, other.language);
    return std::ranges::any_of(there, [&](const Reference& some) {
        return some.kind == reference->kind && some.value == reference->value;
    });
}

bool is_meant(const PairView& pair, Side side, const Number& number)
{
    return is_measured(pair, side, number) || is_improper(number) ||
           is_both_there(pair, side, number);
}

} // namespace enregard
