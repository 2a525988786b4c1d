#include "align/checks/pairs.hpp"
#include "align/checks/typography.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

namespace enregard {

namespace {

constexpr Wording ungrouped{"{} stands without a separator of thousands, which {} has elsewhere in "
                            "this text.",
                            "{} est sans séparateur de milliers, alors qu'ailleurs ce texte a {}."};

bool is_separator(char32_t code)
{
    return code == ',' || code == '.' || code == ' ' || code == 0xA0 || code == 0x202F ||
           code == 0x2009 || code == '\'';
}

/// The end of the group of three digits at `at`, if there is one; else `at`.
std::uint32_t group_end(std::string_view text, std::uint32_t at)
{
    std::uint32_t end = at;
    while (end < text.size() && end - at < 4 && is_digit(character_at(text, end).code)) {
        ++end;
    }
    return end - at == 3 ? end : at;
}

/// A run of digits, with its groups of thousands.
struct Figure {
    Span span;
    std::string digits;
    bool grouped = false;
};

std::vector<Figure> figures_of(std::string_view text)
{
    std::vector<Figure> figures;
    for (std::uint32_t i = 0; i < text.size();) {
        if (!is_digit(character_at(text, i).code)) {
            i += character_at(text, i).size;
            continue;
        }
        std::uint32_t end = i;
        while (end < text.size() && is_digit(character_at(text, end).code)) {
            ++end;
        }
        Figure figure{{i, end}, std::string(slice(text, {i, end}))};
        while (figure.digits.front() != '0' && (figure.grouped || figure.digits.size() <= 3)) {
            const Character separator = character_at(text, figure.span.end);
            const std::uint32_t begin = figure.span.end + separator.size;
            const std::uint32_t stop =
                is_separator(separator.code) ? group_end(text, begin) : begin;
            if (stop == begin) {
                break;
            }
            figure.digits += slice(text, {begin, stop});
            figure.span.end = stop;
            figure.grouped = true;
        }
        i = figure.span.end;
        figures.push_back(std::move(figure));
    }
    return figures;
}

} // namespace

void check_thousands(TypographyReport& report)
{
    std::vector<Span> bare;
    std::string grouped;
    for_each_pair(report.bitext, [&](const PairView& pair) {
        const std::vector<Figure> source = figures_of(pair.source.text);
        for (const Figure& figure : figures_of(pair.target.text)) {
            const auto same = std::ranges::find_if(source, [&](const Figure& other) {
                return other.grouped && other.digits == figure.digits;
            });
            if (same == source.end()) {
                continue;
            }
            if (figure.grouped && grouped.empty()) {
                grouped = slice(pair.target.text, figure.span);
            } else if (!figure.grouped) {
                bare.push_back(pair.target.in_document(figure.span));
            }
        }
    });
    if (grouped.empty()) {
        return;
    }
    const Voice& voice = report.voice();
    for (std::size_t i = 0; i < std::min(bare.size(), most_typography_places); ++i) {
        report.add(bare[i], voice.say(ungrouped, voice.quoted(slice(report.text(), bare[i])),
                                      voice.quoted(grouped)));
    }
}

} // namespace enregard
