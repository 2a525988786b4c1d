#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace enregard::readers {

/// A character reference ("&eacute;", "&#233;") and what it stands for.
struct Entity {
    std::uint32_t size = 0; ///< of the reference in the source; 0 when there is none
    std::string text;       ///< UTF-8
};

/// Decodes HTML character references. Keeps those that it has seen: one decoder a document.
class EntityDecoder {
public:
    /// The reference at the beginning of `source`, which begins with "&"; also one without its
    /// semicolon where HTML allows that ("&eacute").
    const Entity& decode(std::string_view source);

private:
    std::unordered_map<std::string, Entity> seen_;
    Entity none_;
};

/// `bytes` with U+FFFD for each byte that is no UTF-8: what Gumbo makes of "&#99999999999;".
std::string repaired(std::string_view bytes);

} // namespace enregard::readers
