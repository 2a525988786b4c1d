#pragma once

#include "align/document/document.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace enregard {

/// A file's name and its decoded text: what every reader gets.
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

/// A file format. Exactly one of the two functions is set.
struct Reader {
    std::string_view name;       ///< for --input-format
    std::string_view extensions; ///< without dots, separated by spaces
    std::string_view summary;    ///< what is read and what is not, one sentence
    Document (*read)(Input input) = nullptr;
    Units (*read_units)(Input input) = nullptr;
};

/// Every format, in the order of the manual.
std::span<const Reader* const> all_readers();

/// The reader called `format`, or, when that is empty, the one for the extension of `file`; plain
/// text for standard input and for unknown extensions. Throws Error for an unknown format.
const Reader& reader_for(std::string_view file, std::string_view format);

/// Reads and decodes `file` ("-" is standard input). Throws Error when it cannot be read.
Input read_input(const std::string& file);

} // namespace enregard
