#include "align/reflow/marks.hpp"

#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace enregard {

namespace {

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

bool is_small_letter(char c)
{
    return c >= 'a' && c <= 'z';
}

/// "[2]", "(2)" or "(a)" at `at`: the span of all of it, empty for none.
Span enclosed_label(std::string_view text, std::uint32_t at, std::uint32_t end)
{
    if (at + 2 >= end || (text[at] != '[' && text[at] != '(')) {
        return {at, at};
    }
    const char close = text[at] == '[' ? ']' : ')';
    std::uint32_t stop = digits_end(text, at + 1, end);
    if (stop == at + 1 && is_small_letter(text[stop])) {
        ++stop;
    }
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
    const char32_t before = character_before(text, begin).code;
    if (letters.empty()) {
        return is_digit(before); // 10²
    }
    return !is_letter(before) && (letters == "m" || letters == "km" || letters == "cm" ||
                                  letters == "mm" || letters == "dm" || letters == "hm");
}

/// True where a year ends at `at`: "2017³" may call a note.
bool is_year(std::string_view text, std::uint32_t at)
{
    if (at < 4 || (text[at - 4] != '1' && text[at - 4] != '2')) {
        return false;
    }
    const std::string_view digits = text.substr(at - 4, 4);
    return digits.find_first_not_of("0123456789") == std::string_view::npos &&
           !is_digit(character_before(text, at - 4).code);
}

bool is_sign(char32_t code)
{
    return code == '*' || code == 0x2020 || code == 0x2021;
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
    const bool sign = before.code == '.' || before.code == ',' || before.code == ';' ||
                      before.code == '?' || before.code == '!';
    return sign && !is_digit(second.code) && second.code != 0;
}

/// "OTAN2", "UE3"; not "A4", "G7", "CO2", "PM10", "ISO9".
bool hangs_on_capitals(std::string_view text, std::uint32_t at)
{
    std::uint32_t begin = at;
    while (begin > 0 && is_upper(character_before(text, begin).code)) {
        begin -= character_before(text, begin).size;
    }
    const std::string_view word = slice(text, {begin, at});
    static constexpr std::string_view formulas[] = {"CO", "SO", "NO", "CH", "PM", "NH", "EN", "ISO",
                                                    "HO", "CF", "NF", "OH", "VO", "BC", "RN", "RD"};
    return at - begin >= 2 && !is_letter(character_before(text, begin).code) &&
           std::ranges::find(formulas, word) == std::end(formulas);
}

/// "OTAN2", "50 %2", "20172", "45/121": the part of the digits that may be a label.
Span doubtful_label(std::string_view text, std::uint32_t at, std::uint32_t end)
{
    std::uint32_t stop = at;
    while (stop < end && is_digit(static_cast<char32_t>(text[stop]))) {
        ++stop;
    }
    const Character before = character_before(text, at);
    const std::uint32_t size = stop - at;
    const bool year = text[at] == '1' || text[at] == '2';
    if (size > 4 && size <= 6 && year && !is_digit(before.code)) {
        return {at + 4, stop};
    }
    if (before.code == '/' && is_digit(character_before(text, at - 1).code)) {
        // Of the number of a resolution ("45/12" and the mark 1) at least two digits are left.
        const char32_t after = stop < end ? character_at(text, stop).code : 0;
        const bool numbers = size == 3 && after != '/' && after != '-';
        return numbers ? Span{at + 2, stop} : Span{at, at};
    }
    const bool after_sign = before.code == '%' || before.code == 0x20AC;
    return size <= 2 && (after_sign || hangs_on_capitals(text, at)) ? Span{at, stop} : Span{at, at};
}

/// What a search for marks goes through, by its first byte.
struct Scanner {
    std::string_view text;
    const Line& line;
    std::size_t index;
    std::vector<Mention>& mentions;

    void add(Span span, std::string label, MarkStyle style)
    {
        mentions.push_back({span, std::move(label), style, index});
    }

