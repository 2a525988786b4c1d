#pragma once

#include "align/document/document.hpp"

#include <cstddef>
#include <vector>

namespace enregard {

/// A sentence of a document. The sentences of a block are in order and together with the white
/// space between them they cover it exactly; furniture has none.
struct Sentence {
    Span span;             ///< in Document::text, trimmed
    std::size_t block = 0; ///< in Document::blocks
};

} // namespace enregard
