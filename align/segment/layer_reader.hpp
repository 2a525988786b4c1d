#pragma once

#include "align/document/document.hpp"
#include "align/segment/candidate.hpp"
#include "align/segment/layer.hpp"
#include "align/segment/segmenter.hpp"
#include "align/segment/srx_rules.hpp"
#include "align/text/span.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace enregard {

/// An SRX file ready for use.
struct SrxLayer {
    std::string file;
    SrxRules english;
    SrxRules french;

    const SrxRules& rules_for(Language language) const
    {
        return language == Language::french ? french : english;
    }
};

/// A layer over one block, asked from its beginning to its end.
class BlockLayer {
public:
    BlockLayer() = default;
    /// `full`: the verdicts are the whole truth.
    BlockLayer(const SegmentLayer& layer, std::string_view text, Span span,
               std::vector<SrxVerdict> verdicts, bool full);

    /// The decisions where the layer decides everything, or none where it does not.
    std::optional<std::vector<Decision>> all_decisions() const;

    /// The next break at or before `limit` that is not at a stop, or none. Asked until there is
    /// none, before the candidate at `limit` is read.
    std::optional<Decision> next_break(std::uint32_t limit);

    /// Changes `decision`, that of the rules for `candidate`, where the layer has another opinion.
    void amend(const Candidate& candidate, Decision& decision);

private:
    bool ends_abbreviation(std::uint32_t end) const;

    const SegmentLayer* layer_ = nullptr;
    std::string_view text_;
    Span span_;
    std::vector<SrxVerdict> verdicts_;
    bool full_ = false;
    std::size_t next_ = 0;
};

/// A layer over one text in one language. It has the state of its searches: one for a thread.
class TextLayer {
public:
    /// No layer: the rules of the segmenter alone.
    TextLayer() = default;
    /// `layer` must outlive this one.
    TextLayer(const SegmentLayer& layer, Language language);

    BlockLayer over(std::string_view text, Span span);

    /// What a user should know of: that the SRX file has no rules for the language, and which rules
    /// were left out because they take too long.
    std::vector<Remark> remarks() const;

private:
    const SegmentLayer* layer_ = nullptr;
    Language language_ = Language::unknown;
    std::optional<SrxMatcher> matcher_;
};

} // namespace enregard
