#include "align/checks/check.hpp"
#include "align/checks/pairs.hpp"
#include "align/language/references.hpp"
#include "align/language/similarity.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace enregard::checks {

extern const Check reference_mismatch;

namespace {

/// A pair with more combinations than this is a list of references, no sentence.
constexpr std::size_t most_comparisons = 1'000'000;

/// From this on two addresses are one that was mistyped.
constexpr double alike = 0.8;

/// The references of one side and which of them need no more looking at.
struct References {
    std::vector<Reference> all;
    std::vector<bool> settled;

    explicit References(const PairSide& side)
        : all(find_references(side.text, side.language)), settled(all.size(), false)
    {
    }

    bool has(const Reference& wanted) const
    {
        return std::ranges::any_of(all, [&](const Reference& reference) {
            return reference.kind == wanted.kind && reference.value == wanted.value;
        });
    }

    /// True where some part has that number, of whatever kind.
    bool has_number(std::string_view value) const
    {
        return std::ranges::find(all, value, &Reference::value) != all.end();
    }
};

/// True where every group of digits of a symbol stands in `text`, written in another way:
/// "COM(2021)118" and "COM (2021) 118".
bool has_digits(std::string_view text, std::string_view value)
{
    while (!value.empty()) {
        const std::size_t end = std::min(value.find('/'), value.size());
        if (text.find(value.substr(0, end)) == std::string_view::npos) {
            return false;
        }
        value.remove_prefix(std::min(end + 1, value.size()));
    }
    return true;
}

constexpr Wording differs{"The {0} refers to {1} where the {2} refers to {3}.",
                          "Côté {0}, le renvoi est à {1} ; côté {2}, il est à {3}."};
constexpr Wording other_language{
    "The {0} gives the address {1} and the {2} {3}: are they the same page in two languages?",
    "Côté {0}, l'adresse est {1} ; côté {2}, c'est {3} : est-ce la même page en deux langues ?"};
constexpr Wording mistyped{"The {0} gives the address {1}, which is {3} in the {2}.",
                           "Côté {0}, l'adresse est {1} ; côté {2}, c'est {3}."};
constexpr Wording other_phone{"The {0} gives the phone number {1}, which is {3} in the {2}.",
                              "Côté {0}, le numéro de téléphone est {1} ; côté {2}, c'est {3}."};
constexpr Wording no_phone{"The {} gives the phone number {}, which the {} does not have.",
                           "Côté {}, il y a le numéro de téléphone {}, qui manque du côté {}."};
constexpr Wording no_address{"The {} gives the address {}, which the {} does not have.",
                             "Côté {}, il y a l'adresse {}, qui manque du côté {}."};
constexpr Wording no_symbol{"The {} refers to {}, which the {} does not name.",
                            "Côté {}, il y a un renvoi à {}, qui manque du côté {}."};

/// Compares the references of one bead.
class Comparison {
public:
    Comparison(const Bitext& bitext, const Voice& voice, const PairView& pair,
               std::vector<Finding>& findings)
        : bitext_(bitext),
          voice_(voice),
          pair_(pair),
          findings_(findings),
          source_(pair.source),
          target_(pair.target)
    {
    }

    void run()
    {
        if (source_.all.size() * target_.all.size() > most_comparisons) {
            return;
        }
        settle(source_, target_, pair_.target.text);
        settle(target_, source_, pair_.source.text);
        pair_up([](const Reference& a, const Reference& b) {
            return is_address(a.kind) && similarity(a.value, b.value) >= alike;
        });
        pair_up([](const Reference&, const Reference&) { return true; });
        report_missing(Side::source, source_);
        report_missing(Side::target, target_);
    }

private:
    /// What the other side has too, be it more or less often, is no difference.
    static void settle(References& own, const References& other, std::string_view other_text)
    {
        for (std::size_t i = 0; i < own.all.size(); ++i) {
            const Reference& reference = own.all[i];
            own.settled[i] = other.has(reference) || (reference.kind == ReferenceKind::symbol &&
                                                      has_digits(other_text, reference.value));
        }
    }

    /// Reports the references that are left on both sides, two of a kind by two.
    template <typename Goes>
    void pair_up(Goes goes_with)
    {
        for (std::size_t s = 0; s < source_.all.size(); ++s) {
            for (std::size_t t = 0; t < target_.all.size() && !source_.settled[s]; ++t) {
                const Reference& a = source_.all[s];
                const Reference& b = target_.all[t];
                if (!target_.settled[t] && a.kind == b.kind && goes_with(a, b)) {
                    source_.settled[s] = target_.settled[t] = true;
                    report_pair(a, b);
                }
            }
        }
    }

