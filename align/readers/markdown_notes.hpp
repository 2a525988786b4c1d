#pragma once

#include "align/text/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace enregard::readers {

/// "[^1]: " at the beginning of a note's body, or "[^1]" in the running text.
struct NoteSign {
    Span span;
    std::string label;
};

/// The notes of a Markdown text, which CommonMark and MD4C do not know.
struct MarkdownNotes {
    std::vector<NoteSign> bodies;  ///< in the order of the text
    std::vector<NoteSign> markers; ///< in the order of the text, only those that call a note
    std::string masked; ///< of the text's length; bodies look like list items, markers like commas
};

/// Finds the notes outside fenced code; `masked` stays empty when there are none.
MarkdownNotes find_notes(std::string_view text);

/// Where the text after the front matter ("---" to "---") begins; 0 when there is none.
std::uint32_t front_matter_end(std::string_view text);

} // namespace enregard::readers
