#include "align/readers/lines.hpp"
#include "align/readers/reader.hpp"
#include "align/text/characters.hpp"

namespace enregard::readers {

namespace {

/// A block for each stretch of lines between blank ones.
std::vector<Block> stretches(std::string_view text)
{
    std::vector<Block> blocks;
    Span stretch;
    for (std::uint32_t at = 0; at < text.size();) {
        const Span line = line_at(text, at);
        const Span words = trim(text, line);
        at = next_line(text, line.end);
        if (!words.empty()) {
            stretch = stretch.empty() ? words : cover(stretch, words);
        }
        if ((words.empty() || at == text.size()) && !stretch.empty()) {
            blocks.push_back(
                {.kind = BlockKind::paragraph, .span = stretch, .level = 0, .part = {}});
            stretch = {};
        }
    }
    return blocks;
}

Document read(Input input)
{
    Document document;
    document.name = std::move(input.name);
    document.remarks = std::move(input.remarks);
    document.text = input.text;
    document.original = std::move(input.text);
    document.source_map = SourceMap::identity(size_of(document.text));
    document.blocks = stretches(document.text);
    document.layout = Layout::lines;
    return document;
}

} // namespace

extern const Reader txt;
constexpr Reader txt = {
    .name = "txt",
    .extensions = "txt text",
    .summary = "Plain text: blank lines separate paragraphs, other line ends may fall anywhere.",
    .read = read,
};

} // namespace enregard::readers
