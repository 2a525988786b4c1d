#include "align/checks/rendering_guess.hpp"

#include "align/language/rules.hpp"
#include "align/language/words.hpp"
#include "align/lexicon/lexicon.hpp"
#include "align/text/keys.hpp"

#include <algorithm>

namespace enregard {

namespace {

/// From this probability on, a word is taken for the translation of another.
constexpr float likely = 0.03F;
/// As many words may stand between two that belong together ("the Council *of the* Regions").
constexpr std::size_t widest_gap = 2;

/// True for "des", "were": small words say nothing.
bool is_small(Language language, std::string_view word)
{
    return rules_for(language).function_words.contains(fold_key(word));
}

/// The numbers of the words at `span` that may be looked up.
std::vector<std::uint32_t> known_words(const Text& text, const Lexicon& lexicon, Span span)
{
    std::vector<std::uint32_t> ids;
    for (const Span word : split_words(text.document.text, span)) {
        const std::string_view letters = slice(text.document.text, word);
        const auto id = is_small(text.document.language, letters)
                            ? std::nullopt
                            : lexicon.find_word(text.document.language, letters);
        if (id) {
            ids.push_back(*id);
        }
    }
    return ids;
}

bool is_known(Language language)
{
    return language != Language::unknown;
}

} // namespace

std::optional<Span> guess_rendering(const Bitext& bitext, const Lexicon* lexicon, std::size_t bead,
                                    Span source)
{
    const Language from = bitext.source.document.language;
    const Language to = bitext.target.document.language;
    if (lexicon == nullptr || !is_known(from) || !is_known(to) || from == to) {
        return std::nullopt;
    }
    const std::vector<std::uint32_t> wanted = known_words(bitext.source, *lexicon, source);
    const std::string& text = bitext.target.document.text;
    const Span there = span_of(bitext.target, bitext.beads[bead].target);
    std::optional<Span> best;
    double best_weight = 0;
    std::optional<Span> run;
    double weight = 0;
    std::size_t gap = 0;
    for (const Span word : split_words(text, there)) {
        const std::string_view letters = slice(text, word);
        const auto id = is_small(to, letters) ? std::nullopt : lexicon->find_word(to, letters);
        float probability = 0;
        for (const std::uint32_t own : wanted) {
            probability = std::max(probability, id ? lexicon->probability(from, own, *id) : 0.0F);
        }
        if (probability < likely) {
            ++gap;
            continue;
        }
        const bool goes_on = run && gap <= widest_gap;
        run = goes_on ? cover(*run, word) : word;
        weight = (goes_on ? weight : 0) + 1 + static_cast<double>(probability);
        gap = 0;
        if (weight > best_weight) {
            best = run;
            best_weight = weight;
        }
    }
    return best;
}

} // namespace enregard
