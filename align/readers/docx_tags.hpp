#pragma once

#include <pugixml.hpp>

namespace enregard::readers {

/// The elements of WordprocessingML that a reader of the text must know; the children of any
/// `other` element are read as if it were not there.
enum class DocxTag {
    other,
    paragraph,
    run,
    text,
    deleted_text,
    tab,
    line_break,
    page_break,
    no_break_hyphen,
    soft_hyphen,
    symbol,
    field,
    footnote_mark,
    endnote_mark,
    table,
    row,
    cell,
    deletion,
    insertion,
    control,
    choice,
    fallback,
    drawing,
    denominator,
    exponent,
    foreign, ///< another file that is to be shown here
    left_out,
};

DocxTag docx_tag(const pugi::xml_node& node);

} // namespace enregard::readers
