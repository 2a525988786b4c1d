#pragma once

#include "align/reports/report.hpp"

#include <optional>

namespace enregard {

/// A stretch of the lines of a file; its end is the place after its last character.
struct Region {
    LineColumn begin;
    LineColumn end;
};

/// The region of `span` of the text of `side`; none where its file has no lines to show.
std::optional<Region> region_of(const Bitext& bitext, const Places& places, Side side, Span span);

} // namespace enregard
