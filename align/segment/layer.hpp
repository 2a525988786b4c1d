#pragma once

#include "align/segment/layer_abbreviations.hpp"

#include <memory>
#include <string>

namespace enregard {

/// How much an SRX file decides.
enum class SrxMode {
    exceptions, ///< its rules against a break everywhere; its breaks only where they know more than
                ///< that a stop ends a sentence, or where there is no stop
    full,       ///< everything: a sentence ends where the file says so and nowhere else
};

/// An SRX file ready for use.
struct SrxLayer;

/// Reads and compiles an SRX file. Throws Error for one that cannot be used.
std::shared_ptr<const SrxLayer> load_srx(const std::string& file);

/// What a user lays over the rules of the segmenter. It decides where it has an opinion: first the
/// abbreviations, then the SRX file; elsewhere the rules do. Empty, it costs nothing.
struct SegmentLayer {
    AbbreviationList abbreviations;
    std::shared_ptr<const SrxLayer> srx; ///< null: none
    SrxMode srx_mode = SrxMode::exceptions;
};

} // namespace enregard
