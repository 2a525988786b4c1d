#include "align/checks/check.hpp"
#include "align/checks/pairs.hpp"
#include "align/language/number_relations.hpp"
#include "align/language/numbers.hpp"
#include "align/language/units.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace enregard::checks {

extern const Check number_format;

namespace {

/// A pair with more combinations of values than this is a table of figures, no sentence.
constexpr std::size_t most_comparisons = 1'000'000;

constexpr Wording ambiguous{"Both sides write {}, which is {} in French and {} in English.",
                            "Les deux côtés écrivent {}, soit {} en français et {} en anglais."};
constexpr Wording foreign{"The {} writes the number {} as the {} does.",
                          "Côté {}, le nombre {} est écrit comme du côté {}."};

/// Compares how the numbers of one bead are written.
class Comparison {
public:
    Comparison(const Bitext& bitext, const Voice& voice, const PairView& pair,
               std::vector<Finding>& findings)
        : bitext_(bitext),
          voice_(voice),
          pair_(pair),
          findings_(findings),
          source_(find_numbers(pair.source.text, pair.source.language)),
          target_(find_numbers(pair.target.text, pair.target.language))
    {
    }

    void run()
    {
        if (source_.size() * target_.size() > most_comparisons) {
            return;
        }
        for (const Number& number : source_) {
            compare(Side::source, number, target_);
        }
        for (const Number& number : target_) {
            compare(Side::target, number, source_);
        }
    }

private:
    /// Looks for `number` of `side`, written the same, on the other side, where `others` are read.
    void compare(Side side, const Number& number, const std::vector<Number>& others)
    {
        const PairSide& own = pair_.side(side);
        const PairSide& other = pair_.side(opposite(side));
        const std::optional<Span> copy = find_copy(number, own.text, other.text);
        if (!copy || number.clock || number.kind == NumberKind::date) {
            return;
        }
        const auto whole = std::ranges::find_if(others, [&](const Number& some) {
            return some.span.begin == copy->begin && some.span.contains(*copy);
        });
        if (whole == others.end()) {
            const bool signed_number = std::ranges::any_of(
                others, [&](const Number& some) { return some.span.contains(*copy); });
            if (!signed_number) {
                report_foreign(opposite(side), *copy, side, number);
            }
        } else if (whole->value != number.value) {
            if (side == Side::source) { // once for both
                report_ambiguous(number, *whole);
            }
        } else if (own.language == Language::french && is_english(own, number)) {
            report_foreign(side, number.span, opposite(side), *whole);
        }
    }

    /// True for "1,234,567" in French, and for "12.5 %", which is no number of a section.
    static bool is_english(const PairSide& side, const Number& number)
    {
        const std::string_view written = slice(side.text, number.span);
        if (std::ranges::count(written, ',') >= 2) {
            return true;
        }
        const bool point = written.find('.') != std::string_view::npos &&
                           number.value.find('.') != std::string::npos;
        return point &&
               (number.percent || !find_quantities(side.text, side.language, {number}).empty());
    }

    void report_ambiguous(const Number& source, const Number& target)
    {
        const bool from_french = pair_.source.language == Language::french;
        Finding finding = finding_at(pair_, number_format.id, Severity::warning, 0.7, Side::target,
                                     target.span, source.span);
        finding.message = voice_.say(
            ambiguous, voice_.quoted(slice(pair_.target.text, target.span)),
            from_french ? source.value : target.value, from_french ? target.value : source.value);
        findings_.push_back(std::move(finding));
    }

    void report_foreign(Side side, Span span, Side model, const Number& number)
    {
        Finding finding =
            finding_at(pair_, number_format.id, Severity::warning, 0.7, side, span, number.span);
        finding.message = voice_.say(foreign, voice_.side(bitext_, side),
                                     voice_.quoted(slice(pair_.side(side).text, span)),
                                     voice_.side(bitext_, model));
        findings_.push_back(std::move(finding));
    }

    const Bitext& bitext_;
    const Voice& voice_;
    const PairView& pair_;
    std::vector<Finding>& findings_;
    std::vector<Number> source_;
    std::vector<Number> target_;
};

constexpr Example examples[] = {
    {"Le carburant coûte 1,365 euro le litre dans les stations du pays.",
     "Fuel costs ⟦1,365⟧ euros a litre at the stations of the country."},
    {"The rate of unemployment has risen by 12.5% in the last year.",
     "Le taux de chômage a augmenté de ⟦12.5⟧ % au cours de l'année."},
    {"Le taux de chômage a augmenté de 12,5 % au cours de l'année.",
     "The rate of unemployment has risen by ⟦12,5⟧% in the last year."},
    {"Le budget est de 1 234,5 euros, et la hausse de 12,5 %.",
     "The budget is 1,234.5 euros, and the rise is 12.5%."},
};

} // namespace

constexpr Check number_format = {
    .id = "number-format",
    .severity = Severity::warning,
    .summary = "A number is written as the other language writes it.",
    .why = "French has a comma before decimals and a space between thousands (1 234,5), English a "
           "point and a comma (1,234.5). A number that both sides write the same is reported where "
           "the two languages read another value (1,365), where one cannot read it (12,5 in "
           "English), and where it is a percentage or has a unit (12.5 % in French); numbers of "
           "sections are left alone.",
    .examples = examples,
    .run =
        [](const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings) {
            if (has_two_languages(bitext)) {
                for_each_pair(bitext, [&](const PairView& pair) {
                    Comparison(bitext, context.voice, pair, findings).run();
                });
            }
        },
    .mqm = "locale-violation; Locale convention > Number format",
};

} // namespace enregard::checks
