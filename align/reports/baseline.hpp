#pragma once

#include "align/checks/check_pair.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace enregard {

// A baseline is a file of findings that somebody looked at and accepted:
//
//     Baseline baseline = parse_baseline(text, "accepted.tsv");
//     const auto stale = accept_findings(baseline, "letter.en.txt", checked);
//     update_baseline(baseline, stale, "letter.en.txt", checked, {"2026-03-01", "House style."});
//     write_file("accepted.tsv", format_baseline(baseline));

/// A finding that was accepted: a line of the file.
struct AcceptedFinding {
    std::string fingerprint;
    std::string check;
    std::string date;     ///< of the day when it was accepted: "2026-03-01"
    std::string document; ///< the translation; the entry holds for no other
    std::string excerpt;  ///< for people only: the words, or their counterpart
    std::string reason;   ///< may be empty
    std::size_t line = 0; ///< in the file that was read; 0 for a new one
};

/// The entries of a file, sorted by document, check, excerpt and fingerprint.
using Baseline = std::vector<AcceptedFinding>;

/// What a new entry says of itself.
struct Acceptance {
    std::string date;
    std::string reason;
};

/// Reads a baseline; an empty text is an empty one. Throws Error, with the line, for one that is
/// damaged.
Baseline parse_baseline(std::string_view text, const std::string& file);

/// A baseline as text: a line an entry, tabs between the fields, after two lines that name them.
std::string format_baseline(const Baseline& baseline);

/// Marks the findings of `checked` that `baseline` accepts for `document`. Gives the places in
/// `baseline` of the entries of that document whose finding is gone, though their check ran.
std::vector<std::size_t> accept_findings(const Baseline& baseline, std::string_view document,
                                         Checked& checked);

/// Takes the entries at `stale` out of `baseline` and adds the findings of `checked` that it does
/// not accept yet, which are marked too. Gives the number of those added.
std::size_t update_baseline(Baseline& baseline, const std::vector<std::size_t>& stale,
                            std::string_view document, Checked& checked,
                            const Acceptance& acceptance);

} // namespace enregard
