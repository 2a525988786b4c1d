#pragma once

#include "align/segment/srx.hpp"
#include "align/segment/srx_literals.hpp"
#include "align/segment/srx_regex.hpp"
#include "align/text/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace enregard {

/// A rule ready for use. Its expression matches what stands before the place; what must stand after
/// it is in a lookahead, so that the match ends at the place.
struct SrxCompiledRule {
    Regex regex;
    bool breaks = true;
    bool generic = false;         ///< ends a sentence after any ordinary word too
    std::string name;             ///< "rule 12 of French"
    std::string pattern;          ///< for people, cut where it is long: "\bcf\."
    std::string shown;            ///< "SRX rule 12 of French: no break after \bcf\."
    std::size_t pattern_size = 0; ///< in bytes, of both halves
    RequiredLiterals literals;
};

/// The rules of an SRX file for a language, compiled once, shared by all texts.
class SrxRules {
public:
    /// Throws Error for a rule whose two halves cannot be used together.
    SrxRules(const std::vector<SrxRule>& rules, const std::string& file);

    const std::vector<SrxCompiledRule>& rules() const { return rules_; }

private:
    std::vector<SrxCompiledRule> rules_;
};

/// What an SRX file says of a place: the first rule that holds there.
struct SrxVerdict {
    std::uint32_t at = 0; ///< in the text
    const SrxCompiledRule* rule = nullptr;
};

/// Applies rules to the blocks of one text. It has the state of its searches: one for a thread.
class SrxMatcher {
public:
    /// `rules` must outlive the matcher.
    explicit SrxMatcher(const SrxRules& rules);

    /// The places within `span` of which a rule says something, in order. Where no break and no
    /// stop stands in `span`, rules against a break are not asked.
    std::vector<SrxVerdict> read(std::string_view text, Span span);

    /// The rules that were left out from some block on because they take too long, with their
    /// fault.
    struct Dropped {
        const SrxCompiledRule* rule = nullptr;
        std::string_view fault; ///< "takes too long"
    };
    const std::vector<Dropped>& dropped() const { return dropped_; }

    /// True where so many rules were left out that the others are not asked any more.
    bool gave_up() const { return dropped_.size() >= 20; }

private:
    /// The work of a rule, in tens of thousands of steps of ICU: the same on every machine.
    struct Budget {
        mutable std::uint64_t used = 0;
        std::uint64_t limit = 0;
    };
    struct Search {
        const SrxCompiledRule* rule = nullptr;
        Regex regex; ///< a copy with a state of its own, made at the first use
        Budget budget;
        std::uint64_t steps_granted = 0; ///< that are not in the budget yet
        bool dropped = false;
    };

    static UBool count_step(const void* context, std::int32_t steps);
    void ask(std::size_t index, const WideText& wide, std::vector<std::uint32_t>& first);
    bool may_match(const SrxCompiledRule& rule) const;
    bool find_all(Search& search, const WideText& wide, UErrorCode& status);

    std::vector<Search> searches_;
    std::string_view block_;         ///< what is read now
    std::string small_block_;        ///< the same in small letters
    std::vector<std::int32_t> ends_; ///< of the matches of one search
    std::vector<Dropped> dropped_;
};

} // namespace enregard
