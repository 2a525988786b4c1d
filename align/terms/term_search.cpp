#include "align/terms/term_search.hpp"

#include "align/language/words.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <cassert>

namespace enregard {

namespace {

/// The terms of one language and where they begin.
struct TermTable {
    explicit TermTable(Language language) : words(language) {}

    TermWords words;
    std::vector<Term> terms;
    TermTrie trie;
    std::unordered_map<std::string_view, std::uint32_t> numbers; ///< by the text in its pair

    std::uint32_t number_of(const std::string& text, const TermPair& pair);
};

bool begins_like_a_verb(Language language, std::string_view text)
{
    if (language == Language::english) {
        return text.starts_with("to ");
    }
    const std::string_view first = text.substr(0, text.find(' '));
    return first.size() > 4 && (first.ends_with("er") || first.ends_with("ir")) &&
           !is_capitalised(first);
}

std::uint32_t TermTable::number_of(const std::string& text, const TermPair& pair)
{
    const auto [known, fresh] = numbers.try_emplace(text, static_cast<std::uint32_t>(terms.size()));
    if (fresh) {
        Term term;
        term.verb = begins_like_a_verb(words.language(), text);
        term.text = term.verb && text.starts_with("to ") ? text.substr(3) : text;
        term.words = words.learn(term.text);
        term.letters = pair.letters;
        term.bundled = pair.bundled;
        term.acronym = term.words.size() == 1 && is_acronym(term.text);
        for (std::size_t i = 1; i < term.words.size(); ++i) {
            term.has_signs = term.has_signs || term.words[i].after_sign;
        }
        trie.add(term.words, known->second);
        terms.push_back(std::move(term));
    }
    Term& term = terms[known->second];
    if (!pair.bundled && term.bundled) {
        term.letters = pair.letters; // what the user says of it counts
        term.bundled = false;
    }
    return known->second;
}

/// True where a capital of the term is one in the text, for the first word that has one.
bool has_first_capital(const Term& term, std::string_view text, std::span<const TermWord> words)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_capitalised(slice(term.text, term.words[i].span))) {
            return is_capitalised(slice(text, words[i].span));
        }
    }
    return true;
}

/// "IDP" is also "IDPs".
bool is_same_acronym(std::string_view own, std::string_view other)
{
    return own == other ||
           (other.size() == own.size() + 1 && other.ends_with('s') && other.starts_with(own)) ||
           (own.size() == other.size() + 1 && own.ends_with('s') && own.starts_with(other));
}

/// True where the word stands in a line of capitals, in which nothing is an acronym.
bool among_capitals(std::string_view sentence)
{
    std::size_t capitals = 0;
    std::size_t words = 0;
    for (const Span word : split_words(sentence, {0, size_of(sentence)})) {
        const std::string_view letters = slice(sentence, word);
        if (letters.size() > 1 && !has_digit(letters)) {
            ++words;
            capitals += is_all_capitals(letters) ? 1U : 0U;
        }
    }
    return words > 1 && capitals * 2 > words;
}

bool has_right_letters(const Term& term, std::string_view text, std::span<const TermWord> words)
{
    switch (term.letters) {
    case TermCase::any:
        return true;
    case TermCase::exact:
        return has_same_capitals(term, text, words);
    case TermCase::automatic:
        break;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view own = slice(term.text, term.words[i].span);
        const std::string_view other = slice(text, words[i].span);
        if (is_acronym(own) && !is_same_acronym(own, other)) {
            return false;
        }
    }
    return (words.size() > 1 && !term.bundled) || has_first_capital(term, text, words);
}

bool is_written_so(const Term& term, Language language, std::string_view text,
                   std::span<const TermWord> words)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0 && words[i].after_sign && !term.has_signs) {
            return false;
        }
        if (!is_inflection(language, slice(term.text, term.words[i].span),
                           slice(text, words[i].span), term.verb && i == 0)) {
            return false;
        }
    }
    return has_right_letters(term, text, words);
}

/// Leaves the user's own terms where there are any at that place.
void prefer_own(const TermTable& table, std::vector<std::uint32_t>& terms)
{
    const auto own = [&](std::uint32_t term) { return !table.terms[term].bundled; };
    if (std::ranges::any_of(terms, own)) {
        std::erase_if(terms, [&](std::uint32_t term) { return !own(term); });
    }
}

