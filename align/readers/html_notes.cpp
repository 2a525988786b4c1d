#include "align/readers/html_notes.hpp"

#include "align/readers/block_writer.hpp"
#include "align/readers/html_tree.hpp"
#include "align/readers/html_typed_notes.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace enregard::readers {

namespace {

constexpr std::size_t longest_label = 24;

bool contains(std::string_view text, std::string_view word)
{
    return text.find(word) != std::string_view::npos;
}

std::string label_of(const GumboNode* node)
{
    return bare_label(text_in(node, longest_label));
}

/// The `sup` that holds only this link, or the link itself.
const GumboNode* whole_sign(const GumboNode* link)
{
    const GumboNode* sign = link;
    const std::string label = label_of(link);
    for (int i = 0; i < 3; ++i) {
        const GumboNode* parent = sign->parent;
        if (parent == nullptr || !is_element(parent) || is_block(tag_of(parent)) ||
            label_of(parent) != label) {
            break;
        }
        sign = parent;
    }
    return sign;
}

bool is_sup(const GumboNode* node)
{
    return node != nullptr && tag_of(node) == GUMBO_TAG_SUP;
}

bool has_sup_around(const GumboNode* node)
{
    for (int i = 0; i < 3 && node != nullptr; ++i) {
        if (is_sup(node)) {
            return true;
        }
        node = node->parent;
    }
    return false;
}

bool is_back_link(const GumboNode* link)
{
    constexpr std::array<std::string_view, 6> arrows{"↩", "↩︎", "↑", "^", "⏎", "⤴"};
    const std::string text = text_in(link, longest_label);
    return attribute(link, "role") == "doc-backlink" ||
           contains(attribute(link, "class"), "back") ||
           std::ranges::find(arrows, text) != arrows.end();
}

/// True for the half of a pair of links that lead to each other, both with the same sign: how word
/// processors save a note and its mark as HTML.
bool is_linked_back(const GumboNode* link, const GumboNode* target)
{
    const std::string_view back = attribute(target, "href");
    return tag_of(target) == GUMBO_TAG_A && back.size() > 1 && back.front() == '#' &&
           (attribute(link, "name") == back.substr(1) || attribute(link, "id") == back.substr(1)) &&
           label_of(link) == label_of(target);
}

bool is_marker(const GumboNode* link, const GumboNode* target)
{
    const std::string label = label_of(link);
    constexpr std::uint32_t longest_chars = 8;
    if (label.empty() || length_chars(label) > longest_chars || is_back_link(link)) {
        return false;
    }
    const std::string_view name = attribute(link, "class");
    const GumboVector& children = link->v.element.children;
    const bool has_sup_inside =
        children.length == 1 && is_sup(static_cast<const GumboNode*>(children.data[0]));
    return has_sup_inside || has_sup_around(link) || attribute(link, "role") == "doc-noteref" ||
           contains(name, "footnote") || contains(name, "noteref") || is_linked_back(link, target);
}

/// The element that holds the whole of a note whose anchor is `target`; null when that cannot be
/// told from the text around it.
const GumboNode* note_element(const GumboNode* target, const GumboNode* link)
{
    const GumboNode* node = target;
    while (node != nullptr && !is_block(tag_of(node))) {
        node = node->parent;
    }
    for (const GumboNode* row = node; row != nullptr; row = row->parent) {
        if (tag_of(row) == GUMBO_TAG_TABLE) {
            break;
        }
        if (tag_of(row) == GUMBO_TAG_TR) {
            node = row;
            break;
        }
    }
    if (node == nullptr || tag_of(node) == GUMBO_TAG_BODY || tag_of(node) == GUMBO_TAG_HTML ||
        is_inside(link, node)) {
        return nullptr;
    }
    return node;
}

class NoteFinder {
public:
    explicit NoteFinder(const GumboNode* root)
    {
        for (const GumboNode* node = root; node != nullptr; node = next_in(node, root)) {
            if (!is_element(node)) {
                continue;
            }
            for (const char* name : {"id", "name"}) {
                if (const std::string_view id = attribute(node, name); !id.empty()) {
                    targets_.try_emplace(id, node);
                }
            }
            const std::string_view href = attribute(node, "href");
            if (tag_of(node) == GUMBO_TAG_A && href.size() > 1 && href.front() == '#') {
                links_.push_back(node);
            }
        }
    }

    HtmlNotes find()
    {
        for (const GumboNode* link : links_) {
            const GumboNode* target = target_of(link);
            const GumboNode* note = note_around(link);
            if (note != nullptr) {
                leave_out_back_link(link, target, note);
            } else if (target != nullptr && is_marker(link, target)) {
                add(link, target);
            }
        }
        for (const HtmlNote& note : found_.notes) {
            leave_out_label(note);
        }
        return std::move(found_);
    }

private:
    const GumboNode* target_of(const GumboNode* link) const
    {
        const auto found = targets_.find(attribute(link, "href").substr(1));
        return found == targets_.end() ? nullptr : found->second;
    }

    const GumboNode* note_around(const GumboNode* node) const
    {
        while (node != nullptr && !found_.note_of.contains(node)) {
            node = node->parent;
        }
        return node;
    }

    void add(const GumboNode* link, const GumboNode* target)
    {
        const GumboNode* sign = whole_sign(link);
        HtmlMarker marker{.label = label_of(link), .note = {}};
        if (const GumboNode* element = note_element(target, link); element != nullptr) {
            const auto [place, is_new] = found_.note_of.try_emplace(element, found_.notes.size());
            if (is_new) {
                found_.notes.push_back({.label = marker.label, .element = element, .block = {}});
            }
            marker.note = place->second;
        }
        callers_.insert({link, sign, link->parent});
        found_.markers.emplace(sign, std::move(marker));
    }

    void leave_out_back_link(const GumboNode* link, const GumboNode* target, const GumboNode* note)
    {
        const bool leads_back = target != nullptr && !is_inside(target, note) &&
                                (callers_.contains(target) ||
                                 (target->parent != nullptr && callers_.contains(target->parent)));
        if (is_back_link(link) ||
            (leads_back && !label_of(link).empty() && label_of(link).size() < longest_label)) {
            found_.left_out.insert(whole_sign(link));
        }
    }

    /// "1" at the beginning of the note 1, when it stands in an element of its own.
    void leave_out_label(const HtmlNote& note)
    {
        const GumboNode* node = note.element;
        while (node != nullptr && node->type != GUMBO_NODE_TEXT) {
            node = found_.left_out.contains(node) ? nullptr : next_in(node, note.element);
        }
        if (node == nullptr) {
            return;
        }
        const GumboNode* sign = node->parent;
        while (sign != note.element && !is_sup(sign) && tag_of(sign) != GUMBO_TAG_A) {
            sign = sign->parent;
        }
        if (sign != note.element && label_of(sign) == note.label) {
            found_.left_out.insert(sign);
        }
    }

    std::unordered_map<std::string_view, const GumboNode*> targets_;
    std::vector<const GumboNode*> links_;
    std::unordered_set<const GumboNode*> callers_;
    HtmlNotes found_;
};

} // namespace

HtmlNotes find_html_notes(const GumboNode* root)
{
    HtmlNotes found = NoteFinder(root).find();
    find_typed_notes(root, found);
    return found;
}

} // namespace enregard::readers
