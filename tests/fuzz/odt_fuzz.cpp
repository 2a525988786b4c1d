#include "tests/fuzz/made_xml.hpp"
#include "tests/fuzz/read_any.hpp"
#include "tests/readers/odt_file.hpp"

namespace {

constexpr std::string_view elements[] = {"text:p",
                                         "text:p",
                                         "text:p",
                                         "text:h text:outline-level='2'",
                                         "text:span",
                                         "text:span text:style-name='U'",
                                         "text:s text:c='3'",
                                         "text:tab",
                                         "text:line-break",
                                         "text:list text:style-name='L'",
                                         "text:list",
                                         "text:list-item",
                                         "text:list-item text:start-value='4'",
                                         "text:list-header",
                                         "text:list text:continue-numbering='true'",
                                         "table:table",
                                         "table:table-row",
                                         "table:table-cell",
                                         "table:covered-table-cell",
                                         "text:note text:note-class='footnote'",
                                         "text:note-citation",
                                         "text:note-body",
                                         "draw:frame",
                                         "draw:text-box",
                                         "text:section text:display='none'",
                                         "text:change text:change-id='c'",
                                         "text:change-start text:change-id='i'",
                                         "text:change-end text:change-id='i'",
                                         "office:annotation"};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace enregard::testing;
    read_any("odt", data, size);
    // A third of the bytes makes what was deleted, the rest the text.
    const std::size_t of_changes = size / 3;
    const std::string bytes = flat_odt_of(
        "<text:tracked-changes><text:changed-region text:id='c'><text:deletion>" +
            made_xml(data, of_changes, elements) +
            "</text:deletion></text:changed-region><text:changed-region "
            "text:id='i'><text:insertion/>"
            "</text:changed-region></text:tracked-changes>" +
            made_xml(data + of_changes, size - of_changes, elements),
        "<style:style style:name='U' style:family='text'><style:text-properties "
        "style:text-position='super'/></style:style><text:list-style style:name='L'>"
        "<text:list-level-style-number text:level='1' style:num-format='1'/></text:list-style>");
    return read_any("odt", reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}
