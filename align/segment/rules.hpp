#pragma once

#include "align/segment/candidate.hpp"
#include "align/segment/segmenter.hpp"

namespace enregard {

/// Decides one candidate: the first rule of the table that has an opinion wins.
Decision decide(const Candidate& candidate, std::string_view text, Language language);

} // namespace enregard
