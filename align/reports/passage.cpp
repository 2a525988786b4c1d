#include "align/reports/passage.hpp"

#include "align/reports/wording.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace enregard {

namespace {

/// The narrowest surroundings of a mark that still can be understood.
constexpr int least_context_columns = 24;

struct InkedText {
    std::string text;
    Ink ink = Ink::none;
};

/// What stands between two places where a line may break.
struct Word {
    std::vector<InkedText> pieces;
    Ink space = Ink::none; ///< of the space before it
    int width = 0;         ///< in columns
    int column = 0;        ///< where it begins when all stands on one line
};

/// The marks within `whole`, in order; those that overlap are joined.
std::vector<Mark> joined(std::vector<Mark> marks, Span whole)
{
    std::ranges::stable_sort(marks, {}, &Mark::span);
    std::vector<Mark> result;
    for (Mark mark : marks) {
        mark.span.begin = std::clamp(mark.span.begin, whole.begin, whole.end);
        mark.span.end = std::clamp(mark.span.end, mark.span.begin, whole.end);
        const bool touches = !result.empty() && mark.span.begin <= result.back().span.end;
        if (touches && (mark.span.begin < result.back().span.end || mark.span.empty() ||
                        result.back().span.empty())) {
            result.back().span.end = std::max(result.back().span.end, mark.span.end);
            result.back().ink = std::max(result.back().ink, mark.ink);
        } else {
            result.push_back(mark);
        }
    }
    return result;
}

/// The sentences of `range` one after the other, cut where the ink changes.
std::vector<InkedText> ink_sentences(const Text& text, Range range, const std::vector<Mark>& marks,
                                     bool colour)
{
    std::vector<InkedText> runs;
    const auto add = [&](std::uint32_t begin, std::uint32_t end, Ink ink) {
        if (begin < end) {
            runs.push_back({std::string(slice(text.document.text, {begin, end})), ink});
        }
    };
    std::size_t next = 0;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Span sentence = text.sentences[i].span;
        const std::uint32_t limit =
            i + 1 < range.end ? text.sentences[i + 1].span.begin : sentence.end + 1;
        std::uint32_t done = sentence.begin;
        Ink gap = Ink::none;
        for (; next < marks.size() && marks[next].span.begin < limit; ++next) {
            const auto [span, ink] = marks[next];
            const bool bracket = !colour || span.empty();
            const std::uint32_t end = std::min(span.end, sentence.end);
            if (span.begin >= done) {
                add(done, std::min(span.begin, sentence.end), Ink::none);
                runs.push_back({bracket ? "⟦" : "", ink});
            }
            add(std::max(done, span.begin), end, ink);
            done = std::max(done, end);
            if (span.end > limit) {
                gap = ink;
                break;
            }
            runs.push_back({bracket ? "⟧" : "", ink});
        }
        add(done, sentence.end, Ink::none);
        runs.push_back({" ", gap});
    }
    return runs;
}

std::vector<Word> split_words(const std::vector<InkedText>& runs)
{
    std::vector<Word> words;
    bool broken = true;
    Ink space = Ink::none;
    for (const InkedText& run : runs) {
        for (std::uint32_t i = 0; i < run.text.size();) {
            const Character c = character_at(run.text, i);
            const std::string_view piece = slice(run.text, {i, i + c.size});
            i += c.size;
            if (is_space(c.code) && c.code != 0xA0 && c.code != 0x202F) {
                space = broken ? std::min(space, run.ink) : run.ink;
                broken = true;
                continue;
            }
            if (broken) {
                const int column = words.empty() ? 0 : words.back().column + words.back().width + 1;
                words.push_back({.pieces = {}, .space = space, .width = 0, .column = column});
                broken = false;
            }
            Word& word = words.back();
            if (word.pieces.empty() || word.pieces.back().ink != run.ink) {
                word.pieces.push_back({.text = {}, .ink = run.ink});
            }
            word.pieces.back().text += visible(piece);
            word.width += display_width(piece);
        }
    }
    return words;
}

