#pragma once

#include "align/language/speller.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace enregard {

/// The words of the dictionary that differ from `word` by one slip of the hand: two letters
/// exchanged, one missing, doubled, too many, wrong, or without its accent. At most `most`, the
/// likelier slips first; a capital stays one.
std::vector<std::string> near_words(Spellers& spellers, Language language, std::string_view word,
                                    std::size_t most = 5);

/// True where `word` is made of a prefix that is used freely ("re-", "multi", "anti") and a word of
/// the dictionary, or of two parts of which the first ends in -o ("socio-économique").
bool has_free_prefix(Spellers& spellers, Language language, std::string_view word);

/// True where `word` is right by the French spelling reform of 1990, which does without the
/// circumflex on i and u: "maitrise".
bool is_reformed_french(Spellers& spellers, std::string_view word);

/// The word with the ligature that belongs in it: "cœur" for "coeur"; empty where there is none.
std::string with_ligature(Spellers& spellers, std::string_view word);

} // namespace enregard
