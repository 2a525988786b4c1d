#include "align/checks/check.hpp"
#include "align/checks/number_side.hpp"
#include "align/checks/pairs.hpp"
#include "align/language/number_holes.hpp"
#include "align/language/number_relations.hpp"
#include "align/language/numbers.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace enregard::checks {

namespace {

/// A pair with more combinations of values than this is a table of figures, no sentence.
constexpr std::size_t most_comparisons = 1'000'000;

/// Compares the numbers of one bead.
class Comparison {
public:
    Comparison(const Voice& voice, const Bitext& bitext, const PairView& pair,
               std::vector<Finding>& findings)
        : voice_(voice),
          bitext_(bitext),
          pair_(pair),
          findings_(findings),
          source_(pair.source),
          target_(pair.target)
    {
    }

    void run()
    {
        if (source_.numbers.size() * target_.numbers.size() > most_comparisons) {
            return;
        }
        source_.settle_head(pair_.source, target_.first_label);
        target_.settle_head(pair_.target, source_.first_label);
        match([&](const Number& a, const Number& b) {
            return has_same_value(a, b) &&
                   !has_more_zeros(pair_.source.text, a, pair_.target.text, b);
        });
        match([&](const Number& a, const Number& b) {
            const bool zeros = has_more_zeros(pair_.source.text, a, pair_.target.text, b);
            if (zeros) {
                report_zeros(a, b);
            }
            return zeros;
        });
        match(is_equivalent);
        forgive_conversions(pair_, source_, target_);
        forgive_copies(source_, pair_.source.text, target_, pair_.target.text);
        forgive_copies(target_, pair_.target.text, source_, pair_.source.text);
        forgive_form(source_, pair_.target);
        forgive_form(target_, pair_.source);
        // A slip of the pen comes before any excuse: 12 and 21 are not "a number said twice".
        pair_up(
            [](const Number& a, const Number& b) { return relation_of(a, b) != Relation::none; });
        forgive_meaning(source_, target_, pair_.source, pair_.target);
        forgive_meaning(target_, source_, pair_.target, pair_.source);
        pair_up([](const Number& a, const Number& b) { return is_loose(a) == is_loose(b); });
        pair_up([](const Number& a, const Number& b) { return !is_far(a, b); });
        report_missing(Side::source, source_);
        report_missing(Side::target, target_);
    }

private:
    template <typename Same>
    void match(Same same)
    {
        for (std::size_t s = 0; s < source_.numbers.size(); ++s) {
            for (std::size_t t = 0; t < target_.numbers.size() && !source_.settled[s]; ++t) {
                if (!target_.settled[t] && same(source_.numbers[s], target_.numbers[t])) {
                    source_.settled[s] = target_.settled[t] = true;
                }
            }
        }
    }

    /// Settles what the other side writes the same and reads as another value, or in pieces:
    /// number-format speaks of it.
    static void forgive_copies(Numbers& own, std::string_view text, Numbers& others,
                               std::string_view other_text)
    {
        for (std::size_t i = 0; i < own.numbers.size(); ++i) {
            const auto copy =
                own.settled[i] ? std::nullopt : find_copy(own.numbers[i], text, other_text);
            if (!copy) {
                continue;
            }
            own.settled[i] = true;
            for (std::size_t k = 0; k < others.numbers.size(); ++k) {
                const Span there = others.numbers[k].span;
                others.settled[k] =
                    others.settled[k] || copy->contains(there) || there.contains(*copy);
            }
        }
    }

    /// Settles what is left to other checks, and headings that are only a numeral.
    static void forgive_form(Numbers& own, const PairSide& other_side)
    {
        for (std::size_t i = 0; i < own.numbers.size(); ++i) {
            const Number& number = own.numbers[i];
            if (number.kind == NumberKind::date || stands_as_roman(number, other_side.text)) {
                own.settled[i] = true;
            }
        }
    }

