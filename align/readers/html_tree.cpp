#include "align/readers/html_tree.hpp"

#include "align/readers/entity.hpp"
#include "align/readers/html_nesting.hpp"
#include "align/text/error.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace enregard::readers {

namespace {

// The pool wants to know the size of what is given back, so each piece carries it in front.
// Nothing in Gumbo is larger than a pointer or a size, and the pool of libstdc++ 12 does not keep
// its promise for a stricter alignment.
constexpr std::size_t header = sizeof(std::size_t);

void* allocate(void* pool, std::size_t size)
{
    auto* resource = static_cast<std::pmr::memory_resource*>(pool);
    auto* piece = static_cast<std::byte*>(resource->allocate(size + header, header));
    std::memcpy(piece, &size, sizeof size);
    return piece + header;
}

void deallocate(void* pool, void* content)
{
    if (content == nullptr) {
        return;
    }
    std::byte* piece = static_cast<std::byte*>(content) - header;
    std::size_t size = 0;
    std::memcpy(&size, piece, sizeof size);
    static_cast<std::pmr::memory_resource*>(pool)->deallocate(piece, size + header, header);
}

bool contains_word(std::string_view style, std::string_view word)
{
    std::string plain;
    for (const char c : style) {
        if (c != ' ' && c != '\t' && c != '\n') {
            plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return plain.find(word) != std::string::npos;
}

} // namespace

HtmlTree::HtmlTree(std::string_view html, const std::string& file)
{
    if (is_nested_too_deeply(html)) {
        throw Error(file, "nests more than a thousand HTML elements in each other",
                    "Check that its elements are closed, or export it as plain text.");
    }
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = deallocate;
    options.userdata = static_cast<std::pmr::memory_resource*>(&pool_);
    options.max_errors = 0;
    output_ = gumbo_parse_with_options(&options, html.data(), html.size());
}

bool is_element(const GumboNode* node)
{
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

GumboTag tag_of(const GumboNode* node)
{
    return is_element(node) ? node->v.element.tag : GUMBO_TAG_LAST;
}

std::string_view attribute(const GumboNode* node, const char* name)
{
    if (!is_element(node)) {
        return {};
    }
    const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool has_attribute(const GumboNode* node, const char* name)
{
    return is_element(node) && gumbo_get_attribute(&node->v.element.attributes, name) != nullptr;
}

bool is_block(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_P:
    case GUMBO_TAG_PLAINTEXT:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_UL:
        return true;
    default:
        return false;
    }
}

bool is_left_out(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RT:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_VIDEO:
        return true;
    default:
        return false;
    }
}

bool is_hidden(const GumboNode* node)
{
    return has_attribute(node, "hidden") || attribute(node, "aria-hidden") == "true" ||
           contains_word(attribute(node, "style"), "display:none");
}

const GumboNode* next_after(const GumboNode* node, const GumboNode* root)
{
    while (node != root && node->parent != nullptr && is_element(node->parent)) {
        const GumboVector& siblings = node->parent->v.element.children;
        if (node->index_within_parent + 1 < siblings.length) {
            return static_cast<const GumboNode*>(siblings.data[node->index_within_parent + 1]);
        }
        node = node->parent;
    }
    return nullptr;
}

const GumboNode* next_in(const GumboNode* node, const GumboNode* root)
{
    if (is_element(node) && node->v.element.children.length > 0) {
        return static_cast<const GumboNode*>(node->v.element.children.data[0]);
    }
    return next_after(node, root);
}

bool is_inside(const GumboNode* node, const GumboNode* root)
{
    while (node != nullptr && node != root) {
        node = node->parent;
    }
    return node == root;
}

std::string text_in(const GumboNode* node, std::size_t most)
{
    std::string text;
    for (const GumboNode* at = node; at != nullptr && text.size() < most; at = next_in(at, node)) {
        if (at->type == GUMBO_NODE_TEXT || at->type == GUMBO_NODE_WHITESPACE) {
            text += std::string_view(at->v.text.text).substr(0, most + 1);
        }
    }
    while (text.size() > most && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) {
        --most;
    }
    text.resize(std::min(most, text.size()));
    return first_invalid_byte(text) ? repaired(text) : text;
}

} // namespace enregard::readers
