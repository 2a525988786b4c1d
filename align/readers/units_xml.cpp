#include "align/readers/units_xml.hpp"

#include "align/readers/entity.hpp"
#include "align/text/characters.hpp"
#include "align/text/error.hpp"
#include "align/text/line_index.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace enregard::readers {

namespace {

/// What a "<" and a "=" of the file take as nodes and attributes at most: an empty element and the
/// text after it are two nodes of 64 bytes.
constexpr std::size_t node_bytes = 128;
constexpr std::size_t attribute_bytes = 40;
/// What all of them may take: a memory of half a million units with inline tags.
constexpr std::size_t most_bytes = std::size_t{1} << 30U;

constexpr std::string_view blanks = " \t\r\n";

/// Inline elements whose content is a code of the document's format, no words.
bool is_code(std::string_view name)
{
    constexpr std::array names{"ph", "it", "bpt", "ept", "ut", "x", "bx",
                               "ex", "sc", "ec",  "cp",  "sm", "em"};
    return std::ranges::find(names, name) != names.end();
}

/// True for a code that stands for a line break, which parts words.
bool is_line_break(const pugi::xml_node& code)
{
    constexpr std::array kinds{"lb", "x-lb", "xlf:lb", "br", "x-br", "x-html-br"};
    for (const std::string_view name : {"ctype", "type", "subType"}) {
        if (std::ranges::find(kinds, attribute(code, name)) != kinds.end()) {
            return true;
        }
    }
    constexpr std::size_t enough = 32;
    return text_in(code, enough).starts_with("&lt;br");
}

std::size_t count_of(std::string_view text, char sign)
{
    return static_cast<std::size_t>(std::ranges::count(text, sign));
}

/// Past blanks, a comment, a processing instruction or a DOCTYPE at the beginning of `bytes`; 0
/// where something else stands there.
std::size_t prologue_size(std::string_view bytes)
{
    if (const std::size_t blank = std::min(bytes.find_first_not_of(blanks), bytes.size());
        blank > 0) {
        return blank;
    }
    for (const auto& [begin, end] :
         {std::pair{"<!--", "-->"}, std::pair{"<?", "?>"}, std::pair{"<!DOCTYPE", ">"}}) {
        if (bytes.starts_with(begin)) {
            const std::size_t found = bytes.find(end);
            return found == std::string_view::npos ? 0 : found + std::string_view(end).size();
        }
    }
    return 0;
}

} // namespace

std::string shown_name(const Input& input)
{
    return input.name == "-" ? "standard input" : input.name;
}

bool begins_with_element(std::string_view bytes, std::string_view root)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    constexpr std::size_t enough_bytes = 4096;
    bytes = bytes.substr(bytes.starts_with(mark) ? mark.size() : 0, enough_bytes);
    while (const std::size_t size = prologue_size(bytes)) {
        bytes.remove_prefix(size);
    }
    if (!bytes.starts_with('<')) {
        return false;
    }
    std::string_view name =
        bytes.substr(1, std::min(bytes.find_first_of(" \t\r\n/>"), bytes.size()) - 1);
    const std::size_t colon = name.find(':');
    name.remove_prefix(colon == std::string_view::npos ? 0 : colon + 1);
    return name == root;
}

UnitsXml::UnitsXml(const Input& input, const UnitsFormat& format) : bytes_(input.text)
{
    const std::size_t memory_bytes =
        count_of(bytes_, '<') * node_bytes + count_of(bytes_, '=') * attribute_bytes;
    if (memory_bytes > most_bytes) {
        throw Error(shown_name(input), "has too much markup to be read at once",
                    "Split it into smaller files.");
    }
    // The file was decoded before, whatever encoding it declares.
    const pugi::xml_parse_result result = document_.load_buffer_inplace(
        bytes_.data(), bytes_.size(), pugi::parse_cdata | pugi::parse_ws_pcdata,
        pugi::encoding_utf8);
    if (!result || !root()) {
        const LineColumn place =
            LineIndex(input.text)
                .at(static_cast<std::uint32_t>(std::clamp<std::ptrdiff_t>(
                    result.offset, 0, static_cast<std::ptrdiff_t>(input.text.size()))));
        throw Error(shown_name(input),
                    fmt::format("is damaged: it is no well-formed XML at line {}, column {}",
                                place.line, place.column),
                    "Export it again from the program that made it, or get a fresh copy.");
    }
    if (local_name(root()) != format.root) {
        throw Error(
            shown_name(input),
            fmt::format("is no {} file: its root element is \"{}\"", format.name,
                        shortened(root().name())),
            fmt::format("Export it as {}, or say with --input-format what it is.", format.name));
    }
}