    /// Each of the three gives where to go on.
    std::uint32_t at_digit(std::uint32_t at);
    std::uint32_t at_bracket(std::uint32_t at);
    std::uint32_t at_sign(std::uint32_t at, Character c);
};

std::uint32_t Scanner::at_digit(std::uint32_t at)
{
    const std::uint32_t end = line.span.end;
    std::uint32_t run = at;
    while (run < end && is_digit(static_cast<char32_t>(text[run]))) {
        ++run;
    }
    const char32_t after = run < end ? character_at(text, run).code : 0;
    const char32_t before = character_before(text, at).code;
    if (at == line.span.begin && line.raised) {
        const std::uint32_t rest = trim(text, {run, end}).begin;
        const char32_t sign = rest < end ? character_at(text, rest).code : 0;
        // The blank that the gap has left before a stop or comma goes with it.
        const bool stopped = sign == '.' || sign == ',' || sign == ')';
        add({at, stopped ? rest : run}, std::string(slice(text, {at, run})), MarkStyle::doubtful);
        return run;
    }
    if (is_letter(after) || is_digit(before) || (at == line.span.begin && run - at < 5)) {
        return run;
    }
    const bool power =
        (text[at] == '2' || text[at] == '3') && is_letter(before) && is_unit(text, at);
    if (!power && run - at <= 3 && hangs_on_word(text, at)) {
        add({at, run}, std::string(slice(text, {at, run})), MarkStyle::glued);
    } else if (const Span label = doubtful_label(text, at, end); !label.empty() && !power) {
        add(label, std::string(slice(text, label)), MarkStyle::doubtful);
    }
    return run;
}

std::uint32_t Scanner::at_bracket(std::uint32_t at)
{
    const Span enclosed = enclosed_label(text, at, line.span.end);
    if (enclosed.empty() || at == line.span.begin) {
        return at + 1;
    }
    const std::string_view label = slice(text, {at + 1, enclosed.end - 1});
    const bool square = text[at] == '[';
    // A letter only where it hangs on a word; "(a) the ... (b) the" is an enumeration.
    if (!is_small_letter(label.front()) || is_letter(character_before(text, at).code)) {
        add(enclosed, std::string(label), square ? MarkStyle::bracketed : MarkStyle::round);
    }
    return enclosed.end;
}

std::uint32_t Scanner::at_sign(std::uint32_t at, Character c)
{
    const std::uint32_t end = line.span.end;
    std::uint32_t stop = at + c.size;
    if (c.code == '^') {
        const bool letter = stop < end && is_small_letter(text[stop]);
        stop = letter ? stop + 1 : digits_end(text, stop, end);
        const char32_t before = character_before(text, at).code;
        const bool hangs = is_letter(before) || is_closing_quote(before) || before == ')';
        if (stop > at + 1 && hangs && !is_unit(text, at) &&
            !(letter && stop < end && is_letter(character_at(text, stop).code))) {
            add({at, stop}, std::string(slice(text, {at + 1, stop})), MarkStyle::superscript);
        }
        return stop;
    }
    if (is_superscript_digit(c.code)) {
        stop = superscripts_end(text, at, end);
        const bool year = is_year(text, at);
        if (at > line.span.begin && (year || !is_unit(text, at))) {
            add({at, stop}, label_of_superscripts(text, {at, stop}),
                year ? MarkStyle::doubtful : MarkStyle::superscript);
        }
        return stop;
    }
    if (!is_sign(c.code)) {
        return stop;
    }
    while (stop < end && character_at(text, stop).code == c.code) {
        stop += character_at(text, stop).size;
    }
    const char32_t before = character_before(text, at).code;
    const bool hangs = is_letter(before) || is_closing_quote(before) || before == '.' ||
                       before == ',' || before == ')' || is_digit(before);
    if (at > line.span.begin && hangs &&
        (stop == end || !is_letter(character_at(text, stop).code)) &&
        (stop == end || !is_digit(character_at(text, stop).code))) {
        add({at, stop}, std::string(slice(text, {at, stop})), MarkStyle::sign);
    }
    return stop;
}

/// What a byte may begin: 0 nothing, 1 a digit, 2 a bracket, 3 another sign.
constexpr std::array<std::uint8_t, 256> first_bytes = [] {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t c = '0'; c <= '9'; ++c) {
        table[c] = 1;
    }
    table['['] = table['('] = 2;
    // U+00B2, U+00B3, U+00B9, and U+2020, U+2021, U+2070 to U+2079.
    table['*'] = table['^'] = table[0xC2] = table[0xE2] = 3;
    return table;
}();

} // namespace

