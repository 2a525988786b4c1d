#pragma once

#include "align/language/language.hpp"

#include <cstddef>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

namespace enregard::readers {

/// What a style or a paragraph says of its paragraphs.
struct DocxParagraphProperties {
    std::optional<int> outline; ///< 0 to 8; 9 is body text
    std::optional<int> list;    ///< number of the list definition; 0 is none
    std::optional<int> level;   ///< in that list, from 0 on
    std::string style;          ///< that said which list
};

/// What a style or a run says of its characters.
struct DocxRunProperties {
    std::optional<bool> hidden;
    std::optional<bool> superscript;
    std::optional<Language> language;
};

struct DocxStyle {
    DocxParagraphProperties paragraph;
    DocxRunProperties run;
};

/// The styles of a document, each with what it inherits.
class DocxStyles {
public:
    DocxStyles() = default;
    /// `root` is the element w:styles; the styles stay valid without it.
    explicit DocxStyles(const pugi::xml_node& root);

    /// The style; one without properties for a name that does not exist.
    const DocxStyle& operator[](std::string_view id) const;
    /// The style of paragraphs that name none.
    const DocxStyle& default_paragraph() const { return (*this)[default_id_]; }
    const std::string& default_id() const { return default_id_; }
    /// Of the characters of a document that says nothing else.
    Language language() const { return language_; }

private:
    std::unordered_map<std::string, DocxStyle> styles_;
    std::string default_id_;
    Language language_ = Language::unknown;
};

/// The properties that stand in `node`, a w:pPr or w:rPr; a null node has none.
DocxParagraphProperties paragraph_properties(const pugi::xml_node& node);
DocxRunProperties run_properties(const pugi::xml_node& node);

/// `own`, and where it is silent `inherited`.
DocxParagraphProperties with_inherited(DocxParagraphProperties own,
                                       const DocxParagraphProperties& inherited);
DocxRunProperties with_inherited(DocxRunProperties own, const DocxRunProperties& inherited);

/// True for `<w:vanish/>` and `<w:vanish w:val="1"/>`; none where the element is missing.
std::optional<bool> docx_switch(const pugi::xml_node& properties, std::string_view name);

} // namespace enregard::readers
