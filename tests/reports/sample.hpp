#pragma once

#include "align/checks/check_pair.hpp"
#include "align/reports/report.hpp"

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace enregard::testing {

/// Makes one side of a pair out of sentences: one block for each call of `block`.
class SampleText {
public:
    SampleText(std::string name, Language language)
    {
        text_.document.name = std::move(name);
        text_.document.language = language;
    }

    SampleText& block(BlockKind kind, const std::vector<std::string_view>& sentences, int level = 0,
                      std::string part = {})
    {
        std::string& all = text_.document.text;
        const std::uint32_t begin = size_of(all);
        for (const std::string_view sentence : sentences) {
            all += size_of(all) == begin ? "" : " ";
            const std::uint32_t start = size_of(all);
            all += sentence;
            text_.sentences.push_back(
                {.span = {start, size_of(all)}, .block = text_.document.blocks.size()});
        }
        text_.document.blocks.push_back(
            {.kind = kind, .span = {begin, size_of(all)}, .level = level, .part = std::move(part)});
        all += '\n';
        return *this;
    }

    SampleText& paragraph(const std::vector<std::string_view>& sentences)
    {
        return block(BlockKind::paragraph, sentences);
    }

    Text take()
    {
        text_.document.original = text_.document.text;
        text_.document.source_map = SourceMap::identity(size_of(text_.document.text));
        return std::move(text_);
    }

private:
    Text text_;
};

/// Where `words` stand in `text`; they must be there.
inline Span find_words(const Text& text, std::string_view words)
{
    const std::size_t begin = text.document.text.find(words);
    if (begin == std::string::npos) {
        throw std::logic_error("not in the sample: " + std::string(words));
    }
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
}

/// The place right after `words`.
inline Span place_after(const Text& text, std::string_view words)
{
    const Span span = find_words(text, words);
    return {span.end, span.end};
}

/// A finding on the target side, a warning until it is changed.
inline Finding make_finding(std::string_view check, Span span, std::optional<std::size_t> bead,
                            std::string message)
{
    Finding finding;
    finding.check = check;
    finding.span = span;
    finding.bead = bead;
    finding.message = std::move(message);
    return finding;
}

/// Two empty files: no sentences, no beads, no findings.
inline Checked empty_sample()
{
    Checked checked;
    checked.bitext.source = SampleText("vide.txt", Language::french).take();
    checked.bitext.target = SampleText("empty.txt", Language::english).take();
    return checked;
}

/// Two short letters, aligned, without findings.
inline Checked quiet_sample()
{
    SampleText source("lettre.fr.txt", Language::french);
    source.block(BlockKind::heading, {"Réponse du Ministère"}, 1)
        .paragraph({"Le traité du 3 mai 1832 fut ratifié à l’été.",
                    "Il prévoit la balise <script>alert(\"l'été\")</script> & rien d’autre."})
        .paragraph({"Cette phrase n’a pas d’équivalent."})
        .block(BlockKind::list_item, {"1. Œuvres complètes ;"}, 1)
        .block(BlockKind::footnote, {"Voir le décret nº 12."}, 0, "footnote 1");
    SampleText target("letter.en.txt", Language::english);
    target.block(BlockKind::heading, {"Reply from the Ministry"}, 1)
        .paragraph({"The treaty of 3 May 1882 was ratified.", "This was in the summer.",
                    "It provides for the tag <script>alert('summer')</script> & nothing else."})
        .block(BlockKind::list_item, {"1. Complete works;"}, 1)
        .block(BlockKind::footnote, {"See Decree No. 21."}, 0, "footnote 1");
    Checked checked;
    checked.bitext.source = source.take();
    checked.bitext.target = target.take();
    checked.bitext.beads = {
        {.source = {0, 1}, .target = {0, 1}, .score = 5.25, .posterior = 0.99999},
        {.source = {1, 2}, .target = {1, 3}, .score = 3.14159265, .posterior = 0.875},
        {.source = {2, 3}, .target = {3, 4}, .score = 4, .posterior = 0.97},
        {.source = {3, 4}, .target = {4, 4}, .score = 0, .posterior = 0.81},
        {.source = {4, 5}, .target = {4, 5}, .score = 1.5, .posterior = 0.4142},
        {.source = {5, 6}, .target = {5, 6}, .score = 2.5, .posterior = 0.93},
    };
    return checked;
}

/// The short letters with everything that a report has to show. Its checks do not exist, so that
/// the golden files do not change with the documentation of those that do.
inline Checked sample()
{
    Checked checked = quiet_sample();
    Text& source = checked.bitext.source;
    Text& target = checked.bitext.target;
    source.document.remarks = {
        {.message = "The file is written in windows-1252.", .origin = {0, 0}}};
    const auto add = [&](Severity severity, std::optional<Span> other, const Finding& finding) {
        checked.findings.push_back(finding);
        checked.findings.back().severity = severity;
        checked.findings.back().other = other;
        return &checked.findings.back();
    };
    add(Severity::info, {},
        make_finding("sample-quotes", {}, {}, "The English has two kinds of quotes."));
    Finding* last = add(Severity::error, find_words(source, "1832"),
                        make_finding("sample-number", find_words(target, "1882"), 1,
                                     "The French gives \"1832\" where the English has \"1882\"."));
    last->suggestions = {"1832"};
    last->confidence = 0.98765432;
    last = add(
        Severity::warning, find_words(source, "3 mai 1832"),
        make_finding("sample-date", find_words(target, "3 May 1882"), 1, "The two dates differ."));
    last->suggestions = {"3 May 1832", "May 3, 1832"};
    last->confidence = 0.6;
    add(Severity::info, {},
        make_finding("sample-split", find_words(target, "ratified. This was"), 1,
                     "One French sentence became two."));
    add(Severity::warning, find_words(source, "<script>alert(\"l'été\")</script> &"),
        make_finding("sample-markup", find_words(target, "<script>alert('summer')</script> &"), 2,
                     "The tag <script> & its \"words\" differ."));
    add(Severity::error, {},
        make_finding("sample-missing", find_words(source, "Cette phrase n’a pas d’équivalent."), 3,
                     "The French sentence has no counterpart in the English."))
        ->side = Side::source;
    add(Severity::info, {},
        make_finding("sample-spacing", find_words(target, "works;"), 4,
                     "English puts no space before a semicolon."))
        ->suggestions = {"works;"};
    add(Severity::warning, find_words(source, "nº 12"),
        make_finding("sample-omission", place_after(target, "See Decree"), 5,
                     "The French gives “nº 12” and the English another number."))
        ->confidence = 0.5;
    return checked;
}

/// `checked` as the report called `name` writes it.
inline std::string write_report(std::string_view name, const Checked& checked,
                                const ReportStyle& style = {})
{
    const Report* const report = find_report(name);
    if (report == nullptr) {
        throw std::logic_error("no such report: " + std::string(name));
    }
    return report->write(checked, style);
}

} // namespace enregard::testing
