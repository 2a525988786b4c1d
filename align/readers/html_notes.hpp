#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <gumbo.h>

namespace enregard::readers {

/// The element that a note's marker links to.
struct HtmlNote {
    std::string label;
    const GumboNode* element = nullptr;
    std::optional<std::size_t> block; ///< the note's first block, once it was written
};

/// A sign in the running text that links to a note.
struct HtmlMarker {
    std::string label;
    std::optional<std::size_t> note; ///< in HtmlNotes::notes
};

/// How the notes of a page hang together.
struct HtmlNotes {
    std::vector<HtmlNote> notes;
    std::unordered_map<const GumboNode*, std::size_t> note_of; ///< by the note's element
    std::unordered_map<const GumboNode*, HtmlMarker> markers;  ///< by the element of the sign
    std::unordered_set<const GumboNode*> left_out; ///< links back, and labels in front of notes
};

/// Finds links to notes in the same page: a link in `sup`, with the role doc-noteref, with
/// "footnote" in its class, or with the same sign as a link that leads back to it, to an element
/// that exists. Of two links to each other the first is the marker and the second leads back. Notes
/// without links are found by their raised signs.
HtmlNotes find_html_notes(const GumboNode* root);

} // namespace enregard::readers