Span UnitsXml::span_of(const pugi::xml_node& text) const
{
    const std::string_view value = text.value();
    const auto begin = static_cast<std::uint32_t>(value.data() - bytes_.data());
    return {begin, begin + size_of(value)};
}

void UnitsWriter::write_text(Span text, bool has_references, TextBuilder& side)
{
    std::uint32_t done = text.begin;
    for (std::uint32_t at = text.begin; at < text.end;) {
        const char sign = original_[at];
        Span taken = {at, at + 1};
        std::string_view instead;
        if (sign == '&' && has_references) {
            const Entity& entity = entities_.decode(slice(original_, {at, text.end}));
            taken.end = at + std::max<std::uint32_t>(entity.size, 1);
            instead = entity.text;
        } else if (blanks.find(sign) != std::string_view::npos) {
            taken.end = static_cast<std::uint32_t>(
                std::min<std::size_t>(original_.find_first_not_of(blanks, at), text.end));
            const bool breaks = slice(original_, taken).find_first_of("\r\n") != std::string::npos;
            instead = breaks ? " " : "";
        }
        if (!instead.empty()) {
            side.copy({done, at});
            side.replace(taken, instead);
            done = taken.end;
        }
        at = taken.end;
    }
    side.copy({done, text.end});
}

void UnitsWriter::write_cell(const pugi::xml_node& cell, std::uint32_t place, TextBuilder& side,
                             Document& document, const std::string& part)
{
    const std::uint32_t begin = side.size();
    XmlCursor cursor(cell);
    while (const pugi::xml_node node = cursor.node()) {
        const bool is_text = node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
        const bool drops = node.type() == pugi::node_element && is_code(local_name(node));
        if (is_text && *node.value() != '\0') {
            write_text(xml_.span_of(node), node.type() == pugi::node_pcdata, side);
        } else if (drops && is_line_break(node)) {
            side.insert(xml_.place_of(node), " ");
        }
        cursor.advance(!drops, [](const pugi::xml_node&) {});
    }
    Span words = trim(side.text(), {begin, side.size()});
    if (words.empty()) {
        words = {begin, begin};
    }
    document.blocks.push_back(
        {.kind = BlockKind::paragraph, .span = words, .level = 0, .part = part});
    // What parts it from the next cell is the place of an empty one.
    side.insert(place, "\n");
}

std::string UnitsWriter::decoded(std::string_view value)
{
    std::string text;
    while (!value.empty()) {
        const std::size_t plain = std::min(value.find('&'), value.size());
        text += value.substr(0, plain);
        value.remove_prefix(plain);
        if (!value.empty()) {
            const Entity& entity = entities_.decode(value);
            text += entity.size > 0 ? std::string_view(entity.text) : value.substr(0, 1);
            value.remove_prefix(std::max<std::size_t>(entity.size, 1));
        }
    }
    return text;
}

void UnitsWriter::add(std::string_view id, const pugi::xml_node& source,
                      const pugi::xml_node& target)
{
    if (!source && !target) {
        return;
    }
    constexpr std::size_t longest_id = 200;
    std::string name =
        id.empty() ? std::to_string(units_.ids.size() + 1) : decoded(shortened(id, longest_id));
    const std::string part = "unit " + name;
    const std::uint32_t of_source = xml_.place_of(source ? source : target);
    const std::uint32_t of_target = xml_.place_of(target ? target : source);
    write_cell(source, of_source, source_, units_.source, part);
    write_cell(target, of_target, target_, units_.target, part);
    units_.ids.push_back(std::move(name));
}

Units UnitsWriter::finish(Input input, Language source, Language target)
{
    units_.source.text = source_.take_text();
    units_.source.source_map = source_.take_map();
    units_.source.language = source;
    units_.source.name = input.name;
    units_.source.remarks = input.remarks;
    units_.source.original = input.text;
    units_.target.text = target_.take_text();
    units_.target.source_map = target_.take_map();
    units_.target.language = target;
    units_.target.name = std::move(input.name);
    units_.target.remarks = std::move(input.remarks);
    units_.target.original = std::move(input.text);
    return std::move(units_);
}

} // namespace enregard::readers
