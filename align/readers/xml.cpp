#include "align/readers/xml.hpp"

#include "align/text/error.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace enregard::readers {

namespace {

/// A node takes 64 bytes of memory and an attribute 40, however few they take in the file.
constexpr std::size_t node_bytes = 64;
constexpr std::size_t attribute_bytes = 40;

std::size_t count_of(std::string_view bytes, char sign)
{
    return static_cast<std::size_t>(std::ranges::count(bytes, sign));
}

} // namespace

Xml::Xml(std::string bytes, XmlSpace space, std::string_view file, std::string_view part,
         XmlBudget& budget)
    : bytes_(std::move(bytes)), budget_(budget)
{
    const std::size_t memory_bytes =
        count_of(bytes_, '<') * node_bytes + count_of(bytes_, '=') * attribute_bytes;
    if (!budget.has(memory_bytes)) {
        throw Error(std::string(file), fmt::format("has too much markup in \"{}\"", part),
                    "Split it into smaller documents.");
    }
    const unsigned options =
        pugi::parse_default | pugi::parse_doctype |
        (space == XmlSpace::everywhere ? pugi::parse_ws_pcdata : pugi::parse_ws_pcdata_single);
    const pugi::xml_parse_result result =
        document_.load_buffer_inplace(bytes_.data(), bytes_.size(), options);
    for (const pugi::xml_node& node : document_.children()) {
        if (node.type() == pugi::node_doctype) {
            throw Error(std::string(file),
                        fmt::format("has a DOCTYPE in \"{}\", as no document has", part),
                        "Do not trust this file; a word processor can save it anew.");
        }
    }
    if (!result || !document_.document_element()) {
        throw Error(
            std::string(file),
            fmt::format("is damaged: \"{}\" is no well-formed XML at byte {}", part, result.offset),
            "Open it in a word processor and save it again, or get a fresh copy.");
    }
    budget.take(memory_bytes);
    memory_bytes_ = memory_bytes;
}

std::string_view local_name(const pugi::xml_node& node)
{
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

namespace {

pugi::xml_attribute find_attribute(const pugi::xml_node& node, std::string_view name)
{
    for (pugi::xml_attribute at = node.first_attribute(); at; at = at.next_attribute()) {
        const std::string_view whole = at.name();
        const std::size_t colon = whole.find(':');
        if ((colon == std::string_view::npos ? whole : whole.substr(colon + 1)) == name) {
            return at;
        }
    }
    return {};
}

} // namespace

std::string_view attribute(const pugi::xml_node& node, std::string_view name)
{
    return find_attribute(node, name).value();
}

bool has_attribute(const pugi::xml_node& node, std::string_view name)
{
    return !find_attribute(node, name).empty();
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name)
{
    pugi::xml_node at = node.first_child();
    while (at && local_name(at) != name) {
        at = at.next_sibling();
    }
    return at;
}

pugi::xml_node next_sibling(const pugi::xml_node& node, std::string_view name)
{
    pugi::xml_node at = node.next_sibling();
    while (at && local_name(at) != name) {
        at = at.next_sibling();
    }
    return at;
}

pugi::xml_node next_in(const pugi::xml_node& node, const pugi::xml_node& root)
{
    const pugi::xml_node first = node.first_child();
    return first ? first : next_after(node, root);
}

pugi::xml_node next_after(const pugi::xml_node& node, const pugi::xml_node& root)
{
    pugi::xml_node at = node;
    while (at && at != root) {
        if (const pugi::xml_node next = at.next_sibling()) {
            return next;
        }
        at = at.parent();
    }
    return {};
}

std::string text_in(const pugi::xml_node& node, std::size_t most)
{
    std::string text;
    for (pugi::xml_node at = node.first_child(); at && text.size() < most; at = next_in(at, node)) {
        text += at.value();
    }
    return text;
}

std::string_view shortened(std::string_view text, std::size_t most)
{
    if (text.size() <= most) {
        return text;
    }
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) {
        --most;
    }
    return text.substr(0, most);
}

int number_attribute(const pugi::xml_node& node, std::string_view name, int otherwise)
{
    constexpr int largest = 1'000'000;
    const std::string_view text = attribute(node, name);
    int value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool good =
        problem == std::errc() && end != text.data() && value <= largest && value >= -largest;
    return good ? value : otherwise;
}

} // namespace enregard::readers
