#include "align/reflow/join.hpp"

#include "align/language/rules.hpp"
#include "align/language/speller.hpp"
#include "align/language/words.hpp"
#include "align/reflow/shapes.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <string>

namespace enregard {

namespace {

struct Edge {
    Span last;  ///< the last word of the line, empty if it ends with something else
    Span first; ///< the first word of the next line
};

Edge words_at_edge(std::string_view text, const Line& line, const Line& next)
{
    Edge edge;
    const Span tail = {line.span.end > line.span.begin + 60 ? line.span.end - 60 : line.span.begin,
                       line.span.end};
    // A cut in the middle of a character cannot happen: the tail begins at a boundary.
    Span safe = tail;
    while (safe.begin < safe.end &&
           (static_cast<unsigned char>(text[safe.begin]) & 0xC0U) == 0x80U) {
        ++safe.begin;
    }
    for (const Span word : split_words(text, safe)) {
        edge.last = word.end == line.span.end ? word : Span{};
    }
    const std::vector<Span> words = split_words(text, {next.span.begin, next.span.end});
    if (!words.empty() && words.front().begin == next.span.begin) {
        edge.first = words.front();
    }
    return edge;
}

bool ends_with_hyphen(std::string_view text, const Line& line)
{
    const Character last = character_before(text, line.span.end);
    const bool hyphen = last.code == '-' || last.code == 0x2010 || last.code == 0xAD;
    return hyphen && is_letter(character_before(text, line.span.end - last.size).code);
}

/// A word that cannot end a line of an address: "of", "de", "and".
bool is_connecting(const JoinContext& context, Span word)
{
    const std::string key = fold_key(slice(context.text, word));
    return !key.empty() && !is_capitalised(slice(context.text, word)) &&
           rules_for(context.language).function_words.contains(key);
}

/// The decision for text that is not wrapped: a paragraph was cut in two by a page.
bool continues_whole(const JoinContext& context, const Line& line, const Line& next)
{
    const char32_t last = character_before(context.text, line.span.end).code;
    return line.length_chars >= 60 && is_lower(character_at(context.text, next.span.begin).code) &&
           is_letter(last) && list_marker(slice(context.text, next.span)).size == 0;
}

/// True where a bracket or guillemet of `line` is still open at its end.
bool leaves_open(std::string_view line)
{
    int open = 0;
    for (std::uint32_t i = 0; i < line.size(); ++i) {
        open += line[i] == '(' ? 1 : line[i] == ')' && open > 0 ? -1 : 0;
        if (line[i] == '\xC2' && i + 1 < line.size()) {
            open += line[i + 1] == '\xAB' ? 1 : line[i + 1] == '\xBB' && open > 0 ? -1 : 0;
        }
    }
    return open > 0;
}

bool is_all_capitals_line(std::string_view line)
{
    int capitals = 0;
    for (std::uint32_t i = 0; i < line.size();) {
        const Character c = character_at(line, i);
        if (is_lower(c.code)) {
            return false;
        }
        capitals += is_upper(c.code) ? 1 : 0;
        i += c.size;
    }
    return capitals >= 6;
}

/// What is asked of two lines, once.
struct Meeting {
    const JoinContext& context;
    const OpenParagraph& paragraph;
    const Line& line;
    const Line& next;
    bool apart;
    bool full;
    bool ended;
    char32_t last;  ///< the last character of `line`
    char32_t first; ///< the first character of `next`

