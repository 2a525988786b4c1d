#include "align/reports/fingerprint.hpp"

#include "align/reports/wording.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace enregard {

namespace {

constexpr int context_words = 3;
constexpr int most_chars = 100;

std::uint64_t fnv1a(std::string_view bytes)
{
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char byte : bytes) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x100000001B3U;
    }
    return hash;
}

/// The words before `at` that tell where a finding stands, from `begin` on.
Span words_before(std::string_view text, std::uint32_t begin, std::uint32_t at)
{
    std::uint32_t start = at;
    for (int words = 0, chars = 0; start > begin && chars < most_chars; ++chars) {
        const Character c = character_before(text, start);
        const bool begins_word =
            !is_space(c.code) &&
            (start - c.size <= begin || is_space(character_before(text, start - c.size).code));
        start -= c.size;
        words += begins_word ? 1 : 0;
        if (words == context_words) {
            break;
        }
    }
    return {start, at};
}

/// The words after `at` that tell where a finding stands, as far as `end`.
Span words_after(std::string_view text, std::uint32_t at, std::uint32_t end)
{
    std::uint32_t stop = at;
    for (int words = 0, chars = 0; stop < end && chars < most_chars; ++chars) {
        const Character c = character_at(text, stop);
        const bool ends_word =
            !is_space(c.code) &&
            (stop + c.size >= end || is_space(character_at(text, stop + c.size).code));
        stop += c.size;
        words += ends_word ? 1 : 0;
        if (words == context_words) {
            break;
        }
    }
    return {at, stop};
}

std::string key_of(std::string_view words)
{
    return '\0' + fold_key(fold_space(words));
}

/// What stands around `span` in its sentences: the same words elsewhere are another finding.
std::string context_of(const Text& text, Span span)
{
    const std::string& words = text.document.text;
    const auto after =
        std::ranges::upper_bound(text.sentences, span.begin, {},
                                 [](const Sentence& sentence) { return sentence.span.begin; });
    const std::uint32_t begin =
        after == text.sentences.begin() ? span.begin : (after - 1)->span.begin;
    const auto last = std::ranges::lower_bound(
        text.sentences, span.end, {}, [](const Sentence& sentence) { return sentence.span.end; });
    const std::uint32_t end = last == text.sentences.end() ? span.end : last->span.end;
    return key_of(slice(words, words_before(words, begin, span.begin))) +
           key_of(slice(words, words_after(words, span.end, end)));
}

/// True where `span` is all that its bead has on that side: then it tells no more than the bead.
bool is_whole_side(const Bitext& bitext, Side side, Span span, std::size_t bead)
{
    return span.contains(span_of(bitext.text(side), range_of(bitext.beads[bead], side)));
}

std::string key_of(const Checked& checked, const Finding& finding, const Places& places)
{
    std::string key(finding.check);
    key += key_of(places.at(finding.side, finding.span).excerpt);
    if (!finding.bead) {
        return key;
    }
    key += context_of(checked.bitext.text(finding.side), finding.span);
    const Side other = opposite(finding.side);
    if (finding.other && !is_whole_side(checked.bitext, other, *finding.other, *finding.bead)) {
        key += key_of(places.at(other, *finding.other).excerpt);
    }
    return key;
}

} // namespace

std::vector<std::string> fingerprints(const Checked& checked, const Places& places)
{
    std::map<std::string, unsigned> met;
    std::vector<std::string> result;
    result.reserve(checked.findings.size());
    for (const Finding& finding : checked.findings) {
        const std::string key = key_of(checked, finding, places);
        const unsigned repeats = met[key]++;
        result.push_back(fmt::format("{:016x}", fnv1a(fmt::format("{}{}{}", key, '\0', repeats))));
    }
    return result;
}

} // namespace enregard
