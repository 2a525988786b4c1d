#include "align/reports/html_marks.hpp"

#include "align/reports/wording.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace enregard {

namespace {

std::size_t index_of(Side side)
{
    return side == Side::source ? 0 : 1;
}

} // namespace

std::string escape_html(std::string_view text)
{
    std::string html;
    for (const char c : visible(text)) {
        switch (c) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '"':
            html += "&quot;";
            break;
        case '\'':
            html += "&#39;";
            break;
        default:
            html += c;
        }
    }
    return html;
}

char letter_of(const Voice& voice, Severity severity)
{
    const char warning = voice.language() == Language::french ? 'A' : 'W';
    return severity == Severity::error ? 'E' : severity == Severity::warning ? warning : 'N';
}

HtmlMarks::HtmlMarks(const Checked& checked, std::span<const std::size_t> order)
    : checked_(&checked), order_(order), placed_(order.size(), false)
{
    for (const Side side : {Side::source, Side::target}) {
        pieces_[index_of(side)].resize(checked.bitext.text(side).sentences.size());
        anchors_[index_of(side)].resize(checked.bitext.beads.size());
    }
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        place(rank);
    }
    for (std::vector<Pieces>& side : pieces_) {
        for (Pieces& pieces : side) {
            std::ranges::stable_sort(pieces, {}, &MarkPiece::span);
        }
    }
}

/// The sentences that `span` touches: of the finding's bead, or, for a finding of the whole
/// document, the first one only, so that such a finding never fills the page.
Range HtmlMarks::sentences_at(Side side, Span span, const Finding& finding) const
{
    const std::vector<Sentence>& sentences = checked_->bitext.text(side).sentences;
    Range range = {0, static_cast<std::uint32_t>(sentences.size())};
    if (finding.bead) {
        range = range_of(checked_->bitext.beads[*finding.bead], side);
    } else if (span.empty()) {
        return {};
    } else {
        const auto first = std::ranges::upper_bound(
            sentences, span.begin, {}, [](const Sentence& sentence) { return sentence.span.end; });
        range.begin = static_cast<std::uint32_t>(first - sentences.begin());
        range.end = std::min(range.end, range.begin + 1);
    }
    const auto touched = [&](std::uint32_t i) {
        const Span sentence = sentences[i].span;
        return span.empty() ? sentence.begin <= span.begin && span.end <= sentence.end
                            : sentence.overlaps(span);
    };
    while (!range.empty() && !touched(range.begin)) {
        ++range.begin;
    }
    while (!range.empty() && !touched(range.end - 1)) {
        --range.end;
    }
    if (span.empty() && !range.empty()) {
        range.end = range.begin + 1;
    }
    return range;
}

void HtmlMarks::place(std::size_t rank)
{
    const Finding& of = finding(rank);
    const Range range = sentences_at(of.side, of.span, of);
    add_pieces(of.side, of.span, range, rank, false);
    placed_[rank] = !range.empty() || of.bead.has_value();
    if (range.empty() && of.bead) {
        anchors_[index_of(of.side)][*of.bead].push_back(rank);
    }
    if (of.other) {
        const Side side = opposite(of.side);
        add_pieces(side, *of.other, sentences_at(side, *of.other, of), rank, true);
    }
}

void HtmlMarks::add_pieces(Side side, Span span, Range range, std::size_t rank, bool counterpart)
{
    const std::vector<Sentence>& sentences = checked_->bitext.text(side).sentences;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Span sentence = sentences[i].span;
        pieces_[index_of(side)][i].push_back(
            {.span = {std::max(span.begin, sentence.begin), std::min(span.end, sentence.end)},
             .rank = rank,
             .counterpart = counterpart,
             .first = i == range.begin,
             .last = i + 1 == range.end});
    }
}