/// The columns at which marks begin and end.
std::vector<int> edges_of(const std::vector<Word>& words)
{
    std::vector<int> edges;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Word& word = words[i];
        const bool inked = std::ranges::any_of(
            word.pieces, [](const InkedText& piece) { return piece.ink != Ink::none; });
        const bool last = i + 1 == words.size() || words[i + 1].space == Ink::none;
        if (inked && (last || word.space == Ink::none || word.pieces.size() > 1)) {
            edges.push_back(word.column);
            edges.push_back(word.column + word.width);
        }
    }
    return edges;
}

/// Leaves the words near an edge and puts an ellipsis in place of each run of others.
std::vector<Word> cut_words(const std::vector<Word>& words, const std::vector<int>& edges,
                            int context)
{
    const auto is_near = [&](const Word& word) {
        const auto after = std::ranges::lower_bound(edges, word.column);
        const bool before_edge =
            after != edges.end() && *after - (word.column + word.width) <= context;
        return before_edge || (after != edges.begin() && word.column - *(after - 1) <= context);
    };
    std::vector<Word> kept;
    bool cutting = false;
    for (const Word& word : words) {
        if (is_near(word)) {
            kept.push_back(word);
            cutting = false;
        } else if (!cutting) {
            const Ink ink = word.pieces.front().ink;
            kept.push_back(
                {.pieces = {{"…", ink}}, .space = word.space, .width = 1, .column = word.column});
            cutting = true;
        }
    }
    return kept;
}

/// A line of coloured text that changes the terminal's state as seldom as it can.
class InkedLine {
public:
    explicit InkedLine(bool colour) : colour_(colour) {}

    void put(std::string_view text, Ink ink)
    {
        if (colour_ && ink != ink_) {
            line_ += ink_ == Ink::none ? "" : ansi_reset;
            line_ += ansi_of(ink);
            ink_ = ink;
        }
        line_ += text;
    }

    std::string take()
    {
        put("", Ink::none);
        return std::exchange(line_, {});
    }

private:
    bool colour_;
    std::string line_;
    Ink ink_ = Ink::none;
};

std::vector<std::string> wrap(const std::vector<Word>& words, const PassageStyle& style)
{
    std::vector<std::string> lines;
    InkedLine line(style.colour);
    int column = 0;
    for (const Word& word : words) {
        if (column > 0 && column + 1 + word.width > style.width) {
            lines.push_back(line.take());
            column = 0;
        } else if (column > 0) {
            line.put(" ", word.space);
            ++column;
        }
        for (const InkedText& piece : word.pieces) {
            line.put(piece.text, piece.ink);
        }
        column += word.width;
    }
    if (column > 0) {
        lines.push_back(line.take());
    }
    return lines;
}

} // namespace

std::vector<std::string> passage_lines(const Text& text, Range range, std::vector<Mark> marks,
                                       const PassageStyle& style)
{
    const std::vector<InkedText> runs =
        ink_sentences(text, range, joined(std::move(marks), span_of(text, range)), style.colour);
    std::vector<Word> words = split_words(runs);
    const int whole = words.empty() ? 0 : words.back().column + words.back().width;
    const int budget = style.lines * style.width;
    if (whole > budget) {
        std::vector<int> edges = edges_of(words);
        if (edges.empty()) {
            edges.push_back(static_cast<int>(style.focus * whole));
        }
        const int context = budget / (static_cast<int>(edges.size()) + 1);
        words = cut_words(words, edges, std::max(least_context_columns, context));
    }
    return wrap(words, style);
}

std::string_view ansi_of(Ink ink)
{
    switch (ink) {
    case Ink::none:
        return "";
    case Ink::counterpart:
        return "\x1b[4m";
    case Ink::info:
        return "\x1b[4;36m";
    case Ink::warning:
        return "\x1b[4;33m";
    case Ink::error:
        break;
    }
    return "\x1b[1;4;31m";
}

} // namespace enregard
