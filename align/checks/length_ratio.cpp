#include "align/checks/pairs.hpp"
#include "align/language/formulas.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace enregard::checks {

extern const Check length_ratio;

namespace {

/// Shorter sentences vary too much.
constexpr double fewest_chars = 60;
/// A difference below this is style.
constexpr double least_difference_chars = 50;
constexpr double least_difference = 0.25;
/// How many standard deviations from the pace of the document are worth a look.
constexpr double threshold = 3.0;

constexpr Example examples[] = {
    {"Nous vous prions de rappeler aux dirigeants que la France accorde une attention "
     "particulière au respect des normes internationales et qu'elle attend des progrès concrets "
     "dans ce domaine comme condition d'un renforcement supplémentaire des partenariats et de la "
     "coopération dans différents domaines, tant politiques qu'économiques et culturels.",
     "⟦We ask you to remind the leaders that France expects concrete progress.⟧"},
    {"Je vous prie d'agréer, Monsieur le Président, l'expression de ma très haute considération.",
     "Yours faithfully,"},
    {"La situation des droits humains dans les deux pays demeure grave et s'est encore détériorée.",
     "The human rights situation in the two countries remains serious and has deteriorated "
     "further."},
};

struct Lengths {
    PairView pair;
    double source = 0;
    double target = 0;

    double log_ratio() const { return std::log(target / source); }
    /// Gale & Church (1993): the variance of a length grows with it, by 6.8 per character.
    double variance() const { return 0.01 + 6.8 / source; }
};

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// How long translations are in this document, and how much they vary.
struct Pace {
    double log_ratio = 0;
    double spread = 1; ///< of the deviations, in units of the model's

    double deviation(const Lengths& lengths) const
    {
        return (lengths.log_ratio() - log_ratio) / std::sqrt(lengths.variance() * spread);
    }
};

Pace measure_pace(const std::vector<Lengths>& all, Language target)
{
    // French runs longer than English by some 12 % (both directions of the corpus).
    Pace pace{target == Language::french ? 0.12 : target == Language::english ? -0.12 : 0.0, 1};
    if (all.size() < 8) {
        return pace;
    }
    std::vector<double> values;
    for (const Lengths& lengths : all) {
        values.push_back(lengths.log_ratio());
    }
    pace.log_ratio = median(values);
    values.clear();
    for (const Lengths& lengths : all) {
        const double deviation = pace.deviation(lengths);
        values.push_back(deviation * deviation);
    }
    // The median of a squared normal deviate is 0.455.
    pace.spread = std::clamp(median(values) / 0.455, 0.35, 2.0);
    return pace;
}

constexpr Wording too_short{
    "The {} has {:.0f} characters for {:.0f} of the {}, where some {:.0f} are usual: something may "
    "be missing.",
    "Le côté {} a {:.0f} caractères pour {:.0f} côté {}, où l'on en attend environ {:.0f} : il "
    "manque peut-être quelque chose."};

constexpr Wording too_long{
    "The {} has {:.0f} characters for {:.0f} of the {}, where some {:.0f} are usual: something may "
    "have been added.",
    "Le côté {} a {:.0f} caractères pour {:.0f} côté {}, où l'on en attend environ {:.0f} : "
    "quelque chose a peut-être été ajouté."};

void report(const Voice& voice, const Bitext& bitext, const Lengths& lengths, double expected,
            double deviation, std::vector<Finding>& findings)
{
    const bool shorter = lengths.target < expected;
    findings.push_back({
        .check = length_ratio.id,
        .severity =
            deviation > 4 && lengths.pair.posterior >= 0.5 ? Severity::warning : Severity::info,
        .side = Side::target,
        .span = lengths.pair.target.span,
        .other = lengths.pair.source.span,
        .bead = lengths.pair.bead,
        .message =
            voice.say(shorter ? too_short : too_long, voice.side(bitext, Side::target),
                      lengths.target, lengths.source, voice.side(bitext, Side::source), expected),
        .confidence = std::clamp(0.4 + 0.1 * deviation, 0.5, 0.9) * lengths.pair.posterior,
    });
}

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    std::vector<Lengths> all;
    for_each_pair(bitext, [&](const PairView& pair) {
        const Lengths lengths{pair, length_chars(pair.source.text) + 0.0,
                              length_chars(pair.target.text) + 0.0};
        if (is_closing_formula(pair.source.text) || is_closing_formula(pair.target.text)) {
            return;
        }
        if (lengths.source >= fewest_chars || lengths.target >= fewest_chars) {
            all.push_back(lengths);
        }
    });
    const Pace pace = measure_pace(all, bitext.target.document.language);
    for (const Lengths& lengths : all) {
        const double expected = lengths.source * std::exp(pace.log_ratio);
        const double difference = std::abs(lengths.target - expected);
        const double deviation = std::abs(pace.deviation(lengths));
        if (deviation >= threshold && difference >= least_difference_chars &&
            difference >= least_difference * std::max(expected, lengths.target)) {
            report(context.voice, bitext, lengths, expected, deviation, findings);
        }
    }
}

} // namespace

constexpr Check length_ratio = {
    .id = "length-ratio",
    .severity = Severity::warning,
    .summary = "A sentence is much shorter or longer than its original.",
    .why = "A part may have been left out or added. The lengths are compared with the pace of the "
           "whole document (median ratio and spread), so that a terse style is not reported; "
           "sentences below 60 characters and the closing formulas of letters are not looked at.",
    .examples = examples,
    .run = run,
    .mqm = "length; Accuracy > Omission or Addition",
};

} // namespace enregard::checks
