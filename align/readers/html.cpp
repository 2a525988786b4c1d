#include "align/readers/html_flow.hpp"
#include "align/readers/html_list.hpp"
#include "align/readers/html_notes.hpp"
#include "align/readers/html_tree.hpp"
#include "align/readers/reader.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

namespace enregard::readers {

namespace {

/// What an element that is being walked through says about the blocks in it.
struct Context {
    const GumboNode* node = nullptr;
    Block block;
    std::string number; ///< of a list item, until its first text takes it
    bool keeps_space = false;
    bool cuts_lines = false;
};

struct Table {
    int number = 0;
    int row = 0;
    int column = 0;
    int next_column = 1;
};

int heading_level(GumboTag tag)
{
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? tag - GUMBO_TAG_H1 + 1 : 0;
}

bool is_list(GumboTag tag)
{
    return tag == GUMBO_TAG_OL || tag == GUMBO_TAG_UL || tag == GUMBO_TAG_MENU ||
           tag == GUMBO_TAG_DIR;
}

bool has_words(const GumboNode* text)
{
    return text->type == GUMBO_NODE_TEXT &&
           std::string_view(text->v.text.text).find_first_not_of(" \t\n\f\r") !=
               std::string_view::npos;
}

bool is_text(const GumboNode* node)
{
    return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
           node->type == GUMBO_NODE_CDATA;
}

/// True for the page's own nav, header or footer with nothing but links in it.
bool is_furniture(const GumboNode* node)
{
    const GumboTag tag = tag_of(node);
    if ((tag != GUMBO_TAG_NAV && tag != GUMBO_TAG_HEADER && tag != GUMBO_TAG_FOOTER) ||
        node->parent == nullptr || tag_of(node->parent) != GUMBO_TAG_BODY) {
        return false;
    }
    const GumboNode* at = node;
    while (at != nullptr) {
        if (has_words(at)) {
            return false;
        }
        at = tag_of(at) == GUMBO_TAG_A ? next_after(at, node) : next_in(at, node);
    }
    return true;
}

/// Goes through the tree, without recursion, and writes the blocks.
class HtmlWalk {
public:
    HtmlWalk(std::string_view original, const GumboNode* root)
        : root_(root), flow_(original), notes_(find_html_notes(root))
    {
    }

    void run();
    void finish(Document& document);

private:
    bool enter(const GumboNode* node);
    void leave(const GumboNode* node);
    void enter_block(const GumboNode* node);
    void describe(const GumboNode* node, Context& context);
    void describe_cell(const GumboNode* node, Context& context);
    void write(const GumboNode* node);
    void open(std::uint32_t at);
    void close();
    void mark(const GumboNode* sign, const HtmlMarker& marker);
    bool is_in_note_or_furniture() const;

