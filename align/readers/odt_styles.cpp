#include "align/readers/odt_styles.hpp"

#include "align/readers/xml.hpp"

#include <charconv>

namespace enregard::readers {

namespace {

constexpr int longest_chain = 24;

std::string key_of(std::string_view family, std::string_view name)
{
    return std::string(family) + " " + std::string(name);
}

/// "super 58%" and "33% 58%" stand above the line, "sub 58%", "-33% 58%" and "0% 100%" do not.
bool is_superscript(std::string_view position)
{
    int per_cent = 0;
    std::from_chars(position.data(), position.data() + position.size(), per_cent);
    return position.starts_with("super") || per_cent > 0;
}

int title_of(std::string_view name)
{
    return name == "Title" ? 1 : name == "Subtitle" ? 2 : 0;
}

OdtStyle style_of(const pugi::xml_node& node)
{
    OdtStyle style;
    style.list = attribute(node, "list-style-name");
    style.based_on = attribute(node, "parent-style-name");
    style.title = title_of(attribute(node, "name"));
    const pugi::xml_node text = child(node, "text-properties");
    if (has_attribute(text, "display")) {
        style.hidden = attribute(text, "display") == "none";
    }
    if (has_attribute(text, "text-position")) {
        style.superscript = is_superscript(attribute(text, "text-position"));
    }
    if (has_attribute(text, "language")) {
        style.language = language_from_code(attribute(text, "language"));
    }
    return style;
}

} // namespace

OdtStyle with_inherited(OdtStyle own, const OdtStyle& inherited)
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

void OdtStyles::add(const pugi::xml_node& root)
{
    for (pugi::xml_node node = root.first_child(); node; node = node.next_sibling()) {
        if (local_name(node) == "style") {
            styles_.insert_or_assign(key_of(attribute(node, "family"), attribute(node, "name")),
                                     style_of(node));
        } else if (local_name(node) == "default-style" &&
                   attribute(node, "family") == "paragraph") {
            language_ = style_of(node).language.value_or(Language::unknown);
        }
    }
}

OdtStyle OdtStyles::get(std::string_view family, std::string_view name) const
{
    const auto found = styles_.find(key_of(family, name));
    if (found == styles_.end()) {
        OdtStyle unknown;
        unknown.title = title_of(name);
        return unknown;
    }
    OdtStyle style = found->second;
    std::string_view base = style.based_on;
    for (int i = 0; i < longest_chain; ++i) {
        style.title = style.title > 0 ? style.title : title_of(base);
        const auto next = styles_.find(key_of(family, base));
        if (next == styles_.end()) {
            break;
        }
        style = with_inherited(std::move(style), next->second);
        style.list = style.list.empty() ? next->second.list : style.list;
        base = next->second.based_on;
    }
    return style;
}

} // namespace enregard::readers
