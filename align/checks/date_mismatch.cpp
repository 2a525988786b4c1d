#include "align/checks/check.hpp"
#include "align/checks/pairs.hpp"
#include "align/language/number_holes.hpp"
#include "align/language/numbers.hpp"
#include "align/language/weekdays.hpp"
#include "align/text/characters.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace enregard::checks {

namespace {

/// A pair with more combinations of values than this is a table of figures, no sentence.
constexpr std::size_t most_comparisons = 1'000'000;

/// How well two dates fit together.
enum class Fit {
    none,
    partial, ///< one says less: "juillet" and "14 July"
    no_year, ///< the same, but one leaves the year out
    same,
};

bool agree(int a, int b)
{
    return a == 0 || b == 0 || a == b;
}

/// True for "03/04/2020" in English, which is the third of April or the fourth of March. In French
/// the day comes first, and 2020-04-03 leaves no doubt in either language.
bool is_ambiguous(const PairSide& side, const Date& date)
{
    const std::string_view written = slice(side.text, date.span);
    const bool year_first = written.size() > 4 && written.find_first_of("-/.") == 4;
    return side.language == Language::english && date.day <= 12 && !year_first &&
           std::ranges::none_of(written,
                                [](char c) { return is_letter(static_cast<unsigned char>(c)); });
}

Fit fit_of(const Date& a, const Date& b)
{
    if (!agree(a.day, b.day) || !agree(a.month, b.month) || !agree(a.year, b.year)) {
        return Fit::none;
    }
    if ((a.day == 0) != (b.day == 0)) {
        return Fit::partial;
    }
    return (a.year == 0) != (b.year == 0) ? Fit::no_year : Fit::same;
}

Fit fit_of(const PairView& pair, const Date& source, const Date& target)
{
    Fit fit = fit_of(source, target);
    Date swapped = target;
    std::swap(swapped.day, swapped.month);
    if (fit == Fit::none &&
        (is_ambiguous(pair.source, source) || is_ambiguous(pair.target, target))) {
        fit = fit_of(source, swapped);
    }
    return fit;
}

/// The dates of one side and which of them have found their counterpart.
struct Dates {
    std::vector<Date> dates;
    std::vector<bool> matched;

    Dates(const PairSide& side)
        : dates(find_dates(side.text, side.language)), matched(dates.size(), false)
    {
    }
};

/// Compares the dates of one bead.
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
        if (source_.dates.size() * target_.dates.size() > most_comparisons) {
            return;
        }
        for (const Fit fit : {Fit::same, Fit::no_year, Fit::partial}) {
            match(fit);
        }
        forgive_repeated();
        for (const int least : {2, 1, 0}) {
            report_differing(least);
        }
        report_missing(Side::source, source_, target_.dates.empty());
        report_missing(Side::target, target_, source_.dates.empty());
        compare_weekdays();
    }

