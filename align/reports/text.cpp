#include "align/reports/passage.hpp"
#include "align/reports/report.hpp"
#include "align/reports/wording.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace enregard::reports {

namespace {

/// Lines longer than this are tiring to read, however wide the terminal is.
constexpr int widest_columns = 100;
constexpr int narrowest_columns = 40;
constexpr int label_columns = 3;
constexpr int indent_columns = 2 + label_columns + 2;

constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view faint = "\x1b[2m";

Ink ink_of(Severity severity)
{
    return severity == Severity::error     ? Ink::error
           : severity == Severity::warning ? Ink::warning
                                           : Ink::info;
}

std::string_view colour_of(Severity severity)
{
    return severity == Severity::error     ? "\x1b[1;31m"
           : severity == Severity::warning ? "\x1b[1;33m"
                                           : "\x1b[1;36m";
}

constexpr Wording sum{"{} in {} of sentences ({}).", "{} dans {} de phrases ({})."};
constexpr Wording accepted{" The baseline accepts {}.", " La référence (baseline) admet {}."};
constexpr Wording unit{"unit {}", "unité {}"};
constexpr Wording try_words{" Try {}.", " Lire {}."};

/// Writes the report from top to bottom: what the readers remarked, the findings bead by bead, the
/// sum.
class TextReport {
public:
    TextReport(const Checked& checked, const ReportStyle& style)
        : checked_(checked),
          bitext_(checked.bitext),
          places_(checked.bitext),
          voice_(checked.voice),
          colour_(style.colour),
          width_(style.width <= 0 ? 80 : style.width)
    {
        width_ = std::clamp(width_, narrowest_columns, widest_columns) - indent_columns;
        const Language from = bitext_.source.document.language;
        const Language to = bitext_.target.document.language;
        if (from != to && from != Language::unknown && to != Language::unknown) {
            labels_ = {code_of(from), code_of(to)};
        }
    }

    std::string write()
    {
        write_remarks();
        const std::vector<std::size_t> order = in_bead_order(checked_);
        for (std::size_t i = 0; i < order.size();) {
            const auto bead = checked_.findings[order[i]].bead;
            std::vector<const Finding*> group;
            for (; i < order.size() && checked_.findings[order[i]].bead == bead; ++i) {
                group.push_back(&checked_.findings[order[i]]);
            }
            write_group(group, bead);
        }
        separate(false);
        report_ += voice_.say(sum, tally(voice_, count(checked_.findings)),
                              quantity(voice_, count_pairs(bitext_), {"pair", "paire"}),
                              names_of(bitext_));
        if (const std::size_t left_out = checked_.findings.size() - order.size(); left_out > 0) {
            report_ += voice_.say(accepted, quantity(voice_, left_out, {"finding", "remarque"}));
        }
        report_ += '\n';
        return std::move(report_);
    }

private:
    std::string painted(std::string_view text, std::string_view colour) const
    {
        return colour_ ? fmt::format("{}{}{}", colour, text, ansi_reset) : std::string(text);
    }

    /// An empty line, except between two lines of notes.
    void separate(bool note)
    {
        if (!report_.empty() && !(note && after_note_)) {
            report_ += '\n';
        }
        after_note_ = note;
    }

    void write_remarks()
    {
        const Document& source = bitext_.source.document;
        const Document& target = bitext_.target.document;
        for (const Remark& remark : source.remarks) {
            write_remark(Side::source, remark);
        }
        for (const Remark& remark : target.remarks) {
            const bool told =
                source.name == target.name &&
                std::ranges::any_of(source.remarks, [&](const Remark& other) {
                    return other.message == remark.message && other.origin == remark.origin;
                });
            if (!told) {
                write_remark(Side::target, remark);
            }
        }
    }

    void write_remark(Side side, const Remark& remark)
    {
        separate(true);
        write_headline(places_.at_origin(side, remark.origin), Severity::info);
        report_ += visible(remark.message) + '\n';
    }

    void write_headline(const Place& place, Severity severity)
    {
        report_ += painted(visible(shown_place(place)) + ':', bold);
        report_ += ' ';
        report_ += painted(word_for(voice_, severity), colour_of(severity));
        report_ += voice_.pick(": ", "\u00A0: ");
    }

