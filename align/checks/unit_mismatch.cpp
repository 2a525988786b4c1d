#include "align/checks/check.hpp"
#include "align/checks/pairs.hpp"
#include "align/language/number_relations.hpp"
#include "align/language/numbers.hpp"
#include "align/language/units.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace enregard::checks {

extern const Check unit_mismatch;

namespace {

/// A pair with more combinations than this is a table of figures, no sentence.
constexpr std::size_t most_comparisons = 1'000'000;

/// The quantities of one side.
struct Quantities {
    std::vector<Number> numbers;
    std::vector<Quantity> all;

    explicit Quantities(const PairSide& side)
        : numbers(find_numbers(side.text, side.language)),
          all(find_quantities(side.text, side.language, numbers))
    {
    }

    const Number& number(const Quantity& quantity) const { return numbers[quantity.number]; }

    /// How often the value stands there, with a unit or without.
    std::size_t count(std::string_view value) const
    {
        return static_cast<std::size_t>(std::ranges::count(numbers, value, &Number::value));
    }

    bool has(const Number& wanted, const Unit& unit) const
    {
        return std::ranges::any_of(all, [&](const Quantity& quantity) {
            return has_same_value(number(quantity), wanted) && is_same_unit(*quantity.unit, unit);
        });
    }
};

constexpr Wording differs{"The {0} has {1} where the {2} has {3}: the unit is another one.",
                          "Côté {0}, on lit {1} ; côté {2}, {3} : l'unité n'est pas la même."};

void report(const Bitext& bitext, const Voice& voice, const PairView& pair,
            const Quantities& source, const Quantity& there, const Quantities& target,
            const Quantity& here, std::vector<Finding>& findings)
{
    // Where the value stands once on both sides, it is the same thing that is measured.
    const std::string& value = source.number(there).value;
    const bool once = source.count(value) == 1 && target.count(value) == 1;
    const auto of_weight = [](const Unit& pound, const Unit& unit) {
        return pound.id == "pound" && unit.dimension == Dimension::mass;
    };
    const bool comparable = there.unit->dimension == here.unit->dimension ||
                            of_weight(*there.unit, *here.unit) ||
                            of_weight(*here.unit, *there.unit);
    const Severity severity = once && comparable   ? Severity::error
                              : once || comparable ? Severity::warning
                                                   : Severity::info;
    const auto whole = [](const Quantities& side, const Quantity& quantity) {
        return cover(side.number(quantity).span, quantity.span);
    };
    Finding finding = finding_at(pair, unit_mismatch.id, severity, once && comparable ? 0.85 : 0.5,
                                 Side::target, here.span, there.span);
    finding.message = voice.say(differs, voice.side(bitext, Side::target),
                                voice.quoted(slice(pair.target.text, whole(target, here))),
                                voice.side(bitext, Side::source),
                                voice.quoted(slice(pair.source.text, whole(source, there))));
    findings.push_back(std::move(finding));
}

void compare(const Bitext& bitext, const Voice& voice, const PairView& pair,
             std::vector<Finding>& findings)
{
    const Quantities source(pair.source);
    const Quantities target(pair.target);
    if (source.all.size() * target.all.size() > most_comparisons) {
        return;
    }
    std::vector<bool> told(target.all.size(), false);
    for (const Quantity& there : source.all) {
        const Number& number = source.number(there);
        if (target.has(number, *there.unit)) {
            continue;
        }
        for (std::size_t i = 0; i < target.all.size(); ++i) {
            const Quantity& here = target.all[i];
            if (!told[i] && has_same_value(number, target.number(here)) &&
                !source.has(target.number(here), *here.unit)) {
                told[i] = true;
                report(bitext, voice, pair, source, there, target, here, findings);
                break;
            }
        }
    }
}

constexpr Example examples[] = {
    {"The village lies 10 miles from the border of the two countries.",
     "Le village se trouve à 10 ⟦kilomètres⟧ de la frontière des deux pays."},
    {"Le projet a coûté 5 millions d'euros depuis son lancement.",
     "The project has cost ⟦$⟧5 million since it was launched."},
    {"The rate rose by 3 percentage points in the course of the year.",
     "Le taux a augmenté de 3 ⟦%⟧ au cours de l'année."},
    {"The village lies 10 miles from the border of the two countries.",
     "Le village se trouve à 16 km de la frontière des deux pays."},
};

} // namespace

constexpr Check unit_mismatch = {
    .id = "unit-mismatch",
    .severity = Severity::error,
    .summary = "A number has another unit or currency in the translation.",
    .why = "The units beside equal numbers are compared: of length, area, volume, mass, speed, "
           "temperature, time, power, data, per cent and percentage points, and currencies by "
           "name, sign or code. A value that was converted (10 miles, 16 km) is right, here and "
           "for number-mismatch. A number that has no unit on one side is not compared.",
    .examples = examples,
    .run =
        [](const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings) {
            if (has_two_languages(bitext)) {
                for_each_pair(bitext, [&](const PairView& pair) {
                    compare(bitext, context.voice, pair, findings);
                });
            }
        },
    .mqm = "numbers; Accuracy > Measurement or currency",
};

} // namespace enregard::checks
