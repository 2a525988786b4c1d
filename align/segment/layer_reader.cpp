#include "align/segment/layer_reader.hpp"

#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <fmt/format.h>

namespace enregard {

BlockLayer::BlockLayer(const SegmentLayer& layer, std::string_view text, Span span,
                       std::vector<SrxVerdict> verdicts, bool full)
    : layer_(&layer), text_(text), span_(span), verdicts_(std::move(verdicts)), full_(full)
{
}

/// True where the full stop of an abbreviation of the list is the last sign before `end`.
bool BlockLayer::ends_abbreviation(std::uint32_t end) const
{
    if (layer_->abbreviations.empty()) {
        return false;
    }
    Character last = character_before(text_, end);
    while (end > span_.begin && is_space(last.code)) {
        end -= last.size;
        last = character_before(text_, end);
    }
    return end > span_.begin && last.code == '.' &&
           layer_->abbreviations.covers_stop(text_, span_, end - 1);
}

std::optional<std::vector<Decision>> BlockLayer::all_decisions() const
{
    if (!full_) {
        return std::nullopt;
    }
    std::vector<Decision> decisions;
    for (const SrxVerdict& verdict : verdicts_) {
        Decision decision{verdict.at, verdict.rule->breaks, verdict.rule->shown};
        if (decision.boundary && ends_abbreviation(verdict.at)) {
            decision = {verdict.at, false, "abbreviation of your list"};
        }
        decisions.push_back(decision);
    }
    return decisions;
}

std::optional<Decision> BlockLayer::next_break(std::uint32_t limit)
{
    while (next_ < verdicts_.size() && verdicts_[next_].at <= limit) {
        const SrxVerdict& verdict = verdicts_[next_++];
        if (verdict.rule->breaks) {
            return Decision{verdict.at, true, verdict.rule->shown};
        }
    }
    return std::nullopt;
}

void BlockLayer::amend(const Candidate& candidate, Decision& decision)
{
    if (layer_ == nullptr) {
        return;
    }
    const std::uint32_t gap_end = trim(text_, {candidate.end, span_.end}).begin;
    const SrxVerdict* breaking = nullptr;
    const SrxVerdict* joining = nullptr;
    for (; next_ < verdicts_.size() && verdicts_[next_].at <= gap_end; ++next_) {
        const SrxVerdict& verdict = verdicts_[next_];
        const SrxVerdict*& kept = verdict.rule->breaks ? breaking : joining;
        if (kept == nullptr || (kept->rule->generic && !verdict.rule->generic)) {
            kept = &verdict;
        }
    }
    if (candidate.stops.size() == 1 && ends_abbreviation(candidate.stops.end)) {
        decision = {candidate.end, false, "abbreviation of your list"};
    } else if (breaking == nullptr && joining != nullptr) {
        decision = {candidate.end, false, joining->rule->shown};
    } else if (breaking != nullptr && !breaking->rule->generic) {
        decision = {std::min(breaking->at, candidate.end), true, breaking->rule->shown};
    }
}

TextLayer::TextLayer(const SegmentLayer& layer, Language language)
    : layer_(&layer), language_(language)
{
    if (layer.srx && !layer.srx->rules_for(language).rules().empty()) {
        matcher_.emplace(layer.srx->rules_for(language));
    }
}

BlockLayer TextLayer::over(std::string_view text, Span span)
{
    if (layer_ == nullptr || (!matcher_ && layer_->abbreviations.empty())) {
        return {};
    }
    std::vector<SrxVerdict> verdicts;
    if (matcher_) {
        verdicts = matcher_->read(text, span);
    }
    const bool full = matcher_ && layer_->srx_mode == SrxMode::full;
    return {*layer_, text, span, std::move(verdicts), full};
}

std::vector<Remark> TextLayer::remarks() const
{
    std::vector<Remark> remarks;
    if (layer_ == nullptr || !layer_->srx) {
        return remarks;
    }
    const std::string& file = layer_->srx->file;
    if (!matcher_) {
        remarks.push_back({fmt::format("{} has no rules for {}; the text was split by the rules of "
                                       "enregard.",
                                       file, language_ == Language::french ? "French" : "English"),
                           {}});
        return remarks;
    }
    for (const SrxMatcher::Dropped& dropped : matcher_->dropped()) {
        remarks.push_back(
            {fmt::format("In {}, {} ({}) {} on this text; from there on it was left "
                         "out.",
                         file, dropped.rule->name, dropped.rule->pattern, dropped.fault),
             {}});
    }
    if (matcher_->gave_up()) {
        remarks.push_back({fmt::format("Too many rules of {} take too long; from there on the file "
                                       "was not used at all.",
                                       file),
                           {}});
    }
    return remarks;
}

} // namespace enregard
