#include "align/checks/recurring_terms.hpp"

#include "align/language/rules.hpp"
#include "align/language/words.hpp"
#include "align/lexicon/lexicon.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace enregard {

namespace {

/// A pairing less sure than this says nothing of renderings.
constexpr double sure_pairing = 0.8;
/// From this probability on, a word may be the translation of another.
constexpr float likely = 0.04F;
/// The least that two words must be worth together: the one speaks for the other.
constexpr float likely_together = 0.01F;
/// In how many sentences a pair of words must stand, and a noun.
constexpr std::size_t fewest_uses = 2;
constexpr std::size_t fewest_uses_of_a_noun = 3;
/// More uses of one term add nothing.
constexpr std::size_t most_uses = 300;
/// Long sentences hold translations of everything.
constexpr std::size_t most_words = 60;
/// How far apart, in words, the two words of a rendering may stand.
constexpr std::size_t widest = 3;

constexpr std::size_t fewest_of(bool two_words)
{
    return two_words ? fewest_uses : fewest_uses_of_a_noun;
}

struct Word {
    std::uint32_t id = 0; ///< in the lexicon
    Span span;
    std::size_t place = 0;      ///< counts all words
    bool after_article = false; ///< an article or its like stands before it
    bool is_name = false;       ///< has a capital, in French
    bool follows = false; ///< only "de", "of" and their like stand between it and the one before
};

bool is_link(Language language, std::string_view key)
{
    static const WordSet french = {"de du des d la l le les"};
    static const WordSet english = {"of the"};
    return language == Language::french ? french.contains(key) : english.contains(key);
}

bool is_article(Language language, std::string_view key)
{
    static const WordSet french = {"le la les l un une du des ce cet cette ces au aux chaque"};
    static const WordSet english = {"the a an this that these each any"};
    return language == Language::french ? french.contains(key) : english.contains(key);
}

/// True where a sign parts the words of `gap`.
bool parts(std::string_view gap)
{
    return gap.find_first_of(",;:.()[]!?\"/") != std::string_view::npos;
}

/// The content words of `span` that the lexicon knows.
std::vector<Word> content_words(const Text& text, const Lexicon& lexicon, Span span)
{
    const Language language = text.document.language;
    const std::string& letters = text.document.text;
    std::vector<Word> words;
    bool article = false;
    bool follows = false;
    std::uint32_t end = span.begin;
    std::size_t place = 0;
    for (const Span word : split_words(letters, span)) {
        const std::string_view form = slice(letters, word);
        const std::string key = fold_key(form);
        const std::string_view gap = slice(letters, {end, word.begin});
        follows = follows && !parts(gap);
        end = word.end;
        ++place;
        if (rules_for(language).function_words.contains(key) || is_elision(key)) {
            article = is_article(language, key);
            follows = follows && is_link(language, key);
            continue;
        }
        const auto id = form.size() < 4 || has_digit(form) || is_all_capitals(form)
                            ? std::nullopt
                            : lexicon.find_word(language, form);
        if (id) {
            words.push_back({*id, word, place, article,
                             language == Language::french && is_capitalised(form), follows});
        }
        article = false;
        follows = id.has_value();
    }
    return words;
}

std::uint64_t pair_of(std::uint32_t first, std::uint32_t second)
{
    return std::uint64_t{first} << 32U | second;
}

/// A word or two of the source and the places where they stand.
struct Candidate {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    bool two_words = false;
    std::size_t after_article = 0;
    std::vector<TermUse> uses;
};

using Candidates = std::vector<Candidate>;

/// Collects the words and the pairs of words of the source.
class Collector {
public:
    void add(std::size_t bead, const std::vector<Word>& words)
    {
        for (std::size_t i = 0; i < words.size(); ++i) {
            Candidate& noun = at(nouns_, words[i].id);
            noun.first = words[i].id;
            use(noun, bead, words[i].span);
            noun.after_article += words[i].after_article ? 1U : 0U;
            if (i > 0 && words[i].follows && !words[i].is_name) {
                Candidate& pair = at(pairs_, pair_of(words[i - 1].id, words[i].id));
                pair.first = words[i - 1].id;
                pair.second = words[i].id;
                pair.two_words = true;
                use(pair, bead, cover(words[i - 1].span, words[i].span));
            }
        }
    }

    Candidates take()
    {
        std::erase_if(all_, [](const Candidate& candidate) {
            const bool noun =
                candidate.two_words || candidate.after_article * 3 >= candidate.uses.size() * 2;
            return !noun || candidate.uses.size() < fewest_of(candidate.two_words);
        });
        return std::move(all_);
    }

private:
    template <class Map, class Key>
    Candidate& at(Map& map, Key key)
    {
        const auto [known, fresh] = map.try_emplace(key, all_.size());
        if (fresh) {
            all_.emplace_back();
        }
        return all_[known->second];
    }

