#pragma once

#include "align/segment/segmenter.hpp"

#include <ostream>
#include <string>

namespace enregard {

/// A text of a table: " | " stands where a sentence ends.
struct SentenceCase {
    const char* name;
    const char* expected;
};

inline std::ostream& operator<<(std::ostream& out, const SentenceCase& c)
{
    return out << c.name;
}

/// The sentences of `text` with " | " between them.
inline std::string split(std::string_view text, Language language)
{
    std::string joined;
    for (const Span span : split_sentences(text, {0, size_of(text)}, language)) {
        joined += joined.empty() ? "" : " | ";
        joined += slice(text, span);
    }
    return joined;
}

/// The text itself.
inline std::string without_marks(std::string text)
{
    for (std::size_t at = text.find(" | "); at != std::string::npos; at = text.find(" | ", at)) {
        text.replace(at, 3, " ");
    }
    return text;
}

} // namespace enregard
