#include "align/reports/html_marks.hpp"
#include "align/reports/html_style.hpp"
#include "align/reports/report.hpp"
#include "align/reports/wording.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include <fmt/format.h>

namespace enregard::reports {

namespace {

constexpr std::string_view page_head = R"(<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>)";

constexpr Wording unsure_pair{": the pairing is unsure ({} %)",
                              "\u00A0: l'appariement est incertain ({}\u00A0%)"};

/// Writes the page from top to bottom.
class HtmlPage {
public:
    explicit HtmlPage(const Checked& checked)
        : checked_(checked),
          bitext_(checked.bitext),
          voice_(checked.voice),
          places_(checked.bitext),
          order_(in_bead_order(checked)),
          marks_(checked, order_)
    {
    }

    std::string write()
    {
        add("<!DOCTYPE html>\n<html lang=\"{}\">\n", code_of(voice_.language()));
        html_ += page_head;
        html_ += escape_html(names_of(bitext_));
        html_ += " – enregard</title>\n<style>\n";
        html_ += html_style;
        add("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#texts\">{}</a>\n",
            voice_.pick("To the texts", "Aller aux textes"));
        write_header();
        write_list();
        write_texts();
        html_ += "</body>\n</html>\n";
        return std::move(html_);
    }

private:
    template <class... Arguments>
    void add(fmt::format_string<Arguments...> format, Arguments&&... arguments)
    {
        fmt::format_to(std::back_inserter(html_), format, std::forward<Arguments>(arguments)...);
    }

    void write_header()
    {
        const std::string& source = bitext_.source.document.name;
        const std::string& target = bitext_.target.document.name;
        add("<header>\n<h1><bdi>{}</bdi>", escape_html(source));
        if (source != target) {
            add(" <span>en regard</span> <bdi>{}</bdi>", escape_html(target));
        }
        const Counts counts = count(checked_.findings);
        html_ += "</h1>\n<ul class=\"counts\">\n";
        write_count("error", "E", counts.errors, {"error", "erreur"});
        write_count("warning", voice_.pick("W", "A"), counts.warnings,
                    {"warning", "avertissement"});
        write_count("info", "N", counts.notes, {"note", "note"});
        const std::size_t pairs = count_pairs(bitext_);
        add("<li>{} {}</li>\n", quantity(voice_, pairs, {"pair", "paire"}),
            voice_.pick("of sentences", "de phrases"));
        if (bitext_.beads.size() > pairs) {
            add("<li>{} {}</li>\n",
                quantity(voice_, bitext_.beads.size() - pairs, {"place", "endroit"}),
                voice_.pick("without a counterpart", "sans correspondant"));
        }
        const auto unsure = std::ranges::count_if(bitext_.beads, is_unsure);
        if (unsure > 0) {
            add("<li>{} (≈)</li>\n", quantity(voice_, static_cast<std::size_t>(unsure),
                                              {"unsure pairing", "appariement incertain"}));
        }
        html_ += "</ul>\n";
        write_remarks();
        html_ += "</header>\n";
    }

    void write_count(std::string_view severity, std::string_view letter, std::size_t number,
                     const Noun& noun)
    {
        if (number > 0) {
            add("<li class=\"{0}\"><span class=\"badge {0}\" aria-hidden=\"true\">{1}</span> "
                "{2}</li>\n",
                severity, letter, quantity(voice_, number, noun));
        }
    }

    void write_remarks()
    {
        const std::vector<Remark>& source = bitext_.source.document.remarks;
        const std::vector<Remark>& target = bitext_.target.document.remarks;
        if (source.empty() && target.empty()) {
            return;
        }
        html_ += "<ul class=\"remarks\">\n";
        for (const Side side : {Side::source, Side::target}) {
            for (const Remark& remark : bitext_.text(side).document.remarks) {
                add("<li>{} <span class=\"place\">{}</span></li>\n", escape_html(remark.message),
                    escape_html(shown_place(places_.at_origin(side, remark.origin))));
            }
        }
        html_ += "</ul>\n";
    }

    void write_list()
    {
        add("<nav aria-label=\"{0}\">\n<h2>{0}</h2>\n", voice_.pick("Findings", "Remarques"));
        if (order_.empty()) {
            add("<p class=\"none\">{}</p>\n", voice_.pick("No findings.", "Rien à signaler."));
        } else {
            html_ += "<ol>\n";
            for (std::size_t rank = 0; rank < order_.size(); ++rank) {
                write_item(rank);
            }
            html_ += "</ol>\n";
        }
        html_ += "</nav>\n";
    }