    bool is_short(const Line& some) const
    {
        return some.length_chars * 2 < context.wrapping.width_chars;
    }
    bool stopped() const { return ended || last == ':' || last == ';'; }
    bool is_separate() const;
    bool is_moved() const;
    bool closes() const;
    bool stands_alone() const;
    bool is_next_bullet(std::uint32_t marker) const;
    bool hangs() const;
    bool goes_on_small() const;
    bool goes_on_digit() const;
    bool goes_on_capital() const;
};

/// Rows of tables, captions and signs stand alone.
bool Meeting::is_separate() const
{
    const std::string_view next_words = slice(context.text, next.span);
    return line.row || next.row || line.quoted != next.quoted ||
           (has_caption(next_words) && (!full || ended)) ||
           (is_network_address(next_words) && (!full || ended || is_digit(last))) ||
           (is_decoration(next_words) && !closes()) ||
           is_decoration(slice(context.text, line.span));
}

/// True where the indent says that a paragraph begins: a first line to the right, or lines that
/// leave the margin of those above.
bool Meeting::is_moved() const
{
    const auto off = [](std::uint32_t a, std::uint32_t b) { return a > b ? a - b : b - a; };
    const bool to_the_right = next.indent >= line.indent + 2;
    if (paragraph.item && paragraph.lines == 1) {
        // Lines of an item hang, or stand at the margin.
        return next.indent > line.indent + 12 || (ended && next.indent + 2 < line.indent);
    }
    if (paragraph.lines == 1) {
        return to_the_right || line.indent > next.indent + 16;
    }
    return off(next.indent, line.indent) >= 3 || to_the_right;
}

/// True where `next` begins with a sign that closes what stands before it.
bool Meeting::closes() const
{
    return first == ';' || first == ':' || first == '!' || first == '?' || first == ')' ||
           first == ']' || first == 0xBB || first == 0x201D || first == 0x203A;
}

/// True where `next` begins with the bullet that the item began with, below it: the next item. At
/// the margin a dash may stand in a sentence.
bool Meeting::is_next_bullet(std::uint32_t marker) const
{
    const std::string_view item = slice(context.text, paragraph.first_line);
    const bool margin_dash = next.indent == 0 && is_dash(first);
    return paragraph.item && marker > 0 && next.indent == paragraph.indent && !margin_dash &&
           !is_digit(first) &&
           item.substr(0, marker) == slice(context.text, next.span).substr(0, marker);
}

/// True where `next` begins below the words of an item's first line, which are behind its marker.
bool Meeting::hangs() const
{
    const std::string_view words = slice(context.text, paragraph.first_line);
    const std::uint32_t marker = list_marker(words).size;
    const Span rest = trim(words, {marker, size_of(words)});
    const std::uint32_t column = paragraph.indent + length_chars(words.substr(0, rest.begin));
    return paragraph.item && marker < rest.begin && next.indent > paragraph.indent &&
           next.indent + 1 >= column && next.indent <= column + 1;
}

bool Meeting::goes_on_small() const
{
    if (!ended && last != ':' && last != ';') {
        // A heading in capitals does not go on in small letters.
        return full || apart || !is_all_capitals_line(slice(context.text, line.span));
    }
    const bool nearly_full = line.end_column() * 100 >= context.wrapping.full_chars * 85;
    return (full && !apart) || (last == ';' && nearly_full);
}

/// A short line without a stop is a signature, a heading, or the next line of an address.
bool Meeting::stands_alone() const
{
    const std::string_view words = slice(context.text, next.span);
    const char32_t end = character_before(context.text, next.span.end).code;
    return is_short(next) && !ends_sentence(words) && end != ',' && end != ';' && end != ':' &&
           end != '-';
}

/// "350\n000 euros", "le\n12 mars", not "14, quai des Bateliers" in an address.
bool Meeting::goes_on_digit() const
{
    if (paragraph.lines == 1 && stands_alone()) {
        return false;
    }
    const bool nearly_full = line.end_column() * 10 >= context.wrapping.full_chars * 8 &&
                             line.length_chars * 10 >= context.wrapping.full_chars * 6;
    return full || (!stopped() && nearly_full && (is_lower(last) || is_digit(last)));
}

bool Meeting::goes_on_capital() const
{
    if (ended) {
        return full && !apart && !stands_alone();
    }
    // The next recital, or the next line of an address.
    if (last == ';' || (last == ',' && !full) || (last == ':' && !full)) {
        return false;
    }
    if (apart && !full && is_short(line)) {
        return false;
    }
    // The last line of a paragraph is short, but has a stop: this is the next line of an address.
    const bool alone = paragraph.lines == 1 && is_short(next) &&
                       !ends_sentence(slice(context.text, next.span)) &&
                       (has_caption(slice(context.text, line.span)) ||
                        character_before(context.text, next.span.end).code == ',');
    const Edge edge = words_at_edge(context.text, line, next);
    return (full && !alone) || is_connecting(context, edge.last) ||
           (!edge.last.empty() && !edge.first.empty() &&
            context.vocabulary.has_pair(slice(context.text, edge.last),
                                        slice(context.text, edge.first)));
}

/// "COVID-" and "19", "2020–" and "2021", "et/" and "ou".
bool holds_together(std::string_view text, const Line& line, char32_t first)
{
    const Character last = character_before(text, line.span.end);
    const char32_t before = character_before(text, line.span.end - last.size).code;
    if (last.code == '/') {
        return is_letter(before) && is_letter(first);
    }
    const bool hyphen = last.code == '-' || last.code == 0x2010 || last.code == 0x2011;
    const bool dash = last.code == 0x2013 && is_digit(before);
    return ((hyphen && (is_letter(before) || is_digit(before))) || dash) && is_digit(first);
}

bool is_conjunction(std::string_view word)
{
    return word == "and" || word == "or" || word == "to" || word == "et" || word == "ou";
}

/// A capital in mid-sentence: French compounds of names go on with another capital or a small word
/// ("Haut-Karabakh", "Châlons-sur-Marne"), unlike "Geneva-based".
bool is_name_in_french(const JoinContext& context, Span word)
{
    std::uint32_t at = word.begin;
    while (is_space(character_before(context.text, at).code)) {
        at -= character_before(context.text, at).size;
    }
    const char32_t last = character_before(context.text, at).code;
    return context.language == Language::french && (is_letter(last) || last == ',') &&
           is_capitalised(slice(context.text, word)) && word.size() > 1 &&
           !is_all_capitals(slice(context.text, word));
}

} // namespace

bool continues(const JoinContext& context, const OpenParagraph& paragraph, const Line& next,
               bool apart, std::uint32_t marker)
{
    const Line& line = paragraph.last;
    if (next.raised && !apart) {
        return true;
    }
    if (!context.wrapping.wrapped) {
        return continues_whole(context, line, next);
    }
    const std::string_view words = slice(context.text, line.span);
    const Meeting meeting{.context = context,
                          .paragraph = paragraph,
                          .line = line,
                          .next = next,
                          .apart = apart,
                          .full = is_full(context.text, line, next, context.wrapping),
                          .ended = ends_sentence(words),
                          .last = character_before(context.text, line.span.end).code,
                          .first = character_at(context.text, next.span.begin).code};
    const bool full = meeting.full;
    if (meeting.is_separate() || meeting.is_next_bullet(marker) ||
        (marker > 0 && (meeting.stopped() || !full || meeting.last == ','))) {
        return false;
    }
    const bool wide_gap = next.blanks > context.wrapping.blanks;
    const bool hyphen = ends_with_hyphen(context.text, line);
    const bool small = is_lower(meeting.first);
    if (wide_gap && !apart) {
        // A stray blank line: a full line without a stop goes on in small letters.
        return full && small && (hyphen || (!meeting.stopped() && meeting.last != ','));
    }
    // "Paul Serin" and below it "<p.serin@aubrelle.example> wrote:".
    if (!meeting.ended && meeting.first == '<') {
        return true;
    }
    if (context.wrapping.flowed && !apart) {
        return line.flows;
    }
    if (hyphen) {
        return true;
    }
    if (small || meeting.closes()) {
        return meeting.goes_on_small();
    }
    if (!apart && marker == 0 && !meeting.stopped() && meeting.hangs()) {
        return true;
    }
    if (!apart && meeting.is_moved()) {
        return false;
    }
    if (!meeting.ended && leaves_open(words)) {
        return true;
    }
    return is_digit(meeting.first) ? meeting.goes_on_digit() : meeting.goes_on_capital();
}

LineEnd resolve_line_end(const JoinContext& context, const Line& line, const Line& next)
{
    const char32_t first = character_at(context.text, next.span.begin).code;
    if (!ends_with_hyphen(context.text, line) || !is_letter(first)) {
        return holds_together(context.text, line, first) ? LineEnd::keep_hyphen : LineEnd::space;
    }
    const Character sign = character_before(context.text, line.span.end);
    if (sign.code == 0xAD) {
        return LineEnd::drop_hyphen;
    }
    Line without = line;
    without.span.end -= sign.size;
    const Edge edge = words_at_edge(context.text, without, next);
    const std::string head(slice(context.text, edge.last));
    std::string tail(slice(context.text, edge.first));
    // The mark of a note may hang on the word.
    tail.resize(std::min(tail.find_first_of("0123456789"), tail.size()));
    if (is_conjunction(tail)) {
        return LineEnd::space; // "pre- and post-war"
    }
    const bool capitals = is_all_capitals(head) && is_all_capitals(tail);
    if (head.empty() || tail.empty() || (is_capitalised(tail) && !capitals)) {
        return LineEnd::keep_hyphen;
    }
    if (context.vocabulary.has_word(head + "-" + tail)) {
        return LineEnd::keep_hyphen;
    }
    const std::string joined = head + tail;
    if (context.vocabulary.has_word(joined)) {
        return LineEnd::drop_hyphen;
    }
    if (context.language == Language::unknown || !context.spellers.available(context.language)) {
        return LineEnd::drop_hyphen;
    }
    const auto knows = [&](std::string_view word) {
        return context.spellers.knows(context.language, word);
    };
    if (knows(joined)) {
        return LineEnd::drop_hyphen;
    }
    // Of a name, the dictionary knows neither the whole nor both parts; "politico" makes compounds.
    if (is_name_in_french(context, edge.last) && !is_connecting(context, edge.first)) {
        return LineEnd::drop_hyphen;
    }
    const bool parts = (knows(head) || head.ends_with('o')) && knows(tail);
    return parts || knows(head + "-" + tail) ? LineEnd::keep_hyphen : LineEnd::drop_hyphen;
}

} // namespace enregard