    void report_pair(const Reference& source, const Reference& target)
    {
        const bool address = is_address(source.kind);
        const bool pages = address && (source.localised || target.localised);
        const bool near =
            source.kind == ReferenceKind::phone || similarity(source.value, target.value) >= alike;
        // "Article 3, paragraph 2" for "article 2, paragraphe 3"; or the parts have other names.
        const bool crossed =
            !address && source_.has_number(target.value) && target_.has_number(source.value);
        Severity severity = Severity::error;
        double confidence = 0.9;
        if (pages && !near) {
            severity = Severity::info;
            confidence = 0.3;
        } else if (pages || crossed || (address && !near)) {
            severity = Severity::warning;
            confidence = 0.6;
        }
        Finding finding = finding_at(pair_, reference_mismatch.id, severity, confidence,
                                     Side::target, target.span, source.span);
        const std::string_view given = slice(pair_.source.text, source.span);
        finding.message =
            voice_.say(source.kind == ReferenceKind::phone ? other_phone
                       : pages && !near                    ? other_language
                       : address                           ? mistyped
                                                           : differs,
                       voice_.side(bitext_, Side::target), named(Side::target, target),
                       voice_.side(bitext_, Side::source), named(Side::source, source));
        if ((address && !pages) || given == source.value) {
            finding.suggestions.emplace_back(given);
        }
        findings_.push_back(std::move(finding));
    }

    /// The reference with the word before it: "article 6".
    std::string named(Side side, const Reference& reference) const
    {
        const std::string_view text = pair_.side(side).text;
        Span span = reference.span;
        if (!is_address(reference.kind) && reference.kind != ReferenceKind::symbol) {
            constexpr std::uint32_t longest_label = 24;
            const std::uint32_t least = span.begin > longest_label ? span.begin - longest_label : 0;
            int spaces = 0;
            std::uint32_t at = span.begin;
            while (at > least && spaces < 2) {
                --at;
                spaces += text[at] == ' ' ? 1 : 0;
            }
            if (spaces == 2 || at == 0) {
                span.begin = at == 0 ? 0 : at + 1;
            }
        }
        return voice_.quoted(slice(text, span), 80);
    }

    /// An address or a symbol that stands on one side only; the numbers of articles are left to
    /// number-mismatch.
    void report_missing(Side side, const References& own)
    {
        const Side there = opposite(side);
        for (std::size_t i = 0; i < own.all.size(); ++i) {
            const Reference& reference = own.all[i];
            const bool address = is_address(reference.kind);
            const bool symbol = reference.kind == ReferenceKind::symbol;
            const bool phone = reference.kind == ReferenceKind::phone;
            if (own.settled[i] || !(address || symbol) || stands_next_door(there, reference)) {
                continue;
            }
            Finding finding =
                finding_at(pair_, reference_mismatch.id, Severity::warning, address ? 0.8 : 0.6,
                           side, reference.span, Span{0, size_of(pair_.side(there).text)});
            finding.message = voice_.say(phone     ? no_phone
                                         : address ? no_address
                                                   : no_symbol,
                                         voice_.side(bitext_, side), named(side, reference),
                                         voice_.side(bitext_, there));
            findings_.push_back(std::move(finding));
        }
    }

    /// True where the sentences were only cut elsewhere.
    bool stands_next_door(Side side, const Reference& reference) const
    {
        if (!bitext_.ids.empty()) {
            return false;
        }
        const Text& text = bitext_.text(side);
        const Span around = neighbourhood(bitext_, side, pair_.bead);
        const auto there =
            find_references(slice(text.document.text, around), text.document.language);
        return std::ranges::any_of(there, [&](const Reference& other) {
            return other.kind == reference.kind && other.value == reference.value;
        });
    }

    const Bitext& bitext_;
    const Voice& voice_;
    const PairView& pair_;
    std::vector<Finding>& findings_;
    References source_;
    References target_;
};

constexpr Example examples[] = {
    {"The report is published at https://rm.coe.int/168070cafd for all members.",
     "Le rapport est publié à l'adresse ⟦https://rm.coe.int/168070cafe⟧ pour tous les membres."},
    {"La demande est fondée sur l'article 5 de la Convention européenne.",
     "The request is based on Article ⟦6⟧ of the European Convention."},
    {"Vu la décision rendue dans l'affaire 12345/06 par la Cour européenne.",
     "Having regard to the decision in case ⟦12354/06⟧ of the European Court."},
    {"Les articles 3, 4 et 5 de la directive 2004/38/CE sont applicables ici.",
     "Articles 3 to 5 of Directive 2004/38/EC are applicable here."},
    {"Voir https://www.coe.int/fr/web/congress pour les autres documents.",
     "See https://www.coe.int/en/web/congress for the other documents."},
};

} // namespace

constexpr Check reference_mismatch = {
    .id = "reference-mismatch",
    .severity = Severity::error,
    .summary = "An address, the symbol of a document or the number of an article differs.",
    .why = "Web and e-mail addresses, phone numbers, symbols of documents and cases "
           "(CG-BUR(2020)35, 12345/06) and "
           "the numbers of articles, paragraphs, annexes, chapters and acts lead the reader to "
           "another text. The name of a language in an address (/fr/ and /en/) and the letters of "
           "a symbol (2004/38/CE and 2004/38/EC) may differ, IV is 4, and \"articles 3 to 5\" is "
           "\"articles 3, 4 et 5\". A number that only one side has is left to number-mismatch.",
    .examples = examples,
    .run =
        [](const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings) {
            for_each_pair(bitext, [&](const PairView& pair) {
                Comparison(bitext, context.voice, pair, findings).run();
            });
        },
    .explains = Reach::span,
    .mqm = "inconsistent-entities; Accuracy > Entity",
};

} // namespace enregard::checks
