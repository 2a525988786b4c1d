#include "align/readers/block_writer.hpp"
#include "align/readers/docx_symbols.hpp"
#include "align/readers/docx_walk.hpp"
#include "align/readers/xml.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace enregard::readers {

/// True for an mc:Choice or mc:Fallback with another choice before it: only one of them is shown.
bool DocxWalk::is_second_choice(const pugi::xml_node& node)
{
    const std::size_t parent = node.parent().hash_value();
    return local_name(node) == "Choice" ? !choices_.insert(parent).second
                                        : choices_.contains(parent);
}

/// Boxes that have just been found get the address of the paragraph.
void DocxWalk::place_boxes(Story& story)
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

std::vector<DocxWalk::Seed> DocxWalk::take_waiting(Story& story)
{
    story.placed = 0;
    return std::exchange(story.waiting, {});
}

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

namespace {

/// True for what may stand for a note: "12", "²", "(*)". A letter may be a word of the text, so it
/// is a sign only where it is `alone`.
bool is_sign(std::string_view words, bool alone)
{
    if (first_invalid_byte(words)) {
        return false;
    }
    const std::string bare = bare_label(words);
    const Character first = character_at(bare, 0);
    return !typed_label(bare).empty() ||
           (alone && bare.size() == first.size && is_letter(first.code));
}

/// The run that follows directly, bookmarks and the like passed over.
pugi::xml_node next_run(const pugi::xml_node& run)
{
    constexpr int most = 8;
    pugi::xml_node at = run.next_sibling();
    for (int i = 0; i < most && at && docx_tag(at) != DocxTag::run && !at.first_child(); ++i) {
        at = at.next_sibling();
    }
    return docx_tag(at) == DocxTag::run ? at : pugi::xml_node();
}

} // namespace

/// The sign that somebody typed for a note: it stands after the mark in its run, or in the next
/// one. What follows it there, after a blank, is text.
std::string DocxWalk::typed_sign(Story& story, const pugi::xml_node& node)
{
    constexpr std::size_t most_bytes = 12;
    constexpr int most_nodes = 8;
    std::string words;
    const auto is_whole = [&words](pugi::xml_node at) {
        for (int i = 0; at && i < most_nodes && words.size() <= most_bytes; ++i) {
            const DocxTag tag = docx_tag(at);
            if (tag == DocxTag::text || tag == DocxTag::symbol) {
                words += tag == DocxTag::text ? docx_text(at) : docx_symbol(at);
            } else if (tag != DocxTag::left_out && tag != DocxTag::page_break) {
                return false;
            }
            at = at.next_sibling();
        }
        return at.empty();
    };
    story.signed_run = node.parent();
    bool alone = is_whole(node.next_sibling());
    if (words.empty() && alone) {
        story.signed_run = next_run(node.parent());
        alone = is_whole(story.signed_run.first_child());
    }
    const std::size_t size =
        std::min({words.find_first_of(" \t\r\n"), words.find("\u00A0"), words.size()});
    const bool is_good =
        size <= most_bytes && is_sign(words.substr(0, size), alone && size == words.size());
    story.sign_bytes = is_good ? size : 0;
    return words.substr(0, story.sign_bytes);
}

/// `words` of the element without what is the sign of a note.
std::string_view DocxWalk::after_sign(Story& story, const pugi::xml_node& node,
                                      std::string_view words)
{
    if (node.parent() == story.signed_run) {
        const std::size_t size = std::min(story.sign_bytes, words.size());
        story.sign_bytes -= size;
        words.remove_prefix(size);
    }
    return words;
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
    const std::string sign = is_custom ? typed_sign(story, node) : std::string();
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
