#pragma once

#include "align/language/language.hpp"
#include "align/text/span.hpp"

#include <string_view>

namespace enregard {

class Spellers;

/// What the small words of a text say of its language.
struct LanguageEvidence {
    int words = 0;
    int english = 0; ///< function words that only English has
    int french = 0;  ///< function words and elisions that only French has

    int of(Language language) const
    {
        return language == Language::english ? english : language == Language::french ? french : 0;
    }
};

/// Counts the function words of `text` within `span`.
LanguageEvidence language_evidence(std::string_view text, Span span);

/// The language of a whole text; unknown when its words do not tell (fewer than three function
/// words, or less than two of one language for one of the other). Reads the first 200,000 bytes.
Language guess_language(std::string_view text);

/// True where the words of `span` read as `language` and not as the other one: at least two
/// function words of it and none or few of the other. Names, codes and very short texts are never.
bool reads_as(std::string_view text, Span span, Language language, Spellers& spellers);

} // namespace enregard
