#pragma once

#include "align/segment/layer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace enregard::cli {

/// The section [sentences]. Paths are ready for use: those of a file stand from its folder.
struct SentenceSettings {
    std::vector<std::string> abbreviations;
    std::optional<std::string> abbreviations_file;
    std::optional<std::string> srx;
    std::optional<std::string> srx_mode; ///< "exceptions" or "full"
};

/// What a configuration file says. What it does not say is missing.
struct Config {
    SentenceSettings sentences;
};

/// The enregard.toml in the folder of `document` or in the nearest one above it ("-": from the
/// current folder), but not above the home folder; or none.
std::optional<std::string> find_config(const std::string& document);

/// Reads a configuration file. Throws Error, with the line, for one that is no TOML and for a key
/// or a value that has no meaning.
Config read_config(const std::string& file);

/// Loads the files that `settings` name. Throws Error for one that cannot be used.
SegmentLayer load_layer(const SentenceSettings& settings);

} // namespace enregard::cli
