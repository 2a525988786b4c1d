#pragma once

#include "align/checks/check.hpp"
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

/// The section [checks] and those below it, one a check.
struct CheckSection {
    std::vector<std::string> only;
    std::vector<std::string> skip;
    std::vector<std::string> words; ///< paths of lists, ready for use
    std::vector<std::string> keep;
    CheckSettings settings;
};

/// The section [terms]. Paths are ready for use.
struct TermSettings {
    std::vector<std::string> glossaries;
    std::optional<bool> bundled; ///< whether the institutional terms of the program count
};

/// The section [output].
struct OutputSettings {
    std::optional<std::string> messages; ///< "en" or "fr"
    std::optional<std::string> fail_on;  ///< "error", "warning", "info" or "never"
};

/// What a configuration file says. What it does not say is missing.
struct Config {
    SentenceSettings sentences;
    CheckSection checks;
    TermSettings terms;
    OutputSettings output;
};

/// The enregard.toml in the folder of `document` or in the nearest one above it ("-": from the
/// current folder), but not above the home folder; or none.
std::optional<std::string> find_config(const std::string& document);

/// Reads a configuration file. Throws Error, with the line, for one that is no TOML and for a key
/// or a value that has no meaning.
Config read_config(const std::string& file);

/// Loads the user's lists: of words that are spelled right, and of what stays as it is. Throws
/// Error for one that cannot be read.
OwnWords load_own_words(const std::vector<std::string>& words,
                        const std::vector<std::string>& keep);

/// Loads the files that `settings` name. Throws Error for one that cannot be used.
SegmentLayer load_layer(const SentenceSettings& settings);

} // namespace enregard::cli
