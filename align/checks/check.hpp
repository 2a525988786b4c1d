#pragma once

#include "align/alignment/bead.hpp"
#include "align/text/span.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace enregard {

class Spellers;

enum class Severity { info, warning, error };

/// "info", "warning" or "error".
std::string_view name_of(Severity severity);

/// One thing to show to the user, at one place and, where there is one, at its counterpart.
struct Finding {
    std::string_view check; ///< the id of the check
    Severity severity = Severity::warning;
    Side side = Side::target;
    Span span;                         ///< in the text of `side`
    std::optional<Span> other{};       ///< the counterpart, in the text of the other side
    std::optional<std::size_t> bead{}; ///< in Bitext::beads; none for the whole document
    std::string message;               ///< one full sentence: the fact on both sides
    std::vector<std::string> suggestions{};
    double confidence = 1; ///< probability that a reviser would agree, 0 to 1
};

/// A pair shown in the manual and run by the tests; ⟦…⟧ marks each finding, on either side.
struct Example {
    std::string_view source;
    std::string_view target;
};

/// What a check may use beside the two texts.
struct CheckContext {
    Spellers& spellers; ///< dictionaries, loaded on first use; one context a thread
};

/// All there is to know of a check: its documentation, its default and its code.
struct Check {
    std::string_view id;
    Severity severity = Severity::warning; ///< the highest that it gives
    std::string_view summary;              ///< one sentence
    std::string_view why;                  ///< what it looks at, and when it stays silent
    std::span<const Example> examples;
    void (*run)(const Bitext& bitext, const CheckContext& context,
                std::vector<Finding>& findings) = nullptr;
    /// True where a finding explains its whole bead, so that others on that bead are left out.
    bool explains_bead = false;
};

/// Every check, in the order of the manual.
std::span<const Check* const> all_checks();

/// The check called `id`, or null.
const Check* find_check(std::string_view id);

} // namespace enregard