void find_in_sentence(TermTable& table, std::string_view text, Span sentence, std::size_t bead,
                      std::vector<TermSighting>& sightings)
{
    const std::vector<TermWord> words = table.words.read(text, sentence);
    const std::span<const TermWord> all(words);
    std::optional<bool> capitals;
    for (std::size_t i = 0; i < words.size();) {
        TermTrie::Match match =
            table.trie.longest(all.subspan(i), [&](std::uint32_t number, auto found) {
                return is_written_so(table.terms[number], table.words.language(), text, found);
            });
        if (match.words == 0) {
            ++i;
            continue;
        }
        const Span span{words[i].span.begin, words[i + match.words - 1].span.end};
        i += match.words;
        if (table.terms[match.terms.front()].acronym) {
            if (!capitals) {
                capitals = among_capitals(slice(text, sentence));
            }
            if (*capitals) {
                continue;
            }
        }
        prefer_own(table, match.terms);
        sightings.push_back({bead, span, std::move(match.terms)});
    }
}

std::vector<TermSighting> find_all(TermTable& table, const Bitext& bitext, Side side)
{
    std::vector<TermSighting> sightings;
    const Text& text = bitext.text(side);
    for (std::size_t i = 0; i < bitext.beads.size(); ++i) {
        const Bead& bead = bitext.beads[i];
        if (bead.source.empty() || bead.target.empty()) {
            continue;
        }
        const Range range = range_of(bead, side);
        for (std::uint32_t k = range.begin; k < range.end; ++k) {
            find_in_sentence(table, text.document.text, text.sentences[k].span, i, sightings);
        }
    }
    return sightings;
}

/// The pair in the direction of the texts, or nothing where it is for other languages.
std::optional<bool> turned(const TermPair& pair, Language from, Language to)
{
    const auto fits = [](Language own, Language text) {
        return own == Language::unknown || own == text;
    };
    if (fits(pair.from, from) && fits(pair.to, to)) {
        return false;
    }
    return pair.both_ways && fits(pair.from, to) && fits(pair.to, from) ? std::optional(true)
                                                                        : std::nullopt;
}

} // namespace

struct TermSearch::Tables {
    Tables(Language from, Language to) : sources(from), targets(to) {}

    void reserve(std::size_t pairs)
    {
        links.reserve(pairs);
        for (TermTable* table : {&sources, &targets}) {
            table->terms.reserve(pairs);
            table->numbers.reserve(pairs);
            table->trie.reserve(pairs);
        }
    }

    void add(const TermPair& pair)
    {
        const std::optional<bool> turn =
            turned(pair, sources.words.language(), targets.words.language());
        if (!turn) {
            return;
        }
        TermLink link;
        link.pair = &pair;
        const auto number = static_cast<std::uint32_t>(links.size());
        const std::string& source = *turn ? pair.target : pair.source;
        const std::string& target = *turn ? pair.source : pair.target;
        if (!source.empty()) {
            link.source = sources.number_of(source, pair);
            sources.terms[link.source].pairs.push_back(number);
        }
        if (!target.empty()) {
            link.target = targets.number_of(target, pair);
            targets.terms[link.target].pairs.push_back(number);
        }
        links.push_back(link);
    }

    TermTable sources;
    TermTable targets;
    std::vector<TermLink> links;
    std::optional<std::vector<TermSighting>> in_source;
    std::optional<std::vector<TermSighting>> in_target;
};

TermSearch::TermSearch(std::span<const TermPair> pairs) : given_(pairs) {}
TermSearch::~TermSearch() = default;

TermSearch::Tables& TermSearch::tables(const Bitext& bitext)
{
    if (!tables_) {
        tables_ = std::make_unique<Tables>(bitext.source.document.language,
                                           bitext.target.document.language);
        tables_->reserve(given_.size());
        for (const TermPair& pair : given_) {
            tables_->add(pair);
        }
    }
    return *tables_;
}

const std::vector<TermSighting>& TermSearch::in_source(const Bitext& bitext)
{
    Tables& all = tables(bitext);
    if (!all.in_source) {
        all.in_source = find_all(all.sources, bitext, Side::source);
    }
    return *all.in_source;
}

const std::vector<TermSighting>& TermSearch::in_target(const Bitext& bitext)
{
    Tables& all = tables(bitext);
    if (!all.in_target) {
        all.in_target = find_all(all.targets, bitext, Side::target);
    }
    return *all.in_target;
}

const Term& TermSearch::source(std::uint32_t term) const
{
    assert(tables_);
    return tables_->sources.terms[term];
}

const Term& TermSearch::target(std::uint32_t term) const
{
    assert(tables_);
    return tables_->targets.terms[term];
}

const TermLink& TermSearch::link(std::uint32_t pair) const
{
    assert(tables_);
    return tables_->links[pair];
}

std::vector<TermWord> TermSearch::target_words(const Bitext& bitext, Span span)
{
    return tables(bitext).targets.words.read(bitext.target.document.text, span);
}

} // namespace enregard
