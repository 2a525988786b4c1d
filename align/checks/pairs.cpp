#include "align/checks/pairs.hpp"

#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

namespace enregard {

void for_each_pair(const Bitext& bitext, const std::function<void(const PairView&)>& visit)
{
    for (std::size_t i = 0; i < bitext.beads.size(); ++i) {
        const Bead& bead = bitext.beads[i];
        const Span source = span_of(bitext.source, bead.source);
        const Span target = span_of(bitext.target, bead.target);
        if (!source.empty() && !target.empty()) {
            visit({i, bead.posterior, source, target});
        }
    }
}

std::string_view side_name(const Bitext& bitext, Side side)
{
    const Language language = bitext.text(side).document.language;
    if (language != Language::unknown &&
        language != bitext.text(opposite(side)).document.language) {
        return name_of(language);
    }
    return side == Side::source ? "source" : "target";
}

std::string quoted(std::string_view words, std::size_t most_chars)
{
    std::string folded = fold_space(words);
    if (length_chars(folded) > most_chars) {
        std::uint32_t end = 0;
        for (std::size_t k = 0; k < most_chars; ++k) {
            end += character_at(folded, end).size;
        }
        const std::size_t space = folded.rfind(' ', end);
        folded.resize(space == std::string::npos || space < end / 2 ? end : space);
        folded += " …";
    }
    return "\"" + folded + "\"";
}

std::optional<std::size_t> bead_at(const Bitext& bitext, Side side, std::uint32_t offset)
{
    const Text& text = bitext.text(side);
    for (std::size_t i = 0; i < bitext.beads.size(); ++i) {
        const Range range = range_of(bitext.beads[i], side);
        for (std::uint32_t k = range.begin; k < range.end; ++k) {
            const Span span = text.sentences[k].span;
            if (span.begin <= offset && offset <= span.end) {
                return i;
            }
        }
    }
    return std::nullopt;
}

Span neighbourhood(const Bitext& bitext, Side side, std::size_t bead, std::size_t reach)
{
    if (!bitext.ids.empty()) {
        reach = 0;
    }
    const std::size_t first = bead < reach ? 0 : bead - reach;
    const std::size_t last = std::min(bitext.beads.size() - 1, bead + reach);
    return span_of(bitext.text(side), {range_of(bitext.beads[first], side).begin,
                                       range_of(bitext.beads[last], side).end});
}

bool is_note(const Bitext& bitext, Side side, const Bead& bead)
{
    const Text& text = bitext.text(side);
    const Range range = range_of(bead, side);
    for (std::uint32_t k = range.begin; k < range.end; ++k) {
        if (text.document.blocks[text.sentences[k].block].kind != BlockKind::footnote) {
            return false;
        }
    }
    return !range.empty();
}

} // namespace enregard
