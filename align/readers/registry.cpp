#include "align/language/similarity.hpp"
#include "align/readers/reader.hpp"
#include "align/text/error.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace enregard {

namespace readers {

#define ENREGARD_READER(name) extern const Reader name;
#include "align/readers/readers.def"
#undef ENREGARD_READER

} // namespace readers

namespace {

constexpr std::array table{
#define ENREGARD_READER(name) &readers::name,
#include "align/readers/readers.def"
#undef ENREGARD_READER
};

std::string lower(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return result;
}

bool has_extension(const Reader& reader, std::string_view extension)
{
    std::string_view rest = reader.extensions;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (rest.substr(0, end) == extension) {
            return true;
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

std::string extension_of(std::string_view file)
{
    const std::size_t slash = file.find_last_of("/\\");
    const std::string_view name = slash == std::string_view::npos ? file : file.substr(slash + 1);
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos ? std::string() : lower(name.substr(dot + 1));
}

[[noreturn]] void refuse_format(std::string_view file, std::string_view format)
{
    std::string advice = "The formats are ";
    std::string_view nearest;
    double most_alike = 0.49;
    for (const Reader* reader : table) {
        advice += fmt::format("{}{}", reader == table.front() ? "" : ", ", reader->name);
        if (const double alike = similarity(format, reader->name); alike > most_alike) {
            nearest = reader->name;
            most_alike = alike;
        }
    }
    advice += '.';
    if (!nearest.empty()) {
        advice = fmt::format("Did you mean \"{}\"? {}", nearest, advice);
    }
    throw Error(file == "-" ? "standard input" : std::string(file),
                fmt::format("there is no input format \"{}\"", format), std::move(advice));
}

} // namespace

std::span<const Reader* const> all_readers()
{
    return table;
}

const Reader& reader_for(std::string_view file, std::string_view format)
{
    const std::string wanted = format.empty() ? extension_of(file) : lower(format);
    for (const Reader* reader : table) {
        if (has_extension(*reader, wanted) || (!format.empty() && reader->name == wanted)) {
            return *reader;
        }
    }
    if (!format.empty()) {
        refuse_format(file, format);
    }
    return readers::txt;
}

const Reader& reader_for(const File& file, std::string_view format)
{
    if (format.empty()) {
        for (const Reader* reader : table) {
            if (reader->recognises != nullptr && reader->recognises(file.bytes)) {
                return *reader;
            }
        }
    }
    return reader_for(file.name, format);
}

namespace {

std::pair<File, const Reader&> open_file(const std::string& name, const ReadOptions& options)
{
    static_cast<void>(reader_for(name, options.format)); // a mistyped format is said first
    File file = load_file(name);
    if (file.bytes.empty()) {
        throw Error(name == "-" ? "standard input" : name, "is empty",
                    "Check that this is the right file.");
    }
    const Reader& reader = reader_for(file, options.format);
    return {std::move(file), reader};
}

} // namespace

Document read_document(const std::string& name, const ReadOptions& options)
{
    auto [file, reader] = open_file(name, options);
    if (reader.read_units != nullptr) {
        throw Error(name, "is a bilingual file, but one language is asked for here",
                    "Give it alone to 'enregard check'.");
    }
    return reader.read_file != nullptr ? reader.read_file(std::move(file), options)
                                       : reader.read(decode_file(std::move(file)));
}

Units read_units(const std::string& name, const ReadOptions& options)
{
    auto [file, reader] = open_file(name, options);
    if (reader.read_units == nullptr) {
        throw Error(name, "holds one language only",
                    "Give the original and the translation: enregard check SOURCE TARGET.");
    }
    return reader.read_units(decode_file(std::move(file)));
}

} // namespace enregard
