#pragma once

#include "align/checks/check.hpp"
#include "align/terms/term_search.hpp"

#include <string>
#include <vector>

namespace enregard {

/// What the glossaries say of the terms at one place of the source.
struct Renderings {
    std::vector<std::uint32_t> accepted;  ///< target terms, the preferred ones first
    std::vector<std::uint32_t> forbidden; ///< target terms
    bool bundled = true;                  ///< only the bundled glossary says so
    std::string note;                     ///< of the first that has one
    std::string domain;
};

/// The renderings of source terms, as a sighting has them.
Renderings renderings_of(const TermSearch& search, const std::vector<std::uint32_t>& terms);

/// The renderings as a message has them: "a", "b" or "c", three at most.
std::string listed(const Voice& voice, const TermSearch& search,
                   const std::vector<std::uint32_t>& targets);

/// The first of `sightings`, which are in order, that belongs to `bead` or to a later one.
std::vector<TermSighting>::const_iterator first_in(const std::vector<TermSighting>& sightings,
                                                   std::size_t bead);

} // namespace enregard
