#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace enregard::readers {

/// What line breaks within a paragraph mean.
enum class BreakRule {
    by_look, ///< they divide it where its lines look like an address or a verse
    always,  ///< they divide it
    never,   ///< only doubled ones divide it, as in a heading
};

/// Those of `breaks` (offsets in `text`, in order) that divide a paragraph. Doubled breaks always
/// do; lines look like an address when they are short and none begins with a small letter.
std::vector<std::uint32_t>
dividing_breaks(std::string_view text, const std::vector<std::uint32_t>& breaks, BreakRule rule);

} // namespace enregard::readers
