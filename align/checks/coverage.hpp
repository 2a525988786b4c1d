#pragma once

#include "align/checks/evidence.hpp"
#include "align/lexicon/lexicon.hpp"
#include "align/text/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Which words of a pair the other side says too:
///
///     CoverageMeter meter(lexicon, Language::english, Language::french);
///     const PairCoverage pair = meter.measure("A long letter.", "Une lettre.");
///     pair.source.words[1].evidence; // none_known: nothing on the other side translates "long"
namespace enregard {

/// A word of one side.
struct CoverageWord {
    Span span;            ///< in the text of its side
    bool content = false; ///< false: a function word, which needs no counterpart
    bool capital = false; ///< begins with a capital
    Freedom freedom = Freedom::free;
    Evidence evidence = Evidence::none_unknown; ///< the best there is of a counterpart
    std::int32_t partner = none;                ///< the counterpart among the other side's words
    Distance distance = Distance::far;          ///< of the partner
    unsigned bindings = 0;                      ///< of a function word, see bindings_of
    static constexpr std::int32_t none = -1;

    /// How much likelier this evidence is where the word has no counterpart than where it has one,
    /// as a natural logarithm; 0 for a function word.
    double uncovered() const { return content ? weight_of_evidence(evidence, column()) : 0; }
    std::size_t column() const
    {
        return partner == none ? static_cast<std::size_t>(freedom)
                               : static_cast<std::size_t>(distance);
    }
};

/// One side of a pair.
struct SideCoverage {
    std::vector<CoverageWord> words;
    std::size_t content_words = 0;
    /// Log likelihood ratio a content word, with the other side against without (Model 1).
    double explained = 0;

    /// The mean of CoverageWord::uncovered, over one content word more than there are.
    double mean_uncovered() const;
};

struct PairCoverage {
    SideCoverage source;
    SideCoverage target;
};

/// Looks for counterparts by stems, phrases, spelling and numbers. Not for several threads: it
/// keeps what it has looked up.
class CoverageMeter {
public:
    /// `lexicon` must outlive the meter; the languages are French and English, in either order.
    CoverageMeter(const Lexicon& lexicon, Language source, Language target);

    PairCoverage measure(std::string_view source, std::string_view target);

private:
    struct Entry {
        std::vector<std::uint32_t> stems; ///< of the word; of its parts where it is a compound
        std::string key;                  ///< for comparing the spelling
        bool content = false;
        unsigned bindings = 0;
        bool in_lexicon = false;
        Freedom freedom = Freedom::free;
    };
    /// What is known of one language, and what of it one sentence uses.
    struct Half {
        Language language = Language::unknown;
        std::vector<float> received; ///< of each stem: how much is translated by it
        std::unordered_map<std::string, Entry> entries;
        std::unordered_map<std::uint32_t, std::vector<Phrase>> phrases;
        std::vector<std::uint32_t> place; ///< of each stem: its word in the sentence, plus one
        std::vector<const Entry*> words;
        std::vector<std::uint32_t> copies;   ///< of each word: how often its stem stands here
        std::vector<float> strengths;        ///< of each word: by the lexicon, 0 to 1
        std::vector<std::uint32_t> partners; ///< of each word, plus one
        double total = 0;                    ///< received by all stems
    };

    const Entry& entry_of(Half& half, std::string_view word);
    void read(Half& half, std::string_view text, SideCoverage& side);
    static void mark(Half& half);
    static void unmark(Half& half);
    void look_up(Half& half, Half& other, SideCoverage& side);
    void share(Half& half, const Half& other, SideCoverage& side) const;
    void look_up_softly(const Half& half, const Half& other, SideCoverage& side) const;
    std::optional<std::size_t> place_by_detour(const Half& half, const Half& other,
                                               std::uint32_t stem) const;
    void match_phrases(Half& half, Half& other, SideCoverage& side, SideCoverage& other_side);
    static void compare_spelling(const Half& half, const Half& other, SideCoverage& side);

    const Lexicon* lexicon_;
    Half source_;
    Half target_;
};

} // namespace enregard
