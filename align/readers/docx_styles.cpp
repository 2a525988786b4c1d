#include "align/readers/docx_styles.hpp"

#include "align/readers/xml.hpp"

#include <algorithm>
#include <vector>

namespace enregard::readers {

namespace {

constexpr int longest_chain = 24;

/// The outline level of a built-in style. Its name is English in every language of the program;
/// where it is missing, `name` is the id, which is not ("Titre1").
std::optional<int> level_of_name(std::string_view name)
{
    std::string key;
    for (const char c : name) {
        if (c != ' ' && c != '_') {
            key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    if (key == "title") {
        return 0;
    }
    if (key == "subtitle") {
        return 1;
    }
    for (const std::string_view word : {"heading", "titre"}) {
        if (key.size() == word.size() + 1 && key.starts_with(word) && key.back() >= '1' &&
            key.back() <= '9') {
            return key.back() - '1';
        }
    }
    return std::nullopt;
}

struct Source {
    DocxStyle style;
    std::string based_on;
};

Source source_of(const pugi::xml_node& node, const std::string& id)
{
    Source source;
    source.based_on = attribute(child(node, "basedOn"), "val");
    source.style.paragraph = paragraph_properties(child(node, "pPr"));
    source.style.run = run_properties(child(node, "rPr"));
    source.style.paragraph.style = source.style.paragraph.list ? id : std::string();
    if (!source.style.paragraph.outline && attribute(node, "type") == "paragraph") {
        source.style.paragraph.outline = level_of_name(attribute(child(node, "name"), "val"));
    }
    return source;
}

} // namespace

DocxStyles::DocxStyles(const pugi::xml_node& root)
{
    std::unordered_map<std::string, Source> sources;
    for (pugi::xml_node node = child(root, "style"); node; node = next_sibling(node, "style")) {
        const std::string id(attribute(node, "styleId"));
        sources.try_emplace(id, source_of(node, id));
        const std::string_view is_default = attribute(node, "default");
        if (attribute(node, "type") == "paragraph" && (is_default == "1" || is_default == "true")) {
            default_id_ = id;
        }
    }
    for (const auto& [id, source] : sources) {
        DocxStyle style = source.style;
        const Source* at = &source;
        for (int i = 0; i < longest_chain; ++i) {
            const auto base = sources.find(at->based_on);
            if (base == sources.end()) {
                break;
            }
            at = &base->second;
            style.paragraph = with_inherited(std::move(style.paragraph), at->style.paragraph);
            style.run = with_inherited(style.run, at->style.run);
        }
        styles_.emplace(id, std::move(style));
    }
    const pugi::xml_node defaults = child(child(root, "docDefaults"), "rPrDefault");
    language_ = run_properties(child(defaults, "rPr")).language.value_or(Language::unknown);
}

const DocxStyle& DocxStyles::operator[](std::string_view id) const
{
    static const DocxStyle none;
    const auto style = styles_.find(std::string(id));
    return style == styles_.end() ? none : style->second;
}

std::optional<bool> docx_switch(const pugi::xml_node& properties, std::string_view name)
{
    const pugi::xml_node node = child(properties, name);
    if (!node) {
        return std::nullopt;
    }
    const std::string_view value = attribute(node, "val");
    return value != "0" && value != "false" && value != "off";
}

DocxParagraphProperties paragraph_properties(const pugi::xml_node& node)
{
    DocxParagraphProperties properties;
    if (const pugi::xml_node outline = child(node, "outlineLvl")) {
        properties.outline = number_attribute(outline, "val", 9);
    }
    if (const pugi::xml_node numbering = child(node, "numPr")) {
        if (const pugi::xml_node list = child(numbering, "numId")) {
            properties.list = number_attribute(list, "val", 0);
        }
        if (const pugi::xml_node level = child(numbering, "ilvl")) {
            properties.level = std::clamp(number_attribute(level, "val", 0), 0, 8);
        }
    }
    return properties;
}

DocxRunProperties run_properties(const pugi::xml_node& node)
{
    DocxRunProperties properties;
    if (!node) {
        return properties;
    }
    properties.hidden = docx_switch(node, "vanish");
    if (const pugi::xml_node position = child(node, "vertAlign")) {
        properties.superscript = attribute(position, "val") == "superscript";
    }
    // Some programs raise the characters instead; the value is in half points.
    constexpr int clearly_raised = 4;
    if (number_attribute(child(node, "position"), "val", 0) >= clearly_raised) {
        properties.superscript = true;
    }
    if (const pugi::xml_node language = child(node, "lang"); has_attribute(language, "val")) {
        properties.language = language_from_code(attribute(language, "val"));
    }
    return properties;
}

DocxParagraphProperties with_inherited(DocxParagraphProperties own,
                                       const DocxParagraphProperties& inherited)
{
    if (!own.outline) {
        own.outline = inherited.outline;
    }
    if (!own.level) {
        own.level = inherited.level;
    }
    if (!own.list) {
        own.list = inherited.list;
        own.style = inherited.style;
    }
    return own;
}

DocxRunProperties with_inherited(DocxRunProperties own, const DocxRunProperties& inherited)
{
    if (!own.hidden) {
        own.hidden = inherited.hidden;
    }
    if (!own.superscript) {
        own.superscript = inherited.superscript;
    }
    if (!own.language) {
        own.language = inherited.language;
    }
    return own;
}

} // namespace enregard::readers
