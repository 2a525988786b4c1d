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
    Span origin;         ///< in Document::original
};

/// How the reader's blocks relate to the lines of the file.
enum class Layout {
    blocks, ///< whole paragraphs: the format says where they begin and end
    lines,  ///< plain text, in which a line may be a part of a paragraph: reflow decides
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
    Language language = Language::unknown;
    Layout layout = Layout::blocks;
};

} // namespace enregard
