#pragma once

#include "align/checks/check.hpp"
#include "align/readers/reader.hpp"
#include "align/reflow/reflow.hpp"
#include "align/segment/layer.hpp"

#include <functional>
#include <string>
#include <vector>

namespace enregard {

/// What to do with a pair; the defaults are those of the command line.
struct Options {
    Language from = Language::unknown; ///< unknown: recognised from the text
    Language to = Language::unknown;
    bool from_other = false; ///< in a language that the rules do not know: nothing is recognised
    bool to_other = false;
    Reflow reflow = Reflow::automatic;
    ReadOptions reading;
    SegmentLayer layer;                    ///< the user's own exceptions to where sentences end
    bool lines = false;                    ///< one sentence a line, as given
    std::vector<std::string> only;         ///< ids of the checks to run; empty: all
    std::vector<std::string> skip;         ///< ids of the checks to leave out
    OwnWords own_words;                    ///< the user's words, and those that stay as they are
    CheckSettings settings;                ///< what the user has set for single checks
    Language messages = Language::english; ///< in which the findings are said
    bool lock_source = false;              ///< no pair joins two sentences of the original
    std::string pairs;                 ///< a file of pairs of sentences that are settled; or empty
    std::vector<std::string> lexicons; ///< files laid over the bundled lexicon, the first wins
    std::vector<std::string> glossaries; ///< files of terms
    bool bundled_terms = true;           ///< the institutional terms of the program count too
};

/// A pair of texts, aligned, and what there is to say of it, in the order of the target text.
struct Checked {
    Bitext bitext;
    std::vector<Finding> findings;
    Voice voice{};                   ///< in which the findings are said
    std::vector<const Check*> ran{}; ///< the checks that were asked, in the order of the manual
};

/// Reads one file down to its sentences. Throws Error when it cannot be read.
Text read_text(const std::string& file, Language language, const Options& options);

/// Reads one file down to its sentences and gives it to `visit`: a large plain text in parts, one
/// after the other as long as `visit` says true, anything else whole. Throws Error, before the
/// first visit, when it cannot be read.
void visit_text(const std::string& file, Language language, const Options& options,
                const std::function<bool(const Text&)>& visit);

/// Reads and aligns `source` and `target`. Throws Error when one of them cannot be read.
Bitext align_pair(const std::string& source, const std::string& target, const Options& options);

/// The whole way, from two files to findings. Throws Error when one of them cannot be read.
Checked check_pair(const std::string& source, const std::string& target, const Options& options);

/// The same for two documents that were read already.
Checked check_documents(Document source, Document target, const Options& options);

/// Reads one bilingual file: a unit is a bead. Throws Error when it cannot be read.
Bitext read_bitext(const std::string& file, const Options& options);

/// The whole way for one bilingual file.
Checked check_units(const std::string& file, const Options& options);

} // namespace enregard
