#include "align/reports/xml.hpp"

#include "align/text/span.hpp"
#include "align/text/utf8.hpp"

namespace enregard {

std::string escape_xml(std::string_view text)
{
    std::string escaped;
    escaped.reserve(text.size());
    for (std::uint32_t i = 0; i < text.size();) {
        const Character c = character_at(text, i);
        const bool forbidden =
            (c.code < 0x20 && c.code != '\t' && c.code != '\n' && c.code != '\r') ||
            c.code == 0xFFFE || c.code == 0xFFFF;
        if (c.code == '&') {
            escaped += "&amp;";
        } else if (c.code == '<') {
            escaped += "&lt;";
        } else if (c.code == '>') {
            escaped += "&gt;";
        } else if (c.code == '"') {
            escaped += "&quot;";
        } else if (forbidden) {
            escaped += "\xEF\xBF\xBD";
        } else {
            escaped += slice(text, {i, i + c.size});
        }
        i += c.size;
    }
    return escaped;
}

} // namespace enregard
