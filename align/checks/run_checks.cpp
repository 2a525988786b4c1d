#include "align/checks/run_checks.hpp"

#include "align/checks/fold.hpp"
#include "align/checks/meaning.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace enregard {

namespace {

std::optional<Severity> severity_set(const Check& check, const CheckContext& context)
{
    if (context.settings == nullptr) {
        return std::nullopt;
    }
    const auto setting = context.settings->find(check.id);
    return setting == context.settings->end() ? std::nullopt : setting->second.severity;
}

/// The severity of a finding where the user has given its check another one: the surest have that
/// one, the others at most.
Severity severity_as_set(const Finding& finding, const Check& check, Severity set)
{
    return finding.severity == check.severity ? set : std::min(finding.severity, set);
}

/// The order of the report: the whole text first, then bead by bead.
void sort_findings(std::vector<Finding>& findings)
{
    const auto key = [](const Finding& finding) {
        return std::pair(finding.bead ? static_cast<std::ptrdiff_t>(*finding.bead) : -1,
                         finding.span);
    };
    std::ranges::stable_sort(findings, {}, key);
}

} // namespace

bool is_wanted(const Check& check, const Options& options)
{
    const auto has = [&](const std::vector<std::string>& ids) {
        return std::ranges::find(ids, check.id) != ids.end();
    };
    if (has(options.skip)) {
        return false;
    }
    if (!options.only.empty()) {
        return has(options.only);
    }
    const auto setting = options.settings.find(check.id);
    return setting == options.settings.end() || !setting->second.off;
}

std::vector<const Check*> wanted_checks(const Options& options)
{
    std::vector<const Check*> wanted;
    std::ranges::copy_if(all_checks(), std::back_inserter(wanted),
                         [&](const Check* check) { return is_wanted(*check, options); });
    return wanted;
}

std::vector<Finding> run_checks(const Bitext& bitext, std::span<const Check* const> checks,
                                const CheckContext& context)
{
    std::vector<Finding> findings;
    std::shared_ptr<const std::vector<PairMeaning>> meanings;
    CheckContext shared = context;
    shared.meanings = &meanings;
    for (const Check* check : checks) {
        const std::size_t before = findings.size();
        check->run(bitext, shared, findings);
        for (std::size_t i = before; i < findings.size(); ++i) {
            if (findings[i].confidence < sure_finding) {
                findings[i].severity = std::min(findings[i].severity, Severity::warning);
            }
        }
        if (const std::optional<Severity> set = severity_set(*check, context)) {
            for (std::size_t i = before; i < findings.size(); ++i) {
                findings[i].severity = severity_as_set(findings[i], *check, *set);
            }
        }
    }
    fold_consequences(findings);
    sort_findings(findings);
    return findings;
}

} // namespace enregard
