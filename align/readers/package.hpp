#pragma once

#include "align/readers/reader.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct zip;

namespace enregard::readers {

/// A ZIP archive in memory, as DOCX and ODT documents are. Nothing is ever written to the disk, and
/// an entry is unpacked only when it is asked for:
///
///     Package package(file);
///     package.read("word/document.xml")
///
/// The constructor throws Error for an archive that is damaged, has too many entries, two entries
/// of one name, or names that lead out of it; `read` throws for entries that are encrypted, damaged
/// or inflate beyond all measure.
class Package {
public:
    /// `file` must outlive the package.
    explicit Package(const File& file);

    bool contains(std::string_view name) const;
    /// The unpacked entry; `name` must be contained.
    std::string read(std::string_view name);
    /// True when the entry is there and encrypted.
    bool is_encrypted(std::string_view name) const;

    const std::string& file_name() const { return file_name_; }

private:
    struct Discard {
        void operator()(zip* archive) const;
    };
    struct Entry {
        std::size_t index = 0;
        std::size_t packed_bytes = 0;
        bool is_encrypted = false;
        bool has_known_method = false;
    };
    void add_entry(std::size_t index);
    const Entry* find(std::string_view name) const;
    std::string inflate(const Entry& entry, std::string_view name);

    std::string file_name_;
    std::unique_ptr<zip, Discard> archive_;
    std::unordered_map<std::string, Entry> entries_; ///< by the name in small letters
    std::size_t inflated_bytes_ = 0;                 ///< by all calls of read
};

} // namespace enregard::readers
