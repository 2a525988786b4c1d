#pragma once

#include "align/checks/check_pair.hpp"
#include "align/text/span.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace enregard {

/// `text` for the inside of an element or of a quoted attribute; control characters are replaced.
std::string escape_html(std::string_view text);

/// 'E', 'W' ('A' in French) or 'N' (a note): the sign of a severity, so that no colour is needed.
char letter_of(const Voice& voice, Severity severity);

/// The part of a finding that lies in one sentence.
struct MarkPiece {
    Span span;
    std::size_t rank = 0;     ///< of the finding, 0-based, in the order of the page
    bool counterpart = false; ///< the other side of the finding
    bool first = true;        ///< the finding begins in this piece
    bool last = true;         ///< the finding ends in this piece
};

/// Where the findings of a page stand in its sentences.
class HtmlMarks {
public:
    /// `order` holds the indices of the findings as the page numbers them; `checked` must outlive
    /// it.
    HtmlMarks(const Checked& checked, std::span<const std::size_t> order);

    /// Appends the text of a sentence with its findings marked.
    void append_sentence(std::string& html, Side side, std::size_t sentence) const;

    /// Appends an anchor for each finding of `bead` that has no sentence to stand in.
    void append_anchors(std::string& html, Side side, std::size_t bead) const;

    /// True where the page has an element whose id is "f" and the finding's number.
    bool has_place(std::size_t rank) const { return placed_[rank]; }

    /// The sign of a finding, "E3": its severity's letter and its number, as a link to the list.
    std::string badge(std::size_t rank, bool counterpart) const;

private:
    using Pieces = std::vector<MarkPiece>;

    const Finding& finding(std::size_t rank) const { return checked_->findings[order_[rank]]; }
    Range sentences_at(Side side, Span span, const Finding& finding) const;
    void place(std::size_t rank);
    void add_pieces(Side side, Span span, Range range, std::size_t rank, bool counterpart);
    std::tuple<bool, int, std::uint32_t, std::size_t> weight(const MarkPiece& piece) const;
    /// `active` stands in the order of weight.
    void append_segment(std::string& html, std::string_view text, Span span,
                        const std::vector<const MarkPiece*>& active) const;
    std::string_view kind_of(std::size_t rank) const;
    std::string title_of(const MarkPiece& piece) const;

    const Checked* checked_;
    std::span<const std::size_t> order_;
    std::vector<bool> placed_;
    std::array<std::vector<Pieces>, 2> pieces_;                    ///< a list a sentence
    std::array<std::vector<std::vector<std::size_t>>, 2> anchors_; ///< a list a bead
};

} // namespace enregard
