#pragma once

#include "align/language/language.hpp"
#include "align/text/span.hpp"
#include "align/text/text_builder.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace enregard {

enum class BlockKind { paragraph, heading, list_item, table_cell, footnote, furniture };

/// "paragraph", "heading", "list-item", "table-cell", "footnote" or "furniture".
std::string_view name_of(BlockKind kind);

/// A piece of a document that no sentence crosses.
struct Block {
    BlockKind kind = BlockKind::paragraph;
    Span span;          ///< in Document::text, without white space at its ends
    int level = 0;      ///< of a heading (1 to 6) or of a list item (1 is the outermost); else 0
    std::string part{}; ///< where a person finds it, as far as lines do not say: "footnote 2"
};

/// The sign in the running text that calls a note ("garantie²"). It is taken out of Document::text,
/// so that no sentence and no number contains it.
struct NoteMarker {
    std::uint32_t at = 0;             ///< where in Document::text the sign was taken out
    Span origin;                      ///< the sign itself, in Document::original
    std::string label;                ///< "2", "*", "a"
    std::optional<std::size_t> block; ///< the note's body in Document::blocks, if there is one
};

/// A remark of the reader that is worth telling (another encoding, a damaged page).
struct Remark {
    std::string message; ///< a full sentence
    Span origin;         ///< in Document::original; {0, 0} is all of it
};

/// Where a person finds a part of Document::original in a file that has no lines to show: "page 3,
/// line 12", "paragraph 14", "table 1, row 4, cell 2".
struct Address {
    std::uint32_t begin = 0; ///< in Document::original; it holds up to the next address
    std::string part;
};

/// How the reader's blocks relate to the lines of the file.
enum class Layout {
    blocks, ///< whole paragraphs: the format says where they begin and end
    lines,  ///< plain text, in which a line may be a part of a paragraph: reflow decides
    pages,  ///< lines on pages: the reader knows from their places which make a block
};

/// A line of a page, for Layout::pages.
struct PageLine {
    Span span;             ///< in Document::text, trimmed
    std::size_t block = 0; ///< in PageLines::blocks
};

/// A sign on a page that calls a note.
struct PageMarker {
    Span span; ///< the sign itself, in Document::text
    std::string label;
    std::optional<std::size_t> block; ///< the note's body in PageLines::blocks
};

/// What a reader saw on pages: reflow joins the lines of a block and resolves their hyphens.
struct PageLines {
    std::vector<PageLine> lines;   ///< in the order of reading; those of one block in its order
    std::vector<Block> blocks;     ///< in the order of reading, their spans still empty
    std::vector<PageMarker> marks; ///< in the order of the text
};

/// What a reader gives. Invariants: `text` is valid UTF-8; blocks do not overlap and stand in the
/// order of the text; `source_map` leads from `text` to `original`.
struct Document {
    std::string name;     ///< the file as the user gave it
    std::string original; ///< the file's text as UTF-8, as an editor shows it
    std::string text;     ///< what is read: entities and markup resolved
    SourceMap source_map;
    std::vector<Block> blocks;
    std::vector<NoteMarker> markers; ///< in the order of `at`
    std::vector<Remark> remarks;
    std::vector<Address> addresses; ///< in order; empty where lines and columns say the place
    Language language = Language::unknown;
    Layout layout = Layout::blocks;
    PageLines pages; ///< for Layout::pages, until reflow has made `blocks` of them
};

/// The address that holds at `origin`, an offset in Document::original; empty where there is none.
std::string_view address_at(const Document& document, std::uint32_t origin);

} // namespace enregard
