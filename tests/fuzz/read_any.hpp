#pragma once

#include "align/readers/reader.hpp"
#include "align/text/error.hpp"
#include "align/text/utf8.hpp"
#include "tests/readers/document_rules.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace enregard::testing {

/// Stops the program when `document` breaks a rule of Document.
inline void demand_rules(const Document& document, bool may_have_empty_blocks)
{
    const std::string broken = broken_rule(document, may_have_empty_blocks);
    if (!broken.empty()) {
        std::fprintf(stderr, "%s\n", broken.c_str());
        std::abort();
    }
}

/// Reads the bytes as `format`; those of a text format only if they are UTF-8.
inline int read_any(std::string_view format, const std::uint8_t* data, std::size_t size)
{
    std::string text(reinterpret_cast<const char*>(data), size);
    const Reader& reader = reader_for("", format);
    if (reader.read_file == nullptr && first_invalid_byte(text)) {
        return 0;
    }
    try {
        if (reader.read_file != nullptr) {
            for (const bool original : {false, true}) {
                ReadOptions options;
                options.tracked_original = original;
                demand_rules(reader.read_file({.name = "fuzz", .bytes = text}, options), false);
            }
            return 0;
        }
        Input input{.name = "fuzz", .text = std::move(text), .remarks = {}};
        if (reader.read != nullptr) {
            demand_rules(reader.read(std::move(input)), false);
        } else {
            const Units units = reader.read_units(std::move(input));
            demand_rules(units.source, true);
            demand_rules(units.target, true);
        }
    } catch (const Error&) {
        // Input that is refused is what the exception is for.
    }
    return 0;
}

} // namespace enregard::testing
