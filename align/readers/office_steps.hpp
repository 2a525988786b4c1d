#pragma once

#include "align/document/document.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace enregard::readers {

/// A paragraph, cell or note that is about to be written.
struct OfficeBlock {
    Block block;                     ///< its span is still to come
    std::string shown;               ///< stands before it and is no text: the label of a note
    std::string number;              ///< of a list item or heading, with the blank after it
    std::string address;             ///< empty: "paragraph 14", counted by the writer
    std::optional<std::size_t> note; ///< the note that it belongs to
};

/// What is to be done with a piece of Document::original, once all of it is there.
struct OfficeStep {
    enum class Kind {
        open,       ///< a block begins; `index` says which
        copy,       ///< text
        space,      ///< what is read as a space: a tab
        line_break, ///< read as a space, or divides the paragraph
        marker,     ///< the sign of a note; `index` says which mark
        typed,      ///< text that may be the sign of a note which somebody typed
    };
    Kind kind = Kind::copy;
    Span origin;
    std::size_t index = 0;
};

struct OfficeMark {
    std::string label;
    std::optional<std::size_t> note;
};

struct OfficeNote {
    std::string label;
    std::optional<std::size_t> block; ///< in Document::blocks, once it was written
};

/// "2" for "2", "(2)" and "²"; "**" for itself; empty for what is no sign of a note.
std::string typed_label(std::string_view sign);

/// Ties typed signs ("garantie" and a superscript 2) to the paragraph that begins with the same
/// sign
/// ("2 En anglais"), which becomes a note, or to a note of that label; other signs become text.
void tie_typed_notes(std::string_view original, std::vector<OfficeStep>& steps,
                     std::vector<OfficeBlock>& blocks, std::vector<OfficeMark>& marks,
                     std::vector<OfficeNote>& notes);

/// Takes away the brackets that were typed around signs, and the blank before one that a full stop
/// follows.
void tidy_around_markers(std::string_view original, std::vector<OfficeStep>& steps);

} // namespace enregard::readers
