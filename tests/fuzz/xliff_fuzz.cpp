#include "tests/fuzz/made_xml.hpp"
#include "tests/fuzz/read_any.hpp"

namespace {

constexpr std::string_view elements[] = {"file source-language='fr'",
                                         "body",
                                         "group translate='no'",
                                         "trans-unit id='1'",
                                         "trans-unit translate='yes'",
                                         "unit id='u'",
                                         "segment",
                                         "source",
                                         "target",
                                         "seg-source",
                                         "mrk mtype='seg' mid='1'",
                                         "mrk mtype='seg' mid='2'",
                                         "g",
                                         "x ctype='lb'",
                                         "ph"};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace enregard::testing;
    read_any("xliff", data, size);
    const std::string text = "<xliff>" + made_xml(data, size, elements) + "</xliff>";
    return read_any("xliff", reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}
