#include "tests/fuzz/read_any.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    return enregard::testing::read_any("odt", data, size);
}
