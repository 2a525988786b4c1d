#pragma once

#include "align/language/language.hpp"

#include <span>
#include <string_view>

namespace enregard {

/// A word of one language and the word of the other that looks like it and means something else.
struct FalseFriend {
    std::string_view word;  ///< in its base form
    std::string_view looks; ///< the false friend; forms are parted by a blank
    std::string_view
        means;             ///< what it is in the other language; parted by "/", the usual one first
    bool sure = true;      ///< the false friend is never right
    bool inflects = false; ///< a verb: compared by stem; else as it stands or in the plural
};

/// The false friends of the words of `from`, from general knowledge.
std::span<const FalseFriend> false_friends(Language from);

} // namespace enregard
