#include "align/readers/odt_walk.hpp"

#include "align/readers/xml.hpp"

#include <algorithm>
#include <utility>

namespace enregard::readers {

namespace {

bool is_hidden_paragraph(const pugi::xml_node& paragraph)
{
    return attribute(child(paragraph, "hidden-paragraph"), "is-hidden") == "true";
}

} // namespace

void OdtWalk::run(const pugi::xml_node& root, OfficeBlock base)
{
    start({root, std::move(base), false, false});
    while (!stories_.empty()) {
        step();
    }
}

void OdtWalk::run_endnotes()
{
    for (Seed& seed : std::exchange(endnotes_, {})) {
        run(seed.root, std::move(seed.base));
    }
}

void OdtWalk::start(Seed seed)
{
    Story story(seed.root, context_.lists);
    story.base = std::move(seed.base);
    story.is_restored = seed.is_restored;
    story.joins = seed.is_restored;
    stories_.push_back(std::move(story));
}

/// The first one is walked through first, so it is the last on the stack.
void OdtWalk::start_all(std::vector<Seed> seeds)
{
    for (auto seed = seeds.rbegin(); seed != seeds.rend(); ++seed) {
        start(std::move(*seed));
    }
}

void OdtWalk::step()
{
    Story& story = stories_.back();
    if (!story.cursor.node()) {
        if (!story.is_restored) {
            writer_.close();
        }
        std::vector<Seed> waiting = take_waiting(story);
        stories_.pop_back();
        start_all(std::move(waiting));
        return;
    }
    const bool descends = enter(story, story.cursor.node());
    story.cursor.advance(descends, [&](const pugi::xml_node& node) { leave(story, node); });
    if (std::exchange(is_between_, false) && story.tables.empty()) {
        start_all(take_waiting(story));
    } else if (!restored_.empty()) {
        start_all(std::exchange(restored_, {}));
    }
}

/// True when the children of `node` are to be walked through.
bool OdtWalk::enter(Story& story, const pugi::xml_node& node)
{
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
        if (!story.spans.empty() && is_shown(story)) {
            write(story, node.value());
        }
        return false;
    }
    const OdtTag tag = odt_tag(node);
    switch (tag) {
    case OdtTag::other:
        return node.type() == pugi::node_element;
    case OdtTag::left_out:
        return false;
    case OdtTag::paragraph:
    case OdtTag::heading:
        if (is_hidden_paragraph(node)) {
            return false;
        }
        enter_paragraph(story, node, tag == OdtTag::heading);
        return true;
    case OdtTag::list:
        story.lists.open_list(node);
        return true;
    case OdtTag::list_item:
    case OdtTag::list_header:
        story.lists.open_item(node, tag == OdtTag::list_item);
        return true;
    case OdtTag::table:
        writer_.close();
        story.tables.open(++tables_);
        return true;
    case OdtTag::row:
        if (!story.tables.empty()) {
            story.tables.next_row();
        }
        story.covered = 0;
        story.repeated = 1;
        return attribute(node, "visibility") != "collapse";
    case OdtTag::cell:
    case OdtTag::covered_cell:
        return enter_cell(story, node, tag == OdtTag::covered_cell);
    case OdtTag::section:
        writer_.close();
        return attribute(node, "display") != "none" && attribute(node, "is-hidden") != "true";
    default:
        return enter_text(story, node, tag);
    }
}

bool OdtWalk::enter_text(Story& story, const pugi::xml_node& node, OdtTag tag)
{
    switch (tag) {
    case OdtTag::span: {
        const OdtStyle outer = story.spans.empty() ? OdtStyle{} : story.spans.back();
        story.spans.push_back(
            with_inherited(context_.styles.get("text", attribute(node, "style-name")), outer));
        return true;
    }
    case OdtTag::spaces:
        if (is_shown(story)) {
            constexpr int most = 100;
            const int count = std::clamp(number_attribute(node, "c", 1), 1, most);
            writer_.text(std::string(static_cast<std::size_t>(count), ' '));
        }
        return false;
    case OdtTag::tab:
        if (is_shown(story)) {
            writer_.tab();
            last_was_space_ = true;
        }
        return false;
    case OdtTag::line_break:
        if (is_shown(story)) {
            writer_.line_break();
            last_was_space_ = true;
        }
        return false;
    case OdtTag::note:
        if (is_shown(story)) {
            call_note(story, node);
        }
        return false;
    case OdtTag::drawing:
        if (is_shown(story)) {
            find_boxes(story, node);
        }
        return false;
    case OdtTag::placeholder:
        return attribute(node, "showing-place-holder") != "true" &&
               local_name(node) != "placeholder";
    case OdtTag::switched:
        return attribute(node, "is-hidden") != "true";
    case OdtTag::change:
    case OdtTag::change_begin:
    case OdtTag::change_end:
        change(story, node, tag);
        return false;
    default:
        return false;
    }
}

