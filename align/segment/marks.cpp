#include "align/segment/marks.hpp"

namespace enregard {

namespace {

/// The end of "[12]" at `offset`, or `offset`.
std::uint32_t skip_bracketed_number(const Reader& reader, std::uint32_t offset)
{
    if (reader.at(offset).code != '[') {
        return offset;
    }
    const std::uint32_t end = reader.skip_digits(offset + 1);
    const bool short_number = end > offset + 1 && end <= offset + 5;
    return short_number && reader.at(end).code == ']' ? end + 1 : offset;
}

std::uint32_t skip_bracketed_numbers(const Reader& reader, std::uint32_t offset)
{
    for (;;) {
        const std::uint32_t end = skip_bracketed_number(reader, offset);
        if (end == offset) {
            return offset;
        }
        offset = end;
    }
}

bool begins_sentence(char32_t code)
{
    return is_upper(code) || code == 0xAB || code == 0x201C || code == '"' || code == 0;
}

/// A number that lost its raised place: "fin.2 La", "case (1987).11,12 The", "end.11 12 The".
std::uint32_t skip_lost_superscript(const Reader& reader, std::uint32_t offset, std::uint32_t stop)
{
    const Character before = character_before(reader.text, stop);
    const Character second = character_before(reader.text, stop - before.size);
    const bool after_word = is_lower(before.code) && is_lower(second.code);
    if (!after_word && before.code != ')' && !is_closing_quote(before.code)) {
        return offset;
    }
    std::uint32_t end = reader.skip_digits(offset);
    if (end == offset || end > offset + 3) {
        return offset;
    }
    const char32_t sign = reader.at(end).code;
    if (sign == ',' || sign == '-') {
        const std::uint32_t second_end = reader.skip_digits(end + 1);
        end = second_end > end + 1 && second_end <= end + 4 ? second_end : end;
    }
    const std::uint32_t spaced = reader.skip_spaces(end);
    if (spaced == end && end != reader.end) {
        return offset;
    }
    const std::uint32_t another = reader.skip_digits(spaced);
    const std::uint32_t next = reader.skip_spaces(another);
    if (another > spaced && another <= spaced + 3 && next > another &&
        begins_sentence(reader.at(next).code)) {
        return another;
    }
    return after_word || begins_sentence(reader.at(spaced).code) ? end : offset;
}

} // namespace

bool is_strong_stop(char32_t code)
{
    return code == '!' || code == '?' || code == 0x203C || (code >= 0x2047 && code <= 0x2049) ||
           code == 0xFF01 || code == 0xFF1F;
}

bool is_stop(char32_t code)
{
    return code == '.' || is_strong_stop(code) || code == 0x2026 || code == 0xFF0E ||
           code == 0x3002;
}

std::uint32_t read_note_marks(const Reader& reader, std::uint32_t offset, std::uint32_t stop)
{
    const char32_t next = reader.at(offset).code;
    if (is_digit(next)) {
        return skip_lost_superscript(reader, offset, stop);
    }
    if (next == '[') {
        return skip_bracketed_numbers(reader, offset);
    }
    std::uint32_t end = offset;
    while (is_superscript_digit(reader.at(end).code)) {
        end += reader.at(end).size;
    }
    if (end > offset) {
        return end;
    }
    const std::uint32_t spaced = reader.skip_spaces(offset);
    end = skip_bracketed_numbers(reader, spaced);
    if (spaced > offset && end > spaced &&
        begins_sentence(reader.at(reader.skip_spaces(end)).code)) {
        return end;
    }
    return offset;
}

} // namespace enregard
