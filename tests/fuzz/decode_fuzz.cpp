#include "align/text/decode.hpp"
#include "align/text/error.hpp"
#include "align/text/utf8.hpp"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    try {
        const enregard::Decoded decoded =
            enregard::decode({reinterpret_cast<const char*>(data), size}, "fuzz");
        if (decoded.text.empty() || enregard::first_invalid_byte(decoded.text)) {
            std::abort();
        }
    } catch (const enregard::Error&) {
        // Input that is refused is what the exception is for.
    }
    return 0;
}
