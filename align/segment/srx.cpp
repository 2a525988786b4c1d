#include "align/segment/srx.hpp"

#include "align/readers/reader.hpp"
#include "align/segment/srx_regex.hpp"
#include "align/text/error.hpp"
#include "align/text/line_index.hpp"
#include "align/text/span.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <pugixml.hpp>

#include <fmt/format.h>

namespace enregard {

namespace {

constexpr std::string_view advice_file =
    "Export the rules from the translation tool again, as SRX 2.0.";
constexpr std::string_view advice_rule = "Correct this rule in the file, or take it out.";
constexpr std::size_t max_srx_bytes = std::size_t{16} << 20U;

/// What files call the two languages.
constexpr std::array english_codes = {"en",    "en-GB", "en-IE", "en-US", "en-CA",
                                      "en-AU", "en_GB", "en_US", "eng"};
constexpr std::array french_codes = {"fr",    "fr-FR", "fr-BE", "fr-CH", "fr-LU",
                                     "fr-CA", "fr_FR", "fr_CA", "fra",   "fre"};

/// A file while it is read.
struct Source {
    std::string file;
    LineIndex lines;

    std::uint32_t line_of(std::ptrdiff_t offset) const
    {
        return offset < 0 ? 1 : lines.at(static_cast<std::uint32_t>(offset)).line;
    }
    std::uint32_t line_of(pugi::xml_node node) const { return line_of(node.offset_debug()); }