    /// Settles what the other side says more or less often, with another word, or in a code.
    static void forgive_meaning(Numbers& own, const Numbers& others, const PairSide& own_side,
                                const PairSide& other_side)
    {
        for (std::size_t i = 0; i < own.numbers.size(); ++i) {
            const Number& number = own.numbers[i];
            const bool repeated = std::ranges::any_of(others.numbers, [&](const Number& other) {
                return has_same_value(number, other) || is_equivalent(number, other);
            });
            // A time in words, "a quarter to nine", has other numbers than "8 h 45".
            const bool told = std::ranges::any_of(others.numbers, [&](const Number& other) {
                return (number.clock && is_loose(other)) || (other.clock && is_loose(number));
            });
            // "six mètres soixante-dix" is 6.7, and its "six" is settled already.
            const bool decimals = std::ranges::any_of(others.numbers, [&](const Number& other) {
                return i > 0 && is_decimal_part(number, other) &&
                       is_equivalent(own.numbers[i - 1], other);
            });
            if (repeated || told || decimals ||
                is_said_otherwise(number, other_side.text, other_side.language) ||
                stands_in_code(number, own_side.text, other_side.text)) {
                own.settled[i] = true;
            }
        }
    }

    /// Reports the numbers that are left on both sides, two by two in their order.
    template <typename Goes>
    void pair_up(Goes goes_with)
    {
        for (std::size_t s = 0; s < source_.numbers.size(); ++s) {
            for (std::size_t t = 0; t < target_.numbers.size() && !source_.settled[s]; ++t) {
                const Number& a = source_.numbers[s];
                const Number& b = target_.numbers[t];
                if (!target_.settled[t] && may_differ(a, b) && goes_with(a, b)) {
                    source_.settled[s] = target_.settled[t] = true;
                    report_pair(a, b);
                }
            }
        }
    }

    /// True for "ten" (years) and 1550, which do not stand for each other.
    static bool is_far(const Number& a, const Number& b)
    {
        return is_loose(a) != is_loose(b) &&
               (a.value.size() >= b.value.size() + 2 || b.value.size() >= a.value.size() + 2);
    }

    static bool is_fraction(const Number& number)
    {
        return number.value.find('/') != std::string::npos;
    }

    void report_zeros(const Number& source, const Number& target)
    {
        static constexpr Wording more_zeros{"; the value is the same, with more zeros.",
                                            " ; la valeur est la même, avec des zéros de plus."};
        add(Severity::warning, Side::target, target.span, source.span,
            differs_message(voice_, pair_, source.span, target.span) + voice_.say(more_zeros), 0.5);
    }

    /// True where two unmatched numbers are likely to stand for each other.
    static bool may_differ(const Number& a, const Number& b)
    {
        const bool ordinals = a.kind == NumberKind::ordinal || b.kind == NumberKind::ordinal;
        if (is_fraction(a) != is_fraction(b)) {
            return false;
        }
        if (is_loose(a) || is_loose(b)) {
            return a.value != "1" && b.value != "1" && a.kind == b.kind;
        }
        return !ordinals || a.kind == b.kind || relation_of(a, b) != Relation::none;
    }

    void report_pair(const Number& source, const Number& target)
    {
        std::string message = differs_message(voice_, pair_, source.span, target.span);
        switch (relation_of(source, target)) {
        case Relation::transposed:
            message += voice_.pick("; two digits have changed places",
                                   " ; deux chiffres sont intervertis");
            break;
        case Relation::factor_ten:
            message += voice_.pick("; they differ by a power of ten",
                                   " ; l'écart est d'une puissance de dix");
            break;
        default:
            break;
        }
        message += '.';
        const bool loose = is_loose(source) || is_loose(target);
        const bool ordinals = loose && source.kind == NumberKind::ordinal;
        add(ordinals ? Severity::warning : Severity::error, Side::target, target.span, source.span,
            std::move(message), loose ? 0.75 : 0.9);
        const std::string_view given = slice(pair_.source.text, source.span);
        const bool plain = std::ranges::all_of(given, [](char c) { return c >= '0' && c <= '9'; });
        if (plain && !target.written_out && target.kind == source.kind) {
            findings_.back().suggestions.emplace_back(given);
        }
    }

