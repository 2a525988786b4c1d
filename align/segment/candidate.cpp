#include "align/segment/candidate.hpp"

#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

namespace enregard {

namespace {

/// How far a rule looks back or ahead: a longer run of signs is no writing.
constexpr std::uint32_t reach_bytes = 120;

bool is_closer(char32_t code)
{
    return code == ')' || code == ']' || code == '}' || is_closing_quote(code);
}

bool is_opener(char32_t code)
{
    return code == '(' || code == '[' || code == '{' || code == '*' || code == '_' ||
           code == 0x2022 || code == 0x25A0 || code == 0x25CF || code == 0x2026 || code == 0xBF ||
           code == 0xA1 || is_opening_quote(code) || is_dash(code);
}

/// What ends the word before a stop when looking back.
bool is_word_edge(char32_t code)
{
    return code == 0 || is_space(code) || code == '(' || code == '[' || code == '/' ||
           code == 0x2013 || code == 0x2014 || code == '"' || code == 0xAB || code == 0x201C ||
           is_apostrophe(code);
}

/// A reading position in a block.
struct Reader {
    std::string_view text;
    std::uint32_t end;

    Character at(std::uint32_t offset) const
    {
        return offset < end ? character_at(text, offset) : Character{};
    }
    std::uint32_t skip_spaces(std::uint32_t offset) const
    {
        for (Character c = at(offset); is_space(c.code); c = at(offset)) {
            offset += c.size;
        }
        return offset;
    }
};

void read_stops(const Reader& reader, std::uint32_t at, Candidate& candidate)
{
    std::uint32_t end = at;
    std::uint32_t count = 0;
    const auto take = [&] {
        for (Character c = reader.at(end); is_stop(c.code); c = reader.at(end)) {
            candidate.strong |= c.code != '.' && c.code != 0x2026;
            candidate.ellipsis |= c.code == 0x2026;
            end += c.size;
            ++count;
        }
    };
    take();
    // "? !" and ". . ." with blanks between
    const bool dots_only = !candidate.strong;
    for (;;) {
        const std::uint32_t next = reader.skip_spaces(end);
        const Character c = reader.at(next);
        const bool goes_on = next > end && next - end <= 3 &&
                             (c.code == '!' || c.code == '?' || (dots_only && c.code == '.'));
        if (!goes_on) {
            break;
        }
        end = next;
        take();
    }
    candidate.ellipsis |= !candidate.strong && count > 1;
    candidate.stops = {at, end};
}

/// Closing quotes and brackets, with a space before » too.
std::uint32_t read_closers(const Reader& reader, std::uint32_t offset, Candidate& candidate)
{
    for (;;) {
        const Character c = reader.at(offset);
        const Character after = reader.at(offset + c.size);
        if (is_closer(c.code)) {
            const bool opens_a_word = (c.code == '"' || is_apostrophe(c.code)) &&
                                      (is_letter(after.code) || is_digit(after.code));
            if (opens_a_word) {
                return offset;
            }
            candidate.bracket_closed |= c.code == ')' || c.code == ']';
            candidate.closed = true;
            offset += c.size;
            continue;
        }
        if (is_space(c.code) && (after.code == 0xBB || after.code == 0x203A)) {
            candidate.closed = true;
            offset += c.size + after.size;
            continue;
        }
        return offset;
    }
}

/// The end of "[12]" at `offset`, or `offset`.
std::uint32_t skip_bracketed_number(const Reader& reader, std::uint32_t offset)
{
    std::uint32_t end = offset + 1;
    while (is_digit(reader.at(end).code) && end < offset + 5) {
        ++end;
    }
    return reader.at(offset).code == '[' && end > offset + 1 && reader.at(end).code == ']' ? end + 1
                                                                                           : offset;
}

/// Note marks glued to the stop: "fin.²", "fin.[12]", "fin. [12] La", "fin.2 La".
std::uint32_t read_note_marks(const Reader& reader, std::uint32_t offset,
                              const Candidate& candidate)
{
    std::uint32_t end = offset;
    while (is_superscript_digit(reader.at(end).code)) {
        end += reader.at(end).size;
    }
    if (end > offset) {
        return end;
    }
    end = skip_bracketed_number(reader, offset);
    if (end > offset) {
        return end;
    }
    const std::uint32_t spaced = reader.skip_spaces(offset);
    end = skip_bracketed_number(reader, spaced);
    if (spaced > offset && end > spaced) {
        const char32_t next = reader.at(reader.skip_spaces(end)).code;
        return is_upper(next) || next == 0xAB || next == 0 ? end : offset;
    }
    const Character before = character_before(reader.text, candidate.stops.begin);
    const Character second = character_before(reader.text, candidate.stops.begin - before.size);
    if (is_lower(before.code) && is_lower(second.code)) {
        end = offset;
        while (is_digit(reader.at(end).code) && end < offset + 3) {
            ++end;
        }
        if (end > offset && (is_space(reader.at(end).code) || end == reader.end)) {
            return end;
        }
    }
    return offset;
}

void read_word_before(std::string_view text, std::uint32_t start, Candidate& candidate)
{
    std::uint32_t begin = candidate.stops.begin;
    const std::uint32_t limit = begin > start + reach_bytes ? begin - reach_bytes : start;
    const auto before = [&](std::uint32_t at) {
        return at > limit ? character_before(text, at) : Character{};
    };
    for (Character c = before(begin); !is_word_edge(c.code); c = before(begin)) {
        begin -= c.size;
    }
    candidate.word = {begin, candidate.stops.begin};
    candidate.word_key = fold_key(slice(text, candidate.word));

    std::uint32_t at = begin;
    for (Character c = before(at); is_space(c.code) || is_opener(c.code); c = before(at)) {
        at -= c.size;
    }
    candidate.first = at == start;
    for (Character c = before(at); !is_word_edge(c.code); c = before(at)) {
        at -= c.size;
        candidate.previous_capital = is_upper(c.code);
    }
}

void read_next_word(const Reader& reader, Candidate& candidate)
{
    std::uint32_t at = reader.skip_spaces(candidate.end);
    candidate.spaced = at > candidate.end;
    for (std::uint32_t limit = at + reach_bytes; at < limit;) {
        const Character c = reader.at(at);
        if (!is_opener(c.code) && !is_space(c.code)) {
            break;
        }
        candidate.opened |= is_opener(c.code);
        candidate.dash_opened |= is_dash(c.code);
        at += c.size;
    }
    candidate.next = at;
    candidate.next_code = reader.at(at).code;
    std::uint32_t end = at;
    std::uint32_t letters = 0;
    bool all_capitals = true;
    for (Character c = reader.at(end); (is_letter(c.code) || c.code == '-') && end < at + 60;
         c = reader.at(end)) {
        all_capitals &= is_upper(c.code);
        end += c.size;
        ++letters;
    }
    candidate.next_all_capitals = all_capitals && letters > 1;
    candidate.next_key = fold_key(slice(reader.text, {at, end}));
}

} // namespace

bool is_stop(char32_t code)
{
    return code == '.' || code == '!' || code == '?' || code == 0x2026 || code == 0x203C ||
           (code >= 0x2047 && code <= 0x2049);
}

Candidate read_candidate(std::string_view text, std::uint32_t start, std::uint32_t at,
                         std::uint32_t end, Language language)
{
    const Reader reader{text, end};
    Candidate candidate;
    read_stops(reader, at, candidate);
    std::uint32_t after = read_closers(reader, candidate.stops.end, candidate);
    const std::uint32_t quote = after + reader.at(after).size;
    if (language == Language::french && is_space(reader.at(after).code) &&
        reader.at(quote).code == '"' && is_space(reader.at(quote + 1).code)) {
        candidate.closed = true;
        after = quote + 1;
    }
    const std::uint32_t marks = read_note_marks(reader, after, candidate);
    candidate.end = marks;
    read_word_before(text, start, candidate);
    read_next_word(reader, candidate);
    return candidate;
}

} // namespace enregard
