#include "align/checks/typography.hpp"

#include "align/checks/pairs.hpp"

#include <utility>

namespace enregard {

namespace checks {

extern const Check typography;

namespace {

constexpr Example examples[] = {
    {"The committee has adopted three texts: a report, a resolution and a recommendation.",
     "La commission a adopté trois ⟦textes:⟧ un rapport, une résolution et une recommandation."},
    {"La commission a adopté trois textes : un rapport, une résolution et une recommandation.",
     "The committee has adopted three ⟦texts :⟧ a report, a resolution and a recommendation."},
    {"The report was published by the committee in the spring of last year.",
     "Le rapport a été publié par la⟦  ⟧commission au printemps de l'année dernière."},
    {"For the attention of the members of the committee.",
     "⟦A⟧ l'attention des membres de la commission."},
    {"The committee will meet again at 10:30; the agenda is at https://example.org/?day=3.",
     "La commission se réunira de nouveau à 10:30 ; voir https://example.org/?day=3."},
};

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    TypographyReport report(bitext, context, findings);
    const Language language = bitext.target.document.language;
    if (language == Language::french) {
        check_french_spaces(report);
        check_capital_accents(report);
    } else if (language == Language::english) {
        check_english_spaces(report);
    }
    if (language != Language::unknown) {
        check_quotation_marks(report);
    }
    check_thousands(report);
    check_double_spaces(report);
}

} // namespace

constexpr Check typography = {
    .id = "typography",
    .severity = Severity::warning,
    .summary = "Spaces, quotation marks, accents of capitals and groups of thousands differ from "
               "the style of the text.",
    .why = "The style is found in the translation itself: what most places have is the style, and "
           "the others are named. In French that is the space before ; : ! ? % and inside « », "
           "ordinary or no-break (a text that never has a no-break space is told once); in "
           "English, that there is none. Two spaces in a row are a warning in a text that has "
           "them nowhere else, all the rest is information.",
    .examples = examples,
    .run = run,
    .mqm = "typographical; Locale conventions > Typography",
};

} // namespace checks

void TypographyReport::add(Span span, std::string message, Severity severity, double confidence,
                           std::vector<std::string> suggestions)
{
    Finding finding;
    finding.check = checks::typography.id;
    finding.severity = severity;
    finding.side = Side::target;
    finding.span = span;
    finding.bead = bead_at(bitext, Side::target, span.begin);
    if (finding.bead && !bitext.beads[*finding.bead].source.empty()) {
        finding.other = span_of(bitext.source, bitext.beads[*finding.bead].source);
    }
    finding.message = std::move(message);
    finding.confidence = confidence;
    finding.suggestions = std::move(suggestions);
    findings_->push_back(std::move(finding));
}

} // namespace enregard
