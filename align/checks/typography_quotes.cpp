#include "align/checks/enclosures.hpp"
#include "align/checks/typography.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace enregard {

namespace {

constexpr Wording other_kind{"This quotation stands in {}; most of the text has {}.",
                             "Cette citation est entre {} ; le texte a le plus souvent {}."};
constexpr Wording foreign_kind{
    "This quotation stands in French quotation marks, in an English text.",
    "Cette citation est entre guillemets français, dans un texte "
    "anglais."};

enum class Kind { guillemets, curly, straight };

std::optional<Kind> kind_of(char32_t code)
{
    switch (code) {
    case 0xAB:
        return Kind::guillemets;
    case 0x201C:
        return Kind::curly;
    case '"':
        return Kind::straight;
    default:
        return std::nullopt;
    }
}

std::string_view name_of(const Voice& voice, Kind kind)
{
    switch (kind) {
    case Kind::guillemets:
        return "« »";
    case Kind::curly:
        return "“ ”";
    case Kind::straight:
        break;
    }
    return voice.pick("straight marks (\" \")", "guillemets droits (\" \")");
}

/// A quotation that stands in no other one.
struct Quotation {
    Kind kind = Kind::guillemets;
    Span span; ///< the opening mark and the word after it
};

void read_quotations(std::string_view text, Span block, std::vector<Quotation>& quotations)
{
    std::vector<EnclosureMark> opening = read_enclosures(text, block).pairs;
    std::ranges::sort(opening, {}, &EnclosureMark::span);
    std::optional<std::uint32_t> inside_until;
    for (const EnclosureMark& mark : opening) {
        const std::optional<Kind> kind = kind_of(mark.code);
        if (!kind || (inside_until && mark.span.begin < *inside_until)) {
            continue;
        }
        std::uint32_t end = mark.span.end;
        bool closed = false;
        while (end < block.end && !closed) {
            const Character c = character_at(text, end);
            closed = closes(c.code, mark.code);
            end += c.size;
        }
        inside_until = end;
        quotations.push_back({*kind, {mark.span.begin, end}});
    }
}

} // namespace

void check_quotation_marks(TypographyReport& report)
{
    std::vector<Quotation> quotations;
    for_each_target_block(report.bitext, [&](const Block& block) {
        read_quotations(report.text(), block.span, quotations);
    });
    std::array<std::size_t, 3> counts{};
    for (const Quotation& quotation : quotations) {
        ++counts[static_cast<std::size_t>(quotation.kind)];
    }
    const auto most = std::ranges::max_element(counts);
    const auto style = static_cast<Kind>(most - counts.begin());
    const bool is_english = report.bitext.target.document.language == Language::english;
    std::size_t told = 0;
    for (const Quotation& quotation : quotations) {
        const bool is_foreign = is_english && quotation.kind == Kind::guillemets;
        const bool is_odd = quotation.kind != style && *most * 2 > quotations.size();
        if ((!is_odd && !is_foreign) || told++ >= most_typography_places) {
            continue;
        }
        const Voice& voice = report.voice();
        report.add(quotation.span, is_foreign
                                       ? voice.say(foreign_kind)
                                       : voice.say(other_kind, name_of(voice, quotation.kind),
                                                   name_of(voice, style)));
    }
}

} // namespace enregard
