#pragma once

#include "align/language/references.hpp"

#include <optional>
#include <string_view>

namespace enregard {

/// The address or symbol that `chunk`, a piece of `text` between white space, is without the
/// punctuation around it.
std::optional<Reference> read_chunk(std::string_view text, Span chunk);

} // namespace enregard
