#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace enregard::testing {

/// Well-formed XML that the bytes make: each one opens one of `elements` ("w:p", or with
/// attributes), closes the last one or writes a piece of text. Random bytes are seldom well-formed
/// and would only test the parser.
inline std::string made_xml(const std::uint8_t* data, std::size_t size,
                            std::span<const std::string_view> elements)
{
    constexpr std::string_view pieces[] = {"mot", " ",  "2", "*",      "é.", "[",
                                           "]",   "\n", "²", "\u00AD", "1 ", "&#xD800;&#1;"};
    std::string xml;
    std::vector<std::string_view> open;
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t choice = data[i];
        if (choice < elements.size()) {
            const std::string_view element = elements[choice];
            xml += '<';
            xml += element;
            xml += '>';
            open.push_back(element.substr(0, element.find(' ')));
        } else if (choice % 2 == 0 && !open.empty()) {
            xml += "</";
            xml += open.back();
            xml += '>';
            open.pop_back();
        } else {
            xml += pieces[choice / 2 % std::size(pieces)];
        }
    }
    for (; !open.empty(); open.pop_back()) {
        xml += "</";
        xml += open.back();
        xml += '>';
    }
    return xml;
}

} // namespace enregard::testing