private:
    void match(Fit wanted)
    {
        for (std::size_t s = 0; s < source_.dates.size(); ++s) {
            for (std::size_t t = 0; t < target_.dates.size() && !source_.matched[s]; ++t) {
                if (!target_.matched[t] &&
                    fit_of(pair_, source_.dates[s], target_.dates[t]) == wanted) {
                    source_.matched[s] = target_.matched[t] = true;
                    if (wanted != Fit::same) {
                        report_part(source_.dates[s], target_.dates[t], wanted);
                    }
                }
            }
        }
    }

    /// A date that the other side has too, only less often, is no difference.
    void forgive_repeated()
    {
        for (std::size_t s = 0; s < source_.dates.size(); ++s) {
            for (std::size_t t = 0; t < target_.dates.size(); ++t) {
                if (fit_of(pair_, source_.dates[s], target_.dates[t]) != Fit::none) {
                    source_.matched[s] = target_.matched[t] = true;
                }
            }
        }
    }

    /// Reports the unmatched dates that are written alike (both with a day or both without) and
    /// have at least `least` parts in common.
    void report_differing(int least)
    {
        for (std::size_t s = 0; s < source_.dates.size(); ++s) {
            for (std::size_t t = 0; t < target_.dates.size() && !source_.matched[s]; ++t) {
                const Date& a = source_.dates[s];
                const Date& b = target_.dates[t];
                const int common = (a.day == b.day && a.day != 0 ? 1 : 0) +
                                   (a.month == b.month ? 1 : 0) +
                                   (a.year == b.year && a.year != 0 ? 1 : 0);
                if (!target_.matched[t] && (a.day == 0) == (b.day == 0) && common >= least) {
                    source_.matched[s] = target_.matched[t] = true;
                    report_pair(a, b);
                }
            }
        }
    }

    void report_pair(const Date& source, const Date& target)
    {
        add(Severity::error, Side::target, target.span, source.span,
            differs_message(voice_, pair_, source.span, target.span) + ".",
            source.day == 0 ? 0.75 : 0.9);
    }

    /// Reports that one side leaves out the day or the year, unless it says it elsewhere.
    void report_part(const Date& source, const Date& target, Fit fit)
    {
        const bool year = fit == Fit::no_year;
        const int in_source = year ? source.year : source.day;
        const int in_target = year ? target.year : target.day;
        const Side without = in_target != 0 ? Side::source : Side::target;
        const PairSide& side = pair_.side(without);
        const std::string value = std::to_string(std::max(in_source, in_target));
        if (says(side.text, side.language, value)) {
            return;
        }
        const std::string_view around =
            words_of(bitext_, without, neighbourhood(bitext_, without, pair_.bead));
        const bool near = bitext_.ids.empty() && says(around, side.language, value);
        static constexpr Wording no_year{"; the {} leaves the year out.",
                                         " ; le texte {} ne dit pas l'année."};
        static constexpr Wording no_day{"; the {} leaves the day out.",
                                        " ; le texte {} ne dit pas le jour."};
        std::string message = differs_message(voice_, pair_, source.span, target.span);
        message += voice_.say(year ? no_year : no_day, voice_.name(side.language));
        add(near ? Severity::info : Severity::warning, Side::target, target.span, source.span,
            std::move(message), near ? 0.3 : 0.6);
    }

    /// True where `text` has that number, in digits or in words.
    static bool says(std::string_view text, Language language, std::string_view value)
    {
        const auto numbers = find_numbers(text, language);
        return std::ranges::find(numbers, value, &Number::value) != numbers.end();
    }

    /// Reports the days of the week that are left on both sides when the same ones are taken away.
    void compare_weekdays()
    {
        std::vector<Weekday> source = find_weekdays(pair_.source.text, pair_.source.language);
        std::vector<Weekday> target = find_weekdays(pair_.target.text, pair_.target.language);
        if (source.size() * target.size() > most_comparisons) {
            return;
        }
        const auto without = [](const std::vector<Weekday>& own,
                                const std::vector<Weekday>& other) {
            std::vector<Weekday> rest;
            for (const Weekday& weekday : own) {
                if (std::ranges::find(other, weekday.day, &Weekday::day) == other.end()) {
                    rest.push_back(weekday);
                }
            }
            return rest;
        };
        const std::vector<Weekday> there = without(source, target);
        const std::vector<Weekday> here = without(target, source);
        for (std::size_t i = 0; i < std::min(there.size(), here.size()); ++i) {
            add(Severity::error, Side::target, here[i].span, there[i].span,
                differs_message(voice_, pair_, there[i].span, here[i].span) + ".", 0.85);
        }
    }

    void report_missing(Side side, const Dates& own, bool other_has_none)
    {
        for (std::size_t i = 0; i < own.dates.size(); ++i) {
            const Date& date = own.dates[i];
            if (own.matched[i]) {
                continue;
            }
            const bool whole = date.day != 0;
            if (!whole && date.year == 0) {
                continue;
            }
            const PairSide& other = pair_.side(opposite(side));
            const std::vector<Span> holes = find_number_holes(other.text, other.language);
            const std::optional<Span> hole =
                holes.empty() ? std::nullopt : std::optional(holes.front());
            add(whole ? Severity::warning : Severity::info, side, date.span, hole,
                missing_message(voice_, pair_, side, date.span, {"date", "date"}),
                whole && other_has_none ? 0.6 : 0.4);
        }
    }

    void add(Severity severity, Side side, Span span, std::optional<Span> other,
             std::string message, double confidence)
    {
        Finding finding =
            finding_at(pair_, "date-mismatch", severity, confidence, side, span, other);
        finding.message = std::move(message);
        findings_.push_back(std::move(finding));
    }

    const Voice& voice_;
    const Bitext& bitext_;
    const PairView& pair_;
    std::vector<Finding>& findings_;
    Dates source_;
    Dates target_;
};

constexpr Example examples[] = {
    {"La réunion du Conseil aura lieu le 12 mars 2024 à Strasbourg.",
     "The meeting of the Council will be held on ⟦21 March 2024⟧ in Strasbourg."},
    {"The treaty was signed in the city of London on 30 May 1913.",
     "Le traité a été signé dans la ville de Londres le ⟦30 août 1913⟧."},
    {"La commission se réunira le lundi matin à l'hôtel de ville.",
     "The committee will meet on ⟦Tuesday⟧ morning at the town hall."},
    {"Les dirigeants se sont rencontrés à Bruxelles les 1er et 2 novembre 2023.",
     "The leaders met with each other in Brussels on 1 and 2 November 2023."},
    {"The new rules have been in force since September 27th, 2020.",
     "Les nouvelles règles sont en vigueur depuis le 27 septembre 2020."},
};

} // namespace

extern const Check date_mismatch;

constexpr Check date_mismatch{
    .id = "date-mismatch",
    .severity = Severity::error,
    .summary = "A date has another day, month or year in the translation.",
    .why = "Dates are compared by their value, in whatever order and form each language writes "
           "them, and days of the week by their names. A year or a day of the month that one side "
           "leaves out is a warning, or only a remark where it stands in the sentence before or "
           "after; a month without a day that the other side does not name is a remark, and a date "
           "that is repeated on one side is nothing.",
    .examples = examples,
    .run =
        [](const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings) {
            if (has_two_languages(bitext)) {
                for_each_pair(bitext, [&](const PairView& pair) {
                    Comparison(context.voice, bitext, pair, findings).run();
                });
            }
        },
    .mqm = "inconsistent-entities; Accuracy > Date/time",
};

} // namespace enregard::checks
