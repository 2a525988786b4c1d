#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <CLI/CLI.hpp>

namespace enregard::cli {

/// The names of `entries`, which are values or pointers: reports, readers, formats.
template <typename Named>
std::vector<std::string> names_of(Named&& entries)
{
    std::vector<std::string> names;
    for (const auto& entry : entries) {
        if constexpr (std::is_pointer_v<std::decay_t<decltype(entry)>>) {
            names.emplace_back(entry->name);
        } else {
            names.emplace_back(entry.name);
        }
    }
    return names;
}

/// A validator that names what is allowed and the nearest name.
CLI::Validator one_of(std::vector<std::string> names);

/// A validator for the ids of checks. There are too many to name them all.
CLI::Validator check_id();

/// A validator for the languages of the rules: fr or en.
CLI::Validator language();

/// "de", "rm", "gsw": a code of another language.
bool is_other_language(std::string_view code);

/// A validator for the code of any language.
CLI::Validator any_language();

/// A validator for a number from 0 to 1.
CLI::Validator probability();

/// A validator for the name of a file.
CLI::Validator not_empty();

/// A validator for FORMAT=PATH.
CLI::Validator report();

} // namespace enregard::cli
