#pragma once

#include "align/checks/check_pair.hpp"
#include "align/cli/output.hpp"

#include <string>
#include <utility>
#include <vector>

namespace enregard::cli {

/// The exit codes of the program.
inline constexpr int exit_clean = 0;
inline constexpr int exit_findings = 1;
inline constexpr int exit_error = 2;

/// What the command line says, after validation.
struct Arguments {
    std::vector<std::string> files;
    Options options;
    std::string format = "text";
    std::vector<std::pair<std::string, std::string>> reports; ///< format and path
    std::optional<Severity> fail_on = Severity::error;        ///< none: never
    double min_confidence = 0;                                ///< findings below it are left out
    std::string baseline; ///< a file of accepted findings; or empty
    bool update_baseline = false;
    std::string reason; ///< of the findings that are accepted now
    Colour colour = Colour::automatic;
    std::string check_id;
    bool explain = false;
    bool markdown = false;
};

// One function a command; each gives the exit code and throws Error for input that cannot be read.

int run_check(const Arguments& arguments);
int run_align(const Arguments& arguments);
int run_sentences(const Arguments& arguments);
int run_blocks(const Arguments& arguments);
int run_score(const Arguments& arguments);
int run_checks_list(const Arguments& arguments);

} // namespace enregard::cli
