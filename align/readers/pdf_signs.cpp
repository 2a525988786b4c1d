#include "align/readers/pdf_signs.hpp"

#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

namespace enregard {

namespace {

bool is_note_sign(char32_t code)
{
    return code == '*' || code == 0x2020 || code == 0x2021 || code == 0xA7 || code == 0xB6;
}

/// The lower edge of the words that are set in the main size of the line.
double lower_edge(const PdfLine& line)
{
    std::vector<double> edges;
    for (const PdfWord& word : line.words) {
        if (word.size_pt > 0.92 * line.size_pt) {
            edges.push_back(word.box.bottom);
        }
    }
    if (edges.empty()) {
        return line.box.bottom;
    }
    std::ranges::nth_element(edges, edges.begin() + static_cast<long>(edges.size() / 2));
    return edges[edges.size() / 2];
}

bool is_raised(const PdfWord& word, const PdfLine& line, double lower)
{
    return word.size_pt < 0.87 * line.size_pt && word.box.bottom < lower - 0.1 * line.size_pt;
}

/// "2" of "2", "(2)", "[2]", "2)", "²"; one small letter; the signs * † ‡ §. Empty for others.
std::string label_of(std::string_view text)
{
    std::string label;
    std::size_t letters = 0;
    std::size_t digits = 0;
    std::size_t signs = 0;
    for (std::uint32_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        const bool bracket = c.code == '(' || c.code == ')' || c.code == '[' || c.code == ']';
        const bool dot = (c.code == '.' || c.code == ',') && at > 0 && at + 1 == text.size();
        if (is_superscript_digit(c.code)) {
            const char32_t value = c.code == 0xB9   ? 1
                                   : c.code == 0xB2 ? 2
                                   : c.code == 0xB3 ? 3
                                                    : c.code - 0x2070;
            label += static_cast<char>('0' + value);
            ++digits;
        } else if (is_digit(c.code) || is_note_sign(c.code) || (c.code >= 'a' && c.code <= 'z')) {
            append(label, c.code);
            digits += is_digit(c.code) ? 1U : 0U;
            signs += is_note_sign(c.code) ? 1U : 0U;
            letters += c.code >= 'a' && c.code <= 'z' ? 1U : 0U;
        } else if (!bracket && !dot) {
            return {};
        }
        at += c.size;
    }
    const bool number = digits > 0 && digits <= 3 && signs + letters == 0;
    const bool sign = signs > 0 && signs <= 4 && digits + letters == 0;
    const bool letter = letters == 1 && digits + signs == 0;
    return number || sign || letter ? label : std::string();
}

/// True where a raised number after the character that ends at `at` is an exponent or stands in an
/// ordinal: "m²", "x²", "10³", "27e".
bool is_power_place(std::string_view text, std::uint32_t at)
{
    const Character last = character_before(text, at);
    if (is_digit(last.code)) {
        return true;
    }
    std::uint32_t begin = at;
    while (begin > 0 && at - begin < 4 && is_letter(character_before(text, begin).code)) {
        begin -= character_before(text, begin).size;
    }
    const std::string_view letters = text.substr(begin, at - begin);
    return letters.size() == 1 || letters == "km" || letters == "cm" || letters == "mm" ||
           letters == "dm" || letters == "hm";
}

/// "mot²" or "mot*": signs of the same size at the end of a word.
void add_sign_at_end(const PdfLine& line, std::size_t index, std::vector<RaisedSign>& signs)
{
    const Span word = line.places[index];
    std::uint32_t begin = word.end;
    const auto is_stop = [](char32_t code) {
        return code == '.' || code == ',' || code == ';' || code == ')' || code == 0xBB;
    };
    std::uint32_t end = word.end;
    while (end > word.begin && is_stop(character_before(line.text, end).code)) {
        end -= character_before(line.text, end).size;
    }
    begin = end;
    const char32_t last = character_before(line.text, end).code;
    const bool digits = is_superscript_digit(last);
    while (begin > word.begin) {
        const Character c = character_before(line.text, begin);
        if (digits ? !is_superscript_digit(c.code) : !is_note_sign(c.code)) {
            break;
        }
        begin -= c.size;
    }
    if (begin == end || begin == word.begin) {
        return;
    }
    const std::string label = label_of(slice(line.text, {begin, end}));
    if (!label.empty()) {
        signs.push_back({{begin, end}, label, digits && is_power_place(line.text, begin)});
    }
}

} // namespace

std::vector<RaisedSign> raised_signs(const PdfLine& line)
{
    std::vector<RaisedSign> signs;
    const double lower = lower_edge(line);
    for (std::size_t i = 1; i < line.words.size(); ++i) {
        const PdfWord& word = line.words[i];
        if (!is_raised(word, line, lower)) {
            add_sign_at_end(line, i, signs);
            continue;
        }
        const double gap = word.box.left - line.words[i - 1].box.right;
        std::string label = label_of(word.text);
        if (label.empty() || gap > 0.5 * line.size_pt) {
            continue;
        }
        // "n°" and "27e" are no notes, "5th" has two letters.
        const Character before = character_before(line.text, line.places[i - 1].end);
        const bool letter = label.front() >= 'a' && label.front() <= 'z';
        if (letter && (is_digit(before.code) || label == "o" || is_upper(before.code))) {
            continue;
        }
        const bool power = gap < 0.2 * line.size_pt && !is_note_sign(character_at(label, 0).code) &&
                           is_power_place(line.text, line.places[i - 1].end);
        signs.push_back({line.places[i], std::move(label), power});
    }
    if (!line.words.empty() && !is_raised(line.words.front(), line, lower)) {
        add_sign_at_end(line, 0, signs);
        std::ranges::sort(signs, {}, [](const RaisedSign& sign) { return sign.place; });
    }
    return signs;
}

NoteLabel note_label(const PdfLine& line)
{
    if (line.words.size() < 2) {
        return {};
    }
    const PdfWord& first = line.words.front();
    const bool raised = is_raised(first, line, lower_edge(line));
    const Character next = character_at(line.text, line.places[1].begin);
    const bool text_follows = is_letter(next.code) || is_opening_quote(next.code) ||
                              is_digit(next.code) || next.code == '(' || next.code == '[';
    if (!text_follows) {
        return {};
    }
    std::string label = label_of(first.text);
    if (!label.empty()) {
        return {std::move(label), raised || is_superscript_digit(character_at(first.text, 0).code)};
    }
    // "*Texte": signs of the same size are glued to the first word.
    std::uint32_t end = 0;
    while (is_note_sign(character_at(first.text, end).code) ||
           is_superscript_digit(character_at(first.text, end).code)) {
        end += character_at(first.text, end).size;
    }
    if (end == 0) {
        // "1Texte": the number is as large as the text and nothing stands between them.
        while (end < 3 && is_digit(character_at(first.text, end).code)) {
            ++end;
        }
        const bool capital = is_upper(character_at(first.text, end).code);
        return {capital ? first.text.substr(0, end) : std::string(), false};
    }
    return {label_of(std::string_view(first.text).substr(0, end)), true};
}

bool joins_what_is_before(std::string_view text, std::uint32_t at)
{
    std::uint32_t begin = at;
    std::uint32_t letters = 0;
    while (begin > 0 && is_letter(character_before(text, begin).code)) {
        begin -= character_before(text, begin).size;
        ++letters;
    }
    if (text.substr(0, at).ends_with(" 10")) {
        return false;
    }
    constexpr std::uint32_t longest_unit = 3;
    return letters > longest_unit || is_digit(character_before(text, at).code);
}

std::string raised_digits(std::string_view digits)
{
    std::string raised;
    for (const char digit : digits) {
        const auto value = static_cast<char32_t>(digit - '0');
        append(raised, value == 1                 ? 0xB9
                       : value == 2 || value == 3 ? 0xB0 + value
                                                  : 0x2070 + value);
    }
    return raised;
}

} // namespace enregard
