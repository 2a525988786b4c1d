#pragma once

#include "align/language/language.hpp"
#include "align/reflow/lines.hpp"
#include "align/reflow/vocabulary.hpp"
#include "align/reflow/wrapping.hpp"

#include <string_view>

namespace enregard {

class Spellers;

/// What is known when two lines meet.
struct JoinContext {
    std::string_view text;
    const Wrapping& wrapping;
    Vocabulary& vocabulary;
    Language language = Language::unknown;
    Spellers& spellers;
};

/// A paragraph that may go on.
struct OpenParagraph {
    Span first_line;          ///< of its first line
    const Line& last;         ///< its last line so far
    std::uint32_t indent = 0; ///< of its first line
    std::size_t lines = 1;
    bool item = false; ///< it begins with a list marker
};

/// True where `next` goes on with `paragraph`; `apart` says that furniture, a note or a page end
/// lies between the two, `marker` how long the list marker is that `next` begins with.
bool continues(const JoinContext& context, const OpenParagraph& paragraph, const Line& next,
               bool apart, std::uint32_t marker);

/// What becomes of a hyphen at a line end.
enum class LineEnd { space, keep_hyphen, drop_hyphen };

/// How the two lines of one paragraph are put together: with a space, or, after a hyphen, as the
/// rest of the document has it, else as the dictionary does, else with the hyphen.
LineEnd resolve_line_end(const JoinContext& context, const Line& line, const Line& next);

} // namespace enregard
