#include "align/reports/region.hpp"

#include <algorithm>

namespace enregard {

std::optional<Region> region_of(const Bitext& bitext, const Places& places, Side side, Span span)
{
    const Span origin = bitext.text(side).document.source_map.origin_of(span);
    const Place begin = places.at_origin(side, origin);
    if (begin.line == 0) {
        return std::nullopt;
    }
    const std::uint32_t after = std::max(origin.begin, origin.end);
    const Place end = places.at_origin(side, {after, after});
    return Region{{begin.line, begin.column}, {end.line, end.column}};
}

} // namespace enregard
