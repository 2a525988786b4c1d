#include "align/checks/pairs.hpp"
#include "align/checks/typography.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

namespace enregard {

namespace {

constexpr Wording two_spaces{"There are two spaces after {}.", "Il y a deux espaces après {}."};
constexpr Wording often_two{"The text has two spaces in {} places, from here on.",
                            "Le texte a deux espaces à {} endroits, à partir d'ici."};

bool is_plain_space(char32_t code)
{
    return code == ' ' || code == 0xA0 || code == 0x202F || code == 0x2009;
}

/// The gaps between words within the lines of the text.
struct Gaps {
    std::vector<Span> wide; ///< exactly two spaces; more are columns
    std::size_t all = 0;
};

/// True where the two spaces at `gap` may be meant: after the end of a sentence, as on typewriters,
/// and after the label of an item.
bool may_be_meant(std::string_view text, Span block, Span gap)
{
    const char32_t before = character_before(text, gap.begin).code;
    if (before == '.' || before == '?' || before == '!' || before == ':' || before == ')' ||
        before == 0x2024 ||
        !(is_letter(before) || is_digit(before) || before == ',' || before == ';' ||
          before == 0xBB || before == '"')) {
        return true;
    }
    const std::string_view line = slice(text, {block.begin, gap.begin});
    return line.find(' ') == std::string_view::npos && line.size() <= 6; // "12  Ville"
}

void read_gaps(std::string_view text, Span block, Gaps& gaps)
{
    for (std::uint32_t i = block.begin; i < block.end;) {
        Character c = character_at(text, i);
        const std::uint32_t begin = i;
        std::uint32_t spaces = 0;
        bool plain = true;
        while (i < block.end && is_space(c.code)) {
            ++spaces;
            plain = plain && is_plain_space(c.code);
            i += c.size;
            c = character_at(text, i);
        }
        if (spaces == 0) {
            i += c.size;
            continue;
        }
        ++gaps.all;
        const bool word_after = is_letter(c.code) || is_digit(c.code) || c.code == 0xAB ||
                                c.code == '(' || c.code == '"';
        if (spaces == 2 && plain && word_after && !may_be_meant(text, block, {begin, i})) {
            gaps.wide.push_back({begin, i});
        }
    }
}

std::string_view word_before(std::string_view text, std::uint32_t end)
{
    std::uint32_t begin = end;
    while (begin > 0 && !is_space(character_before(text, begin).code)) {
        begin -= character_before(text, begin).size;
    }
    return slice(text, {begin, end});
}

} // namespace

void check_double_spaces(TypographyReport& report)
{
    Gaps gaps;
    for_each_target_block(report.bitext, [&](const Block& block) {
        if (block.kind != BlockKind::table_cell) {
            read_gaps(report.text(), block.span, gaps);
        }
    });
    // In lines that were filled with spaces, one gap in some ten is wide.
    const bool is_habit = gaps.wide.size() >= 4 && gaps.wide.size() * 10 > gaps.all;
    if (is_habit) {
        report.add(gaps.wide.front(), report.voice().say(often_two, gaps.wide.size()));
        return;
    }
    for (const Span gap : gaps.wide) {
        report.add(gap,
                   report.voice().say(two_spaces,
                                      report.voice().quoted(word_before(report.text(), gap.begin))),
                   Severity::warning, 0.9);
    }
}

} // namespace enregard
