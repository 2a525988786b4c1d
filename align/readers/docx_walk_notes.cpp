#include "align/readers/block_writer.hpp"
#include "align/readers/docx_symbols.hpp"
#include "align/readers/docx_walk.hpp"
#include "align/readers/xml.hpp"

#include <utility>

#include <fmt/format.h>

namespace enregard::readers {

void DocxWalk::find_boxes(Story& story, const pugi::xml_node& drawing)
{
    if (!is_shown(story)) {
        return;
    }
    for (pugi::xml_node node = drawing.first_child(); node;) {
        const std::string_view name = local_name(node);
        const bool is_box = name == "txbxContent";
        if (is_box) {
            OfficeBlock base = story.base;
            base.shown.clear();
            base.block = base.block.kind == BlockKind::furniture ? base.block : Block{};
            base.note.reset();
            if (!base.address.empty() && !base.address.starts_with("text box")) {
                base.address = "text box in " + base.address;
            }
            story.waiting.push_back({node, std::move(base), true, {}});
        }
        const bool is_passed =
            is_box || ((name == "Choice" || name == "Fallback") && is_second_choice(node));
        node = is_passed ? next_after(node, drawing) : next_in(node, drawing);
    }
}

/// The sign that somebody typed for a note: it stands after the mark in its run, or in the next
/// one.
std::string DocxWalk::typed_label(Story& story, const pugi::xml_node& node)
{
    std::string label;
    const auto collect = [&label](pugi::xml_node at) {
        for (; at; at = at.next_sibling()) {
            const DocxTag tag = docx_tag(at);
            label += tag == DocxTag::text     ? docx_text(at)
                     : tag == DocxTag::symbol ? docx_symbol(at)
                                              : std::string();
        }
    };
    story.custom = node.parent();
    collect(node.next_sibling());
    if (label.empty()) {
        story.custom = next_sibling(node.parent(), "r");
        collect(story.custom.first_child());
    }
    return label;
}

void DocxWalk::call_note(Story& story, const pugi::xml_node& node, DocxNotes& notes)
{
    const std::string id(attribute(node, "id"));
    const std::string key = std::string(notes.element()) + " " + id;
    if (const auto same = called_.find(key); same != called_.end()) {
        writer_.marker(fmt::format("[{}]", writer_.label_of(same->second)), same->second);
        return;
    }
    const bool is_custom = attribute(node, "customMarkFollows") == "1" ||
                           attribute(node, "customMarkFollows") == "true";
    const std::string sign = is_custom ? typed_label(story, node) : std::string();
    std::string label = bare_label(sign);
    if (label.empty()) {
        label = notes.next_label(section_, page_, context_.language);
    }
    const std::string shown = sign.empty() ? fmt::format("[{}]", label) : sign;
    const pugi::xml_node body = notes.body(id);
    if (!body) {
        writer_.lone_marker(shown, label);
        writer_.remark(fmt::format("The {} {} is missing in the file.", notes.element(), label));
        return;
    }
    const std::size_t note = writer_.add_note(label);
    called_.emplace(key, note);
    writer_.marker(shown, note);
    const std::string name = fmt::format("{} {}", notes.element(), label);
    Seed seed;
    seed.root = body;
    seed.base.address = fmt::format("{} {}", notes.element(), label);
    seed.base.block.kind = BlockKind::footnote;
    seed.base.block.part = seed.base.address;
    seed.base.shown = label + " ";
    seed.base.note = note;
    seed.typed_label = sign.empty() ? std::string() : label;
    (notes.element() == "footnote" ? story.waiting : endnotes_).push_back(std::move(seed));
}

} // namespace enregard::readers
