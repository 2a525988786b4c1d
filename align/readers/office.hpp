#pragma once

#include "align/readers/reader.hpp"

namespace enregard::readers {

class Package;

/// Reads a DOCX or ODT document, whatever its name says. Throws Error for anything else; documents
/// of other kinds are called by their names.
Document read_office(File file, const ReadOptions& options);

/// Reads an unpacked kind of document; `name` is the file as the user gave it.
Document read_docx(Package& package, std::string name, const ReadOptions& options);
Document read_odt(Package& package, std::string name, const ReadOptions& options);
/// Reads an ODT that is one XML file.
Document read_flat_odt(File file, const ReadOptions& options);

/// True for the first bytes of a ZIP archive, of an old Office document or of an encrypted one.
bool is_office_file(std::string_view bytes);
/// True for an ODT document, packed or flat.
bool is_odt_file(std::string_view bytes);

} // namespace enregard::readers
