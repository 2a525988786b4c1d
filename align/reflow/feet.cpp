#include "align/reflow/feet.hpp"

#include "align/reflow/shapes.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace enregard {

namespace {

/// A foot that no rule sets off is hardly longer.
constexpr std::size_t longest_note_lines = 12;
/// A rule above more lines than these is none of notes.
constexpr std::size_t longest_foot_lines = 40;
/// The number of a paragraph is looked for no further.
constexpr std::size_t longest_paragraph_lines = 200;

/// "3" is 3, "c" is 3, "***" and "†††" are 3; 0 for what does not count.
int position_of(std::string_view label)
{
    if (is_digit(static_cast<char32_t>(label.front()))) {
        int value = 0;
        std::from_chars(label.data(), label.data() + label.size(), value);
        return value;
    }
    if (label.front() >= 'a' && label.front() <= 'z') {
        return label.front() - 'a' + 1;
    }
    return static_cast<int>(label.front() == '*' ? label.size() : label.size() / 3);
}

bool follows(const Mention& first, const Mention& second)
{
    const bool same_sign = first.label.front() == second.label.front();
    if (first.style == MarkStyle::sign && second.style == MarkStyle::sign && !same_sign) {
        return true; // "*" before "†"
    }
    return may_call(first.style, second.style) &&
           position_of(second.label) == position_of(first.label) + 1;
}

/// The first mention of each label and kind of style on a page.
class Calls {
public:
    explicit Calls(const std::vector<Mention>& mentions)
    {
        for (const Mention& mention : mentions) {
            first_.emplace(key_of(mention.label, mention.style), mention.line);
        }
    }
    bool has(const Mention& body) const
    {
        const auto before = [&](MarkStyle style) {
            const auto found = first_.find(key_of(body.label, style));
            return found != first_.end() && found->second < body.line;
        };
        return before(body.style) || before(MarkStyle::doubtful);
    }

private:
    static std::string key_of(const std::string& label, MarkStyle style)
    {
        const MarkStyle kind = style == MarkStyle::superscript ? MarkStyle::glued : style;
        return label + static_cast<char>('A' + static_cast<int>(kind));
    }
    std::unordered_map<std::string, std::size_t> first_;
};

/// True where a note that begins at `first` can reach down to `stop`.
bool reaches(std::string_view text, const std::vector<Line>& lines, std::size_t first,
             std::size_t stop, const Wrapping& wrapping, bool below_rule)
{
    // The text of a label that stands alone may have a blank line before it.
    const std::size_t begin = first + (is_label_alone(text, lines, first) ? 2 : 1);
    for (std::size_t i = begin; i < stop; ++i) {
        if (lines[i].blanks > wrapping.blanks) {
            return false;
        }
        const bool ended = ends_sentence(slice(text, lines[i - 1].span));
        if (ended && !below_rule && !is_full(text, lines[i - 1], lines[i], wrapping)) {
            return false;
        }
    }
    return true;
}

/// True where the note `body` counts on from notes right above it of which one is called by a mark.
bool counts_on(std::string_view text, const std::vector<Line>& lines, Page page, Mention body,
               const Calls& calls, const Wrapping& wrapping)
{
    std::size_t skipped = 0;
    for (std::size_t i = body.line; i-- > page.begin && skipped <= longest_note_lines; ++skipped) {
        const BodyForms forms{
            .dotted = false, .letters = true, .alone = is_label_alone(text, lines, i)};
        const Mention above = body_label(text, lines[i], i, forms);
        if (above.label.empty() || !follows(above, body)) {
            continue;
        }
        if (!reaches(text, lines, i, body.line, wrapping, false)) {
            return false;
        }
        if (calls.has(above)) {
            return true;
        }
        body = above;
    }
    return false;
}

/// The number that begins a line as that of a list does ("2."), 0 for none.
int dotted_number(std::string_view text, const Line& line)
{
    const ListMarker marker = list_marker(slice(text, line.span));
    const bool number = marker.closing == '.' && !marker.letter && marker.roman == 0;
    return line.role == Role::text && number ? marker.value : 0;
}

/// The next such number from line `begin` on, 0 for none.
int next_number(std::string_view text, const std::vector<Line>& lines, std::size_t begin)
{
    int number = 0;
    for (std::size_t i = begin; i < lines.size() && i - begin < longest_paragraph_lines; ++i) {
        number = dotted_number(text, lines[i]);
        if (number > 0) {
            break;
        }
    }
    return number;
}

/// True where the note `body`, written "2. Voir" below no rule, is no item of a list: a mark calls
/// it and those of its notes that stand right above it, and above these is a gap or an item with
/// another number than the one before.
bool is_dotted_note(std::string_view text, const std::vector<Line>& lines, Page page,
                    const Mention& body, const Calls& calls, const Wrapping& wrapping)
{
    if (!calls.has(body)) {
        return false;
    }
    int number = position_of(body.label);
    std::size_t top = body.line;
    int other = 0; // the number of the item above the notes
    for (std::size_t i = top; i-- > 0 && top - i < longest_paragraph_lines && other == 0;) {
        const int above = dotted_number(text, lines[i]);
        if (above == 0 || above != number - 1) {
            other = above;
            continue;
        }
        const BodyForms forms{.dotted = true, .letters = true, .alone = false};
        if (i < page.begin || !calls.has(body_label(text, lines[i], i, forms))) {
            return false;
        }
        top = i;
        number = above;
    }
    // Where the numbers around the notes count on, these are none of a list that a colon announces.
    const bool counted_over = other > 0 && next_number(text, lines, page.end) == other + 1;
    const bool announced = top > 0 && character_before(text, lines[top - 1].span.end).code == ':';
    return counted_over || (!announced && (other > 0 || lines[top].blanks > wrapping.blanks));
}

/// The last line of the page with a rule before it, if it is near enough to the end.
std::size_t last_rule(const std::vector<Line>& lines, Page page)
{
    for (std::size_t i = page.end; i-- > page.begin && page.end - i <= longest_foot_lines;) {
        if (lines[i].rule) {
            return i;
        }
    }
    return page.end;
}

} // namespace

