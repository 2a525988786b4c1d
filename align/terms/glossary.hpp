#pragma once

#include "align/language/language.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What is to be called how, as the user's glossaries and the bundled one say it:
///
///     for (const TermPair& pair : read_glossary("terms.tsv")) {
///         pair.source; // "Comité des Ministres"
///         pair.target; // "Committee of Ministers"
///     }
namespace enregard {

/// What a glossary says of a translation.
enum class TermStatus {
    preferred,
    admitted,
    forbidden, ///< TBX says deprecated, superseded or obsolete
};

/// Whether capitals count where a term is looked for.
enum class TermCase {
    automatic, ///< acronyms and names as they are written, else not
    exact,
    any,
};

/// One translation of one term. Either side may be empty, where there is a note to make of the
/// other; both are not.
struct TermPair {
    std::string source;
    std::string target;  ///< what `status` is about
    std::string instead; ///< what to write where it is forbidden, if another pair does not say it
    std::string note;
    std::string domain;
    Language from = Language::unknown; ///< unknown, as `to`: the languages of whatever is checked
    Language to = Language::unknown;
    bool both_ways = false; ///< it also holds from `to` to `from`
    bool bundled = false;   ///< it comes with the program
    TermStatus status = TermStatus::admitted;
    TermCase letters = TermCase::automatic;
};

/// Reads a table (TSV, or CSV with commas or semicolons) or TBX (version 2 or 3); which one, the
/// content says. Throws Error, which names the line, for what is none of them or is damaged.
std::vector<TermPair> read_glossary(const std::string& file);

/// The same for the text of a file; `name` is for the messages.
std::vector<TermPair> parse_glossary(const std::string& text, const std::string& name);

/// The pairs of a table whose first line names the columns: "fr" and "en" or "source" and
/// "target", and if there are any "status", "note", "domain", "case", "direction" and "instead".
std::vector<TermPair> parse_term_table(std::string_view text, const std::string& name);

/// The pairs of the French and English terms of each concept of a TBX file.
std::vector<TermPair> parse_tbx(const std::string& text, const std::string& name);

/// The names and acronyms of the institutional terms that come with the program; none where they
/// are not installed. Common nouns, which may be rendered freely, are left out.
std::vector<TermPair> bundled_glossary();

/// The status that a table or TBX calls so: "preferred", "deprecatedTerm-admn-sts", "interdit";
/// no word is admitted. Nothing for a word that is not known.
std::optional<TermStatus> term_status_called(std::string_view word);

} // namespace enregard