    static void use(Candidate& candidate, std::size_t bead, Span span)
    {
        const bool again = !candidate.uses.empty() && candidate.uses.back().bead == bead;
        if (!again && candidate.uses.size() < most_uses) {
            candidate.uses.push_back({bead, span, {}, 0});
        }
    }

    Candidates all_;
    std::unordered_map<std::uint32_t, std::size_t> nouns_;
    std::unordered_map<std::uint64_t, std::size_t> pairs_;
};

/// Finds what stands in the target for the words of the source.
class Renderer {
public:
    Renderer(const Bitext& bitext, const Lexicon& lexicon) : bitext_(bitext), lexicon_(lexicon) {}

    /// Fills in the rendering; false where it is not sure.
    bool render(const Candidate& candidate, TermUse& use)
    {
        return candidate.two_words ? render_pair(candidate, use) : render_noun(candidate, use);
    }

private:
    float probability(std::uint32_t source, std::uint32_t target) const
    {
        return lexicon_.probability(bitext_.source.document.language, source, target);
    }

    const std::vector<Word>& words(std::size_t bead)
    {
        const auto [known, fresh] = words_.try_emplace(bead);
        if (fresh) {
            const Span span = span_of(bitext_.target, bitext_.beads[bead].target);
            known->second = content_words(bitext_.target, lexicon_, span);
        }
        return known->second;
    }

    bool has_sign(Span span) const { return parts(slice(bitext_.target.document.text, span)); }

    bool render_pair(const Candidate& candidate, TermUse& use)
    {
        float best = 0;
        const std::vector<Word>& all = words(use.bead);
        for (const Word& first : all) {
            const float likely_first = probability(candidate.first, first.id);
            if (likely_first <= 0) {
                continue;
            }
            for (const Word& second : all) {
                const std::size_t apart = first.place < second.place ? second.place - first.place
                                                                     : first.place - second.place;
                const bool together =
                    apart > 0 && apart <= widest && !has_sign(cover(first.span, second.span));
                const float likely_second = together ? probability(candidate.second, second.id) : 0;
                const float both = likely_first * likely_second;
                if (both >= likely_together && both > best) {
                    best = both;
                    const std::uint64_t rendering = pair_of(first.id, second.id);
                    use.rendering = are_adjectives(first, second, all) ? ~rendering : rendering;
                    use.target = cover(first.span, second.span);
                }
            }
        }
        return best > 0;
    }

    /// True for two words that follow a French noun, as adjectives do ("droit *international
    /// humanitaire*"): they have one right order, where a noun and an adjective may have two.
    bool are_adjectives(const Word& first, const Word& second, const std::vector<Word>& all) const
    {
        return bitext_.target.document.language == Language::french &&
               first.place + 1 == second.place &&
               std::ranges::find(all, first.place,
                                 [](const Word& word) { return word.place + 1; }) != all.end();
    }

    /// Only one of the translations may stand in the sentence, and once.
    bool render_noun(const Candidate& candidate, TermUse& use)
    {
        std::size_t found = 0;
        for (const Word& word : words(use.bead)) {
            if (probability(candidate.first, word.id) >= likely) {
                ++found;
                use.rendering = word.id;
                use.target = word.span;
            }
        }
        return found == 1;
    }

    const Bitext& bitext_;
    const Lexicon& lexicon_;
    std::unordered_map<std::size_t, std::vector<Word>> words_; ///< of the target, by bead
};

bool is_varied(const std::vector<TermUse>& uses)
{
    return std::ranges::any_of(
        uses, [&](const TermUse& use) { return use.rendering != uses.front().rendering; });
}

} // namespace

std::vector<RecurringTerm> recurring_terms(const Bitext& bitext, const Lexicon* lexicon)
{
    const Language from = bitext.source.document.language;
    const Language to = bitext.target.document.language;
    if (lexicon == nullptr || from == Language::unknown || to == Language::unknown || from == to) {
        return {};
    }
    Collector collector;
    for (std::size_t i = 0; i < bitext.beads.size(); ++i) {
        const Bead& bead = bitext.beads[i];
        if (bead.source.empty() || bead.target.empty() || bead.posterior < sure_pairing) {
            continue;
        }
        const std::vector<Word> words =
            content_words(bitext.source, *lexicon, span_of(bitext.source, bead.source));
        if (words.size() <= most_words) {
            collector.add(i, words);
        }
    }
    Renderer renderer(bitext, *lexicon);
    std::vector<RecurringTerm> terms;
    for (const Candidate& candidate : collector.take()) {
        RecurringTerm term{candidate.two_words, {}};
        for (TermUse use : candidate.uses) {
            if (renderer.render(candidate, use)) {
                term.uses.push_back(use);
            }
        }
        if (term.uses.size() >= fewest_of(term.two_words) && is_varied(term.uses)) {
            terms.push_back(std::move(term));
        }
    }
    return terms;
}

} // namespace enregard
