#pragma once

#include "align/alignment/bead.hpp"

#include <span>
#include <string>
#include <string_view>

namespace enregard {

/// A form in which aligned texts are written.
struct AlignmentFormat {
    std::string_view name;
    std::string_view summary; ///< one sentence
    std::string (*write)(const Bitext& bitext) = nullptr;
};

/// Every form of `enregard align`, in the order of the manual.
std::span<const AlignmentFormat> all_alignment_formats();

/// The form called `name`, or null.
const AlignmentFormat* find_alignment_format(std::string_view name);

} // namespace enregard
