#pragma once

#include "align/document/document.hpp"
#include "align/readers/pdf_line.hpp"
#include "align/readers/pdf_notes.hpp"

#include <vector>

namespace enregard {

/// The blocks that the lines of a document make, in the order of reading, and for each line the
/// number of its block.
struct PdfBlocks {
    std::vector<Block> blocks; ///< their spans still empty
    std::vector<std::size_t> block_of_line;
    std::vector<std::size_t> block_of_note;
};

PdfBlocks blocks_of(const std::vector<PdfLine>& lines, const PdfNotes& notes, double body_size_pt);

} // namespace enregard
