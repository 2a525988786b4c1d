#pragma once

#include "align/language/language.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace enregard {

/// A rule of an SRX file: what stands before and after a place, as regular expressions of ICU.
struct SrxRule {
    bool breaks = true;
    std::string before; ///< may be empty, but not together with `after`
    std::string after;
    std::string name;       ///< for people: "rule 12 of French", counted from 1 in its languagerule
    std::uint32_t line = 0; ///< in the file
};

/// What an SRX file says of the two languages: their rules in the order in which they are asked.
struct SrxFile {
    std::string name; ///< as the user gave it
    std::vector<SrxRule> english;
    std::vector<SrxRule> french;
};

/// Reads an SRX 2.0 file, or one of SRX 1.0 or without namespace that has its structure:
///
///     const SrxFile file = read_srx("rules.srx");
///     file.french.front().name;          // "rule 1 of French"
///
/// The language patterns of the map are compared with fr, fr-FR, fr-BE, ... and en, en-GB, en-US,
/// ..., whole and without regard to case. `cascade` is heeded; segmentsubflows and formathandle are
/// about inline markup, of which there is none here. Throws Error for a file that cannot be
/// understood, with the line and the rule.
SrxFile read_srx(const std::string& file);

} // namespace enregard
