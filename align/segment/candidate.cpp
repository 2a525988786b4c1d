#include "align/segment/candidate.hpp"

#include "align/segment/marks.hpp"
#include "align/segment/reader.hpp"
#include "align/text/characters.hpp"

namespace enregard {

namespace {

bool is_closer(char32_t code)
{
    return code == ')' || code == ']' || code == '}' || is_closing_quote(code);
}

bool is_opener(char32_t code)
{
    if (code >= 'a' && code <= 'z') {
        return false;
    }
    return code == '(' || code == '[' || code == '{' || code == '*' || code == '_' ||
           code == 0x2022 || code == 0x2043 || code == 0x25A0 || code == 0x25CF || code == 0x2026 ||
           code == 0xBF || code == 0xA1 || is_opening_quote(code) || is_dash(code);
}

/// What ends the word before a stop when looking back.
bool is_word_edge(char32_t code)
{
    if (code >= 'a' && code <= 'z') {
        return false;
    }
    return code == 0 || is_blank(code) || code == '(' || code == '[' || code == '/' ||
           code == 0x2022 || code == 0x2043 || code == 0x2013 || code == 0x2014 || code == '"' ||
           code == 0xAB || code == 0x201C || is_apostrophe(code);
}

/// True where three stops with blanks before each, and then a capital, come at `offset`: the stop
/// before them ends a sentence, and they stand for what was left out before the next one.
bool omission_follows(const Reader& reader, std::uint32_t offset)
{
    for (int k = 0; k < 3; ++k) {
        const Character blank = reader.at(offset);
        if (!is_space(blank.code) || reader.at(offset + blank.size).code != '.') {
            return false;
        }
        offset += blank.size + 1;
    }
    const std::uint32_t next = reader.skip_spaces(offset);
    return next > offset && is_upper(reader.at(next).code);
}

void read_stops(const Reader& reader, std::uint32_t at, Candidate& candidate)
{
    std::uint32_t end = at;
    std::uint32_t count = 0;
    const auto take = [&] {
        for (Character c = reader.at(end); is_stop(c.code); c = reader.at(end)) {
            candidate.strong |= is_strong_stop(c.code);
            candidate.ellipsis |= c.code == 0x2026;
            end += c.size;
            ++count;
        }
    };
    take();
    candidate.omission = count == 1 && !candidate.strong && at > 0 &&
                         !is_space(character_before(reader.text, at).code) &&
                         omission_follows(reader, end);
    // "? !" and ". . ." with blanks between
    const bool dots_only = !candidate.strong;
    while (!candidate.omission) {
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
    candidate.spaced_dots = candidate.ellipsis && count == 3 && end > at + 3 &&
                            is_space(character_before(reader.text, at).code);
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

/// A straight quote with blanks on both sides, French typewriting, closes if one is open.
std::uint32_t read_spaced_quote(const Surroundings& in, const Reader& reader, std::uint32_t offset,
                                Candidate& candidate)
{
    const std::uint32_t quote = offset + reader.at(offset).size;
    if (is_space(reader.at(offset).code) && reader.at(quote).code == '"' &&
        is_space(reader.at(quote + 1).code) && in.quotes.open_at(quote)) {
        candidate.closed = true;
        return quote + 1;
    }
    return offset;
}

void read_words_before(const Surroundings& in, Candidate& candidate)
{
    std::uint32_t begin = candidate.stops.begin;
    const std::uint32_t limit = begin > in.start + reach_bytes ? begin - reach_bytes : in.start;
    const auto ahead_of = [&](std::uint32_t at) {
        return at > limit ? before(in.text, at) : Character{};
    };
    for (Character c = ahead_of(begin); !is_word_edge(c.code); c = ahead_of(begin)) {
        begin -= c.size;
    }
    candidate.word = {begin, candidate.stops.begin};
    candidate.word_key.assign(slice(in.text, candidate.word));

    std::uint32_t at = begin;
    for (Character c = ahead_of(at); is_blank(c.code) || is_opener(c.code); c = ahead_of(at)) {
        at -= c.size;
    }
    candidate.first = at == in.start;
    const std::uint32_t end = at;
    for (Character c = ahead_of(at); !is_word_edge(c.code); c = ahead_of(at)) {
        at -= c.size;
    }
    candidate.previous = {at, end};
}

void read_next_word(const Reader& reader, Candidate& candidate)
{
    std::uint32_t at = reader.skip_spaces(candidate.end);
    candidate.spaced = at > candidate.end;
    for (std::uint32_t limit = at + reach_bytes; at < limit;) {
        const Character c = reader.at(at);
        const bool opener = is_opener(c.code);
        if (!opener && !is_blank(c.code)) {
            break;
        }
        candidate.opened |= opener;
        candidate.dash_opened |= is_dash(c.code);
        candidate.bracket_opened |= c.code == '(' || c.code == '[';
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
    candidate.next_end = end;
    candidate.next_key.assign(slice(reader.text, {at, end}));
}

} // namespace

void read_candidate(const Surroundings& in, std::uint32_t at, Candidate& candidate)
{
    const Reader reader{in.text, in.end};
    read_stops(reader, at, candidate);
    std::uint32_t after = read_closers(reader, candidate.stops.end, candidate);
    after = read_spaced_quote(in, reader, after, candidate);
    candidate.end = read_note_marks(reader, after, candidate.stops.begin);
    read_words_before(in, candidate);
    read_next_word(reader, candidate);
}

} // namespace enregard
