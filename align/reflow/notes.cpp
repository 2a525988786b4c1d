#include "align/reflow/notes.hpp"

#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <unordered_map>

namespace enregard {

namespace {

enum class Style { glued, bracketed, round, superscript, sign };

/// A sign that may call a note, or a line beginning that may be a note's number.
struct Mention {
    Span span;
    std::string label;
    Style style = Style::glued;
    std::size_t line = 0;
};

std::uint32_t digits_end(std::string_view text, std::uint32_t at, std::uint32_t end)
{
    std::uint32_t stop = at;
    while (stop < end && stop < at + 4 && is_digit(static_cast<char32_t>(text[stop]))) {
        ++stop;
    }
    return stop > at && stop <= at + 3 ? stop : at;
}

/// "²³" as "23".
std::string label_of_superscripts(std::string_view text, Span span)
{
    std::string label;
    for (std::uint32_t i = span.begin; i < span.end;) {
        const Character c = character_at(text, i);
        const char32_t value = c.code == 0xB9   ? 1
                               : c.code == 0xB2 ? 2
                               : c.code == 0xB3 ? 3
                                                : c.code - 0x2070;
        label += static_cast<char>('0' + value);
        i += c.size;
    }
    return label;
}

std::uint32_t superscripts_end(std::string_view text, std::uint32_t at, std::uint32_t end)
{
    while (at < end && is_superscript_digit(character_at(text, at).code)) {
        at += character_at(text, at).size;
    }
    return at;
}

/// "[2]" or "(2)" at `at`: the span of all of it, empty for none.
Span enclosed_number(std::string_view text, std::uint32_t at, std::uint32_t end, char open,
                     char close)
{
    if (at >= end || text[at] != open) {
        return {at, at};
    }
    const std::uint32_t stop = digits_end(text, at + 1, end);
    const bool whole = stop > at + 1 && stop < end && text[stop] == close;
    return {at, whole ? stop + 1 : at};
}

bool is_unit(std::string_view text, std::uint32_t at)
{
    std::uint32_t begin = at;
    while (begin > 0 && at - begin < 3 && is_letter(character_before(text, begin).code)) {
        begin -= character_before(text, begin).size;
    }
    const std::string_view letters = slice(text, {begin, at});
    const bool whole = !is_letter(character_before(text, begin).code);
    return whole && (letters == "m" || letters == "km" || letters == "cm" || letters == "mm" ||
                     letters == "dm" || letters == "hm" || letters.empty());
}

/// True where digits at `at` hang on a word as a lost superscript does: "garantie2", "fin.2",
/// "« oui »3"; not "COVID19", "A4", "3,5".
bool hangs_on_word(std::string_view text, std::uint32_t at)
{
    const Character before = character_before(text, at);
    const Character second = character_before(text, at - before.size);
    if (is_lower(before.code)) {
        return is_letter(second.code);
    }
    if (before.code == ')' || before.code == 0xBB || before.code == 0x201D) {
        return true;
    }
    const bool sign = before.code == '.' || before.code == ',' || before.code == ';';
    return sign && !is_digit(second.code) && second.code != 0;
}

/// The mentions in one line, in order.
void find_mentions(std::string_view text, const Line& line, std::size_t index,
                   std::vector<Mention>& mentions)
{
    const std::uint32_t end = line.span.end;
    for (std::uint32_t at = line.span.begin; at < end;) {
        const Character c = character_at(text, at);
        const bool inside = at > line.span.begin;
        const bool power = (c.code == '2' || c.code == '3') &&
                           is_letter(character_before(text, at).code) && is_unit(text, at);
        if (inside && is_digit(c.code) && !power && hangs_on_word(text, at)) {
            const std::uint32_t stop = digits_end(text, at, end);
            const Character after = stop < end ? character_at(text, stop) : Character{};
            if (stop > at && !is_letter(after.code) && !is_digit(after.code)) {
                mentions.push_back(
                    {{at, stop}, std::string(slice(text, {at, stop})), Style::glued, index});
            }
            at = std::max(stop, at + 1);
            continue;
        }
        if (inside && is_superscript_digit(c.code)) {
            const std::uint32_t stop = superscripts_end(text, at, end);
            if (!is_unit(text, at)) {
                mentions.push_back({{at, stop},
                                    label_of_superscripts(text, {at, stop}),
                                    Style::superscript,
                                    index});
            }
            at = stop;
            continue;
        }
        const Span square = enclosed_number(text, at, end, '[', ']');
        const Span round = enclosed_number(text, at, end, '(', ')');
        if (inside && (!square.empty() || !round.empty())) {
            const Span span = square.empty() ? round : square;
            mentions.push_back({span, std::string(slice(text, {at + 1, span.end - 1})),
                                square.empty() ? Style::round : Style::bracketed, index});
            at = span.end;
            continue;
        }
        const bool sign = c.code == '*' || c.code == 0x2020 || c.code == 0x2021;
        if (inside && sign && is_letter(character_before(text, at).code)) {
            std::uint32_t stop = at;
            while (stop < end && character_at(text, stop).code == c.code) {
                stop += c.size;
            }
            if (!is_letter(character_at(text, stop).code) || stop == end) {
                mentions.push_back(
                    {{at, stop}, std::string(slice(text, {at, stop})), Style::sign, index});
            }
            at = stop;
            continue;
        }
        at += c.size;
    }
}

/// The number at the beginning of a line that may be a note; an empty label for none.
Mention body_label(std::string_view text, const Line& line, std::size_t index)
{
    const std::uint32_t at = line.span.begin;
    const std::uint32_t end = line.span.end;
    const auto made = [&](std::uint32_t stop, std::string label, Style style) {
        const Character after = character_at(text, stop);
        const std::uint32_t word = trim(text, {stop, end}).begin;
        const char32_t first = character_at(text, word).code;
        const bool text_follows = word < end && (is_letter(first) || is_opening_quote(first));
        const bool apart = is_space(after.code) || style == Style::superscript ||
                           style == Style::bracketed || style == Style::sign;
        return apart && text_follows ? Mention{{at, stop}, std::move(label), style, index}
                                     : Mention{};
    };
    if (const std::uint32_t stop = superscripts_end(text, at, end); stop > at) {
        return made(stop, label_of_superscripts(text, {at, stop}), Style::superscript);
    }
    if (const Span square = enclosed_number(text, at, end, '[', ']'); !square.empty()) {
        return made(square.end, std::string(slice(text, {at + 1, square.end - 1})),
                    Style::bracketed);
    }
    if (const Span round = enclosed_number(text, at, end, '(', ')'); !round.empty()) {
        return made(round.end, std::string(slice(text, {at + 1, round.end - 1})), Style::round);
    }
    if (const std::uint32_t stop = digits_end(text, at, end); stop > at) {
        const bool dotted = line.rule && character_at(text, stop).code == '.';
        return made(stop + (dotted ? 1U : 0U), std::string(slice(text, {at, stop})), Style::glued);
    }
    const Character c = character_at(text, at);
    std::uint32_t stop = at;
    while (stop < end && (c.code == '*' || c.code == 0x2020 || c.code == 0x2021) &&
           character_at(text, stop).code == c.code) {
        stop += c.size;
    }
    return stop > at ? made(stop, std::string(slice(text, {at, stop})), Style::sign) : Mention{};
}

/// A marker may call a body of another style: "garantie2" ... "[2] En anglais" does not, but a lost
/// superscript on one side and a kept one on the other do.
bool may_call(Style marker, Style body)
{
    const auto raised = [](Style style) {
        return style == Style::glued || style == Style::superscript;
    };
    return marker == body || (raised(marker) && raised(body));
}

/// Gives the lines of the note that begins at `first` their role.
void take_body(std::string_view text, std::vector<Line>& lines, std::size_t first, std::size_t note,
               const Wrapping& wrapping)
{
    for (std::size_t i = first; i < lines.size(); ++i) {
        lines[i].role = Role::note;
        lines[i].note = note;
        if (i + 1 == lines.size()) {
            break;
        }
        const Line& next = lines[i + 1];
        const bool goes_on = wrapping.wrapped && is_full(text, lines[i], next, wrapping);
        if (!goes_on || next.role != Role::text || next.page || next.blanks > wrapping.blanks ||
            !body_label(text, next, i + 1).label.empty()) {
            break;
        }
    }
}

} // namespace

Notes find_notes(std::string_view text, std::vector<Line>& lines, const Wrapping& wrapping)
{
    Notes found;
    std::vector<Mention> open; // candidates in the order of the text
    std::unordered_map<std::string, std::vector<std::size_t>> by_label;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].role != Role::text) {
            continue;
        }
        const Mention body = body_label(text, lines[i], i);
        std::vector<std::size_t>& calls = by_label[body.label];
        const bool apart = i == 0 || lines[i].rule || !wrapping.wrapped ||
                           lines[i - 1].role != Role::text ||
                           !is_full(text, lines[i - 1], lines[i], wrapping) ||
                           ends_sentence(slice(text, lines[i - 1].span));
        if (!body.label.empty() && apart && !calls.empty() &&
            may_call(open[calls.back()].style, body.style)) {
            const Mention& call = open[calls.back()];
            found.markers.push_back({call.span, call.label, found.notes.size()});
            calls.pop_back();
            take_body(text, lines, i, found.notes.size(), wrapping);
            found.notes.push_back({body.label, i});
            continue;
        }
        const std::size_t before = open.size();
        find_mentions(text, lines[i], i, open);
        for (std::size_t k = before; k < open.size(); ++k) {
            by_label[open[k].label].push_back(k);
        }
    }
    for (const auto& [label, calls] : by_label) {
        for (const std::size_t k : calls) {
            if (open[k].style == Style::superscript && lines[open[k].line].role == Role::text) {
                found.markers.push_back({open[k].span, open[k].label, std::nullopt});
            }
        }
    }
    std::ranges::sort(found.markers, {}, [](const Marker& marker) { return marker.span; });
    return found;
}

} // namespace enregard
