#include "align/readers/block_writer.hpp"
#include "align/readers/odt_walk.hpp"
#include "align/readers/xml.hpp"

#include <utility>

#include <fmt/format.h>

namespace enregard::readers {

namespace {

bool holds_text(const pugi::xml_node& shape)
{
    return child(shape, "p") || child(shape, "h") || child(shape, "list");
}

} // namespace

void OdtWalk::call_note(Story& story, const pugi::xml_node& note)
{
    const bool is_endnote = attribute(note, "note-class") == "endnote";
    constexpr std::size_t longest_label = 40;
    const std::string sign(
        shortened(text_in(child(note, "note-citation"), longest_label), longest_label));
    std::string label = bare_label(sign);
    ++notes_;
    if (label.empty()) {
        label = std::to_string(notes_);
    }
    const bool is_number = label.find_first_not_of("0123456789") == std::string::npos;
    const std::string shown = is_number || sign.empty() ? fmt::format("[{}]", label) : sign;
    const std::size_t number = writer_.add_note(label);
    writer_.marker(shown, number);
    last_was_space_ = false;
    Seed seed;
    seed.root = child(note, "note-body");
    seed.base.address = fmt::format("{} {}", is_endnote ? "endnote" : "footnote", label);
    seed.base.block.kind = BlockKind::footnote;
    seed.base.block.part = seed.base.address;
    seed.base.shown = label + " ";
    seed.base.note = number;
    (is_endnote ? endnotes_ : story.waiting).push_back(std::move(seed));
}

/// Boxes that have just been found get the address of the paragraph.
void OdtWalk::place_boxes(Story& story)
{
    const std::string& where = writer_.last_address();
    for (; story.placed < story.waiting.size(); ++story.placed) {
        Seed& seed = story.waiting[story.placed];
        if (seed.is_box && seed.base.address.empty()) {
            seed.base.address = where.empty()       ? std::string("text box")
                                : writer_.is_open() ? "text box in " + where
                                                    : "text box after " + where;
        }
    }
}

std::vector<OdtWalk::Seed> OdtWalk::take_waiting(Story& story)
{
    story.placed = 0;
    return std::exchange(story.waiting, {});
}

void OdtWalk::find_boxes(Story& story, const pugi::xml_node& drawing)
{
    for (pugi::xml_node node = drawing; node;) {
        const bool is_box = local_name(node) == "text-box" ||
                            (odt_tag(node) == OdtTag::drawing && holds_text(node));
        if (is_box) {
            OfficeBlock base = story.base;
            base.shown.clear();
            base.block = base.block.kind == BlockKind::furniture ? base.block : Block{};
            base.note.reset();
            if (!base.address.empty() && !base.address.starts_with("text box")) {
                base.address = "text box in " + base.address;
            }
            story.waiting.push_back({node, std::move(base), true, false});
        }
        node = is_box ? next_after(node, drawing) : next_in(node, drawing);
    }
    if (story.spans.empty()) {
        // It lies on the page and not in a paragraph.
        for (; story.placed < story.waiting.size(); ++story.placed) {
            Seed& seed = story.waiting[story.placed];
            if (seed.base.address.empty()) {
                seed.base.address = "text box";
            }
        }
        is_between_ = true;
    }
}

void OdtWalk::add_changes(const pugi::xml_node& tracked_changes)
{
    for (pugi::xml_node region = child(tracked_changes, "changed-region"); region;
         region = next_sibling(region, "changed-region")) {
        const std::string id(attribute(region, "id"));
        if (const pugi::xml_node deletion = child(region, "deletion")) {
            deletions_.insert_or_assign(id, deletion);
        } else if (child(region, "insertion")) {
            insertions_.insert(id);
        }
    }
}

/// In the version before the changes deletions come back and insertions go.
void OdtWalk::change(Story& story, const pugi::xml_node& node, OdtTag tag)
{
    if (!context_.tracked_original) {
        return;
    }
    const std::string id(attribute(node, "change-id"));
    if (tag == OdtTag::change) {
        // Each is put back once: a damaged file might name one in itself.
        const auto deletion = deletions_.extract(id);
        if (!deletion.empty()) {
            Seed seed;
            seed.root = deletion.mapped();
            seed.base = story.base;
            seed.is_restored = !story.spans.empty();
            restored_.push_back(std::move(seed));
        }
    } else if (tag == OdtTag::change_begin && insertions_.contains(id)) {
        open_insertions_.insert(id);
    } else if (tag == OdtTag::change_end) {
        open_insertions_.erase(id);
    }
}

} // namespace enregard::readers
