#pragma once

#include "align/language/language.hpp"
#include "align/text/span.hpp"

#include <string>
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
    bool spaced = false; ///< white space follows `end`

    Span word;                     ///< the word before the stops: "art", "S.E", "1"
    std::string word_key;          ///< fold_key of it
    bool first = false;            ///< nothing but opening signs stands before it in the sentence
    bool previous_capital = false; ///< the word before `word` begins with a capital

    char32_t next_code = 0; ///< the character at `next`; 0 at the end of the text
    std::string next_key;   ///< fold_key of the word at `next`, up to an apostrophe
    bool next_all_capitals = false;
};

/// True for . ! ? … and their doubled signs.
bool is_stop(char32_t code);

/// Reads the candidate whose stops begin at `at`; the sentence began at `start`, the block ends at
/// `end`. Looks at most some 100 characters back and ahead.
Candidate read_candidate(std::string_view text, std::uint32_t start, std::uint32_t at,
                         std::uint32_t end, Language language);

} // namespace enregard
