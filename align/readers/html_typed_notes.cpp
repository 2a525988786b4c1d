#include "align/readers/html_typed_notes.hpp"

#include "align/readers/html_tree.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <string_view>

namespace enregard::readers {

namespace {

/// "2", "12", "a", "*", "**", "†": what a raised sign that calls a note looks like.
bool is_label(std::string_view text)
{
    const auto all = [&](auto is) { return std::ranges::all_of(text, is); };
    if (text.empty() || text.size() > 3) {
        return false;
    }
    return all([](char c) { return c >= '0' && c <= '9'; }) ||
           all([](char c) { return c == '*'; }) ||
           (text.size() == 1 && text.front() >= 'a' && text.front() <= 'z') || text == "†" ||
           text == "‡";
}

const GumboNode* block_around(const GumboNode* node)
{
    while (node != nullptr && !is_block(tag_of(node))) {
        node = node->parent;
    }
    return node;
}

/// True after "12 m", "5 km": the raised sign is a power.
bool ends_with_unit(std::string_view text)
{
    for (const std::string_view unit : {"m", "km", "cm", "mm", "dm"}) {
        if (!text.ends_with(unit)) {
            continue;
        }
        const std::string_view before = text.substr(0, text.size() - unit.size());
        if (before.empty() || !is_letter(character_before(before, size_of(before)).code)) {
            return true;
        }
    }
    return false;
}

class TypedNotes {
public:
    TypedNotes(const GumboNode* root, HtmlNotes& found) : root_(root), found_(found) {}

    void find()
    {
        for (const GumboNode* node = root_; node != nullptr;) {
            const bool known = found_.markers.contains(node) || found_.left_out.contains(node) ||
                               found_.note_of.contains(node);
            if (known || is_left_out(tag_of(node))) {
                node = next_after(node, root_);
                continue;
            }
            if (tag_of(node) == GUMBO_TAG_SUP) {
                consider(node);
                node = next_after(node, root_);
                continue;
            }
            if (node->type == GUMBO_NODE_TEXT) {
                last_text_ = node->v.text.text;
                last_block_ = block_around(node->parent);
            }
            node = next_in(node, root_);
        }
    }

private:
    void consider(const GumboNode* sup)
    {
        const std::string label = text_in(sup, 8);
        if (!is_label(label)) {
            return;
        }
        const GumboNode* block = block_around(sup);
        if (block == last_block_) {
            const char32_t before = character_before(last_text_, size_of(last_text_)).code;
            const bool hangs = before != 0 && !is_space(before) && !is_digit(before);
            if (hangs && !ends_with_unit(last_text_)) {
                open_[label].push_back(sup);
            }
            return;
        }
        std::vector<const GumboNode*>& calls = open_[label];
        const bool is_body = block != nullptr && tag_of(block) != GUMBO_TAG_BODY &&
                             !calls.empty() && !is_inside(calls.back(), block);
        if (is_body && found_.note_of.try_emplace(block, found_.notes.size()).second) {
            found_.markers.emplace(calls.back(),
                                   HtmlMarker{.label = label, .note = found_.notes.size()});
            found_.notes.push_back({.label = label, .element = block, .block = {}});
            found_.left_out.insert(sup);
            calls.pop_back();
        }
        last_block_ = block;
    }

    const GumboNode* root_;
    HtmlNotes& found_;
    std::string_view last_text_;
    const GumboNode* last_block_ = nullptr;
    std::unordered_map<std::string, std::vector<const GumboNode*>> open_;
};

} // namespace

void find_typed_notes(const GumboNode* root, HtmlNotes& found)
{
    TypedNotes(root, found).find();
}

} // namespace enregard::readers
