#pragma once

#include "align/document/document.hpp"

namespace enregard {

class Spellers;

/// Makes the blocks of a document whose reader saw its pages: the lines of each block are joined,
/// line-end hyphens resolved, the signs of notes taken out.
void build_from_pages(Document& document, Spellers& spellers);

} // namespace enregard
