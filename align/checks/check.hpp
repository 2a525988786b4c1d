#pragma once

#include "align/alignment/bead.hpp"
#include "align/checks/voice.hpp"
#include "align/language/own_words.hpp"
#include "align/text/span.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace enregard {

class Lexicon;
class TermSearch;
class Spellers;
struct PairMeaning;

enum class Severity { info, warning, error };

/// "info", "warning" or "error".
std::string_view name_of(Severity severity);

/// The severity with that name, or none.
std::optional<Severity> severity_called(std::string_view name);

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
    double confidence = 1;                  ///< probability that a reviser would agree, 0 to 1
    std::vector<std::string_view> folded{}; ///< checks whose findings here have the same cause
    /// Why it is not to be reported (may be empty), where a baseline accepts it.
    std::optional<std::string> accepted{};
};

/// Below this confidence a finding is called unsure, and is no error.
inline constexpr double sure_finding = 0.7;

/// A pair shown in the manual and run by the tests; ⟦…⟧ marks each finding, on either side.
struct Example {
    std::string_view source;
    std::string_view target;
};

/// What the user may set for a check.
struct CheckOption {
    std::string_view name;
    std::string_view value;   ///< the default
    std::string_view allowed; ///< the values there are, as in "auto en-GB"; empty: a whole number
    std::string_view summary; ///< one sentence
};

/// What the user has set for a check.
struct CheckSetting {
    bool off = false;
    std::optional<Severity> severity;                       ///< of its surest findings
    std::map<std::string, std::string, std::less<>> values; ///< of its options, validated
};

/// By the id of the check.
using CheckSettings = std::map<std::string, CheckSetting, std::less<>>;

struct Check;

/// What a check may use beside the two texts.
struct CheckContext {
    Spellers& spellers;                      ///< dictionaries, loaded on first use; for one thread
    Voice voice{};                           ///< says the messages
    const Lexicon* lexicon = nullptr;        ///< null: there is none
    const CheckSettings* settings = nullptr; ///< null: all as it comes
    /// Where meanings_of keeps what several checks ask for; null: they ask anew.
    std::shared_ptr<const std::vector<PairMeaning>>* meanings = nullptr;
    const OwnWords& own_words = OwnWords::none(); ///< the user's words, and those that stay
    TermSearch* terms = nullptr;                  ///< of this pair of texts; null: no glossary

    /// The value of an option of `check`, as set or by default.
    std::string_view option(const Check& check, std::string_view name) const;
    /// The same for one that is a whole number.
    std::size_t number(const Check& check, std::string_view name) const;
};

/// How far a finding explains others: they are folded into it, unless they weigh more.
enum class Reach {
    nothing,
    span, ///< those that lie in its span, on either side
    bead, ///< those of its bead; without a bead, all
};

/// All there is to know of a check: its documentation, its default and its code.
struct Check {
    std::string_view id;
    Severity severity = Severity::warning; ///< the highest that it gives
    std::string_view summary;              ///< one sentence
    std::string_view why;                  ///< what it looks at, and when it stays silent
    std::span<const Example> examples;
    std::span<const CheckOption> options{};
    void (*run)(const Bitext& bitext, const CheckContext& context,
                std::vector<Finding>& findings) = nullptr;
    Reach explains = Reach::nothing; ///< findings of others there have the same cause
    std::string_view mqm{};          ///< its type of error: in ITS 2.0; in MQM
};

/// Every check, in the order of the manual.
std::span<const Check* const> all_checks();

/// The check called `id`, or null.
const Check* find_check(std::string_view id);

} // namespace enregard
