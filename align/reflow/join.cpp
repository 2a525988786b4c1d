#include "align/reflow/join.hpp"

#include "align/language/rules.hpp"
#include "align/language/speller.hpp"
#include "align/language/words.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

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
           is_letter(last) && list_marker_size(slice(context.text, next.span)) == 0;
}

bool continues_small(const JoinContext& context, const Line& line, bool full)
{
    const std::string_view words = slice(context.text, line.span);
    const char32_t last = character_before(context.text, line.span.end).code;
    const bool stopped = ends_sentence(words) || last == ':' || last == ';';
    return full || !stopped;
}

} // namespace

bool continues(const JoinContext& context, const Line& line, const Line& next, bool apart)
{
    if (!context.wrapping.wrapped) {
        return continues_whole(context, line, next);
    }
    const std::string_view words = slice(context.text, line.span);
    const bool full = is_full(context.text, line, next, context.wrapping);
    const bool ended = ends_sentence(words);
    const char32_t last = character_before(context.text, line.span.end).code;
    if (list_marker_size(slice(context.text, next.span)) > 0 &&
        (ended || !full || last == ':' || last == ';' || last == ',')) {
        return false;
    }
    const bool wide_gap = next.blanks > context.wrapping.blanks;
    const bool hyphen = ends_with_hyphen(context.text, line);
    const bool small = is_lower(character_at(context.text, next.span.begin).code);
    if (wide_gap && !apart) {
        return hyphen && full && small;
    }
    if (hyphen) {
        return true;
    }
    if (small) {
        return continues_small(context, line, full && !apart);
    }
    const auto is_short = [&](const Line& some) {
        return some.length_chars * 2 < context.wrapping.width_chars;
    };
    if (ended) {
        // A short line without a stop is a signature or a heading.
        const bool stands_alone = is_short(next) && !ends_sentence(slice(context.text, next.span));
        return full && !apart && !stands_alone;
    }
    if (apart && !full && is_short(line)) {
        return false;
    }
    const Edge edge = words_at_edge(context.text, line, next);
    return full || is_connecting(context, edge.last) ||
           (!edge.last.empty() && !edge.first.empty() &&
            context.vocabulary.has_pair(slice(context.text, edge.last),
                                        slice(context.text, edge.first)));
}

LineEnd resolve_line_end(const JoinContext& context, const Line& line, const Line& next)
{
    if (!ends_with_hyphen(context.text, line) ||
        !is_letter(character_at(context.text, next.span.begin).code)) {
        return LineEnd::space;
    }
    const Character sign = character_before(context.text, line.span.end);
    if (sign.code == 0xAD) {
        return LineEnd::drop_hyphen;
    }
    Line without = line;
    without.span.end -= sign.size;
    const Edge edge = words_at_edge(context.text, without, next);
    const std::string head(slice(context.text, edge.last));
    const std::string tail(slice(context.text, edge.first));
    if (head.empty() || tail.empty() || is_capitalised(tail)) {
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
    return context.spellers.knows(context.language, joined) ? LineEnd::drop_hyphen
                                                            : LineEnd::keep_hyphen;
}

} // namespace enregard
