#include "align/reports/wording.hpp"

#include "align/text/utf8.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

namespace enregard {

namespace {

constexpr char32_t replacement_character = 0xFFFD;

/// Embeddings, overrides and isolates: they can show a text in another order than it has.
bool is_direction_control(char32_t code)
{
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

char32_t visible_code(char32_t code)
{
    if (code == '\t' || code == '\n' || code == '\r') {
        return ' ';
    }
    if (code < 0x20) {
        return 0x2400 + code;
    }
    if (code == 0x7F) {
        return 0x2421;
    }
    const bool noncharacter = (code & 0xFFFEU) == 0xFFFEU || (code >= 0xFDD0 && code <= 0xFDEF);
    if ((code >= 0x80 && code < 0xA0) || code == 0x2028 || code == 0x2029 || noncharacter ||
        is_direction_control(code)) {
        return replacement_character;
    }
    return code;
}

} // namespace

std::string shown_place(const Place& place)
{
    if (place.line > 0) {
        return fmt::format("{}:{}:{}", place.file, place.line, place.column);
    }
    return place.part.empty() ? place.file : fmt::format("{}, {}", place.file, place.part);
}

Counts count(std::span<const Finding> findings)
{
    const auto of = [&](Severity severity) {
        return static_cast<std::size_t>(
            std::ranges::count_if(findings, [&](const Finding& finding) {
                return finding.severity == severity && !finding.accepted;
            }));
    };
    return {.errors = of(Severity::error),
            .warnings = of(Severity::warning),
            .notes = of(Severity::info)};
}

std::string quantity(const Voice& voice, std::size_t number, const Noun& noun)
{
    const bool single = voice.language() == Language::french ? number < 2 : number == 1;
    return fmt::format("{} {}{}", number, voice.pick(noun.english, noun.french), single ? "" : "s");
}

std::string_view word_for(const Voice& voice, Severity severity)
{
    switch (severity) {
    case Severity::error:
        return voice.pick("error", "erreur");
    case Severity::warning:
        return voice.pick("warning", "avertissement");
    case Severity::info:
        break;
    }
    return voice.pick("info", "note");
}

std::string tally(const Voice& voice, const Counts& counts)
{
    std::vector<std::string> said;
    const auto say = [&](std::size_t number, const Noun& noun) {
        if (number > 0) {
            said.push_back(quantity(voice, number, noun));
        }
    };
    say(counts.errors, {"error", "erreur"});
    say(counts.warnings, {"warning", "avertissement"});
    say(counts.notes, {"note", "note"});
    if (said.empty()) {
        return std::string(voice.pick("No findings", "Rien à signaler"));
    }
    std::string text = said.front();
    for (std::size_t i = 1; i < said.size(); ++i) {
        text += i + 1 < said.size() ? ", " : voice.pick(" and ", " et ");
        text += said[i];
    }
    return text;
}

std::size_t count_pairs(const Bitext& bitext)
{
    return static_cast<std::size_t>(std::ranges::count_if(bitext.beads, [](const Bead& bead) {
        return !bead.source.empty() && !bead.target.empty();
    }));
}

std::string names_of(const Bitext& bitext)
{
    const std::string& source = bitext.source.document.name;
    const std::string& target = bitext.target.document.name;
    return visible(source == target ? source : source + ", " + target);
}

std::vector<std::size_t> in_bead_order(const Checked& checked)
{
    std::vector<std::size_t> order(checked.findings.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::erase_if(order, [&](std::size_t i) { return checked.findings[i].accepted.has_value(); });
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return checked.findings[i].bead; });
    return order;
}

std::string folded_into(const Voice& voice, const Finding& finding)
{
    std::string text;
    std::vector<std::string_view> said;
    for (const std::string_view check : finding.folded) {
        if (std::ranges::find(said, check) == said.end()) {
            text += said.empty() ? voice.pick("also here: ", "ici aussi\u00A0: ") : ", ";
            text += check;
            said.push_back(check);
        }
    }
    return text;
}

std::string suggestions_of(const Voice& voice, const Finding& finding)
{
    std::string text;
    for (const std::string& suggestion : finding.suggestions) {
        text += text.empty() ? "" : voice.pick(" or ", " ou ");
        text += voice.pick("“", "«\u00A0");
        text += visible(suggestion);
        text += voice.pick("”", "\u00A0»");
    }
    return text;
}

std::string visible(std::string_view text)
{
    std::string shown;
    shown.reserve(text.size());
    for (std::uint32_t i = 0; i < text.size();) {
        const Character c = character_at(text, i);
        append(shown, visible_code(c.code));
        i += c.size;
    }
    return shown;
}

} // namespace enregard