    [[noreturn]] void refuse(pugi::xml_node node, std::string_view reason,
                             std::string_view advice = advice_file) const
    {
        throw Error(file, fmt::format("line {}: {}", line_of(node), reason), std::string(advice));
    }
};

/// The name of an element without its prefix: "rule" for "srx:rule".
std::string_view local_name(pugi::xml_node node)
{
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(pugi::xml_node parent, std::string_view name)
{
    return parent.find_child([&](pugi::xml_node node) { return local_name(node) == name; });
}

std::vector<pugi::xml_node> children(pugi::xml_node parent, std::string_view name)
{
    std::vector<pugi::xml_node> found;
    std::ranges::copy_if(parent, std::back_inserter(found),
                         [&](pugi::xml_node node) { return local_name(node) == name; });
    return found;
}

std::string text_of(pugi::xml_node parent)
{
    std::string text;
    for (const pugi::xml_node node : parent) {
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
            text += node.value();
        }
    }
    return text;
}

/// Entities of a file's own could grow without end; a bare DOCTYPE, as SRX 1.0 has it, is nothing.
void refuse_own_entities(const Source& source, const pugi::xml_document& document)
{
    for (const pugi::xml_node node : document) {
        if (node.type() == pugi::node_doctype && std::strchr(node.value(), '[') != nullptr) {
            source.refuse(node, "the DOCTYPE declares things of its own, which is not read",
                          "Take the part in brackets out of the DOCTYPE, or the whole DOCTYPE.");
        }
    }
}

pugi::xml_node body_of(const Source& source, const pugi::xml_document& document)
{
    const pugi::xml_node root = document.document_element();
    if (local_name(root) != "srx") {
        source.refuse(root, fmt::format("this is XML but no SRX: its first element is <{}>",
                                        shown_pattern(root.name())));
    }
    const pugi::xml_node body = child(root, "body");
    for (const std::string_view part : {"languagerules", "maprules"}) {
        if (!child(body, part)) {
            source.refuse(root, fmt::format("there is no <{}> in this SRX file", part));
        }
    }
    return body;
}

SrxRule read_rule(const Source& source, pugi::xml_node node, std::string name)
{
    SrxRule rule{.before = without_java_flags(text_of(child(node, "beforebreak"))),
                 .after = without_java_flags(text_of(child(node, "afterbreak"))),
                 .name = std::move(name),
                 .line = source.line_of(node)};
    const std::string_view breaks = node.attribute("break").as_string("yes");
    if (breaks != "yes" && breaks != "no") {
        source.refuse(node,
                      fmt::format("{} says break=\"{}\", where only yes and no have a meaning",
                                  rule.name, shown_pattern(breaks)),
                      advice_rule);
    }
    rule.breaks = breaks == "yes";
    if (rule.before.empty() && rule.after.empty()) {
        source.refuse(node,
                      fmt::format("{} has neither beforebreak nor afterbreak, and so would hold "
                                  "between any two letters",
                                  rule.name),
                      advice_rule);
    }
    for (const auto& [part, pattern] :
         {std::pair("beforebreak", rule.before), std::pair("afterbreak", rule.after)}) {
        if (const Compiled compiled = compile_regex(pattern); !compiled.regex) {
            source.refuse(node,
                          fmt::format("the {} of {}, {}, cannot be used: {}", part, rule.name,
                                      shown_pattern(pattern), compiled.fault),
                          advice_rule);
        }
    }
    return rule;
}

/// Adds the rules of the languagerule that `map` names.
void add_rules(const Source& source, pugi::xml_node body, pugi::xml_node map,
               std::vector<SrxRule>& rules)
{
    const std::string_view wanted = map.attribute("languagerulename").value();
    for (const pugi::xml_node set : children(child(body, "languagerules"), "languagerule")) {
        if (set.attribute("languagerulename").value() != wanted) {
            continue;
        }
        std::size_t number = 0;
        for (const pugi::xml_node node : children(set, "rule")) {
            rules.push_back(read_rule(
                source, node, fmt::format("rule {} of {}", ++number, shown_pattern(wanted))));
        }
        return;
    }
    source.refuse(map, fmt::format("a language is mapped to the rules \"{}\", and there is no "
                                   "languagerule of that name",
                                   shown_pattern(wanted)));
}

/// True where the pattern of `map` covers one of `codes`, whole.
bool is_for(const Source& source, pugi::xml_node map, const auto& codes)
{
    const std::string_view pattern = map.attribute("languagepattern").value();
    const Compiled compiled = compile_regex(pattern, UREGEX_CASE_INSENSITIVE);
    if (!compiled.regex) {
        source.refuse(map, fmt::format("the languagepattern {} cannot be used: {}",
                                       shown_pattern(pattern), compiled.fault));
    }
    return std::ranges::any_of(codes, [&](std::string_view code) {
        const std::u16string wide = widen(code, 0).text;
        UErrorCode status = U_ZERO_ERROR;
        uregex_setTimeLimit(compiled.regex.get(), 100, &status);
        uregex_setText(compiled.regex.get(), wide.data(), static_cast<std::int32_t>(wide.size()),
                       &status);
        return uregex_matches(compiled.regex.get(), 0, &status) != 0 && U_SUCCESS(status);
    });
}

std::vector<SrxRule> rules_of(const Source& source, pugi::xml_node body, bool cascade,
                              const auto& codes)
{
    const pugi::xml_node maps = child(body, "maprules");
    std::vector<pugi::xml_node> entries = children(maps, "languagemap");
    if (const pugi::xml_node first = child(maps, "maprule")) { // SRX 1.0: several maps, one is used
        entries = children(first, "languagemap");
    }
    std::vector<SrxRule> rules;
    for (const pugi::xml_node map : entries) {
        if (is_for(source, map, codes)) {
            add_rules(source, body, map, rules);
            if (!cascade) {
                break;
            }
        }
    }
    return rules;
}

} // namespace

SrxFile read_srx(const std::string& file)
{
    File loaded = load_file(file);
    if (loaded.bytes.size() > max_srx_bytes) {
        throw Error(file, "is larger than 16 MB, which no file of segmentation rules is",
                    std::string(advice_file));
    }
    const std::string text = decode_file(std::move(loaded)).text;
    const Source source{file, LineIndex(text)};
    pugi::xml_document document;
    const pugi::xml_parse_result result = document.load_buffer(
        text.data(), text.size(),
        pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype,
        pugi::encoding_utf8);
    if (!result) {
        throw Error(file,
                    fmt::format("line {}: this is no XML ({})", source.line_of(result.offset),
                                result.description()),
                    std::string(advice_file));
    }
    refuse_own_entities(source, document);
    const pugi::xml_node body = body_of(source, document);
    const bool cascade =
        child(document.document_element(), "header").attribute("cascade").as_string("no") ==
        std::string_view("yes");
    return {.name = file,
            .english = rules_of(source, body, cascade, english_codes),
            .french = rules_of(source, body, cascade, french_codes)};
}

} // namespace enregard
