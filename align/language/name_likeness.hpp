#pragma once

#include <string>
#include <string_view>

namespace enregard {

/// How two spellings of what may be one name stand to each other.
enum class NameLikeness {
    different, ///< two names
    slip,      ///< one name with a slip: letters exchanged (Kesah), one wrong or lost (Atkinsn)
    adapted,   ///< one name in two ways of writing it: Nakhchivan, Nakhitchevan; Mirzioïev
    same,      ///< letter for letter, but for accents
};

/// Compares two spellings. Languages write the sounds of others in their own way (Gandja, Ganja),
/// and endings change (Megabazus, Mégabaze): that is adapted. Letters that exchange their places
/// are a slip, as no way of writing does that, but for the end (Alexandre, Alexander).
NameLikeness compare_names(std::string_view a, std::string_view b);

/// The consonants of a name in the classes that ways of writing take for each other: "Nakhchivan"
/// and "Nakhitchevan" have the same.
std::string name_skeleton(std::string_view name);

} // namespace enregard
