#include "align/readers/line_breaks.hpp"

#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

namespace enregard::readers {

namespace {

bool has_short_lines(std::string_view text, const std::vector<std::uint32_t>& breaks)
{
    constexpr std::uint32_t longest_chars = 60;
    std::uint32_t begin = 0;
    for (std::size_t i = 0; i <= breaks.size(); ++i) {
        const std::uint32_t end = i < breaks.size() ? breaks[i] : size_of(text);
        const Span line = trim(text, {begin, end});
        if (length_chars(slice(text, line)) > longest_chars ||
            is_lower(character_at(text, line.begin).code)) {
            return false;
        }
        begin = end;
    }
    return true;
}

} // namespace

std::vector<std::uint32_t> dividing_breaks(std::string_view text,
                                           const std::vector<std::uint32_t>& breaks, BreakRule rule)
{
    if (!breaks.empty() && (rule == BreakRule::always ||
                            (rule == BreakRule::by_look && has_short_lines(text, breaks)))) {
        return breaks;
    }
    // Two breaks at the same place make an empty line, as between paragraphs.
    std::vector<std::uint32_t> doubled;
    for (std::size_t i = 1; i < breaks.size(); ++i) {
        if (trim(text, {breaks[i - 1], breaks[i]}).empty() &&
            (doubled.empty() || doubled.back() != breaks[i - 1])) {
            doubled.push_back(breaks[i]);
        }
    }
    return doubled;
}

} // namespace enregard::readers