    /// True where the other side has the value in the bead before or after: the sentences were only
    /// cut elsewhere.
    bool stands_next_door(Side side, const Number& number) const
    {
        const Side other = opposite(side);
        const Text& text = bitext_.text(other);
        const auto has = [&](std::size_t bead) {
            const Range range = range_of(bitext_.beads[bead], other);
            const PairSide there = pair_side(text, range);
            const std::vector<Number> numbers = find_numbers(there.text, there.language);
            return std::ranges::any_of(
                numbers, [&](const Number& found) { return has_same_value(number, found); });
        };
        return bitext_.ids.empty() &&
               ((pair_.bead > 0 && has(pair_.bead - 1)) ||
                (pair_.bead + 1 < bitext_.beads.size() && has(pair_.bead + 1)));
    }

    /// Where the number is likely to have fallen out.
    static std::optional<Span> first_hole(const PairSide& side)
    {
        const std::vector<Span> holes = find_number_holes(side.text, side.language);
        return holes.empty() ? std::nullopt : std::optional(holes.front());
    }

    void report_missing(Side side, const Numbers& own)
    {
        for (std::size_t i = 0; i < own.numbers.size(); ++i) {
            const Number& number = own.numbers[i];
            const bool vague =
                (number.value == "1" && !number.percent) ||
                (is_loose(number) && (number.kind == NumberKind::ordinal || number.value == "2"));
            if (own.settled[i] || vague || stands_next_door(side, number)) {
                continue;
            }
            if (is_in_range(pair_, side, number)) {
                continue;
            }
            const bool soft = (is_loose(number) && !is_meant(pair_, side, number)) ||
                              number.kind == NumberKind::roman;
            add(soft ? Severity::info : Severity::warning, side, number.span,
                first_hole(pair_.side(opposite(side))),
                missing_message(voice_, pair_, side, number.span, {"number", "valeur"}),
                soft ? 0.2 : 0.6);
        }
    }

    void add(Severity severity, Side side, Span span, std::optional<Span> other,
             std::string message, double confidence)
    {
        Finding finding =
            finding_at(pair_, "number-mismatch", severity, confidence, side, span, other);
        finding.message = std::move(message);
        findings_.push_back(std::move(finding));
    }

    const Voice& voice_;
    const Bitext& bitext_;
    const PairView& pair_;
    std::vector<Finding>& findings_;
    Numbers source_;
    Numbers target_;
};

constexpr Example examples[] = {
    {"La commune compte 1 832 habitants et deux écoles primaires.",
     "The municipality has ⟦1,882⟧ inhabitants and two primary schools."},
    {"The programme has cost 2.3 billion euros since it was launched.",
     "Le programme a coûté ⟦23 milliards⟧ d'euros depuis son lancement."},
    {"Les cinq pays de la région ont signé la déclaration commune.",
     "The ⟦four⟧ countries of the region have signed the joint declaration."},
    {"Le taux de chômage a augmenté de 20 % dans les villes au XIXe siècle.",
     "The unemployment rate rose by 20% in the cities in the nineteenth century."},
    {"The meeting that began at 6.30 p.m. was attended by 1,234 people.",
     "La réunion, qui a commencé à 18 h 30, a rassemblé 1 234 personnes."},
};

} // namespace

extern const Check number_mismatch;

constexpr Check number_mismatch{
    .id = "number-mismatch",
    .severity = Severity::error,
    .summary = "A number has another value in the translation, or is not there.",
    .why =
        "Numbers are compared by their value: 1 234,5 is 1,234.5, 18 h 30 is 6.30 p.m., and a "
        "number in words is the same as one in digits. A value that the other side has too, only "
        "more or less often, is no difference; numbers up to twelve in words and ordinals in "
        "words are reported where both sides have one that differs, hardly ever where one is "
        "alone. Dates are left to date-mismatch.",
    .examples = examples,
    .run =
        [](const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings) {
            if (has_two_languages(bitext)) {
                for_each_pair(bitext, [&](const PairView& pair) {
                    Comparison(context.voice, bitext, pair, findings).run();
                });
            }
        },
    .mqm = "numbers; Accuracy > Number",
};

} // namespace enregard::checks
