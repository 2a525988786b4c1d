#include "tests/fuzz/made_xml.hpp"
#include "tests/fuzz/read_any.hpp"
#include "tests/readers/docx_file.hpp"

namespace {

constexpr std::string_view elements[] = {"w:p",
                                         "w:p",
                                         "w:r",
                                         "w:r",
                                         "w:r",
                                         "w:t",
                                         "w:t xml:space='preserve'",
                                         "w:pPr",
                                         "w:rPr",
                                         "w:numPr",
                                         "w:numId w:val='1'",
                                         "w:ilvl w:val='1'",
                                         "w:outlineLvl w:val='1'",
                                         "w:vertAlign w:val='superscript'",
                                         "w:vanish",
                                         "w:tbl",
                                         "w:tr",
                                         "w:tc",
                                         "w:tcPr",
                                         "w:vMerge",
                                         "w:del",
                                         "w:ins",
                                         "w:delText",
                                         "w:tab",
                                         "w:br",
                                         "w:fldChar w:fldCharType='begin'",
                                         "w:fldChar w:fldCharType='separate'",
                                         "w:fldChar w:fldCharType='end'",
                                         "w:footnoteReference w:id='1'",
                                         "w:footnoteReference w:id='2' w:customMarkFollows='1'",
                                         "w:endnoteReference w:id='1'",
                                         "w:drawing",
                                         "w:txbxContent",
                                         "mc:AlternateContent",
                                         "mc:Choice",
                                         "mc:Fallback",
                                         "w:sectPr",
                                         "w:softHyphen",
                                         "w:framePr w:dropCap='drop'"};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace enregard::testing;
    read_any("docx", data, size);
    // A third of the bytes makes the notes, the rest the text.
    const std::size_t of_notes = size / 3;
    const std::string notes = made_xml(data, of_notes, elements);
    Docx parts;
    parts.body = made_xml(data + of_notes, size - of_notes, elements);
    parts.footnotes = "<w:footnote w:id='1'>" + notes + "</w:footnote><w:footnote w:id='2'/>";
    parts.endnotes = "<w:endnote w:id='1'>" + notes + "</w:endnote>";
    parts.numbering =
        "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:lvlText w:val='%1.'/></w:lvl>"
        "<w:lvl w:ilvl='1'><w:lvlText w:val='%1.%2'/></w:lvl></w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>";
    const std::string bytes = docx_of(parts);
    return read_any("docx", reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}
