#pragma once

#include "align/language/language.hpp"

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

namespace enregard::readers {

/// What a style says that matters to the text, with what it inherits.
struct OdtStyle {
    std::optional<bool> hidden;
    std::optional<bool> superscript;
    std::optional<Language> language;
    int title = 0;    ///< 1 for a title, 2 for a subtitle
    std::string list; ///< the list style of its paragraphs
    std::string based_on;
};

/// The styles of an ODT, by family ("text", "paragraph") and name.
class OdtStyles {
public:
    /// Takes the styles in `root`, an office:styles or office:automatic-styles; may be null.
    void add(const pugi::xml_node& root);

    /// The style with what it inherits; an empty one for a name that does not exist.
    OdtStyle get(std::string_view family, std::string_view name) const;
    /// Of the characters of a document that says nothing else.
    Language language() const { return language_; }

private:
    std::unordered_map<std::string, OdtStyle> styles_;
    Language language_ = Language::unknown;
};

/// `own`, and where it is silent `inherited`; the title and the list remain its own.
OdtStyle with_inherited(OdtStyle own, const OdtStyle& inherited);

} // namespace enregard::readers
