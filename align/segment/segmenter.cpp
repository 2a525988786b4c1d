#include "align/segment/segmenter.hpp"

#include "align/language/rules.hpp"
#include "align/segment/inline_list.hpp"
#include "align/segment/marks.hpp"
#include "align/segment/rules.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace enregard {

namespace {

/// The bytes that a stop begins with.
constexpr std::array<bool, 256> stop_leads = [] {
    std::array<bool, 256> leads{};
    for (const char c : {'.', '!', '?'}) {
        leads[static_cast<unsigned char>(c)] = true;
    }
    leads[0xE2] = leads[0xE3] = leads[0xEF] = true;
    return leads;
}();

/// The next byte at or after `at` that begins a stop, or `end`.
std::uint32_t find_stop(std::string_view text, std::uint32_t at, std::uint32_t end)
{
    for (; at < end; ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        // U+2019 and U+202F are frequent and begin like the other stops.
        const bool frequent = byte == 0xE2U && text[at + 1] == '\x80' && text[at + 2] != '\xA6' &&
                              text[at + 2] != '\xBC';
        if (stop_leads[byte] && !frequent &&
            (byte < 0x80U || is_stop(character_at(text, at).code))) {
            break;
        }
    }
    return at;
}

/// Calls `visit(Decision)` for each candidate but one at the very end of the block.
template <typename Visit>
void visit_decisions(std::string_view text, Span span, Language language, Visit visit)
{
    const Reader reader{text, span.end};
    StraightQuotes quotes(text, span.begin);
    InlineList list(text, span, rules_for(language).words);
    Surroundings in{
        .text = text, .start = reader.skip_spaces(span.begin), .end = span.end, .quotes = quotes};
    std::uint32_t from = in.start;
    std::uint32_t at = find_stop(text, from, span.end);
    list.begin_sentence(in.start, false);
    for (;;) {
        // A mark may hold the stop: "2.)"
        if (const auto item = list.find_item(from, std::min(at + 2, span.end))) {
            visit(Decision{.end = *item, .boundary = true, .rule = "next item of a list"});
            from = in.start = *item;
            list.begin_sentence(in.start, true);
            continue;
        }
        if (at >= span.end) {
            break;
        }
        Candidate candidate;
        read_candidate(in, at, candidate);
        if (candidate.next >= span.end) {
            break;
        }
        const Decision decision = decide(candidate, text, in.start, language);
        visit(decision);
        from = std::max(candidate.stops.end, decision.end);
        if (decision.boundary) {
            in.start = reader.skip_spaces(decision.end);
            list.begin_sentence(in.start, false);
        }
        at = find_stop(text, from, span.end);
    }
}

} // namespace

std::vector<Span> split_sentences(std::string_view text, Span span, Language language)
{
    std::vector<Span> sentences;
    std::uint32_t begin = span.begin;
    const auto add = [&](std::uint32_t end) {
        const Span sentence = trim(text, {begin, end});
        if (!sentence.empty()) {
            sentences.push_back(sentence);
        }
        begin = end;
    };
    visit_decisions(text, span, language, [&](const Decision& decision) {
        if (decision.boundary) {
            add(decision.end);
        }
    });
    add(span.end);
    return sentences;
}

std::vector<Decision> explain_sentences(std::string_view text, Span span, Language language)
{
    std::vector<Decision> decisions;
    visit_decisions(text, span, language,
                    [&](const Decision& decision) { decisions.push_back(decision); });
    return decisions;
}

std::vector<Sentence> split_document(const Document& document)
{
    std::vector<Sentence> sentences;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        if (block.kind == BlockKind::furniture) {
            continue;
        }
        for (const Span span : split_sentences(document.text, block.span, document.language)) {
            sentences.push_back({span, i});
        }
    }
    return sentences;
}

std::vector<Sentence> split_lines(const Document& document)
{
    std::vector<Sentence> sentences;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Span block = document.blocks[i].span;
        for (std::uint32_t begin = block.begin; begin < block.end;) {
            const std::size_t feed = document.text.find('\n', begin);
            const std::uint32_t end =
                feed < block.end ? static_cast<std::uint32_t>(feed) : block.end;
            const Span line = trim(document.text, {begin, end});
            if (!line.empty()) {
                sentences.push_back({line, i});
            }
            begin = end + 1;
        }
    }
    return sentences;
}

} // namespace enregard