void find_mentions(std::string_view text, const Line& line, std::size_t index,
                   std::vector<Mention>& mentions)
{
    Scanner scanner{text, line, index, mentions};
    for (std::uint32_t at = line.span.begin; at < line.span.end;) {
        const std::uint8_t kind = first_bytes[static_cast<unsigned char>(text[at])];
        at = kind == 0   ? at + 1
             : kind == 1 ? scanner.at_digit(at)
             : kind == 2 ? scanner.at_bracket(at)
                         : scanner.at_sign(at, character_at(text, at));
    }
}

bool is_label_alone(std::string_view text, const std::vector<Line>& lines, std::size_t i)
{
    if (lines[i].length_chars > 3 || i + 1 >= lines.size()) {
        return false;
    }
    const Line& next = lines[i + 1];
    const char32_t first = character_at(text, next.span.begin).code;
    return next.blanks <= 1 && !next.page && next.role == Role::text && next.length_chars > 3 &&
           (is_letter(first) || is_opening_quote(first)) &&
           !is_letter(character_at(text, lines[i].span.begin).code);
}

Mention body_label(std::string_view text, const Line& line, std::size_t index, BodyForms forms)
{
    const std::uint32_t at = line.span.begin;
    const std::uint32_t end = line.span.end;
    if (line.raised) {
        return {};
    }
    if (at >= end || first_bytes[static_cast<unsigned char>(text[at])] == 0) {
        if (!forms.letters || at + 2 >= end || !is_small_letter(text[at]) || text[at + 1] != ')') {
            return {};
        }
    }
    const auto made = [&](std::uint32_t stop, std::string label, MarkStyle style) {
        const Character after = character_at(text, stop);
        const std::uint32_t word = trim(text, {stop, end}).begin;
        const char32_t first = character_at(text, word).code;
        const bool text_follows = word < end && (is_letter(first) || is_opening_quote(first) ||
                                                 (is_digit(first) && forms.letters));
        const bool apart = is_space(after.code) || style == MarkStyle::superscript ||
                           style == MarkStyle::bracketed || style == MarkStyle::sign;
        const bool alone = forms.alone && stop == end;
        return alone || (apart && text_follows)
                   ? Mention{{at, stop}, std::move(label), style, index}
                   : Mention{};
    };
    if (const std::uint32_t stop = superscripts_end(text, at, end); stop > at) {
        return made(stop, label_of_superscripts(text, {at, stop}), MarkStyle::superscript);
    }
    const bool caret = text[at] == '^';
    if (const std::uint32_t stop = caret ? digits_end(text, at + 1, end) : at; stop > at + 1) {
        return made(stop, std::string(slice(text, {at + 1, stop})), MarkStyle::superscript);
    }
    if (const Span enclosed = enclosed_label(text, at, end); !enclosed.empty()) {
        const std::string_view label = slice(text, {at + 1, enclosed.end - 1});
        if (is_small_letter(label.front()) && !forms.letters) {
            return {};
        }
        return made(enclosed.end, std::string(label),
                    text[at] == '[' ? MarkStyle::bracketed : MarkStyle::round);
    }
    if (forms.letters && is_small_letter(text[at])) {
        return made(at + 2, std::string(1, text[at]), MarkStyle::round);
    }
    if (const std::uint32_t stop = digits_end(text, at, end); stop > at) {
        const bool dotted = forms.dotted && character_at(text, stop).code == '.';
        return made(stop + (dotted ? 1U : 0U), std::string(slice(text, {at, stop})),
                    MarkStyle::glued);
    }
    const Character c = character_at(text, at);
    std::uint32_t stop = at;
    while (stop < end && is_sign(c.code) && character_at(text, stop).code == c.code) {
        stop += c.size;
    }
    return stop > at ? made(stop, std::string(slice(text, {at, stop})), MarkStyle::sign)
                     : Mention{};
}

bool may_call(MarkStyle mark, MarkStyle body)
{
    const auto raised = [](MarkStyle style) {
        return style == MarkStyle::glued || style == MarkStyle::superscript;
    };
    return mark == body || (raised(mark) && raised(body));
}

} // namespace enregard
