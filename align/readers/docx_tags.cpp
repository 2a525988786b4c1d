#include "align/readers/docx_tags.hpp"

#include "align/readers/xml.hpp"

#include <string_view>
#include <unordered_map>

namespace enregard::readers {

DocxTag docx_tag(const pugi::xml_node& node)
{
    static const std::unordered_map<std::string_view, DocxTag> tags{
        {"p", DocxTag::paragraph},
        {"r", DocxTag::run},
        {"t", DocxTag::text},
        {"delText", DocxTag::deleted_text},
        {"tab", DocxTag::tab},
        {"ptab", DocxTag::tab},
        {"br", DocxTag::line_break},
        {"cr", DocxTag::line_break},
        {"lastRenderedPageBreak", DocxTag::page_break},
        {"noBreakHyphen", DocxTag::no_break_hyphen},
        {"softHyphen", DocxTag::soft_hyphen},
        {"sym", DocxTag::symbol},
        {"fldChar", DocxTag::field},
        {"footnoteReference", DocxTag::footnote_mark},
        {"endnoteReference", DocxTag::endnote_mark},
        {"tbl", DocxTag::table},
        {"tr", DocxTag::row},
        {"tc", DocxTag::cell},
        {"del", DocxTag::deletion},
        {"moveFrom", DocxTag::deletion},
        {"ins", DocxTag::insertion},
        {"moveTo", DocxTag::insertion},
        {"sdt", DocxTag::control},
        {"Choice", DocxTag::choice},
        {"Fallback", DocxTag::fallback},
        {"drawing", DocxTag::drawing},
        {"pict", DocxTag::drawing},
        {"object", DocxTag::drawing},
        {"den", DocxTag::denominator},
        {"sup", DocxTag::exponent},
        {"altChunk", DocxTag::foreign},
        {"subDoc", DocxTag::foreign},
        // Properties, instructions and readings.
        {"rPr", DocxTag::left_out},
        {"pPr", DocxTag::left_out},
        {"sdtPr", DocxTag::left_out},
        {"sdtEndPr", DocxTag::left_out},
        {"tblPr", DocxTag::left_out},
        {"tblPrEx", DocxTag::left_out},
        {"tblGrid", DocxTag::left_out},
        {"trPr", DocxTag::left_out},
        {"tcPr", DocxTag::left_out},
        {"sectPr", DocxTag::left_out},
        {"customXmlPr", DocxTag::left_out},
        {"smartTagPr", DocxTag::left_out},
        {"instrText", DocxTag::left_out},
        {"delInstrText", DocxTag::left_out},
        {"fldData", DocxTag::left_out},
        {"ffData", DocxTag::left_out},
        {"rt", DocxTag::left_out},
    };
    const auto tag = tags.find(local_name(node));
    return tag == tags.end() ? DocxTag::other : tag->second;
}

} // namespace enregard::readers
