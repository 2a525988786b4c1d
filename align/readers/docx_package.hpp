#pragma once

#include "align/readers/package.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace enregard::readers {

/// A part that another part of an Office document names.
struct DocxRelation {
    std::string type; ///< the last word of its address: "footnotes", "header"
    std::string part; ///< the entry of the package
};

/// The relations of `part` by their id ("rId3"); those of the package itself for an empty `part`.
/// Links to other files and to the network are left out.
std::unordered_map<std::string, DocxRelation> docx_relations(Package& package,
                                                             std::string_view part);

/// The entry with the document itself; empty when there is none.
std::string docx_main_part(Package& package);

} // namespace enregard::readers
