#include "align/readers/office.hpp"

#include "align/readers/docx_package.hpp"
#include "align/readers/package.hpp"
#include "align/text/error.hpp"

#include <array>
#include <string>

namespace enregard::readers {

namespace {

constexpr std::string_view zip_magic = "PK\x03\x04";
constexpr std::string_view empty_zip_magic = "PK\x05\x06";
constexpr std::string_view ole_magic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

constexpr std::string_view open_document = "application/vnd.oasis.opendocument.";
constexpr std::string_view give_text = "Save it as DOCX or ODT and give that file.";

struct Kind {
    std::string_view sign; ///< the name of an entry, or the type in the entry "mimetype"
    std::string_view what;
};

constexpr std::array kinds_by_entry{
    Kind{"xl/workbook.xml", "is a spreadsheet (XLSX)"},
    Kind{"xl/workbook.bin", "is a spreadsheet (XLSB)"},
    Kind{"ppt/presentation.xml", "is a presentation (PPTX)"},
    Kind{"visio/document.xml", "is a drawing (VSDX)"},
};

constexpr std::array kinds_by_type{
    Kind{"application/epub+zip", "is an e-book (EPUB)"},
    Kind{"application/vnd.oasis.opendocument.spreadsheet", "is a spreadsheet (ODS)"},
    Kind{"application/vnd.oasis.opendocument.presentation", "is a presentation (ODP)"},
    Kind{"application/vnd.oasis.opendocument.graphics", "is a drawing (ODG)"},
};

/// "EncryptedPackage" as the directory of an OLE file spells it.
bool is_encrypted_ole(std::string_view bytes)
{
    std::string name;
    for (const char c : std::string_view("EncryptedPackage")) {
        name += c;
        name += '\0';
    }
    return bytes.find(name) != std::string_view::npos;
}

[[noreturn]] void refuse(const File& file, std::string_view reason, std::string_view advice)
{
    throw Error(file.name == "-" ? "standard input" : file.name, std::string(reason),
                std::string(advice));
}

void refuse_other_files(const File& file)
{
    const std::string_view bytes = file.bytes;
    if (bytes.starts_with(ole_magic)) {
        if (is_encrypted_ole(bytes)) {
            refuse(file, "is encrypted with a password",
                   "Save it without a password and give that file.");
        }
        refuse(file, "is an old Office document (DOC, XLS or PPT)", give_text);
    }
    if (bytes.starts_with("{\\rtf")) {
        refuse(file, "is an RTF document", give_text);
    }
    if (bytes.empty()) {
        refuse(file, "is empty", "Check that this is the right file.");
    }
    if (!bytes.starts_with(zip_magic) && !bytes.starts_with(empty_zip_magic)) {
        refuse(file, "is no DOCX or ODT document: it is no ZIP archive",
               "If it is a text, name its format, for example with --input-format txt.");
    }
}

std::string type_of(Package& package)
{
    return package.contains("mimetype") && !package.is_encrypted("mimetype")
               ? package.read("mimetype")
               : std::string();
}

} // namespace

bool is_office_file(std::string_view bytes)
{
    return bytes.starts_with(zip_magic) || bytes.starts_with(empty_zip_magic) ||
           bytes.starts_with(ole_magic);
}

bool is_odt_file(std::string_view bytes)
{
    constexpr std::size_t header_bytes = 30;
    constexpr std::size_t enough_bytes = 4096;
    if (bytes.starts_with(zip_magic)) {
        // The type is the first entry, and it is not packed.
        const std::string_view begin = bytes.substr(0, header_bytes + 100);
        return begin.find("mimetype") == header_bytes &&
               begin.find(open_document) != std::string_view::npos;
    }
    const std::string_view begin = bytes.substr(0, enough_bytes);
    return begin.find("<office:document") != std::string_view::npos &&
           begin.find("opendocument") != std::string_view::npos;
}

namespace {

/// Reads what the file is, whatever its name says.
Document read_any(File file, const ReadOptions& options)
{
    if (is_odt_file(file.bytes) && !file.bytes.starts_with(zip_magic)) {
        return read_flat_odt(std::move(file), options);
    }
    refuse_other_files(file);
    Package package(file);
    for (const Kind& kind : kinds_by_entry) {
        if (package.contains(kind.sign)) {
            refuse(file, kind.what, "Give a text document, for example a DOCX.");
        }
    }
    const std::string type = type_of(package);
    for (const Kind& kind : kinds_by_type) {
        if (type.starts_with(kind.sign)) {
            refuse(file, kind.what, "Give a text document, for example a DOCX.");
        }
    }
    if (package.contains("content.xml") &&
        (type.starts_with(open_document) || package.contains("META-INF/manifest.xml"))) {
        return read_odt(package, file.name, options);
    }
    if (package.contains("encrypted-package")) {
        refuse(file, "is encrypted with a password",
               "Save it without a password and give that file.");
    }
    if (docx_main_part(package).empty()) {
        refuse(file, "is a ZIP archive, but no DOCX or ODT document",
               "If there are documents in it, unpack it and give those.");
    }
    return read_docx(package, file.name, options);
}

} // namespace

Document read_office(File file, const ReadOptions& options)
{
    Document document = read_any(std::move(file), options);
    if (document.blocks.empty()) {
        throw Error(document.name == "-" ? "standard input" : document.name, "has no text",
                    "Check that this is the right file; text in pictures cannot be read.");
    }
    return document;
}

} // namespace enregard::readers
