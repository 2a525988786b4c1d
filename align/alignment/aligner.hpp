#pragma once

#include "align/alignment/bead.hpp"
#include "align/alignment/corridor.hpp"
#include "align/alignment/partners.hpp"
#include "align/alignment/weights.hpp"
#include "align/lexicon/lexicon.hpp"

#include <vector>

namespace enregard {

/// What the aligner knows beforehand.
struct AlignSettings {
    const Lexicon* lexicon = nullptr; ///< may be null, and knows nothing of other languages
    /// Pairs that are settled, in the order of both texts and apart from each other. Those with an
    /// empty side name sentences without counterpart, wherever they stand in the list.
    std::vector<Bead> pairs{};
    /// No bead has two sentences of the source, nor do reversals join any: its segmentation is that
    /// of another tool.
    bool lock_source = false;
    Weights weights = trained_weights();
};

/// Pairs the sentences of two texts. From coarse to fine: groups of sentences, then sentences with
/// what is known beforehand (words spelled alike, numbers by value, the lexicon, lengths), then
/// again with what the document itself taught of its words (Model 1). Every sentence of both sides
/// is in exactly one bead; an empty side gives only unmatched sentences. Time and memory grow in
/// proportion to the texts.
std::vector<Bead> align(const Text& source, const Text& target, const AlignSettings& settings);

/// What the last pass works on: the beads that were best before it, and what they taught.
struct Prepared {
    AlignedSides sides;
    PartnerTable partners;
    double length_ratio = 1;
    Corridor corridor;
    std::vector<Bead> locks;
};

/// Everything before the last pass.
Prepared prepare(const Text& source, const Text& target, const AlignSettings& settings);

} // namespace enregard
