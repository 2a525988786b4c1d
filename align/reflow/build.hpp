#pragma once

#include "align/document/document.hpp"
#include "align/reflow/join.hpp"
#include "align/reflow/lines.hpp"
#include "align/reflow/notes.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace enregard {

/// Lines that make one block.
struct Group {
    BlockKind kind = BlockKind::paragraph;
    std::optional<std::size_t> note; ///< for BlockKind::footnote: which one of Notes::notes
    std::vector<std::size_t> lines;  ///< numbers of lines, in the order of the block
    int level = 0;                   ///< of a heading or a list item
    std::string part{};              ///< where it stands, if the note does not say it
};

/// Gives `document` the blocks that `groups` make of the lines of `context.text`: lines joined,
/// line-end hyphens resolved, the markers of `notes` taken out and tied to their notes. The lines
/// stand in the text that `document.source_map` leads on from; a group without lines is dropped.
/// Whoever knows the groups better than reflow can guess them (a reader that sees the page) calls
/// this itself.
void build_blocks(const std::vector<Group>& groups, const std::vector<Line>& lines,
                  const Notes& notes, const JoinContext& context, Document& document);

} // namespace enregard
