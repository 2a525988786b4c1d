#include "align/segment/segmenter.hpp"

#include "align/language/rules.hpp"
#include "align/segment/find_stop.hpp"
#include "align/segment/inline_list.hpp"
#include "align/segment/layer_reader.hpp"
#include "align/segment/reader.hpp"
#include "align/segment/rules.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

namespace enregard {

namespace {

/// Calls `visit(Decision)` for each candidate but one at the very end of the block, and for each
/// break of the layer elsewhere.
template <typename Visit>
void visit_decisions(std::string_view text, Span span, Language language, TextLayer& layer,
                     Visit visit)
{
    text = text.substr(0, span.end); // what follows the block says nothing of its sentences
    BlockLayer over = layer.over(text, span);
    if (const auto decisions = over.all_decisions()) {
        std::ranges::for_each(*decisions, visit);
        return;
    }
    const Reader reader{text, span.end};
    StraightQuotes quotes(text, span.begin);
    InlineList list(text, span, rules_for(language).words);
    Surroundings in{
        .text = text, .start = reader.skip_spaces(span.begin), .end = span.end, .quotes = quotes};
    std::uint32_t from = in.start;
    std::uint32_t at = find_stop(text, from, span.end);
    list.begin_sentence(in.start, false);
    const auto visit_breaks_up_to = [&](std::uint32_t limit) {
        while (const auto decision = over.next_break(limit)) {
            visit(*decision);
            in.start = reader.skip_spaces(decision->end);
            list.begin_sentence(in.start, false);
        }
    };
    for (;;) {
        visit_breaks_up_to(at);
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
        if (const auto paragraph = list.find_paragraph(at)) {
            visit(Decision{.end = *paragraph, .boundary = true, .rule = "next numbered paragraph"});
            in.start = *paragraph;
            list.begin_sentence(in.start, false);
        }
        Candidate candidate;
        read_candidate(in, at, candidate);
        if (candidate.next >= span.end) {
            break;
        }
        Decision decision = decide(candidate, text, in.start, language);
        over.amend(candidate, decision);
        visit(decision);
        from = std::max(candidate.stops.end, decision.end);
        if (decision.boundary) {
            in.start = reader.skip_spaces(decision.end);
            list.begin_sentence(in.start, false);
        }
        at = find_stop(text, from, span.end);
    }
    visit_breaks_up_to(at);
}

} // namespace

std::vector<Span> split_sentences(std::string_view text, Span span, Language language)
{
    TextLayer none;
    return split_sentences(text, span, language, none);
}

std::vector<Span> split_sentences(std::string_view text, Span span, Language language,
                                  TextLayer& layer)
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
    visit_decisions(text, span, language, layer, [&](const Decision& decision) {
        if (decision.boundary) {
            add(decision.end);
        }
    });
    add(span.end);
    return sentences;
}

std::vector<Decision> explain_sentences(std::string_view text, Span span, Language language)
{
    TextLayer none;
    return explain_sentences(text, span, language, none);
}

std::vector<Decision> explain_sentences(std::string_view text, Span span, Language language,
                                        TextLayer& layer)
{
    std::vector<Decision> decisions;
    visit_decisions(text, span, language, layer,
                    [&](const Decision& decision) { decisions.push_back(decision); });
    return decisions;
}

std::vector<Sentence> split_document(const Document& document)
{
    TextLayer none;
    return split_document(document, none);
}

std::vector<Sentence> split_document(const Document& document, TextLayer& layer)
{
    std::vector<Sentence> sentences;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        if (block.kind == BlockKind::furniture) {
            continue;
        }
        for (const Span span :
             split_sentences(document.text, block.span, document.language, layer)) {
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
