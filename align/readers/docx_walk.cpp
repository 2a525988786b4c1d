#include "align/readers/docx_walk.hpp"

#include "align/readers/xml.hpp"

#include <algorithm>
#include <utility>

namespace enregard::readers {

namespace {

/// The paragraph that follows directly, bookmarks and the like passed over.
pugi::xml_node next_paragraph(const pugi::xml_node& paragraph)
{
    pugi::xml_node at = paragraph.next_sibling();
    while (at && docx_tag(at) != DocxTag::paragraph) {
        if (at.first_child()) {
            return {};
        }
        at = at.next_sibling();
    }
    return at;
}

} // namespace

void DocxWalk::run(const pugi::xml_node& root, OfficeBlock base)
{
    start({root, std::move(base), false, {}});
    while (!stories_.empty()) {
        step();
    }
}

void DocxWalk::run_endnotes()
{
    for (Seed& seed : std::exchange(endnotes_, {})) {
        run(seed.root, std::move(seed.base));
    }
}

void DocxWalk::start(Seed seed)
{
    find_stray_fields(seed.root);
    Story story(seed.root);
    story.base = std::move(seed.base);
    story.typed_label = std::move(seed.typed_label);
    stories_.push_back(std::move(story));
}

/// The first one is walked through first, so it is the last on the stack.
void DocxWalk::start_all(std::vector<Seed> seeds)
{
    for (auto seed = seeds.rbegin(); seed != seeds.rend(); ++seed) {
        start(std::move(*seed));
    }
}

void DocxWalk::step()
{
    Story& story = stories_.back();
    if (!story.cursor.node()) {
        writer_.close();
        std::vector<Seed> waiting = take_waiting(story);
        stories_.pop_back();
        start_all(std::move(waiting));
        return;
    }
    const bool descends = enter(story, story.cursor.node());
    story.cursor.advance(descends, [&](const pugi::xml_node& node) { leave(story, node); });
    if (std::exchange(is_between_, false) && story.tables.empty()) {
        start_all(take_waiting(story));
    }
}

/// True when the children of `node` are to be walked through.
bool DocxWalk::enter(Story& story, const pugi::xml_node& node)
{
    const DocxTag tag = docx_tag(node);
    switch (tag) {
    case DocxTag::other:
        return node.type() == pugi::node_element;
    case DocxTag::left_out:
        return false;
    case DocxTag::deletion:
        return context_.tracked_original;
    case DocxTag::insertion:
        return !context_.tracked_original;
    case DocxTag::paragraph:
        enter_paragraph(story, node);
        return true;
    case DocxTag::run:
        enter_run(story, node);
        return true;
    case DocxTag::table:
        writer_.close();
        story.joins = false;
        story.tables.open(++tables_);
        return true;
    case DocxTag::row:
        return enter_row(story, node);
    case DocxTag::cell:
        return enter_cell(story, node);
    case DocxTag::control:
        // What stands in an empty field of a form is for whoever fills it in.
        return !docx_switch(child(node, "sdtPr"), "showingPlcHdr").value_or(false);
    case DocxTag::choice:
    case DocxTag::fallback:
        return !is_second_choice(node);
    case DocxTag::drawing:
        find_boxes(story, node);
        return false;
    case DocxTag::foreign:
        writer_.remark("Another file is shown here; its text was not read.");
        return false;
    default:
        return enter_text(story, node, tag);
    }
}

void DocxWalk::leave(Story& story, const pugi::xml_node& node)
{
    switch (docx_tag(node)) {
    case DocxTag::paragraph:
        leave_paragraph(story, node);
        break;
    case DocxTag::table:
        writer_.close();
        story.tables.close();
        is_between_ = true;
        break;
    case DocxTag::cell:
        writer_.close();
        story.joins = false;
        break;
    default:
        break;
    }
}

/// True when the end of the paragraph does not exist in the version that is read, or is no end: a
/// large initial is a paragraph of its own.
bool DocxWalk::is_mark_gone(const pugi::xml_node& paragraph) const
{
    const pugi::xml_node properties = child(paragraph, "pPr");
    const std::string_view initial = attribute(child(properties, "framePr"), "dropCap");
    if (!initial.empty() && initial != "none") {
        return true;
    }
    const pugi::xml_node mark = child(properties, "rPr");
    return context_.tracked_original ? child(mark, "ins") || child(mark, "moveTo")
                                     : child(mark, "del") || child(mark, "moveFrom");
}

void DocxWalk::enter_paragraph(Story& story, const pugi::xml_node& node)
{
    const pugi::xml_node own = child(node, "pPr");
    const std::string_view own_style = attribute(child(own, "pStyle"), "val");
    story.paragraph =
        (own_style.empty() ? context_.styles.default_paragraph() : context_.styles[own_style]).run;
    story.run = story.paragraph;
    // Paragraphs that were joined look like the last of them.
    pugi::xml_node& joined = joined_[node.parent().hash_value()];
    if (!joined) {
        joined = last_joined(node);
    }
    const pugi::xml_node last = joined;
    if (last == node) {
        joined_.erase(node.parent().hash_value());
    }
    if (std::exchange(story.joins, false)) {
        return;
    }
    const pugi::xml_node shape = child(last, "pPr");
    const std::string_view style = attribute(child(shape, "pStyle"), "val");
    const DocxParagraphProperties properties = with_inherited(
        paragraph_properties(shape),
        (style.empty() ? context_.styles.default_paragraph() : context_.styles[style]).paragraph);
    OfficeBlock block = story.base;
    story.base.shown.clear();
    const std::optional<DocxNumbering::Item> item = context_.numbering.next(properties);
    block.number = item ? item->number : std::string();
    if (block.block.kind == BlockKind::paragraph) {
        constexpr int deepest_heading = 6;
        if (!story.tables.empty() && block.address.empty()) {
            block.block.kind = BlockKind::table_cell;
            block.address = story.tables.address();
        } else if (properties.outline.value_or(9) >= 0 && properties.outline.value_or(9) < 9) {
            block.block.kind = BlockKind::heading;
            block.block.level = std::min(*properties.outline + 1, deepest_heading);
        } else if (item) {
            block.block.kind = BlockKind::list_item;
            block.block.level = item->level + 1;
        }
    }
    writer_.open(std::move(block));
}

/// The last of the paragraphs that `paragraph` is joined with.
pugi::xml_node DocxWalk::last_joined(const pugi::xml_node& paragraph) const
{
    pugi::xml_node last = paragraph;
    while (is_mark_gone(last)) {
        const pugi::xml_node next = next_paragraph(last);
        if (!next) {
            break;
        }
        last = next;
    }
    return last;
}

void DocxWalk::leave_paragraph(Story& story, const pugi::xml_node& node)
{
    place_boxes(story);
    if (child(child(node, "pPr"), "sectPr")) {
        ++section_;
    }
    story.joins = is_mark_gone(node) && next_paragraph(node);
    if (!story.joins) {
        writer_.close();
        is_between_ = true;
    }
}

void DocxWalk::enter_run(Story& story, const pugi::xml_node& node)
{
    story.run = story.paragraph;
    if (const pugi::xml_node own = child(node, "rPr")) {
        DocxRunProperties properties = run_properties(own);
        if (const pugi::xml_node style = child(own, "rStyle")) {
            properties = with_inherited(properties, context_.styles[attribute(style, "val")].run);
        }
        story.run = with_inherited(properties, story.paragraph);
    }
}

bool DocxWalk::enter_row(Story& story, const pugi::xml_node& node)
{
    const pugi::xml_node properties = child(node, "trPr");
    const bool gone = context_.tracked_original ? !child(properties, "ins").empty()
                                                : !child(properties, "del").empty();
    if (gone || docx_switch(properties, "hidden").value_or(false)) {
        return false;
    }
    if (!story.tables.empty()) {
        story.tables.next_row();
    }
    return true;
}

bool DocxWalk::enter_cell(Story& story, const pugi::xml_node& node)
{
    const pugi::xml_node properties = child(node, "tcPr");
    if (child(properties, context_.tracked_original ? "cellIns" : "cellDel")) {
        return false;
    }
    writer_.close();
    if (!story.tables.empty()) {
        story.tables.next_cell();
    }
    // A cell that goes on from the row above shows nothing of its own.
    const pugi::xml_node merge = child(properties, "vMerge");
    return !merge || attribute(merge, "val") == "restart";
}

} // namespace enregard::readers
