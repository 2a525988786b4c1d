#pragma once

#include "align/document/document.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace enregard {

/// A file as it is on the disk.
struct File {
    std::string name; ///< as the user gave it; "-" is standard input
    std::string bytes;
};

/// A file's name and its decoded text: what a reader of a text format gets.
struct Input {
    std::string name; ///< as the user gave it; "-" is standard input
    std::string text; ///< valid UTF-8
    std::vector<Remark> remarks;
};

/// A bilingual file: `source.blocks[i]`, `target.blocks[i]` and `ids[i]` are the unit number i.
/// Both documents share the file as their original; a side may be empty.
struct Units {
    Document source;
    Document target;
    std::vector<std::string> ids;
};

/// What a user may say of how a file is to be read.
struct ReadOptions {
    std::string format;            ///< --input-format; empty: by the file's name and content
    std::string password;          ///< of an encrypted file; empty: none
    bool tracked_original = false; ///< text with tracked changes as it was before them
};

/// A file format. Exactly one of the three reading functions is set.
struct Reader {
    std::string_view name;       ///< for --input-format
    std::string_view extensions; ///< without dots, separated by spaces
    std::string_view summary;    ///< what is read and what is not, one sentence
    Document (*read)(Input input) = nullptr;
    Units (*read_units)(Input input) = nullptr;
    Document (*read_file)(File file, const ReadOptions& options) = nullptr; ///< no text format
    bool (*recognises)(std::string_view bytes) = nullptr; ///< by the file's first bytes
};

/// Every format, in the order of the manual.
std::span<const Reader* const> all_readers();

/// The reader called `format`, or, when that is empty, the one for the extension of `file`; plain
/// text for standard input and for unknown extensions. Throws Error for an unknown format.
const Reader& reader_for(std::string_view file, std::string_view format);

/// The reader for a file that was loaded: `format` where it is given, else a reader that recognises
/// its content, else the one for its extension.
const Reader& reader_for(const File& file, std::string_view format);

/// Loads `file` ("-" is standard input). Throws Error when it cannot be read or is above 1 GiB.
File load_file(const std::string& file);

/// The text of a file and a remark where it was not UTF-8. Throws Error when it is no text.
Input decode_file(File file);

/// Reads a text in one language. Throws Error when `file` cannot be read or is bilingual.
Document read_document(const std::string& file, const ReadOptions& options);

/// Reads a bilingual file. Throws Error when it cannot be read or holds one language only.
Units read_units(const std::string& file, const ReadOptions& options);

} // namespace enregard
