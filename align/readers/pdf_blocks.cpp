#include "align/readers/pdf_blocks.hpp"

#include "align/readers/pdf_flow.hpp"
#include "align/readers/pdf_text.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

namespace enregard {

namespace {

/// Lines that make a block.
struct Draft {
    BlockKind kind = BlockKind::paragraph;
    std::vector<std::size_t> lines;
    std::string part;
    int level = 0;
};

class BlockMaker {
public:
    BlockMaker(const std::vector<PdfLine>& lines, const PdfNotes& notes, double body_size_pt)
        : lines_(lines), notes_(notes), body_(body_size_pt), margins_(lines)
    {
    }

    PdfBlocks run()
    {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            switch (lines_[i].role) {
            case PdfRole::furniture:
                pending_.push_back({BlockKind::furniture, {i}, {}, 0});
                break;
            case PdfRole::note:
                add_note_line(i);
                break;
            case PdfRole::cell:
                add_cell_line(i);
                break;
            case PdfRole::text:
                add_text_line(i);
                break;
            }
        }
        flush();
        name_headings();
        return result();
    }

private:
    void flush()
    {
        std::ranges::move(pending_, std::back_inserter(drafts_));
        pending_.clear();
    }

    void add_note_line(std::size_t i)
    {
        const std::size_t note = *lines_[i].note;
        for (std::vector<Draft>* drafts : {&pending_, &drafts_}) {
            for (std::size_t k = drafts->size(); k > 0 && k + 60 > drafts->size(); --k) {
                Draft& draft = (*drafts)[k - 1];
                if (draft.kind == BlockKind::footnote && lines_[draft.lines.back()].note == note) {
                    draft.lines.push_back(i);
                    return;
                }
            }
        }
        pending_.push_back({BlockKind::footnote, {i}, "footnote " + notes_.notes[note].label, 0});
    }

    void add_cell_line(std::size_t i)
    {
        const PdfCell& cell = *lines_[i].cell;
        if (open_ && drafts_[*open_].kind == BlockKind::table_cell) {
            const PdfCell& last = *lines_[drafts_[*open_].lines.back()].cell;
            if (last.table == cell.table && last.row == cell.row && last.column == cell.column) {
                drafts_[*open_].lines.push_back(i);
                return;
            }
        }
        flush();
        open_ = drafts_.size();
        drafts_.push_back({BlockKind::table_cell,
                           {i},
                           fmt::format("table {}, row {}", cell.table + 1, cell.row + 1),
                           0});
    }

    bool continues(std::size_t i) const
    {
        if (!open_ || drafts_[*open_].kind == BlockKind::table_cell) {
            return false;
        }
        const std::vector<std::size_t>& block = drafts_[*open_].lines;
        const PdfLine& line = lines_[block.back()];
        const PdfLine& next = lines_[i];
        if (line.column != next.column) {
            return goes_on_elsewhere(line, next, margins_);
        }
        if (line.row == next.row) {
            return false;
        }
        const PdfLine* previous = block.size() > 1 ? &lines_[block[block.size() - 2]] : nullptr;
        return goes_on({.line = line,
                        .next = next,
                        .first = lines_[block.front()],
                        .previous = previous != nullptr && previous->column == line.column
                                        ? previous
                                        : nullptr},
                       margins_, body_);
    }

    void add_text_line(std::size_t i)
    {
        if (continues(i)) {
            drafts_[*open_].lines.push_back(i);
            return;
        }
        flush();
        open_ = drafts_.size();
        const bool item = list_label_size(lines_[i].text) > 0;
        drafts_.push_back(
            {item ? BlockKind::list_item : BlockKind::paragraph, {i}, {}, item ? 1 : 0});
    }

    std::string text_of(const Draft& draft) const
    {
        std::string text;
        for (const std::size_t i : draft.lines) {
            text += text.empty() ? "" : " ";
            text += lines_[i].text;
        }
        return text;
    }

    /// Text that stands out by its size, by its weight or by its words.
    bool is_heading(const Draft& draft) const
    {
        const PdfLine& first = lines_[draft.lines.front()];
        const bool item = draft.kind == BlockKind::list_item;
        if ((draft.kind != BlockKind::paragraph && !item) || draft.lines.size() > 4) {
            return false;
        }
        const std::string text = text_of(draft);
        if (text.size() > 250 || (item && is_bullet(text))) {
            return false;
        }
        const bool bold =
            std::ranges::all_of(draft.lines, [&](std::size_t i) { return lines_[i].bold; });
        const bool stands_out = first.size_pt > 1.12 * body_ || (bold && !body_bold_);
        const char last = text.back();
        const bool open = !ends_like_sentence(text) && last != ',' && last != ';';
        return (stands_out && (open || item)) || (!item && reads_like_heading(text));
    }

    void name_headings()
    {
        std::size_t bold = 0;
        std::set<long, std::greater<>> sizes;
        for (const PdfLine& line : lines_) {
            bold += line.bold ? 1U : 0U;
        }
        body_bold_ = bold * 2 > lines_.size();
        for (Draft& draft : drafts_) {
            if (is_heading(draft)) {
                draft.kind = BlockKind::heading;
                sizes.insert(std::lround(lines_[draft.lines.front()].size_pt));
            }
        }
        for (Draft& draft : drafts_) {
            if (draft.kind == BlockKind::heading) {
                const PdfLine& first = lines_[draft.lines.front()];
                const std::string_view label =
                    std::string_view(first.text).substr(0, list_label_size(first.text));
                const auto rank =
                    std::distance(sizes.begin(), sizes.find(std::lround(first.size_pt)));
                draft.level =
                    std::min(6, std::max(static_cast<int>(rank) + 1, depth_of_number(label)));
            }
        }
    }

    PdfBlocks result() const
    {
        PdfBlocks made;
        made.block_of_line.resize(lines_.size());
        made.block_of_note.resize(notes_.notes.size());
        for (const Draft& draft : drafts_) {
            for (const std::size_t i : draft.lines) {
                made.block_of_line[i] = made.blocks.size();
                if (draft.kind == BlockKind::footnote) {
                    made.block_of_note[*lines_[i].note] = made.blocks.size();
                }
            }
            made.blocks.push_back(
                {.kind = draft.kind, .span = {}, .level = draft.level, .part = draft.part});
        }
        return made;
    }

    const std::vector<PdfLine>& lines_;
    const PdfNotes& notes_;
    double body_;
    bool body_bold_ = false;
    PdfMargins margins_;
    std::vector<Draft> drafts_;
    std::vector<Draft> pending_; ///< furniture and notes since the last text line
    std::optional<std::size_t> open_;
};

} // namespace

PdfBlocks blocks_of(const std::vector<PdfLine>& lines, const PdfNotes& notes, double body_size_pt)
{
    return BlockMaker(lines, notes, body_size_pt).run();
}

} // namespace enregard
