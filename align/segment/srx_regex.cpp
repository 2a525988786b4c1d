#include "align/segment/srx_regex.hpp"

#include "align/text/span.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <unicode/utf16.h>

namespace enregard {

namespace {

std::string_view in_words(UErrorCode fault)
{
    switch (fault) {
    case U_REGEX_BAD_ESCAPE_SEQUENCE:
        return "a backslash stands before a letter that has no meaning there";
    case U_REGEX_PROPERTY_SYNTAX:
        return "a property in \\p{...} is not known";
    case U_REGEX_MISMATCHED_PAREN:
        return "a parenthesis is not closed or not opened";
    case U_REGEX_MISSING_CLOSE_BRACKET:
        return "a bracket [ is not closed";
    case U_REGEX_INVALID_RANGE:
        return "a range in brackets runs backwards";
    case U_REGEX_NUMBER_TOO_BIG:
        return "a number is too large";
    case U_REGEX_BAD_INTERVAL:
        return "braces { } do not hold a number of times";
    case U_REGEX_MAX_LT_MIN:
        return "in {m,n} the second number is smaller than the first";
    case U_REGEX_INVALID_BACK_REF:
        return "it refers to a group that is not there";
    case U_REGEX_INVALID_FLAG:
        return "a flag in (?...) is not known";
    case U_REGEX_LOOK_BEHIND_LIMIT:
        return "what (?<=...) or (?<!...) looks back at has no limit in length";
    case U_REGEX_PATTERN_TOO_BIG:
        return "it is too large";
    default:
        return "it is no regular expression";
    }
}

} // namespace

Compiled compile_regex(std::string_view pattern, std::uint32_t flags)
{
    if (pattern.empty()) {
        pattern = "(?:)"; // ICU takes no empty one
    }
    const std::u16string wide = widen(pattern, 0).text;
    UErrorCode status = U_ZERO_ERROR;
    UParseError place{};
    Regex regex(
        uregex_open(wide.data(), static_cast<std::int32_t>(wide.size()), flags, &place, &status));
    if (U_SUCCESS(status)) {
        return {std::move(regex)};
    }
    return {nullptr, place.offset > 0
                         ? fmt::format("{} (near character {})", in_words(status), place.offset)
                         : std::string(in_words(status))};
}

std::string without_java_flags(std::string_view pattern)
{
    std::string kept;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t end = pattern.substr(at).starts_with("(?")
                                    ? pattern.find_first_not_of("dimsuUwx-", at + 2)
                                    : std::string_view::npos;
        if (end != std::string_view::npos && end > at + 2 &&
            (pattern[end] == ')' || pattern[end] == ':')) {
            std::string flags(pattern.substr(at + 2, end - at - 2));
            std::erase_if(flags, [](char flag) { return flag == 'u' || flag == 'U'; });
            if (flags == "-") {
                flags.clear();
            }
            if (pattern[end] == ':' || !flags.empty()) {
                kept += fmt::format("(?{}{}", flags, pattern[end]);
            }
            at = end + 1;
            continue;
        }
        const std::size_t size =
            pattern[at] == '\\' ? std::min<std::size_t>(2, pattern.size() - at) : 1;
        kept += pattern.substr(at, size);
        at += size;
    }
    return kept;
}

std::string shown_pattern(std::string_view pattern)
{
    constexpr std::uint32_t most_chars = 40;
    std::uint32_t end = 0;
    std::string shown;
    for (std::uint32_t chars = 0; chars < most_chars && end < pattern.size(); ++chars) {
        const Character c = character_at(pattern, end);
        const bool control = c.code < 0x20 || (c.code >= 0x7F && c.code < 0xA0);
        append(shown, control ? U' ' : c.code);
        end += c.size;
    }
    return end < pattern.size() ? shown + "..." : shown;
}

WideText widen(std::string_view text, std::uint32_t base)
{
    WideText wide;
    wide.text.reserve(text.size());
    wide.offsets.reserve(text.size() + 1);
    for (std::uint32_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        if (c.code > 0xFFFF) {
            wide.text += static_cast<char16_t>(U16_LEAD(c.code));
            wide.text += static_cast<char16_t>(U16_TRAIL(c.code));
            wide.offsets.push_back(base + at);
        } else {
            wide.text += c.code == '\n' || c.code == '\r' ? u' ' : static_cast<char16_t>(c.code);
        }
        wide.offsets.push_back(base + at);
        at += c.size;
    }
    wide.offsets.push_back(base + size_of(text));
    return wide;
}

} // namespace enregard
