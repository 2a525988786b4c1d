#include "align/segment/srx_rules.hpp"

#include "align/text/error.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include <fmt/format.h>

namespace enregard {

namespace {

constexpr std::uint32_t no_rule = std::numeric_limits<std::uint32_t>::max();

/// How often ICU tells of the work that a search does.
constexpr std::uint64_t steps_counted_at_once = 10000;

/// A match up to this length is searched for others that begin within it.
constexpr std::int32_t short_match = 64;

/// The end of a sentence after an ordinary word or number, in every usual form. A rule that breaks
/// here knows nothing of abbreviations, and so cannot have an opinion about one.
constexpr std::array ordinary_ends = {
    u"Un mot. Un mot.",   u"Un mot ? Un mot.",   u"Un mot? Un mot.",     u"Un mot ! Un mot.",
    u"Un mot! Un mot.",   u"Un mot… Un mot.",    u"Un mot... Un mot.",   u"« Un mot. » Un mot.",
    u"“A word.” A word.", u"\"A word.\" A word", u"(Un mot.) Un mot.",   u"Un mot). Un mot.",
    u"Un mot ». Un mot.", u"Un mot.Un mot.",     u"Un mot. un mot.",     u"UN MOT. UN MOT.",
    u"En l’an 1994. Le.", u"Un mot.  Un mot.",   u"Un mot. « Un mot. »",
};

bool is_generic(URegularExpression* regex)
{
    return std::ranges::any_of(ordinary_ends, [&](std::u16string_view text) {
        UErrorCode status = U_ZERO_ERROR;
        uregex_setTimeLimit(regex, 100, &status);
        uregex_setText(regex, text.data(), static_cast<std::int32_t>(text.size()), &status);
        bool found = uregex_find(regex, 0, &status) != 0 && U_SUCCESS(status);
        if (found && uregex_end(regex, 0, &status) == static_cast<std::int32_t>(text.size())) {
            found = false; // the end of the text is none
        }
        uregex_setTimeLimit(regex, 0, &status);
        return found;
    });
}

RequiredLiterals best_literals(const SrxRule& rule)
{
    const auto shortest = [](const RequiredLiterals& literals) {
        return literals.texts.empty()
                   ? 0
                   : std::ranges::min(literals.texts, {}, &std::string::size).size();
    };
    RequiredLiterals before = required_literals(rule.before);
    RequiredLiterals after = required_literals(rule.after);
    return shortest(after) > shortest(before) ? after : before;
}

SrxCompiledRule compile(const SrxRule& rule, const std::string& file)
{
    Compiled compiled = compile_regex(fmt::format("(?:{})(?={})", rule.before, rule.after));
    if (!compiled.regex) {
        throw Error(file,
                    fmt::format("line {}: beforebreak and afterbreak of {} cannot be used "
                                "together: {}",
                                rule.line, rule.name, compiled.fault),
                    "Correct this rule in the file, or take it out.");
    }
    SrxCompiledRule ready{.regex = std::move(compiled.regex),
                          .breaks = rule.breaks,
                          .name = rule.name,
                          .pattern = shown_pattern(rule.before.empty() ? rule.after : rule.before),
                          .shown = {},
                          .pattern_size = rule.before.size() + rule.after.size(),
                          .literals = best_literals(rule)};
    ready.shown = fmt::format("SRX {}: {} {} {}", rule.name, rule.breaks ? "break" : "no break",
                              rule.before.empty() ? "before" : "after", ready.pattern);
    ready.generic = rule.breaks && is_generic(ready.regex.get());
    return ready;
}

bool has_stop(std::string_view block)
{
    return block.find_first_of(".!?\xE2") != std::string_view::npos;
}

} // namespace

SrxRules::SrxRules(const std::vector<SrxRule>& rules, const std::string& file)
{
    // Literals only save time: a file of thousands of long rules does without most of them.
    constexpr std::size_t most_texts = 20000;
    std::size_t texts = 0;
    for (const SrxRule& rule : rules) {
        rules_.push_back(compile(rule, file));
        std::vector<std::string>& literals = rules_.back().literals.texts;
        texts += literals.size();
        if (texts > most_texts) {
            literals = {};
        }
    }
}

SrxMatcher::SrxMatcher(const SrxRules& rules)
{
    for (const SrxCompiledRule& rule : rules.rules()) {
        searches_.push_back({.rule = &rule, .regex = nullptr, .budget = {}});
    }
}

UBool SrxMatcher::count_step(const void* context, std::int32_t /*steps*/)
{
    const Budget& budget = *static_cast<const Budget*>(context);
    ++budget.used;
    return budget.used <= budget.limit ? 1 : 0;
}

std::vector<SrxVerdict> SrxMatcher::read(std::string_view text, Span span)
{
    block_ = slice(text, span);
    small_block_ = in_small_letters(block_);
    const WideText wide = widen(block_, span.begin);
    std::vector<std::uint32_t> first(wide.offsets.size(), no_rule);
    const auto ask_all = [&](bool breaks) {
        for (std::size_t i = 0; i < searches_.size(); ++i) {
            if (searches_[i].rule->breaks == breaks) {
                ask(i, wide, first);
            }
        }
    };
    ask_all(true);
    if (has_stop(block_) || std::ranges::any_of(first, [](auto i) { return i != no_rule; })) {
        ask_all(false);
    }
    std::vector<SrxVerdict> verdicts;
    for (std::size_t i = 1; i + 1 < first.size(); ++i) {
        if (first[i] != no_rule) {
            verdicts.push_back({wide.offsets[i], searches_[first[i]].rule});
        }
    }
    return verdicts;
}

bool SrxMatcher::may_match(const SrxCompiledRule& rule) const
{
    const std::string_view block = rule.literals.any_case ? small_block_ : block_;
    return rule.literals.texts.empty() ||
           std::ranges::any_of(rule.literals.texts, [&](std::string_view literal) {
               return block.find(literal) != std::string_view::npos;
           });
}

void SrxMatcher::ask(std::size_t index, const WideText& wide, std::vector<std::uint32_t>& first)
{
    Search& search = searches_[index];
    if (search.dropped || gave_up() || !may_match(*search.rule)) {
        return;
    }
    UErrorCode status = U_ZERO_ERROR;
    if (!search.regex) {
        search.regex.reset(uregex_clone(search.rule->regex.get(), &status));
        uregex_setMatchCallback(search.regex.get(), count_step, &search.budget, &status);
        // A million steps on top, for the first rule that uses them up; less for those after it.
        search.budget.limit = 100 / (1 + dropped_.size());
    }
    // Enough for any honest rule: twenty steps a letter, and one for each alternative that it
    // tries.
    search.steps_granted += wide.text.size() * (20 + search.rule->pattern_size / 4);
    search.budget.limit += search.steps_granted / steps_counted_at_once;
    search.steps_granted %= steps_counted_at_once;
    if (find_all(search, wide, status)) {
        for (const std::int32_t end : ends_) {
            std::uint32_t& rule = first[static_cast<std::size_t>(end)];
            rule = std::min(rule, static_cast<std::uint32_t>(index));
        }
        return;
    }
    search.dropped = true;
    dropped_.push_back({search.rule, status == U_REGEX_STOPPED_BY_CALLER
                                         ? "takes too long"
                                         : "takes too much memory"});
}

bool SrxMatcher::find_all(Search& search, const WideText& wide, UErrorCode& status)
{
    URegularExpression* regex = search.regex.get();
    const auto size = static_cast<std::int32_t>(wide.text.size());
    ends_.clear();
    uregex_setText(regex, wide.text.data(), size, &status);
    for (std::int32_t at = 0; at <= size && uregex_find(regex, at, &status) != 0;) {
        const std::int32_t begin = uregex_start(regex, 0, &status);
        const std::int32_t end = uregex_end(regex, 0, &status);
        ends_.push_back(end);
        at = end - begin <= short_match ? begin + 1 : end;
    }
    return U_SUCCESS(status) != 0;
}

} // namespace enregard
