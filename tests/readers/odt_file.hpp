#pragma once

#include "tests/readers/zip_file.hpp"

#include <string>

namespace enregard::testing {

inline const std::string odt_namespaces =
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"";

/// A document in one file: its text, its styles, and the page layouts with headers and footers.
inline std::string flat_odt_of(const std::string& text, const std::string& styles = {},
                               const std::string& pages = {})
{
    return "<?xml version=\"1.0\"?><office:document" + odt_namespaces +
           " office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:styles>" + styles +
           "</office:styles><office:master-styles>" + pages +
           "</office:master-styles><office:body><office:text>" + text +
           "</office:text></office:body></office:document>";
}

/// The bytes of a small ODT.
inline std::string odt_of(const std::string& text)
{
    return zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                   {"content.xml", "<office:document-content" + odt_namespaces +
                                       "><office:body><office:text>" + text +
                                       "</office:text></office:body></office:document-content>"}});
}

} // namespace enregard::testing
