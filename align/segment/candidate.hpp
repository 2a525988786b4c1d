#pragma once

#include "align/language/language.hpp"
#include "align/segment/folded_word.hpp"
#include "align/segment/straight_quotes.hpp"
#include "align/text/span.hpp"

#include <string_view>

namespace enregard {

/// What the rules look at: a run of stops in a text, what stands before it and what follows.
struct Candidate {
    Span stops;             ///< the run: ".", "?!", "…", "? !"
    std::uint32_t end = 0;  ///< after the stops, closing quotes, brackets and note marks
    std::uint32_t next = 0; ///< where the next word or number begins, after opening signs
    bool strong = false;    ///< the run has a ! or a ?
    bool ellipsis = false;  ///< "…", "..", "..."
    bool closed = false;    ///< a quote or a bracket was closed after the stops
    bool bracket_closed = false;
    bool opened = false; ///< a quote, a bracket or a dash comes before the next word
    bool dash_opened = false;
    bool bracket_opened = false;
    bool spaced = false;      ///< white space follows `end`
    bool spaced_dots = false; ///< ". . ." with a blank before it: left out within a sentence
    bool omission = false;    ///< ". . ." and a capital follow the stop

    Span word;           ///< the word before the stops: "art", "S.E", "1"
    FoldedWord word_key; ///< fold_key of it
    bool first = false;  ///< nothing but opening signs stands before it in the sentence
    Span previous;       ///< the word before `word`

    char32_t next_code = 0;     ///< the character at `next`; 0 at the end of the text
    std::uint32_t next_end = 0; ///< the end of the word at `next`, at an apostrophe too
    FoldedWord next_key;        ///< fold_key of that word
    bool next_all_capitals = false;
};

/// Where a candidate is read: in a sentence that began at `start`, in a block that ends at `end`.
struct Surroundings {
    std::string_view text;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    StraightQuotes& quotes;
};

/// Reads the candidate whose stops begin at `at` into `candidate`, which is a new one. Looks at
/// most some 100 characters back and ahead.
void read_candidate(const Surroundings& in, std::uint32_t at, Candidate& candidate);

} // namespace enregard
