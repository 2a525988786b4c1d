#include "align/readers/block_writer.hpp"
#include "align/readers/entity.hpp"
#include "align/readers/markdown_notes.hpp"
#include "align/readers/reader.hpp"
#include "align/text/error.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>

#include <fmt/format.h>
#include <md4c.h>

namespace enregard::readers {

namespace {

/// What MD4C tells, made into blocks. Text is always taken from `original`, by its place.
class MarkdownWalk {
public:
    /// `parsed` is `original` with the note signs masked.
    MarkdownWalk(std::string_view original, std::string_view parsed, const MarkdownNotes& notes)
        : original_(original),
          parsed_(parsed),
          notes_(notes),
          writer_(original),
          bodies_(notes.bodies.size())
    {
    }

    void enter(MD_BLOCKTYPE type, const void* detail);
    void leave(MD_BLOCKTYPE type);
    void text(MD_TEXTTYPE type, std::string_view text);
    void finish(Document& document);

private:
    struct Item {
        bool is_ordered = false;
        bool has_text = false;
        unsigned number = 0;
    };
    struct List {
        bool is_ordered = false;
        unsigned next = 0;
    };

    bool is_in_source(std::string_view text) const;
    Block block_at(std::uint32_t at);
    void open(std::uint32_t at);
    void write_number(std::uint32_t at);
    void write(Span origin);
    void write_break(std::uint32_t until);
    const NoteSign* note_of(std::uint32_t at) const;
    void link_notes();

    std::string_view original_;
    std::string_view parsed_;
    const MarkdownNotes& notes_;
    BlockWriter writer_;
    EntityDecoder entities_;
    std::vector<List> lists_;
    std::vector<Item> items_;
    /// The first block of each of notes_.bodies.
    std::vector<std::optional<std::size_t>> bodies_;
    std::vector<const NoteSign*> item_notes_;
    std::size_t next_marker_ = 0;
    std::uint32_t last_end_ = 0;
    int heading_ = 0;
    int table_ = 0;
    int row_ = 0;
    int column_ = 0;
    int left_out_ = 0;
    bool in_cell_ = false;
    bool is_broken_ = false;
};

void MarkdownWalk::enter(MD_BLOCKTYPE type, const void* detail)
{
    writer_.close();
    is_broken_ = false;
    switch (type) {
    case MD_BLOCK_UL:
        lists_.push_back({});
        break;
    case MD_BLOCK_OL:
        lists_.push_back(
            {.is_ordered = true, .next = static_cast<const MD_BLOCK_OL_DETAIL*>(detail)->start});
        break;
    case MD_BLOCK_LI:
        items_.push_back({.is_ordered = !lists_.empty() && lists_.back().is_ordered,
                          .has_text = false,
                          .number = lists_.empty() ? 0 : lists_.back().next++});
        item_notes_.push_back(nullptr);
        break;
    case MD_BLOCK_H:
        heading_ = static_cast<int>(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level);
        break;
    case MD_BLOCK_CODE:
    case MD_BLOCK_HTML:
        ++left_out_;
        break;
    case MD_BLOCK_TABLE:
        ++table_;
        row_ = 0;
        break;
    case MD_BLOCK_TR:
        ++row_;
        column_ = 0;
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        ++column_;
        in_cell_ = true;
        break;
    default:
        break;
    }
}

void MarkdownWalk::leave(MD_BLOCKTYPE type)
{
    writer_.close();
    is_broken_ = false;
    switch (type) {
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        lists_.pop_back();
        break;
    case MD_BLOCK_LI:
        items_.pop_back();
        item_notes_.pop_back();
        break;
    case MD_BLOCK_H:
        heading_ = 0;
        break;
    case MD_BLOCK_CODE:
    case MD_BLOCK_HTML:
        --left_out_;
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        in_cell_ = false;
        break;
    default:
        break;
    }
}

bool MarkdownWalk::is_in_source(std::string_view text) const
{
    // std::less orders pointers into different texts, too.
    const std::less_equal<> before;
    return before(parsed_.data(), text.data()) &&
           before(text.data() + text.size(), parsed_.data() + parsed_.size());
}

const NoteSign* MarkdownWalk::note_of(std::uint32_t at) const
{
    const auto after = std::ranges::upper_bound(
        notes_.bodies, at, {}, [](const NoteSign& body) { return body.span.begin; });
    if (after == notes_.bodies.begin() || (after - 1)->span.end < at) {
        return nullptr;
    }
    return &*(after - 1);
}

Block MarkdownWalk::block_at(std::uint32_t at)
{
    if (!items_.empty() && !items_.back().has_text) {
        item_notes_.back() = note_of(at);
    }
    for (const NoteSign* note : item_notes_) {
        if (note != nullptr) {
            const auto index = static_cast<std::size_t>(note - notes_.bodies.data());
            bodies_[index] = bodies_[index].value_or(writer_.blocks().size());
            return {BlockKind::footnote, {}, 0, "footnote " + note->label};
        }
    }
    if (heading_ > 0) {
        return {BlockKind::heading, {}, heading_, {}};
    }
    if (in_cell_) {
        return {BlockKind::table_cell,
                {},
                0,
                fmt::format("table {}, row {}, column {}", table_, row_, column_)};
    }
    if (!items_.empty()) {
        return {BlockKind::list_item, {}, static_cast<int>(lists_.size()), {}};
    }
    return {};
}

void MarkdownWalk::open(std::uint32_t at)
{
    const Block block = block_at(at);
    writer_.open(block);
    is_broken_ = false;
    if (items_.empty() || items_.back().has_text) {
        return;
    }
    items_.back().has_text = true;
    if (items_.back().is_ordered && block.kind == BlockKind::list_item) {
        write_number(at);
    }
}

/// Copies "1. " from the line of `at`, or adds it when the number stands on an earlier line.
void MarkdownWalk::write_number(std::uint32_t at)
{
    const std::size_t end_before =
        at == 0 ? std::string_view::npos : original_.find_last_of("\r\n", at - 1);
    std::size_t i = end_before == std::string_view::npos ? 0 : end_before + 1;
    Span number;
    while (i < at) {
        const std::size_t begin = i;
        while (i < at && original_[i] >= '0' && original_[i] <= '9') {
            ++i;
        }
        if (i > begin && i < at && (original_[i] == '.' || original_[i] == ')')) {
            number = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i) + 1};
        } else if (i > begin ||
                   std::string_view(" \t>-+*").find(original_[i]) == std::string_view::npos) {
            break;
        }
        ++i;
    }
    if (number.empty() || number.end >= at) {
        writer_.replace({at, at}, fmt::format("{}. ", items_.back().number));
        return;
    }
    writer_.copy(number);
    writer_.replace({number.end, at}, " ");
}

