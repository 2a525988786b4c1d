#pragma once

#include <string>
#include <string_view>

namespace enregard {

/// `text` for XML: & < > and quotes escaped, control characters that XML 1.0 forbids replaced by
/// U+FFFD.
std::string escape_xml(std::string_view text);

} // namespace enregard
