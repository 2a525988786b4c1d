#pragma once

#include <memory_resource>
#include <string>
#include <string_view>

#include <gumbo.h>

namespace enregard::readers {

/// A parsed page. Its nodes point into the text that was parsed, which must outlive the tree.
class HtmlTree {
public:
    /// Throws Error (naming `file`) for a page that is nested so deeply that parsing it would take
    /// for ever; real pages stay far below the limit.
    HtmlTree(std::string_view html, const std::string& file);
    HtmlTree(const HtmlTree&) = delete;
    HtmlTree& operator=(const HtmlTree&) = delete;

    /// The `html` element.
    const GumboNode* root() const { return output_->root; }

private:
    // Gumbo frees its nodes by recursion and one by one; the pool is dropped as a whole instead.
    std::pmr::unsynchronized_pool_resource pool_;
    const GumboOutput* output_;
};

bool is_element(const GumboNode* node);
/// The element's tag; GUMBO_TAG_LAST for anything else.
GumboTag tag_of(const GumboNode* node);
/// The attribute's value; empty when it is not there.
std::string_view attribute(const GumboNode* node, const char* name);
bool has_attribute(const GumboNode* node, const char* name);

/// Elements that begin on a line of their own, so that no sentence crosses their edges.
bool is_block(GumboTag tag);
/// Elements whose content nobody reads as text: scripts, forms' fields, drawings.
bool is_left_out(GumboTag tag);
/// True when the page does not show the element: `hidden`, `aria-hidden` or `display:none`.
bool is_hidden(const GumboNode* node);

/// The node after `node` in the order of the page, its children left out, within `root`; null at
/// the end.
const GumboNode* next_after(const GumboNode* node, const GumboNode* root);
/// Like next_after, its children first.
const GumboNode* next_in(const GumboNode* node, const GumboNode* root);
/// True when `node` is `root` or lies in it.
bool is_inside(const GumboNode* node, const GumboNode* root);
/// The text in `node` as far as `most` bytes.
std::string text_in(const GumboNode* node, std::size_t most);

} // namespace enregard::readers
