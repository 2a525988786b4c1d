#include "align/readers/docx_notes.hpp"

#include "align/readers/docx_numbering.hpp"
#include "align/readers/xml.hpp"

namespace enregard::readers {

DocxNoteRules DocxNoteRules::changed_by(const pugi::xml_node& node) const
{
    DocxNoteRules rules = *this;
    if (const pugi::xml_node at = child(node, "numFmt")) {
        rules.format = attribute(at, "val");
    }
    rules.start = number_attribute(child(node, "numStart"), "val", rules.start);
    if (const pugi::xml_node at = child(node, "numRestart")) {
        const std::string_view value = attribute(at, "val");
        rules.restart = value == "eachSect"   ? Restart::section
                        : value == "eachPage" ? Restart::page
                                              : Restart::never;
    }
    return rules;
}

DocxNotes::DocxNotes(std::string_view element) : element_(element)
{
    rules_.format = element == "footnote" ? "decimal" : "lowerRoman";
}

void DocxNotes::add_bodies(const pugi::xml_node& root)
{
    for (pugi::xml_node node = child(root, element_); node; node = next_sibling(node, element_)) {
        const std::string_view type = attribute(node, "type");
        if (type.empty() || type == "normal") {
            bodies_.try_emplace(std::string(attribute(node, "id")), node);
        }
    }
}

void DocxNotes::set_rules(const pugi::xml_node& settings)
{
    rules_ = rules_.changed_by(child(settings, element_ + "Pr"));
}

void DocxNotes::add_section(const pugi::xml_node& section)
{
    sections_.push_back(rules_.changed_by(child(section, element_ + "Pr")));
}

pugi::xml_node DocxNotes::body(std::string_view id) const
{
    const auto found = bodies_.find(std::string(id));
    return found == bodies_.end() ? pugi::xml_node() : found->second;
}

std::string DocxNotes::next_label(std::size_t section, std::size_t page, Language language)
{
    const DocxNoteRules& rules = section < sections_.size() ? sections_[section] : rules_;
    const bool restarts =
        !last_ || (rules.restart != DocxNoteRules::Restart::never && section != last_section_) ||
        (rules.restart == DocxNoteRules::Restart::page && page != last_page_);
    last_ = restarts ? rules.start : *last_ + 1;
    last_section_ = section;
    last_page_ = page;
    return docx_number(*last_, rules.format, language);
}

} // namespace enregard::readers
