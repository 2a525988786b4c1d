#include "align/reflow/build.hpp"

#include "align/reflow/shapes.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <string_view>

namespace enregard {

namespace {

/// Where letters stand apart ("R A P P O R T"), copies the words they make.
void copy_letterspaced(TextBuilder& builder, std::string_view text, Span span)
{
    std::uint32_t at = span.begin;
    while (at < span.end) {
        const std::uint32_t size = character_at(text, at).size;
        builder.copy({at, at + size});
        at += size;
        const std::uint32_t gap = at;
        while (at < span.end && text[at] == ' ') {
            ++at;
        }
        if (at - gap > 1) {
            builder.replace({gap, at}, " ");
        }
    }
}

/// Copies `span`; a ligature (U+FB00 to U+FB06), which is no letter of a word, becomes the letters
/// that it stands for.
void copy_words(TextBuilder& builder, std::string_view text, Span span)
{
    static constexpr std::string_view letters[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    const std::string_view head = text.substr(0, span.end); // so that no search goes further
    std::uint32_t begin = span.begin;
    for (std::size_t at = head.find('\xEF', begin); at != std::string_view::npos;
         at = head.find('\xEF', at + 1)) {
        const auto here = static_cast<std::uint32_t>(at);
        const Character c = character_at(text, here);
        if (c.code >= 0xFB00 && c.code <= 0xFB06) {
            builder.copy({begin, here});
            builder.replace({here, here + c.size}, letters[c.code - 0xFB00]);
            begin = here + c.size;
        }
    }
    builder.copy({begin, span.end});
}

/// Copies a line of a table of contents, the dots before the page number as one blank.
void copy_without_leaders(TextBuilder& builder, std::string_view text, Span span,
                          std::uint32_t leaders)
{
    std::uint32_t number = span.begin + leaders;
    while (number < span.end && (text[number] == '.' || text[number] == ' ')) {
        ++number;
    }
    builder.copy({span.begin, span.begin + leaders});
    builder.replace({span.begin + leaders, number}, " ");
    builder.copy({number, span.end});
}

/// Where the words before `marker` end: the blank between the two goes with the mark where the
/// text goes on with a blank, a comma or a stop, or where the line ends. French sets a blank before
/// ";", ":", "!" and "?".
std::uint32_t end_before(const JoinContext& context, Span span, const Marker& marker)
{
    const std::uint32_t begin = marker.span.begin;
    const Character blank = character_before(context.text, begin);
    if (begin <= span.begin || !is_space(blank.code)) {
        return begin;
    }
    const char32_t after =
        marker.span.end < span.end ? character_at(context.text, marker.span.end).code : 0;
    const bool high = after == ';' || after == ':' || after == '!' || after == '?';
    const bool loose = after == 0 || is_space(after) || after == ',' || after == '.' ||
                       after == ')' || (high && context.language != Language::french);
    return loose ? begin - blank.size : begin;
}

/// Copies `span` without the markers in it, and notes where they were.
void copy_without_markers(TextBuilder& builder, const JoinContext& context, Span span,
                          const std::vector<Marker>& markers,
                          const std::vector<std::optional<std::size_t>>& blocks_of_notes,
                          Document& document)
{
    auto marker = std::ranges::lower_bound(markers, span.begin, {},
                                           [](const Marker& m) { return m.span.begin; });
    std::uint32_t at = span.begin;
    for (; marker != markers.end() && marker->span.end <= span.end; ++marker) {
        copy_words(builder, context.text, {at, end_before(context, {at, span.end}, *marker)});
        document.markers.push_back(
            {.at = builder.size(),
             .origin = document.source_map.origin_of(marker->span),
             .label = marker->label,
             .block = marker->note ? blocks_of_notes[*marker->note] : std::nullopt});
        at = marker->span.end;
    }
    copy_words(builder, context.text, {at, span.end});
}

/// True where a raised mark that is taken out begins the line.
bool begins_with_mark(const Line& line, const Notes& notes)
{
    const auto marker = std::ranges::lower_bound(notes.markers, line.span.begin, {},
                                                 [](const Marker& m) { return m.span.begin; });
    return line.raised && marker != notes.markers.end() && marker->span.begin == line.span.begin;
}

/// Writes the lines of `group` as one block and notes the markers that were taken out.
void build_block(TextBuilder& builder, const Group& group, const std::vector<Line>& lines,
                 const Notes& notes, const std::vector<std::optional<std::size_t>>& blocks_of_notes,
                 const JoinContext& context, Document& document)
{
    Block block{
        .kind = group.kind, .span = {builder.size(), 0}, .level = group.level, .part = group.part};
    for (std::size_t k = 0; k < group.lines.size(); ++k) {
        Span span = lines[group.lines[k]].span;
        const bool last = k + 1 == group.lines.size();
        const LineEnd end =
            last ? LineEnd::keep_hyphen
                 : resolve_line_end(context, lines[group.lines[k]], lines[group.lines[k + 1]]);
        if (end == LineEnd::drop_hyphen) {
            span.end -= character_before(context.text, span.end).size;
        }
        const std::string_view words = slice(context.text, span);
        const std::uint32_t leaders =
            lines[group.lines[k]].row ? leaders_begin(words) : size_of(words);
        if (leaders < words.size()) {
            copy_without_leaders(builder, context.text, span, leaders);
        } else if (is_letterspaced(words)) {
            copy_letterspaced(builder, context.text, span);
        } else {
            copy_without_markers(builder, context, span, notes.markers, blocks_of_notes, document);
        }
        if (end == LineEnd::space && !begins_with_mark(lines[group.lines[k + 1]], notes)) {
            builder.replace({span.end, std::min(span.end + 1, size_of(context.text))}, " ");
        }
    }
    // A marker at the end of a line may have left a blank there.
    block.span = trim(builder.text(), {block.span.begin, builder.size()});
    if (group.note) {
        block.part = "footnote " + notes.notes[*group.note].label;
    }
    document.blocks.push_back(std::move(block));
    builder.insert(lines[group.lines.back()].span.end, "\n");
}

} // namespace

void build_blocks(const std::vector<Group>& groups, const std::vector<Line>& lines,
                  const Notes& notes, const JoinContext& context, Document& document)
{
    std::vector<std::optional<std::size_t>> blocks_of_notes(notes.notes.size());
    std::size_t count = 0;
    for (const Group& group : groups) {
        if (group.note && !group.lines.empty()) {
            blocks_of_notes[*group.note] = count;
        }
        count += group.lines.empty() ? 0U : 1U;
    }
    TextBuilder builder(context.text);
    document.blocks.clear();
    document.markers.clear();
    for (const Group& group : groups) {
        if (!group.lines.empty()) {
            build_block(builder, group, lines, notes, blocks_of_notes, context, document);
        }
    }
    document.source_map = builder.map().after(document.source_map);
    document.text = builder.take_text();
    document.layout = Layout::blocks;
}

} // namespace enregard
