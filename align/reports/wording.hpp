#pragma once

#include "align/checks/check_pair.hpp"
#include "align/reports/report.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace enregard {

// What several reports say alike.

/// "letter.txt:12:5", or "letter.pdf, page 3, line 12" where the file has no lines to show.
std::string shown_place(const Place& place);

/// Below this posterior the pairing of a bead is called unsure.
inline constexpr double sure_pairing = 0.5;

/// How many findings there are of each severity, without those that a baseline accepts.
struct Counts {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t notes = 0;
};

Counts count(std::span<const Finding> findings);

/// A noun that takes an s for its plural in both languages.
struct Noun {
    std::string_view english;
    std::string_view french;
};

/// "1 error", "2 errors", "0 erreur".
std::string quantity(const Voice& voice, std::size_t number, const Noun& noun);

/// "error", "erreur".
std::string_view word_for(const Voice& voice, Severity severity);

/// "2 errors, 3 warnings and 1 note", without what there is none of; "No findings" for none at all.
std::string tally(const Voice& voice, const Counts& counts);

/// The number of beads that have sentences on both sides.
std::size_t count_pairs(const Bitext& bitext);

/// What was folded into `finding`, "also here: number-mismatch, spelling"; empty for nothing.
std::string folded_into(const Voice& voice, const Finding& finding);

/// "French.txt, English.txt"; one name where both sides come from one file.
std::string names_of(const Bitext& bitext);

/// The indices of the findings in the order of their beads, those of no bead first, without those
/// that a baseline accepts.
std::vector<std::size_t> in_bead_order(const Checked& checked);

/// "“148” or “149”"; empty where there is no suggestion.
std::string suggestions_of(const Voice& voice, const Finding& finding);

/// `text` in which every character that acts on a terminal or on the direction of the text is
/// replaced by a picture of it, and line ends and tabs by a space.
std::string visible(std::string_view text);

} // namespace enregard
