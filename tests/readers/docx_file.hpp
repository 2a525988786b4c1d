#pragma once

#include "align/readers/reader.hpp"
#include "tests/readers/zip_file.hpp"

#include <string>
#include <vector>

namespace enregard::testing {

/// The parts of a DOCX; what is empty is not in the file.
struct Docx {
    std::string body;
    std::string styles{};
    std::string numbering{};
    std::string footnotes{};
    std::string endnotes{};
    std::string settings{};
    std::string header{};
};

/// An element of WordprocessingML with the usual namespaces.
inline std::string word_xml(const std::string& root, const std::string& content)
{
    return "<w:" + root +
           " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
           " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
           " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">" +
           content + "</w:" + root + ">";
}

/// The bytes of a small DOCX.
inline std::string docx_of(const Docx& parts)
{
    const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    std::string relations;
    std::vector<ZipEntry> entries;
    const auto add = [&](const std::string& name, const std::string& root,
                         const std::string& content) {
        if (!content.empty()) {
            relations += "<Relationship Id=\"" + name + "\" Type=\"" + type + name +
                         "\" Target=\"" + name + ".xml\"/>";
            entries.emplace_back("word/" + name + ".xml", word_xml(root, content));
        }
    };
    add("styles", "styles", parts.styles);
    add("numbering", "numbering", parts.numbering);
    add("footnotes", "footnotes", parts.footnotes);
    add("endnotes", "endnotes", parts.endnotes);
    add("settings", "settings", parts.settings);
    add("header", "hdr", parts.header);
    entries.emplace_back("word/_rels/document.xml.rels",
                         "<Relationships>" + relations + "</Relationships>");
    entries.emplace_back("word/document.xml",
                         word_xml("document", "<w:body>" + parts.body + "</w:body>"));
    entries.emplace_back("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"" + type +
                                            "officeDocument\" Target=\"/word/document.xml\"/>"
                                            "</Relationships>");
    return zip_of(entries);
}

/// Reads bytes as whatever they are.
inline Document read_bytes(std::string bytes, const ReadOptions& options = {})
{
    File file{"letter.docx", std::move(bytes)};
    const Reader& reader = reader_for(file, options.format);
    return reader.read_file(std::move(file), options);
}

} // namespace enregard::testing
