#pragma once

#include <pugixml.hpp>

namespace enregard::readers {

/// The elements of OpenDocument that a reader of the text must know; the children of any `other`
/// element are read as if it were not there.
enum class OdtTag {
    other,
    paragraph,
    heading,
    span,
    spaces,
    tab,
    line_break,
    note,
    list,
    list_item,
    list_header,
    table,
    row,
    cell,
    covered_cell,
    section,
    drawing,
    change,
    change_begin,
    change_end,
    placeholder, ///< shown until somebody fills it in
    switched,    ///< a field that may be hidden
    left_out,
};

OdtTag odt_tag(const pugi::xml_node& node);

} // namespace enregard::readers
