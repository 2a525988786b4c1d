#include "align/checks/fold.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <utility>

namespace enregard {

namespace {

bool holds(const Span& outer, const Span& inner)
{
    return outer.begin <= inner.begin && inner.end <= outer.end && !outer.empty();
}

/// A part that was left out or put in is what a difference in length comes of.
bool explains_length(const Finding& cause, const Finding& finding)
{
    return finding.check == "length-ratio" && cause.bead == finding.bead &&
           (cause.check == "omission" || cause.check == "addition");
}

/// True where `cause` reaches as far as `finding`.
bool reaches(const Finding& cause, const Finding& finding)
{
    if (explains_length(cause, finding)) {
        return true;
    }
    switch (find_check(cause.check)->explains) {
    case Reach::nothing:
        return false;
    case Reach::bead:
        return !cause.bead || cause.bead == finding.bead;
    case Reach::span:
        break;
    }
    if (cause.bead != finding.bead) {
        return false;
    }
    return finding.side == cause.side ? holds(cause.span, finding.span)
                                      : finding.other && holds(cause.span, *finding.other);
}

/// True where `a` weighs less than `b`: by its severity, then by how sure it is.
bool weighs_less(const Finding& a, const Finding& b)
{
    return std::pair(a.severity, a.confidence) < std::pair(b.severity, b.confidence);
}

/// True where `cause` explains `finding`; an unsure one explains no surer one. Of two that explain
/// each other, the weightier stays, and of two alike the one whose check comes first in the manual.
bool explains(const Finding& cause, const Finding& finding)
{
    const bool doubtful = cause.confidence < sure_finding &&
                          cause.confidence < finding.confidence &&
                          cause.severity == finding.severity;
    if (cause.check == finding.check || cause.severity == Severity::info ||
        cause.severity < finding.severity || doubtful || !reaches(cause, finding)) {
        return false;
    }
    if (!reaches(finding, cause)) {
        return true;
    }
    return weighs_less(finding, cause) || (!weighs_less(cause, finding) && &cause < &finding);
}

/// The findings by their beads; those of the whole document stand under none.
constexpr std::size_t whole = static_cast<std::size_t>(-1);

} // namespace

void fold_consequences(std::vector<Finding>& findings)
{
    std::unordered_map<std::size_t, std::vector<std::size_t>> by_bead;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        by_bead[findings[i].bead.value_or(whole)].push_back(i);
    }
    const std::vector<std::size_t> everywhere = by_bead[whole];
    std::vector<std::size_t> cause_of(findings.size(), whole);
    // A finding is folded into one that stays: no circle of causes may leave none of them.
    const auto last_cause = [&](std::size_t i) {
        while (cause_of[i] != whole) {
            i = cause_of[i];
        }
        return i;
    };
    const auto look = [&](std::size_t i, const std::vector<std::size_t>& causes) {
        for (const std::size_t cause : causes) {
            if (cause_of[i] == whole && last_cause(cause) != i &&
                explains(findings[cause], findings[i])) {
                cause_of[i] = cause;
            }
        }
    };
    for (std::size_t i = 0; i < findings.size(); ++i) {
        look(i, everywhere);
        look(i, by_bead[findings[i].bead.value_or(whole)]);
    }
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (cause_of[i] != whole) {
            findings[last_cause(i)].folded.push_back(findings[i].check);
        }
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (cause_of[i] == whole) {
            if (kept != i) {
                findings[kept] = std::move(findings[i]);
            }
            ++kept;
        }
    }
    findings.resize(kept);
}

} // namespace enregard
