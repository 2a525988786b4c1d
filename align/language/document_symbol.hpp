#pragma once

#include <string_view>

namespace enregard {

/// True for a line that is the symbol of a document: "CG-BUR(2020)35-INF56", "A/RES/61/295",
/// "AS/Res (2023) 7": capitals, digits and signs, 40 bytes at most.
bool is_document_symbol(std::string_view line);

} // namespace enregard
