#pragma once

#include <pugixml.hpp>
#include <string>

namespace enregard::readers {

/// The character that a w:sym shows, which names a place in a font of signs; empty where no
/// character of Unicode is known for it.
std::string docx_symbol(const pugi::xml_node& node);

} // namespace enregard::readers