std::vector<Page> find_pages(const std::vector<Line>& lines)
{
    std::vector<Page> pages;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= lines.size(); ++i) {
        const bool last = i == lines.size();
        const bool furniture = !last && lines[i].role == Role::furniture;
        if (!last && !furniture && !lines[i].page && !lines[i].column) {
            continue;
        }
        if (begin < i) {
            pages.push_back({begin, i});
        }
        begin = furniture ? i + 1 : i;
    }
    return pages;
}

Foot find_foot(std::string_view text, const std::vector<Line>& lines, Page page,
               const std::vector<Mention>& mentions, const Wrapping& wrapping, LastNote last)
{
    const std::size_t rule = last_rule(lines, page);
    const bool ruled = rule < page.end;
    const int expected = last.label.empty() ? 0 : position_of(last.label) + 1;
    Foot foot{page.end, {}};
    const Calls calls(mentions);
    std::size_t skipped = 0;
    for (std::size_t i = page.end; i-- > (ruled ? rule : page.begin);) {
        const BodyForms forms{
            .dotted = true, .letters = true, .alone = is_label_alone(text, lines, i)};
        const Mention body = body_label(text, lines[i], i, forms);
        const bool dotted = !body.label.empty() && text[body.span.end - 1] == '.';
        bool taken = false;
        if (dotted && !ruled) {
            taken = is_dotted_note(text, lines, page, body, calls, wrapping);
        } else if (!body.label.empty() && !foot.bodies.empty()) {
            taken = follows(body, foot.bodies.back()) || calls.has(body);
        } else if (!body.label.empty()) {
            const bool set_off =
                ruled || (lines[i].blanks > wrapping.blanks && position_of(body.label) == expected);
            const bool short_foot = page.end - i <= longest_note_lines;
            taken = calls.has(body) || (set_off && short_foot && !dotted) ||
                    counts_on(text, lines, page, body, calls, wrapping);
        }
        if (!taken) {
            if (++skipped > longest_note_lines && !ruled) {
                break;
            }
            continue;
        }
        if (!reaches(text, lines, i, foot.begin, wrapping, ruled && page.end < lines.size())) {
            break;
        }
        foot.begin = i;
        foot.bodies.push_back(body);
        skipped = 0;
    }
    std::ranges::reverse(foot.bodies);
    if (last.goes_on && ruled && foot.begin > rule && page.end - rule <= longest_foot_lines &&
        reaches(text, lines, rule, foot.begin, wrapping, true)) {
        foot.begin = rule;
    }
    return foot;
}

} // namespace enregard
