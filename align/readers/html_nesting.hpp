#pragma once

#include <string_view>

namespace enregard::readers {

/// True when the page nests so many elements, or leaves so many formatting elements open, that a
/// parser of HTML 5 takes quadratic time or memory. Looks only at the tags, in one pass.
bool is_nested_too_deeply(std::string_view html);

} // namespace enregard::readers
