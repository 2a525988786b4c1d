#include "align/readers/odt_tags.hpp"

#include "align/readers/xml.hpp"

#include <string_view>
#include <unordered_map>

namespace enregard::readers {

OdtTag odt_tag(const pugi::xml_node& node)
{
    static const std::unordered_map<std::string_view, OdtTag> tags{
        {"p", OdtTag::paragraph},
        {"h", OdtTag::heading},
        {"span", OdtTag::span},
        {"s", OdtTag::spaces},
        {"tab", OdtTag::tab},
        {"line-break", OdtTag::line_break},
        {"note", OdtTag::note},
        {"list", OdtTag::list},
        {"list-item", OdtTag::list_item},
        {"list-header", OdtTag::list_header},
        {"table", OdtTag::table},
        {"table-row", OdtTag::row},
        {"table-cell", OdtTag::cell},
        {"covered-table-cell", OdtTag::covered_cell},
        {"section", OdtTag::section},
        {"change", OdtTag::change},
        {"change-start", OdtTag::change_begin},
        {"change-end", OdtTag::change_end},
        {"placeholder", OdtTag::placeholder},
        {"content-control", OdtTag::placeholder},
        {"hidden-text", OdtTag::switched},
        // Drawings may hold text boxes.
        {"frame", OdtTag::drawing},
        {"g", OdtTag::drawing},
        {"custom-shape", OdtTag::drawing},
        {"rect", OdtTag::drawing},
        {"ellipse", OdtTag::drawing},
        {"circle", OdtTag::drawing},
        {"line", OdtTag::drawing},
        {"connector", OdtTag::drawing},
        {"polyline", OdtTag::drawing},
        {"polygon", OdtTag::drawing},
        {"path", OdtTag::drawing},
        {"caption", OdtTag::drawing},
        // Remarks, the stores of changes, what makes an index, forms and scripts.
        {"annotation", OdtTag::left_out},
        {"tracked-changes", OdtTag::left_out},
        {"number", OdtTag::left_out},
        {"ruby-text", OdtTag::left_out},
        {"table-of-content-source", OdtTag::left_out},
        {"illustration-index-source", OdtTag::left_out},
        {"table-index-source", OdtTag::left_out},
        {"object-index-source", OdtTag::left_out},
        {"user-index-source", OdtTag::left_out},
        {"alphabetical-index-source", OdtTag::left_out},
        {"bibliography-source", OdtTag::left_out},
        {"forms", OdtTag::left_out},
        {"script", OdtTag::left_out},
        {"title", OdtTag::left_out},
        {"desc", OdtTag::left_out},
        {"page-sequence", OdtTag::left_out},
    };
    const auto tag = tags.find(local_name(node));
    return tag == tags.end() ? OdtTag::other : tag->second;
}

} // namespace enregard::readers
