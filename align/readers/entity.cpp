#include "align/readers/entity.hpp"

#include "align/text/utf8.hpp"

#include <algorithm>
#include <memory>
#include <optional>

#include <gumbo.h>

namespace enregard::readers {

namespace {

bool is_alphanumeric(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The longest that can be a reference: the longest name of HTML has 32 characters.
constexpr std::size_t most = 48;

/// "&name;" or "&#12;" at the beginning of `source`, the semicolon only when it is there.
std::string_view candidate(std::string_view source)
{
    std::size_t end = 1;
    if (end < source.size() && source[end] == '#') {
        ++end;
    }
    while (end < source.size() && end < most && is_alphanumeric(source[end])) {
        ++end;
    }
    if (end < source.size() && source[end] == ';') {
        ++end;
    }
    return source.substr(0, end);
}

/// The text of a page that is only `html`: Gumbo keeps its table of entities to itself.
std::string text_of(const std::string& html)
{
    const auto destroy = [](GumboOutput* output) {
        gumbo_destroy_output(&kGumboDefaultOptions, output);
    };
    const std::unique_ptr<GumboOutput, decltype(destroy)> output(
        gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size()), destroy);
    const GumboVector& parts = output->root->v.element.children;
    for (unsigned i = 0; i < parts.length; ++i) {
        const auto* part = static_cast<const GumboNode*>(parts.data[i]);
        if (part->type == GUMBO_NODE_ELEMENT && part->v.element.tag == GUMBO_TAG_BODY &&
            part->v.element.children.length > 0) {
            const auto* text = static_cast<const GumboNode*>(part->v.element.children.data[0]);
            return text->type == GUMBO_NODE_TEXT ? repaired(text->v.text.text) : std::string();
        }
    }
    return {};
}

/// Splits "&eacutefoo" (which is "éfoo") into the reference and what follows it.
Entity resolve(std::string_view reference)
{
    // The "x" keeps a blank from being dropped at the beginning of the body.
    std::string text = text_of("<!DOCTYPE html><body>x" + std::string(reference));
    if (text.size() < 2 || text.substr(1) == reference) {
        return {};
    }
    text.erase(0, 1);
    std::size_t same = 0;
    while (same + 1 < text.size() && same + 2 < reference.size() &&
           text[text.size() - 1 - same] == reference[reference.size() - 1 - same]) {
        ++same;
    }
    return {.size = static_cast<std::uint32_t>(reference.size() - same),
            .text = text.substr(0, text.size() - same)};
}

} // namespace

std::string repaired(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size());
    while (const std::optional<std::size_t> bad = first_invalid_byte(bytes)) {
        text += bytes.substr(0, *bad);
        text += "\uFFFD";
        bytes.remove_prefix(*bad + 1);
    }
    text += bytes;
    return text;
}

const Entity& EntityDecoder::decode(std::string_view source)
{
    const std::string_view reference = candidate(source);
    if (reference.size() < 3) {
        return none_;
    }
    const auto [place, is_new] = seen_.try_emplace(std::string(reference));
    if (is_new) {
        place->second = resolve(reference);
    }
    return place->second;
}

} // namespace enregard::readers
