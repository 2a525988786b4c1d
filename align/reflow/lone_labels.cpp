#include "align/reflow/lone_labels.hpp"

#include "align/reflow/marks.hpp"
#include "align/reflow/page_signs.hpp"
#include "align/reflow/shapes.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace enregard {

namespace {

/// No list of so many items stands on a page, and no foot of so many lines.
constexpr std::size_t most_items = 60;
constexpr std::size_t longest_foot_lines = 30;

/// Lines that belong together: lines[begin] to lines[end - 1].
struct Part {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The marker that is all of the line.
ListMarker lone_marker(std::string_view text, const Line& line)
{
    if (line.span.size() > 8) {
        return {};
    }
    const ListMarker marker = list_marker(slice(text, line.span));
    return marker.size == line.span.size() ? marker : ListMarker{};
}

bool counts_on(const ListMarker& first, const ListMarker& second)
{
    if (first.closing != second.closing) {
        return false;
    }
    const bool bullets = first.closing == '*';
    return bullets || (first.roman > 0 && second.roman == first.roman + 1) ||
           (first.value > 0 && second.value == first.value + 1);
}

/// Where the markers that stand below each other from `begin` on end.
std::size_t markers_end(std::string_view text, const std::vector<Line>& lines, std::size_t begin)
{
    ListMarker last = lone_marker(text, lines[begin]);
    if (last.size == 0) {
        return begin;
    }
    std::size_t end = begin + 1;
    for (; end < lines.size() && end - begin < most_items; ++end) {
        const ListMarker marker = lone_marker(text, lines[end]);
        if (marker.size == 0 || lines[end].page || !counts_on(last, marker)) {
            break;
        }
        last = marker;
    }
    return end;
}

/// True where the line closes an item.
bool closes_item(std::string_view text, const Line& line)
{
    return character_before(text, line.span.end).code == ';' ||
           ends_sentence(slice(text, line.span));
}

/// The `count` items that begin at `begin`: paragraphs, else the lines of one paragraph, else what
/// stops there divide; empty for none.
std::vector<Part> items_at(std::string_view text, const std::vector<Line>& lines, std::size_t begin,
                           std::size_t count)
{
    std::size_t end = begin;
    std::vector<Part> paragraphs;
    for (; end < lines.size() && end - begin < most_items * 4; ++end) {
        if (end > begin && lines[end].page) {
            break;
        }
        if (end == begin || lines[end].blanks > 0) {
            if (paragraphs.size() == count) {
                break;
            }
            paragraphs.push_back({end, end});
        }
        if (lone_marker(text, lines[end]).size > 0) {
            break;
        }
        paragraphs.back().end = end + 1;
    }
    if (paragraphs.empty()) {
        return {};
    }
    const Part first = paragraphs.front();
    std::vector<Part> items;
    if (first.end - first.begin == count) {
        for (std::size_t i = first.begin; i < first.end; ++i) {
            items.push_back({i, i + 1});
        }
        return items;
    }
    for (std::size_t i = first.begin; i < first.end; ++i) {
        if (i == first.begin || closes_item(text, lines[i - 1])) {
            items.push_back({i, i});
        }
        items.back().end = i + 1;
    }
    if (items.size() == count) {
        return items;
    }
    const bool whole =
        paragraphs.size() == count && paragraphs.back().end > paragraphs.back().begin;
    return whole ? paragraphs : std::vector<Part>{};
}

/// Appends each label and what it labels to `out`; the first line stands as far down as the first
/// of all did.
void append_pairs(const std::vector<Line>& lines, const std::vector<std::size_t>& labels,
                  const std::vector<Part>& parts, std::vector<Line>& out)
{
    for (std::size_t k = 0; k < labels.size(); ++k) {
        out.push_back(lines[labels[k]]);
        out.back().blanks = k == 0 ? lines[std::min(labels[0], parts[0].begin)].blanks : 1;
        for (std::size_t i = parts[k].begin; i < parts[k].end; ++i) {
            out.push_back(lines[i]);
        }
        out[out.size() - (parts[k].end - parts[k].begin)].blanks = 0;
    }
}

void settle_markers(std::string_view text, std::vector<Line>& lines)
{
    std::vector<Line> out;
    out.reserve(lines.size());
    for (std::size_t i = 0; i < lines.size();) {
        const std::size_t end = markers_end(text, lines, i);
        std::vector<Part> items;
        if (end > i + 1 && end < lines.size() && !lines[end].page) {
            items = items_at(text, lines, end, end - i);
        }
        if (items.empty()) {
            const std::size_t stop = std::max(end, i + 1);
            out.insert(out.end(), lines.begin() + static_cast<std::ptrdiff_t>(i),
                       lines.begin() + static_cast<std::ptrdiff_t>(stop));
            i = stop;
            continue;
        }
        std::vector<std::size_t> labels;
        for (; i < end; ++i) {
            labels.push_back(i);
        }
        append_pairs(lines, labels, items, out);
        i = items.back().end;
    }
    lines = std::move(out);
}

/// The number that is all of the line; 0 for none.
int lone_number(std::string_view text, const Line& line)
{
    const std::string_view words = slice(text, line.span);
    const bool digits = words.find_first_not_of("0123456789") == std::string_view::npos;
    return digits && words.size() <= 3 ? number_value(words) : 0;
}

/// The numbers that notes are called by in `page`.
std::unordered_set<std::string> called_numbers(std::string_view text,
                                               const std::vector<Line>& lines, Part page)
{
    std::vector<Mention> mentions;
    for (std::size_t i = page.begin; i < page.end; ++i) {
        find_mentions(text, lines[i], i, mentions);
    }
    std::unordered_set<std::string> called;
    for (Mention& mention : mentions) {
        called.insert(std::move(mention.label));
    }
    return called;
}

/// The numbers and paragraphs of the notes at the foot of a page.
struct LoneFoot {
    std::vector<std::size_t> labels;
    std::vector<Part> parts;
};

/// Reads the lines from `begin` to the end of `page` as numbers that count up, all of them called,
/// and paragraphs.
LoneFoot read_lone_foot(std::string_view text, const std::vector<Line>& lines, Part page,
                        std::size_t begin, const std::unordered_set<std::string>& called)
{
    LoneFoot foot;
    int last = 0;
    bool apart = true;
    for (std::size_t i = begin; i < page.end; ++i) {
        const int number = lone_number(text, lines[i]);
        if (number > 0 && (last == 0 || number == last + 1)) {
            if (!called.contains(std::string(slice(text, lines[i].span)))) {
                return {};
            }
            foot.labels.push_back(i);
            last = number;
            apart = true;
            continue;
        }
        if (apart || lines[i].blanks > 0) {
            foot.parts.push_back({i, i});
        }
        apart = false;
        foot.parts.back().end = i + 1;
    }
    return foot;
}

/// True where each number stands right before its paragraph.
bool is_in_order(const LoneFoot& foot)
{
    for (std::size_t k = 0; k < foot.labels.size(); ++k) {
        if (foot.labels[k] + 1 != foot.parts[k].begin) {
            return false;
        }
    }
    return true;
}

/// Settles the notes at the foot of `page` and appends its lines to `out`.
void settle_page(std::string_view text, const std::vector<Line>& lines, Part page,
                 std::vector<Line>& out)
{
    const auto copy = [&](std::size_t begin, std::size_t end) {
        out.insert(out.end(), lines.begin() + static_cast<std::ptrdiff_t>(begin),
                   lines.begin() + static_cast<std::ptrdiff_t>(end));
    };
    // The footer of the page may stand below its notes.
    std::size_t end = page.end;
    const auto is_lone = [&](std::size_t i) { return lone_number(text, lines[i]) > 0; };
    for (std::size_t feet = 0; feet < 2; ++feet) {
        const std::size_t top = page.end - std::min(page.end - page.begin, longest_foot_lines);
        std::optional<std::unordered_set<std::string>> called;
        for (std::size_t i = std::max(top, page.begin + 1); i < end; ++i) {
            if (!is_lone(i)) {
                continue;
            }
            if (!called) {
                called = called_numbers(text, lines, {page.begin, i});
            }
            const LoneFoot foot = read_lone_foot(text, lines, {page.begin, end}, i, *called);
            if (foot.labels.size() < 2 || foot.labels.size() != foot.parts.size() ||
                is_in_order(foot)) {
                continue;
            }
            copy(page.begin, i);
            append_pairs(lines, foot.labels, foot.parts, out);
            copy(end, page.end);
            return;
        }
        if (end == page.begin ||
            (!is_lone(end - 1) && !is_page_number(slice(text, lines[end - 1].span)))) {
            break;
        }
        --end;
    }
    copy(page.begin, page.end);
}

void settle_notes(std::string_view text, std::vector<Line>& lines)
{
    std::vector<Line> out;
    out.reserve(lines.size());
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= lines.size(); ++i) {
        if (i == lines.size() || lines[i].page) {
            settle_page(text, lines, {begin, i}, out);
            begin = i;
        }
    }
    lines = std::move(out);
}

} // namespace

void settle_lone_labels(std::string_view text, std::vector<Line>& lines)
{
    if (lines.empty()) {
        return;
    }
    settle_markers(text, lines);
    if (text.find('\f') != std::string_view::npos) {
        settle_notes(text, lines);
    }
}

} // namespace enregard
