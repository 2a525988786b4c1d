#pragma once

#include "align/readers/reader.hpp"
#include "align/text/error.hpp"
#include "tests/readers/document_rules.hpp"

#include <string>

#include <fmt/format.h>

namespace enregard::testing {

inline Units read_units_of(std::string_view format, std::string text)
{
    return reader_for("", format).read_units({.name = "f", .text = std::move(text), .remarks = {}});
}

/// "id:source:target" and a bar for each unit, or the rule that is broken.
inline std::string outline(const Units& units)
{
    for (const Document* side : {&units.source, &units.target}) {
        if (const std::string broken = broken_rule(*side, true); !broken.empty()) {
            return broken;
        }
        if (side->blocks.size() != units.ids.size()) {
            return "there are more ids than blocks, or fewer";
        }
    }
    std::string found;
    for (std::size_t i = 0; i < units.ids.size(); ++i) {
        found += fmt::format("{}:{}:{}|", units.ids[i],
                             slice(units.source.text, units.source.blocks[i].span),
                             slice(units.target.text, units.target.blocks[i].span));
    }
    return found;
}

/// What the reader says of a file that it refuses.
inline std::string refusal_of(std::string_view format, const std::string& text)
{
    try {
        read_units_of(format, text);
    } catch (const Error& error) {
        return error.reason();
    }
    return "nothing";
}

inline std::string repeated(std::string_view piece, std::size_t times)
{
    std::string text;
    text.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        text += piece;
    }
    return text;
}

} // namespace enregard::testing
