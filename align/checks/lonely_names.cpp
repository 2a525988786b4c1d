#include "align/checks/name_evidence.hpp"
#include "align/text/keys.hpp"

#include <algorithm>

namespace enregard {

namespace {

/// True where two names stand side by side as parts of one.
bool touch(std::string_view text, Span first, Span second)
{
    if (second.begin < first.end || second.begin - first.end > 4) {
        return false;
    }
    const std::string_view between = slice(text, {first.end, second.begin});
    return between == " " || between == " de " || between == " of " || between == " d'" ||
           between == ". " || between == "\u00A0";
}

/// The spans of all names, in order.
std::vector<Span> spans_of(const NamesOfSide& names)
{
    std::vector<Span> spans;
    for (const NameWord& word : names.words) {
        if (word.kind == NameKind::name) {
            spans.push_back(word.span);
        }
    }
    for (const ListedName& listed : names.listed) {
        spans.push_back(listed.span);
    }
    std::ranges::sort(spans);
    return spans;
}

/// The key of the name or part of it that stands beside this one and that the other side has:
/// Erdogan, for Recep and Tayyip in front of it. Empty where there is none.
std::string part_beside(const NameEvidence& evidence, Side side, Span name,
                        const std::vector<LonelyName>& alone)
{
    std::vector<Span> spans = spans_of(evidence.names(side));
    if (!std::ranges::binary_search(spans, name)) {
        spans.insert(std::ranges::upper_bound(spans, name), name);
    }
    const std::string_view text = evidence.bitext().text(side).document.text;
    const auto is_alone = [&](Span span) {
        return std::ranges::find(alone, span, &LonelyName::span) != alone.end();
    };
    const auto here = std::ranges::find(spans, name);
    for (auto i = here;
         i != spans.end() && std::next(i) != spans.end() && touch(text, *i, *std::next(i)); ++i) {
        if (!is_alone(*std::next(i))) {
            return plain_key(evidence.words(side, *std::next(i)));
        }
    }
    for (auto i = here; i != spans.begin() && touch(text, *std::prev(i), *i); --i) {
        if (!is_alone(*std::prev(i))) {
            return plain_key(evidence.words(side, *std::prev(i)));
        }
    }
    return {};
}

} // namespace

std::vector<LonelyName> lonely_names(NameEvidence& evidence, Side side,
                                     const std::vector<Span>& used)
{
    const auto is_used = [&](Span span) {
        return std::ranges::any_of(used, [&](Span other) { return other.overlaps(span); });
    };
    std::vector<LonelyName> found;
    for (const NameWord& word : evidence.names(side).words) {
        if (!is_used(word.span) && !evidence.is_explained(side, word)) {
            found.push_back({word.span, word.kind});
        }
    }
    for (const ListedName& name : evidence.names(side).listed) {
        if (!is_used(name.span) && !evidence.is_explained(side, name)) {
            found.push_back({name.span, NameKind::name, &name});
        }
    }
    std::ranges::sort(found, {}, &LonelyName::span);
    for (LonelyName& name : found) {
        name.beside = part_beside(evidence, side, name.span, found);
    }
    return found;
}

} // namespace enregard
