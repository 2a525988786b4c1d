#include "align/readers/package.hpp"

#include "align/text/error.hpp"

#include <algorithm>
#include <array>
#include <zip.h>

#include <fmt/format.h>

namespace enregard::readers {

namespace {

constexpr std::size_t most_entries = 20'000;
constexpr std::size_t most_bytes_of_all = std::size_t{128} << 20U;
/// Text of a real document shrinks to a tenth; tables full of repetition to a hundredth.
constexpr std::size_t highest_ratio = 250;
/// Below this size a high ratio harms nobody; a form with thousands of empty cells has one.
constexpr std::size_t harmless_bytes = std::size_t{8} << 20U;

constexpr std::string_view save_again =
    "Open it in a word processor and save it again, or get a fresh copy.";
constexpr std::string_view no_trust =
    "Do not trust this file: no word processor writes such a one.";

/// Names of parts are compared without regard to case; some programs write backslashes.
std::string key_of(std::string_view name)
{
    std::string key(name);
    std::ranges::transform(key, key.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == '\\' ? '/' : c;
    });
    return key;
}

/// True for "/etc/passwd", "C:/x" and "a/../../b".
bool leads_out(std::string_view key)
{
    if (key.starts_with('/') || (key.size() > 1 && key[1] == ':')) {
        return true;
    }
    while (!key.empty()) {
        const std::size_t end = std::min(key.find('/'), key.size());
        if (key.substr(0, end) == "..") {
            return true;
        }
        key.remove_prefix(std::min(end + 1, key.size()));
    }
    return false;
}

struct CloseEntry {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

} // namespace

void Package::Discard::operator()(zip* archive) const
{
    zip_discard(archive);
}

Package::Package(const File& file)
    : file_name_(file.name == "-" ? std::string("standard input") : file.name)
{
    zip_source_t* source =
        zip_source_buffer_create(file.bytes.data(), file.bytes.size(), 0, nullptr);
    archive_.reset(source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, nullptr));
    if (!archive_) {
        zip_source_free(source);
        throw Error(file_name_, "is a damaged ZIP archive: its end is missing or wrong",
                    std::string(save_again));
    }
    const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
    if (count < 0 || static_cast<std::size_t>(count) > most_entries) {
        throw Error(file_name_,
                    fmt::format("has {} entries, a document has at most {}", count, most_entries),
                    std::string(no_trust));
    }
    for (zip_int64_t i = 0; i < count; ++i) {
        add_entry(static_cast<std::size_t>(i));
    }
}

void Package::add_entry(std::size_t index)
{
    zip_stat_t about;
    if (zip_stat_index(archive_.get(), index, 0, &about) != 0 ||
        (about.valid & ZIP_STAT_NAME) == 0) {
        throw Error(file_name_,
                    fmt::format("is a damaged ZIP archive: entry {} cannot be found", index + 1),
                    std::string(save_again));
    }
    const std::string key = key_of(about.name);
    if (leads_out(key)) {
        throw Error(file_name_,
                    fmt::format("has an entry whose name leads out of it (\"{}\")", about.name),
                    std::string(no_trust));
    }
    const Entry entry{.index = index,
                      .packed_bytes = about.comp_size,
                      .is_encrypted = about.encryption_method != ZIP_EM_NONE,
                      .has_known_method =
                          about.comp_method == ZIP_CM_STORE || about.comp_method == ZIP_CM_DEFLATE};
    if (!entries_.emplace(key, entry).second) {
        throw Error(file_name_, fmt::format("has two entries of the name \"{}\"", about.name),
                    std::string(no_trust));
    }
}

const Package::Entry* Package::find(std::string_view name) const
{
    const auto entry = entries_.find(key_of(name));
    return entry == entries_.end() ? nullptr : &entry->second;
}

bool Package::contains(std::string_view name) const
{
    return find(name) != nullptr;
}

bool Package::is_encrypted(std::string_view name) const
{
    const Entry* entry = find(name);
    return entry != nullptr && entry->is_encrypted;
}

std::string Package::read(std::string_view name)
{
    const Entry& entry = *find(name);
    if (entry.is_encrypted) {
        throw Error(file_name_, fmt::format("is encrypted (\"{}\")", name),
                    "Save it without a password and give that file.");
    }
    if (!entry.has_known_method) {
        throw Error(file_name_,
                    fmt::format("is packed in a way that documents are not (\"{}\")", name),
                    std::string(save_again));
    }
    return inflate(entry, name);
}

/// Counts what really comes out: the sizes that an archive declares may be lies.
std::string Package::inflate(const Entry& entry, std::string_view name)
{
    const std::unique_ptr<zip_file_t, CloseEntry> stream(
        zip_fopen_index(archive_.get(), entry.index, 0));
    const auto refuse_damaged = [&] {
        throw Error(file_name_, fmt::format("is damaged: \"{}\" cannot be unpacked", name),
                    std::string(save_again));
    };
    if (!stream) {
        refuse_damaged();
    }
    const std::size_t limit = std::max(harmless_bytes, entry.packed_bytes * highest_ratio);
    std::array<char, 65536> buffer;
    std::string bytes;
    while (true) {
        const zip_int64_t size = zip_fread(stream.get(), buffer.data(), buffer.size());
        if (size < 0) {
            refuse_damaged();
        }
        if (size == 0) {
            return bytes;
        }
        bytes.append(buffer.data(), static_cast<std::size_t>(size));
        inflated_bytes_ += static_cast<std::size_t>(size);
        if (bytes.size() > limit) {
            throw Error(file_name_,
                        fmt::format("inflates like a bomb: \"{}\" has {} bytes packed, and more "
                                    "than {} MB unpacked",
                                    name, entry.packed_bytes, limit >> 20U),
                        std::string(no_trust));
        }
        if (inflated_bytes_ > most_bytes_of_all) {
            throw Error(
                file_name_,
                fmt::format("holds more than {} MB of text and markup", most_bytes_of_all >> 20U),
                "Split it into smaller documents.");
        }
    }
}

} // namespace enregard::readers