    void write_group(const std::vector<const Finding*>& group, std::optional<std::size_t> bead)
    {
        const bool notes = std::ranges::all_of(
            group, [](const Finding* finding) { return finding->severity == Severity::info; });
        separate(notes);
        for (const Finding* finding : group) {
            write_finding(*finding, notes);
        }
        if (!notes && bead) {
            write_pair(group, bitext_.beads[*bead]);
        }
    }

    void write_finding(const Finding& finding, bool in_notes)
    {
        const Place place = places_.at(finding.side, finding.span);
        write_headline(place, finding.severity);
        report_ += visible(finding.message) + ' ';
        report_ += painted(fmt::format("[{}]", finding.check), faint);
        std::string about = place.line > 0 ? place.part : std::string();
        if (about.empty() && finding.bead && *finding.bead < bitext_.ids.size()) {
            about = voice_.say(unit, bitext_.ids[*finding.bead]);
        }
        const auto tell = [&](std::string_view what) {
            about += about.empty() || what.empty() ? "" : ", ";
            about += what;
        };
        tell(finding.confidence < sure_finding ? voice_.pick("unsure", "à vérifier") : "");
        tell(folded_into(voice_, finding));
        if (!about.empty()) {
            report_ += painted(fmt::format(" ({})", visible(about)), faint);
        }
        const std::string tried = suggestions_of(voice_, finding);
        if (in_notes) {
            report_ += (tried.empty() ? tried : voice_.say(try_words, tried)) + '\n';
            return;
        }
        report_ += '\n';
        if (!tried.empty()) {
            write_labelled(voice_.pick("try", "→"), {tried});
        }
        if (!finding.bead && !place.excerpt.empty()) {
            write_labelled(label(finding.side), {visible(place.excerpt)});
        }
    }

    std::string_view label(Side side) const { return labels_[side == Side::source ? 0 : 1]; }

    void write_labelled(std::string_view label, const std::vector<std::string>& lines)
    {
        std::string head = fmt::format("{:<{}}", label, label_columns);
        for (const std::string& line : lines) {
            report_ += fmt::format("  {}  {}\n", painted(head, faint), line);
            head.assign(label_columns, ' ');
        }
    }

    void write_pair(const std::vector<const Finding*>& group, const Bead& bead)
    {
        std::array<std::vector<Mark>, 2> marks;
        const auto of = [&](Side side) -> std::vector<Mark>& {
            return marks[side == Side::source ? 0 : 1];
        };
        for (const Finding* finding : group) {
            if (finding->severity != Severity::info) {
                of(finding->side).push_back({finding->span, ink_of(finding->severity)});
                if (finding->other) {
                    of(opposite(finding->side)).push_back({*finding->other, Ink::counterpart});
                }
            }
        }
        for (const Side side : {Side::source, Side::target}) {
            const Text& text = bitext_.text(side);
            PassageStyle style = {.colour = colour_, .width = width_};
            style.focus = focus_of(bead, opposite(side), of(opposite(side)));
            const Range range = range_of(bead, side);
            if (range.empty()) {
                write_labelled(
                    label(side),
                    {painted(voice_.pick("(no counterpart)", "(sans correspondant)"), faint)});
            } else {
                write_labelled(label(side), passage_lines(text, range, of(side), style));
            }
        }
    }

    /// How far into its side the first of `marks` stands, 0 to 1.
    double focus_of(const Bead& bead, Side side, const std::vector<Mark>& marks) const
    {
        const Span whole = span_of(bitext_.text(side), range_of(bead, side));
        if (marks.empty() || whole.empty()) {
            return 0;
        }
        const std::uint32_t begin = std::clamp(marks.front().span.begin, whole.begin, whole.end);
        return static_cast<double>(begin - whole.begin) / whole.size();
    }

    const Checked& checked_;
    const Bitext& bitext_;
    Places places_;
    const Voice& voice_;
    bool colour_;
    int width_;
    std::array<std::string_view, 2> labels_ = {"src", "tgt"};
    std::string report_;
    bool after_note_ = false;
};

std::string write(const Checked& checked, const ReportStyle& style)
{
    return TextReport(checked, style).write();
}

} // namespace

extern const Report text;

constexpr Report text = {
    .name = "text",
    .summary = "For people in a terminal: each finding with both sentences, the place marked.",
    .write = write,
};

} // namespace enregard::reports
