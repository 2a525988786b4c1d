#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <unicode/uregex.h>

namespace enregard {

struct CloseRegex {
    void operator()(URegularExpression* regex) const { uregex_close(regex); }
};

/// A compiled regular expression with the state of one search: not for two threads at once.
using Regex = std::unique_ptr<URegularExpression, CloseRegex>;

/// A compiled pattern, or none and why not.
struct Compiled {
    Regex regex;
    std::string fault{}; ///< in words, without full stop: "a parenthesis is not closed"
};

/// Compiles `pattern` (UTF-8) with flags of ICU (UREGEX_CASE_INSENSITIVE ...).
Compiled compile_regex(std::string_view pattern, std::uint32_t flags = 0);

/// `pattern` without the flags u and U, as in (?iu), of the regular expressions of Java, in which
/// many tools write: they ask for what ICU always does.
std::string without_java_flags(std::string_view pattern);

/// `pattern` for a message: cut where it is long, without control characters.
std::string shown_pattern(std::string_view pattern);

/// A text as the regular expressions see it: in UTF-16, line ends as spaces, because a line end
/// within a paragraph says nothing of its sentences.
struct WideText {
    std::u16string text;
    std::vector<std::uint32_t> offsets; ///< of each unit of `text` and of its end, in bytes
};

/// `text` (valid UTF-8) with offsets counted from `base`.
WideText widen(std::string_view text, std::uint32_t base);

} // namespace enregard
