#include "align/readers/markdown_notes.hpp"

#include "align/readers/lines.hpp"

#include <algorithm>
#include <set>

namespace enregard::readers {

namespace {

/// The label of "[^label]" at `at`, or an empty text.
std::string_view label_at(std::string_view text, std::size_t at, std::size_t end)
{
    constexpr std::size_t longest = 64;
    if (!text.substr(at).starts_with("[^")) {
        return {};
    }
    const std::size_t close = text.substr(0, std::min(end, at + longest)).find(']', at);
    if (close == std::string_view::npos) {
        return {};
    }
    const std::string_view label = text.substr(at + 2, close - at - 2);
    return label.find_first_of(" \t[") == std::string_view::npos ? label : std::string_view();
}

bool is_number(std::string_view label)
{
    return std::ranges::all_of(label, [](char c) { return c >= '0' && c <= '9'; });
}

/// Where the first character that is not a space stands, at most three spaces on; else the end.
std::uint32_t indented(std::string_view text, Span line)
{
    const std::size_t at = text.find_first_not_of(' ', line.begin);
    return at >= line.end || at > line.begin + 3 ? line.end : static_cast<std::uint32_t>(at);
}

void collect(std::string_view text, Span line, MarkdownNotes& notes)
{
    std::uint32_t at = line.begin;
    const std::uint32_t start = indented(text, line);
    const std::string_view body = label_at(text, start, line.end);
    const auto colon = static_cast<std::uint32_t>(start + 3 + body.size());
    if (!body.empty() && colon < line.end && text[colon] == ':') {
        notes.bodies.push_back({{start, colon + 1}, std::string(body)});
        at = colon + 1;
    }
    while (at < line.end) {
        const std::size_t open = text.substr(0, line.end).find("[^", at);
        if (open == std::string_view::npos) {
            return;
        }
        const std::string_view label = label_at(text, open, line.end);
        at = static_cast<std::uint32_t>(open + 2);
        if (!label.empty()) {
            const auto end = static_cast<std::uint32_t>(open + label.size() + 3);
            notes.markers.push_back({{static_cast<std::uint32_t>(open), end}, std::string(label)});
            at = end;
        }
    }
}

void mask(MarkdownNotes& notes)
{
    for (const NoteSign& marker : notes.markers) {
        std::fill_n(notes.masked.begin() + marker.span.begin, marker.span.size(), ',');
    }
    for (const NoteSign& body : notes.bodies) {
        const auto begin = notes.masked.begin() + body.span.begin;
        std::fill_n(begin, body.span.size(), ',');
        begin[0] = '-';
        begin[1] = ' ';
    }
}

} // namespace

MarkdownNotes find_notes(std::string_view text)
{
    MarkdownNotes notes;
    std::string_view fence;
    for (std::uint32_t at = 0; at < text.size();) {
        const Span line = line_at(text, at);
        at = next_line(text, line.end);
        const std::string_view words = slice(text, {indented(text, line), line.end});
        if (!fence.empty()) {
            fence = words.starts_with(fence) ? std::string_view() : fence;
        } else if (words.starts_with("```") || words.starts_with("~~~")) {
            fence = words.substr(0, std::min(words.find_first_not_of(words[0]), words.size()));
        } else {
            collect(text, line, notes);
        }
    }
    std::set<std::string_view> known;
    for (const NoteSign& body : notes.bodies) {
        known.insert(body.label);
    }
    std::erase_if(notes.markers, [&](const NoteSign& marker) {
        return !is_number(marker.label) && !known.contains(marker.label);
    });
    if (!notes.bodies.empty() || !notes.markers.empty()) {
        notes.masked = text;
        mask(notes);
    }
    return notes;
}

std::uint32_t front_matter_end(std::string_view text)
{
    const Span first = line_at(text, 0);
    if (slice(text, first) != "---") {
        return 0;
    }
    for (std::uint32_t at = next_line(text, first.end); at < text.size();) {
        const Span line = line_at(text, at);
        at = next_line(text, line.end);
        if (slice(text, line) == "---" || slice(text, line) == "...") {
            return at;
        }
    }
    return 0;
}

} // namespace enregard::readers
