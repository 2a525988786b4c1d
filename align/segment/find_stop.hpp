#pragma once

#include <cstdint>
#include <string_view>

namespace enregard {

/// The next byte at or after `at` that begins a stop (is_stop), or `end`. Looks at eight bytes at a
/// time: most of a text is passed over here.
std::uint32_t find_stop(std::string_view text, std::uint32_t at, std::uint32_t end);

} // namespace enregard
