#pragma once

#include "align/segment/reader.hpp"

namespace enregard {

/// True for . ! ? …, their doubled signs and those of full width.
bool is_stop(char32_t code);

/// True for the stops with a ! or a ?.
bool is_strong_stop(char32_t code);

/// The end of the note marks that are glued to a stop and its quotes at `offset`, or `offset`:
/// "fin.²", "fin.[12][13]", "fin. [12] La", "fin.2 La". `stop` is where the stop stands.
std::uint32_t read_note_marks(const Reader& reader, std::uint32_t offset, std::uint32_t stop);

} // namespace enregard