    void write_item(std::size_t rank)
    {
        const Finding& finding = checked_.findings[order_[rank]];
        const std::string_view severity = name_of(finding.severity);
        const Place place = places_.at(finding.side, finding.span);
        const Check* const check = find_check(finding.check);
        const bool linked = marks_.has_place(rank);
        const std::string sign = fmt::format("{}{}", letter_of(voice_, finding.severity), rank + 1);
        add(R"(<li class="{}" id="n{}">)", severity, rank + 1);
        html_ += linked ? fmt::format(R"(<a href="#f{}">)", rank + 1) : "<p>";
        add(R"(<span class="badge {}">{}</span> {})", severity, sign, escape_html(finding.message));
        html_ += linked ? "</a>\n" : "</p>\n";
        for (const std::string& suggestion : finding.suggestions) {
            add("<p class=\"suggestion\">{} <q lang=\"{}\">{}</q></p>\n",
                voice_.pick("Try", "Lire"), code_of(bitext_.text(finding.side).document.language),
                escape_html(suggestion));
        }
        add(R"(<p class="about"><span class="place">{}</span>)", escape_html(shown_place(place)));
        if (!place.part.empty() && place.line > 0) {
            add(" · {}", escape_html(place.part));
        } else if (finding.bead && *finding.bead < bitext_.ids.size()) {
            add(" · {} {}", voice_.pick("unit", "unité"), escape_html(bitext_.ids[*finding.bead]));
        }
        const std::string summary =
            check == nullptr ? "" : fmt::format(R"( title="{}")", escape_html(check->summary));
        add(" · <span class=\"check\"{}>{}</span>", summary, escape_html(finding.check));
        if (finding.confidence < sure_finding) {
            add(" · {}", voice_.pick("unsure", "à vérifier"));
        }
        if (!finding.folded.empty()) {
            add(" · {}", folded_into(voice_, finding));
        }
        html_ += "</p></li>\n";
    }

    void write_texts()
    {
        add("<main id=\"texts\">\n<section aria-label=\"{}\">\n"
            "<div class=\"heads\" aria-hidden=\"true\">",
            voice_.pick("The two texts", "Les deux textes"));
        for (const Side side : {Side::source, Side::target}) {
            const Document& document = bitext_.text(side).document;
            const bool known = document.language != Language::unknown;
            const std::string_view fallback =
                side == Side::source ? "Source" : voice_.pick("Target", "Cible");
            add("<p>{} <span>{}</span></p>", known ? voice_.name(document.language) : fallback,
                quantity(voice_, bitext_.text(side).sentences.size(), {"sentence", "phrase"}));
        }
        html_ += "</div>\n<ol class=\"beads\">\n";
        for (std::size_t i = 0; i < bitext_.beads.size(); ++i) {
            write_bead(i);
        }
        html_ += "</ol>\n</section>\n</main>\n";
    }

    static bool is_unsure(const Bead& bead) { return bead.posterior < sure_pairing; }

    void write_bead(std::size_t index)
    {
        const Bead& bead = bitext_.beads[index];
        const bool unsure = is_unsure(bead);
        const bool opens = opens_block(Side::source, bead) || opens_block(Side::target, bead);
        add(R"(<li class="bead{}{}" id="p{}">)", unsure ? " unsure" : "", opens ? " opens" : "",
            index + 1);
        std::string title = fmt::format("{} {}", voice_.pick("Pair", "Paire"), index + 1);
        if (index < bitext_.ids.size()) {
            title += fmt::format(", {} {}", voice_.pick("unit", "unité"), bitext_.ids[index]);
        }
        if (unsure) {
            title += voice_.say(unsure_pair, std::lround(bead.posterior * 100));
        }
        add(R"(<a class="number" href="#p{0}" tabindex="-1" title="{1}">{0}{2}</a>)", index + 1,
            escape_html(title), unsure ? "<br>≈" : "");
        write_cell(Side::source, index);
        write_cell(Side::target, index);
        html_ += "</li>\n";
    }

    /// True where `bead` has the first sentence of a block.
    bool opens_block(Side side, const Bead& bead) const
    {
        const std::vector<Sentence>& sentences = bitext_.text(side).sentences;
        const Range range = range_of(bead, side);
        for (std::uint32_t i = range.begin; i < range.end; ++i) {
            if (i == 0 || sentences[i - 1].block != sentences[i].block) {
                return true;
            }
        }
        return false;
    }

    void write_cell(Side side, std::size_t index)
    {
        const Text& text = bitext_.text(side);
        const Range range = range_of(bitext_.beads[index], side);
        add("\n<div class=\"{}{}\" lang=\"{}\">", side == Side::source ? "source" : "target",
            range.empty() ? " empty" : "", code_of(text.document.language));
        if (range.empty()) {
            add(R"(<p lang="{}">{})", code_of(voice_.language()),
                voice_.pick("no counterpart", "sans correspondant"));
            marks_.append_anchors(html_, side, index);
            html_ += "</p>";
        }
        for (std::uint32_t i = range.begin; i < range.end; ++i) {
            const std::size_t block = text.sentences[i].block;
            const bool begins = i == range.begin || text.sentences[i - 1].block != block;
            if (begins) {
                html_ += i == range.begin ? "" : "</p>";
                write_block_start(side, i);
            } else {
                html_ += ' ';
            }
            if (i == range.begin) {
                marks_.append_anchors(html_, side, index);
            }
            marks_.append_sentence(html_, side, i);
        }
        html_ += range.empty() ? "</div>" : "</p></div>";
    }

    /// Opens the paragraph of sentence number `i`; its part is told where it is another one.
    void write_block_start(Side side, std::uint32_t i)
    {
        const Text& text = bitext_.text(side);
        const Block& block = text.document.blocks[text.sentences[i].block];
        std::string& last = last_part_[side == Side::source ? 0 : 1];
        if (!block.part.empty() && block.part != last) {
            add(R"(<p class="part" lang="en">{}</p>)", escape_html(block.part));
        }
        last = block.part;
        if (block.kind == BlockKind::paragraph) {
            html_ += "<p>";
        } else if (block.level > 0) {
            add(R"(<p class="{} level-{}">)", name_of(block.kind), std::min(block.level, 6));
        } else {
            add(R"(<p class="{}">)", name_of(block.kind));
        }
    }

    const Checked& checked_;
    const Bitext& bitext_;
    const Voice& voice_;
    Places places_;
    std::vector<std::size_t> order_;
    HtmlMarks marks_;
    std::array<std::string, 2> last_part_;
    std::string html_;
};

std::string write(const Checked& checked, const ReportStyle& /*style*/)
{
    return HtmlPage(checked).write();
}

} // namespace

extern const Report html;

constexpr Report html = {
    .name = "html",
    .summary = "One page without scripts: the two texts face to face, the findings marked.",
    .write = write,
};

} // namespace enregard::reports
