#pragma once

#include "align/language/language.hpp"
#include "align/reflow/lines.hpp"
#include "align/reflow/vocabulary.hpp"

#include <string_view>

namespace enregard {

class Spellers;

/// What is known when two lines meet.
struct JoinContext {
    std::string_view text;
    const Wrapping& wrapping;
    const Vocabulary& vocabulary;
    Language language = Language::unknown;
    Spellers& spellers;
};

/// True where `next` goes on with the paragraph of `line`; `apart` says that furniture, a note or
/// a page end lies between the two.
bool continues(const JoinContext& context, const Line& line, const Line& next, bool apart);

/// What becomes of a hyphen at a line end.
enum class LineEnd { space, keep_hyphen, drop_hyphen };

/// How the two lines of one paragraph are put together: with a space, or, after a hyphen, as the
/// rest of the document has it, else as the dictionary does, else with the hyphen.
LineEnd resolve_line_end(const JoinContext& context, const Line& line, const Line& next);

} // namespace enregard
