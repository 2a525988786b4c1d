#pragma once

#include "align/segment/candidate.hpp"
#include "align/segment/segmenter.hpp"

namespace enregard {

/// Decides one candidate of the sentence that began at `sentence`: the first rule of the table that
/// has an opinion wins.
Decision decide(const Candidate& candidate, std::string_view text, std::uint32_t sentence,
                Language language);

} // namespace enregard
