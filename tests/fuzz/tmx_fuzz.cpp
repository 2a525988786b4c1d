#include "tests/fuzz/made_xml.hpp"
#include "tests/fuzz/read_any.hpp"

namespace {

constexpr std::string_view elements[] = {"tu",
                                         "tu tuid='&amp;1'",
                                         "tuv xml:lang='fr'",
                                         "tuv xml:lang='en'",
                                         "tuv lang='de'",
                                         "seg",
                                         "hi",
                                         "ph",
                                         "ph type='lb'",
                                         "bpt",
                                         "ept",
                                         "sub",
                                         "note"};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace enregard::testing;
    read_any("tmx", data, size);
    const std::string text =
        "<tmx><header srclang='fr'/><body>" + made_xml(data, size, elements) + "</body></tmx>";
    return read_any("tmx", reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}