    const GumboNode* root_;
    HtmlFlow flow_;
    HtmlNotes notes_;
    std::vector<Context> contexts_ = std::vector<Context>(1);
    std::vector<HtmlList> lists_;
    std::vector<Table> tables_;
    std::vector<std::optional<std::size_t>> marker_notes_; ///< one for each marker that was written
    std::vector<std::size_t> first_blocks_; ///< of the notes that are being walked through
    int table_count_ = 0;
};

void HtmlWalk::run()
{
    const GumboNode* node = root_;
    while (node != nullptr) {
        const bool descends = enter(node);
        if (descends && node->v.element.children.length > 0) {
            node = static_cast<const GumboNode*>(node->v.element.children.data[0]);
            continue;
        }
        if (descends) {
            leave(node);
        }
        while (node != root_) {
            const GumboVector& siblings = node->parent->v.element.children;
            if (node->index_within_parent + 1 < siblings.length) {
                break;
            }
            node = node->parent;
            leave(node);
        }
        node = next_after(node, root_);
    }
    close();
}

/// True when the children of `node` are to be walked through.
bool HtmlWalk::enter(const GumboNode* node)
{
    if (is_text(node)) {
        write(node);
        return false;
    }
    const GumboTag tag = tag_of(node);
    if (!is_element(node) || is_left_out(tag) || is_hidden(node) ||
        notes_.left_out.contains(node)) {
        return false;
    }
    if (const auto marker = notes_.markers.find(node); marker != notes_.markers.end()) {
        mark(node, marker->second);
        return false;
    }
    if (tag == GUMBO_TAG_BR) {
        flow_.line_break(flow_.place_of(node));
        return false;
    }
    if (tag == GUMBO_TAG_HR) {
        close();
        return false;
    }
    if (is_block(tag)) {
        enter_block(node);
    }
    return true;
}

bool HtmlWalk::is_in_note_or_furniture() const
{
    const BlockKind kind = contexts_.back().block.kind;
    return kind == BlockKind::footnote || kind == BlockKind::furniture;
}

void HtmlWalk::enter_block(const GumboNode* node)
{
    close();
    Context context = contexts_.back();
    context.node = node;
    context.number.clear();
    context.cuts_lines = tag_of(node) == GUMBO_TAG_ADDRESS;
    context.keeps_space = context.keeps_space || tag_of(node) == GUMBO_TAG_PRE;
    if (tag_of(node) == GUMBO_TAG_TABLE) {
        tables_.push_back({.number = ++table_count_});
    }
    if (is_list(tag_of(node))) {
        lists_.emplace_back(node);
    }
    if (const auto note = notes_.note_of.find(node); note != notes_.note_of.end()) {
        context.block = {
            BlockKind::footnote, {}, 0, "footnote " + notes_.notes[note->second].label};
        first_blocks_.push_back(flow_.writer().blocks().size());
    } else if (!is_in_note_or_furniture()) {
        describe(node, context);
    }
    contexts_.push_back(std::move(context));
}

void HtmlWalk::describe(const GumboNode* node, Context& context)
{
    const GumboTag tag = tag_of(node);
    if (is_furniture(node)) {
        context.block = {BlockKind::furniture, {}, 0, {}};
    } else if (heading_level(tag) > 0) {
        context.block.kind = BlockKind::heading;
        context.block.level = heading_level(tag);
    } else if (tag == GUMBO_TAG_LI) {
        context.block.kind = BlockKind::list_item;
        context.block.level = std::max(1, static_cast<int>(lists_.size()));
        context.number = lists_.empty() ? std::string() : lists_.back().next(node);
    } else if (tag == GUMBO_TAG_P || tag == GUMBO_TAG_DIV) {
        // The number of an item may stand before its first paragraph.
        context.number = std::exchange(contexts_.back().number, {});
    } else if (tag == GUMBO_TAG_TR || tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
        describe_cell(node, context);
    } else if (tag == GUMBO_TAG_CAPTION || tag == GUMBO_TAG_FIGCAPTION) {
        context.block = {};
    }
}

void HtmlWalk::describe_cell(const GumboNode* node, Context& context)
{
    if (tables_.empty()) {
        return;
    }
    Table& table = tables_.back();
    if (tag_of(node) == GUMBO_TAG_TR) {
        ++table.row;
        table.next_column = 1;
        return;
    }
    constexpr int widest = 1000;
    int width = 1;
    const std::string_view span = attribute(node, "colspan");
    std::from_chars(span.data(), span.data() + span.size(), width);
    table.column = table.next_column;
    table.next_column += std::clamp(width, 1, widest);
    context.block = {
        BlockKind::table_cell,
        {},
        0,
        fmt::format("table {}, row {}, column {}", table.number, table.row, table.column)};
}

void HtmlWalk::leave(const GumboNode* node)
{
    if (contexts_.back().node != node) {
        return;
    }
    close();
    // A number that no paragraph took is still the item's: <li><p></p>text.
    std::string number = std::move(contexts_.back().number);
    contexts_.pop_back();
    if (tag_of(node) == GUMBO_TAG_P || tag_of(node) == GUMBO_TAG_DIV) {
        contexts_.back().number = std::move(number);
    }
    if (tag_of(node) == GUMBO_TAG_TABLE) {
        tables_.pop_back();
    }
    if (is_list(tag_of(node))) {
        lists_.pop_back();
    }
    if (const auto note = notes_.note_of.find(node); note != notes_.note_of.end()) {
        if (flow_.writer().blocks().size() > first_blocks_.back()) {
            notes_.notes[note->second].block = first_blocks_.back();
        }
        first_blocks_.pop_back();
    }
}

void HtmlWalk::open(std::uint32_t at)
{
    Context& context = contexts_.back();
    flow_.open(context.block);
    if (!context.number.empty()) {
        flow_.add(at, std::exchange(context.number, {}));
    }
}

void HtmlWalk::close()
{
    flow_.close(contexts_.back().cuts_lines, contexts_.back().block.kind == BlockKind::heading);
}

void HtmlWalk::write(const GumboNode* node)
{
    if (!flow_.writer().is_open()) {
        if (!has_words(node)) {
            return;
        }
        open(flow_.place_of(node));
    }
    flow_.text(node, contexts_.back().keeps_space);
}

void HtmlWalk::mark(const GumboNode* sign, const HtmlMarker& marker)
{
    // The sign itself: from its first character to its last.
    std::optional<Span> origin;
    for (const GumboNode* at = sign; at != nullptr; at = next_in(at, sign)) {
        if (has_words(at)) {
            const std::uint32_t begin = flow_.place_of(at);
            const Span text = {begin,
                               begin + static_cast<std::uint32_t>(at->v.text.original_text.length)};
            origin = origin ? cover(*origin, text) : text;
        }
    }
    const std::uint32_t begin = flow_.place_of(sign);
    flow_.marker(origin.value_or(Span{begin, begin}), marker.label);
    marker_notes_.push_back(marker.note);
}

void HtmlWalk::finish(Document& document)
{
    std::vector<NoteMarker>& markers = flow_.writer().markers();
    for (std::size_t i = 0; i < markers.size(); ++i) {
        if (marker_notes_[i]) {
            markers[i].block = notes_.notes[*marker_notes_[i]].block;
        }
    }
    flow_.writer().finish(document);
}

Document read(Input input)
{
    Document document;
    document.name = std::move(input.name);
    document.remarks = std::move(input.remarks);
    document.original = std::move(input.text);
    const HtmlTree tree(document.original, document.name == "-" ? "standard input" : document.name);
    document.language = language_from_code(attribute(tree.root(), "lang"));
    if (document.language == Language::unknown) {
        document.language = language_from_code(attribute(tree.root(), "xml:lang"));
    }
    HtmlWalk walk(document.original, tree.root());
    walk.run();
    walk.finish(document);
    return document;
}

} // namespace

extern const Reader html;
constexpr Reader html = {
    .name = "html",
    .extensions = "html htm xhtml",
    .summary = "HTML pages, with tables, lists and notes; scripts, forms, hidden elements and the "
               "texts of images are left out.",
    .read = read,
};

} // namespace enregard::readers
