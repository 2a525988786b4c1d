#pragma once

#include <string>
#include <string_view>

namespace enregard {

// Keys are for comparing only; no text that a user sees is ever normalised.

/// NFC, case folded, every apostrophe as ' and every no-break space as a space.
std::string fold_key(std::string_view text);

/// Like fold_key, without accents: "Écrivît" gives "ecrivit"; ə and ı count as a and i, œ as oe.
std::string plain_key(std::string_view text);

/// `text` with each run of white space as one space and none at its ends: how a sentence is shown.
std::string fold_space(std::string_view text);

/// Appends fold_space(text) to `out`.
void append_folded_space(std::string& out, std::string_view text);

/// The columns that `text` takes on a terminal; combining marks take none, wide letters two.
int display_width(std::string_view text);

} // namespace enregard
