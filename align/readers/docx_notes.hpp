#pragma once

#include "align/language/language.hpp"

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace enregard::readers {

/// How the notes of a section are counted.
struct DocxNoteRules {
    std::string format;
    int start = 1;
    enum class Restart { never, section, page } restart = Restart::never;

    /// These rules, as far as `node` (w:footnotePr or w:endnotePr, may be null) says nothing else.
    DocxNoteRules changed_by(const pugi::xml_node& node) const;
};

/// The footnotes or the endnotes of a document: their bodies, and the numbers of their marks.
class DocxNotes {
public:
    /// `element` is "footnote" or "endnote".
    explicit DocxNotes(std::string_view element);

    std::string_view element() const { return element_; }
    /// Takes the bodies out of a w:footnotes or w:endnotes, which must outlive this.
    void add_bodies(const pugi::xml_node& root);
    /// Takes the rules of the document from w:settings; may be null.
    void set_rules(const pugi::xml_node& settings);
    /// Adds the rules of the next section from its w:sectPr.
    void add_section(const pugi::xml_node& section);

    /// The body of the note; a null node for one that is missing or only a drawn line.
    pugi::xml_node body(std::string_view id) const;
    /// The number of the next mark in this section.
    std::string next_label(std::size_t section, std::size_t page, Language language);

private:
    std::string element_;
    std::unordered_map<std::string, pugi::xml_node> bodies_;
    DocxNoteRules rules_;
    std::vector<DocxNoteRules> sections_;
    std::optional<int> last_;
    std::size_t last_section_ = 0;
    std::size_t last_page_ = 0;
};

} // namespace enregard::readers