void MarkdownWalk::write_break(std::uint32_t until)
{
    if (is_broken_ && writer_.is_open()) {
        writer_.replace({std::min(last_end_, until), until}, " ");
    }
    is_broken_ = false;
}

void MarkdownWalk::write(Span origin)
{
    if (!writer_.is_open()) {
        open(origin.begin);
    }
    if (const NoteSign* body = note_of(origin.begin); body != nullptr) {
        origin.begin = std::clamp(body->span.end, origin.begin, origin.end);
    }
    if (origin.empty()) {
        return;
    }
    write_break(origin.begin);
    while (next_marker_ < notes_.markers.size() &&
           notes_.markers[next_marker_].span.begin < origin.begin) {
        ++next_marker_;
    }
    while (next_marker_ < notes_.markers.size() &&
           origin.contains(notes_.markers[next_marker_].span)) {
        const NoteSign& marker = notes_.markers[next_marker_];
        writer_.copy({origin.begin, marker.span.begin});
        writer_.add_marker(marker.span, marker.label);
        origin.begin = marker.span.end;
        ++next_marker_;
    }
    writer_.copy(origin);
    last_end_ = origin.end;
}

void MarkdownWalk::text(MD_TEXTTYPE type, std::string_view text)
{
    if (left_out_ > 0) {
        return;
    }
    const bool in_source = is_in_source(text);
    const auto at =
        in_source ? static_cast<std::uint32_t>(text.data() - parsed_.data()) : last_end_;
    const Span origin = {at, in_source ? at + size_of(text) : at};
    if (type == MD_TEXT_HTML) {
        is_broken_ = is_broken_ || text.starts_with("<br");
        last_end_ = in_source ? origin.end : last_end_;
    } else if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR || !in_source) {
        is_broken_ = true;
    } else if (type == MD_TEXT_ENTITY) {
        const Entity& entity = entities_.decode(text);
        if (entity.size == 0) {
            write(origin);
            return;
        }
        if (!writer_.is_open()) {
            open(at);
        }
        write_break(at);
        writer_.replace({at, at + entity.size}, entity.text);
        last_end_ = origin.end;
    } else {
        write(origin);
    }
}

void MarkdownWalk::link_notes()
{
    std::unordered_map<std::string_view, std::size_t> first_blocks;
    for (std::size_t i = 0; i < bodies_.size(); ++i) {
        const std::string& label = notes_.bodies[i].label;
        // A body without any text made no block.
        if (bodies_[i] && *bodies_[i] < writer_.blocks().size() &&
            writer_.blocks()[*bodies_[i]].part == "footnote " + label) {
            first_blocks.try_emplace(label, *bodies_[i]);
        }
    }
    for (NoteMarker& marker : writer_.markers()) {
        if (const auto first = first_blocks.find(marker.label); first != first_blocks.end()) {
            marker.block = first->second;
        }
    }
}

void MarkdownWalk::finish(Document& document)
{
    writer_.close();
    link_notes();
    writer_.finish(document);
}

MD_PARSER parser()
{
    MD_PARSER callbacks{};
    callbacks.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
    callbacks.enter_block = [](MD_BLOCKTYPE type, void* detail, void* walk) {
        static_cast<MarkdownWalk*>(walk)->enter(type, detail);
        return 0;
    };
    callbacks.leave_block = [](MD_BLOCKTYPE type, void*, void* walk) {
        static_cast<MarkdownWalk*>(walk)->leave(type);
        return 0;
    };
    callbacks.enter_span = [](MD_SPANTYPE, void*, void*) { return 0; };
    callbacks.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
    callbacks.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* walk) {
        static_cast<MarkdownWalk*>(walk)->text(type, {text, size});
        return 0;
    };
    return callbacks;
}

Document read(Input input)
{
    Document document;
    document.name = std::move(input.name);
    document.remarks = std::move(input.remarks);
    document.original = std::move(input.text);
    const MarkdownNotes notes = find_notes(document.original);
    const std::string_view parsed = notes.masked.empty() ? document.original : notes.masked;
    MarkdownWalk walk(document.original, parsed, notes);
    const std::string_view body = parsed.substr(front_matter_end(document.original));
    const MD_PARSER callbacks = parser();
    if (md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &callbacks, &walk) != 0) {
        throw Error(document.name == "-" ? "standard input" : document.name,
                    "cannot be read as Markdown", "Read it as plain text.");
    }
    walk.finish(document);
    return document;
}

} // namespace

extern const Reader markdown;
constexpr Reader markdown = {
    .name = "markdown",
    .extensions = "md markdown",
    .summary = "Markdown with tables and footnotes; code blocks, raw HTML and front matter are "
               "left out.",
    .read = read,
};

} // namespace enregard::readers