void HtmlMarks::append_sentence(std::string& html, Side side, std::size_t sentence) const
{
    const Text& text = checked_->bitext.text(side);
    const Span whole = text.sentences[sentence].span;
    const Pieces& pieces = pieces_[index_of(side)][sentence];
    std::vector<std::uint32_t> cuts = {whole.begin, whole.end};
    for (const MarkPiece& piece : pieces) {
        cuts.push_back(piece.span.begin);
        cuts.push_back(piece.span.end);
    }
    std::ranges::sort(cuts);
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());

    std::vector<const MarkPiece*> active;
    std::size_t next = 0;
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        for (const MarkPiece* piece : active) {
            if (piece->last && piece->span.end == cuts[i]) {
                html += badge(piece->rank, piece->counterpart);
            }
        }
        std::erase_if(active, [&](const MarkPiece* piece) { return piece->span.end == cuts[i]; });
        for (; next < pieces.size() && pieces[next].span.begin == cuts[i]; ++next) {
            if (!pieces[next].span.empty()) {
                active.push_back(&pieces[next]);
                continue;
            }
            append_segment(html, text.document.text, pieces[next].span, {&pieces[next]});
            html += badge(pieces[next].rank, pieces[next].counterpart);
        }
        if (i + 1 < cuts.size()) {
            std::ranges::sort(active, {}, [&](const MarkPiece* piece) { return weight(*piece); });
            append_segment(html, text.document.text, {cuts[i], cuts[i + 1]}, active);
        }
    }
}

/// What comes first where pieces overlap: findings before counterparts, the gravest, the shortest.
std::tuple<bool, int, std::uint32_t, std::size_t> HtmlMarks::weight(const MarkPiece& piece) const
{
    return {piece.counterpart, -static_cast<int>(finding(piece.rank).severity), piece.span.size(),
            piece.rank};
}

void HtmlMarks::append_segment(std::string& html, std::string_view text, Span span,
                               const std::vector<const MarkPiece*>& active) const
{
    if (active.empty()) {
        html += escape_html(slice(text, span));
        return;
    }
    std::string id;
    std::string more_ids;
    std::string title;
    for (const MarkPiece* piece : active) {
        if (piece->first && !piece->counterpart && piece->span.begin == span.begin) {
            if (id.empty()) {
                id = fmt::format(R"( id="f{}")", piece->rank + 1);
            } else {
                more_ids += fmt::format(R"(<span id="f{}"></span>)", piece->rank + 1);
            }
        }
        title += title.empty() ? "" : "&#10;";
        title += title_of(*piece);
    }
    const MarkPiece& leader = *active.front();
    html += fmt::format(R"(<mark class="{}{}{}"{} title="{}">{}{}</mark>)",
                        name_of(finding(leader.rank).severity),
                        leader.counterpart ? " counterpart" : "", span.empty() ? " gap" : "", id,
                        title, more_ids, escape_html(slice(text, span)));
}

void HtmlMarks::append_anchors(std::string& html, Side side, std::size_t bead) const
{
    for (const std::size_t rank : anchors_[index_of(side)][bead]) {
        const MarkPiece piece = {.span = {}, .rank = rank};
        append_segment(html, {}, {}, {&piece});
        html += badge(rank, false);
    }
}

std::string HtmlMarks::badge(std::size_t rank, bool counterpart) const
{
    const std::string_view severity = name_of(finding(rank).severity);
    return fmt::format(R"(<a class="badge {}{}" href="#n{}" aria-label="{} {}{}">{}{}</a>)",
                       severity, counterpart ? " counterpart" : "", rank + 1, kind_of(rank),
                       rank + 1,
                       counterpart ? checked_->voice.pick(", counterpart", ", correspondant") : "",
                       letter_of(checked_->voice, finding(rank).severity), rank + 1);
}

/// "error", "warning" or "note".
std::string_view HtmlMarks::kind_of(std::size_t rank) const
{
    const Voice& voice = checked_->voice;
    const Severity severity = finding(rank).severity;
    return severity == Severity::info ? "note" : word_for(voice, severity);
}

/// "error 3: the message" and, on the finding's own side, what its check looks for.
std::string HtmlMarks::title_of(const MarkPiece& piece) const
{
    const Finding& of = finding(piece.rank);
    std::string title = fmt::format("{} {}{} {}", kind_of(piece.rank), piece.rank + 1,
                                    checked_->voice.pick(":", "\u00A0:"), of.message);
    const Check* const check = piece.counterpart ? nullptr : find_check(of.check);
    if (check != nullptr) {
        title += fmt::format(" ({}: {})", check->id, check->summary);
    }
    return escape_html(title);
}

} // namespace enregard
