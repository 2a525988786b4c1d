#pragma once

#include "align/checks/check.hpp"
#include "align/text/span.hpp"

#include <string>
#include <vector>

namespace enregard {

/// Where the parts of the check `typography` put what they find in the translation.
class TypographyReport {
public:
    TypographyReport(const Bitext& checked, const CheckContext& with,
                     std::vector<Finding>& findings)
        : bitext(checked), context(with), findings_(&findings)
    {
    }

    const Bitext& bitext;
    const CheckContext& context;

    const Voice& voice() const { return context.voice; }
    /// The text of the translation.
    std::string_view text() const { return bitext.target.document.text; }

    /// Adds a finding at `span` of the translation.
    void add(Span span, std::string message, Severity severity = Severity::info,
             double confidence = 0.8, std::vector<std::string> suggestions = {});

private:
    std::vector<Finding>* findings_;
};

/// So many places of one kind are named; the last of them says how many there are in all.
constexpr std::size_t most_typography_places = 10;

/// Calls `visit` with the span of every block of the translation that is read.
template <typename Visit>
void for_each_target_block(const Bitext& bitext, Visit&& visit)
{
    for (const Block& block : bitext.target.document.blocks) {
        if (block.kind != BlockKind::furniture) {
            visit(block);
        }
    }
}

/// Spaces before ; : ! ? % and inside « », by the style of the text; in French.
void check_french_spaces(TypographyReport& report);
/// Spaces before ; : ! ? in English.
void check_english_spaces(TypographyReport& report);
/// Quotation marks of another kind than most of the text has.
void check_quotation_marks(TypographyReport& report);
/// Two spaces where the text has one.
void check_double_spaces(TypographyReport& report);
/// "A l'attention", "Etat": capitals without their accent, in French.
void check_capital_accents(TypographyReport& report);
/// "1846" where the original has "1,846" and the text groups thousands elsewhere.
void check_thousands(TypographyReport& report);

} // namespace enregard