void OdtWalk::leave(Story& story, const pugi::xml_node& node)
{
    switch (odt_tag(node)) {
    case OdtTag::paragraph:
    case OdtTag::heading:
        leave_paragraph(story, node);
        break;
    case OdtTag::span:
        story.spans.pop_back();
        break;
    case OdtTag::list:
        story.lists.close_list();
        break;
    case OdtTag::table:
        writer_.close();
        story.tables.close();
        is_between_ = true;
        break;
    case OdtTag::cell:
        writer_.close();
        break;
    default:
        break;
    }
}

void OdtWalk::enter_paragraph(Story& story, const pugi::xml_node& node, bool is_heading)
{
    const OdtStyle style = context_.styles.get("paragraph", attribute(node, "style-name"));
    story.spans.push_back(style);
    if (std::exchange(story.joins, false)) {
        return;
    }
    last_was_space_ = true;
    describe(story, node, style, is_heading);
}

void OdtWalk::describe(Story& story, const pugi::xml_node& node, const OdtStyle& style,
                       bool is_heading)
{
    OfficeBlock block = story.base;
    story.base.shown.clear();
    const int level = std::max(number_attribute(node, "outline-level", 1), 1);
    const bool is_item = !story.lists.empty();
    if (is_item) {
        block.number = story.lists.take_number(style.list);
    }
    // Old programs put headings into lists of a style that is not in the file.
    if (is_heading && block.number.empty() && attribute(node, "is-list-header") != "true") {
        headings_.count(context_.lists.outline(), level - 1, std::nullopt);
        block.number = headings_.number(context_.lists.outline(), level - 1);
    }
    if (block.block.kind == BlockKind::paragraph) {
        constexpr int deepest_heading = 6;
        if (!story.tables.empty() && block.address.empty()) {
            block.block.kind = BlockKind::table_cell;
            block.address = story.tables.address();
        } else if (is_heading || style.title > 0) {
            block.block.kind = BlockKind::heading;
            block.block.level = is_heading ? std::min(level, deepest_heading) : style.title;
        } else if (is_item) {
            block.block.kind = BlockKind::list_item;
            block.block.level = story.lists.depth();
        }
    }
    writer_.open(std::move(block));
}

void OdtWalk::leave_paragraph(Story& story, const pugi::xml_node& node)
{
    story.spans.pop_back();
    place_boxes(story);
    if (!open_insertions_.empty() || (story.is_restored && !node.next_sibling())) {
        // This paragraph did not end here before the changes.
        story.joins = true;
        return;
    }
    writer_.close();
    is_between_ = true;
}

bool OdtWalk::enter_cell(Story& story, const pugi::xml_node& node, bool is_covered)
{
    constexpr int most = 1'000'000;
    writer_.close();
    // A cell that another one in its row covers is not seen; one that is covered from above is.
    const bool is_seen = !is_covered || story.covered == 0;
    story.covered = is_covered ? std::max(0, story.covered - 1)
                               : number_attribute(node, "number-columns-spanned", 1) - 1;
    if (is_seen && !story.tables.empty()) {
        story.tables.next_cell(story.repeated);
        story.repeated = std::clamp(number_attribute(node, "number-columns-repeated", 1), 1, most);
    }
    return !is_covered;
}

bool OdtWalk::is_shown(const Story& story) const
{
    return open_insertions_.empty() &&
           (story.spans.empty() || !story.spans.back().hidden.value_or(false));
}

/// White space counts as one blank, and as none at the beginning.
void OdtWalk::write(Story& story, std::string_view words)
{
    std::string folded;
    folded.reserve(words.size());
    for (const char c : words) {
        const bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!is_space || !last_was_space_) {
            folded += is_space ? ' ' : c;
        }
        last_was_space_ = is_space;
    }
    const OdtStyle& style = story.spans.back();
    writer_.text(folded, style.superscript.value_or(false));
    writer_.count_language(style.language.value_or(context_.styles.language()), folded.size());
}

} // namespace enregard::readers
