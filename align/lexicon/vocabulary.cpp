#include "align/lexicon/vocabulary.hpp"

#include "align/language/words.hpp"
#include "align/lexicon/layout.hpp"
#include "align/lexicon/stem.hpp"

#include <algorithm>
#include <tuple>

namespace enregard {

namespace {

std::size_t common_prefix(std::string_view a, std::string_view b)
{
    return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

} // namespace

std::uint32_t Vocabulary::add(std::string_view word)
{
    const std::string key = word_key(word);
    const auto [known, is_new] = numbers_.emplace(key, static_cast<std::uint32_t>(words_.size()));
    if (is_new) {
        const auto [stem, is_new_stem] = stem_numbers_.emplace(
            stem_of(language_, key), static_cast<std::uint32_t>(stems_.size()));
        if (is_new_stem) {
            stems_.push_back(stem->first);
        }
        words_.push_back(key);
        stem_of_.push_back(stem->second);
        lemmas_.emplace_back();
        counts_.push_back(0);
    }
    return known->second;
}

std::vector<std::uint32_t> Vocabulary::add_text(std::string_view text)
{
    std::vector<std::uint32_t> words;
    for (const Span span : split_words(text, {0, size_of(text)})) {
        if (!has_digit(slice(text, span))) {
            words.push_back(add(slice(text, span)));
        }
    }
    return words;
}

void Vocabulary::add_lemma(std::uint32_t form, std::uint32_t lemma)
{
    auto& known = lemmas_[form];
    if (std::ranges::find(known, lemma) == known.end()) {
        known.push_back(lemma);
    }
}

void Vocabulary::Stems::add(std::uint32_t stem, double weight)
{
    double& sum = weights[stem];
    sum += weight;
    if (sum > best) {
        best = sum;
        top = stem;
    }
}

bool Vocabulary::Stems::has_important(std::uint32_t stem) const
{
    constexpr double important = 0.3;
    const auto known = weights.find(stem);
    return known != weights.end() && known->second >= important * best;
}

void Vocabulary::add_translation(std::uint32_t word, std::uint32_t stem, double weight,
                                 bool is_term)
{
    Meaning& meaning = meanings_[word];
    meaning.all.add(stem, weight);
    if (is_term) {
        meaning.terms.add(stem, weight);
    }
}

/// Of several lemmas the one spelled most like the word, "traités" is from "traité" rather than
/// from "traiter"; but "étaient" is from the frequent "être", not from "étayer".
std::uint32_t Vocabulary::lemma_of(std::uint32_t word, const std::vector<double>& used) const
{
    if (meanings_.contains(word) && !is_inflected(word)) {
        return word; // a head word of a dictionary
    }
    double most = 0;
    for (const std::uint32_t lemma : lemmas_[word]) {
        most = std::max(most, meanings_.contains(lemma) ? used[lemma] : 0);
    }
    std::uint32_t best = none;
    std::size_t longest = 0;
    for (const std::uint32_t lemma : lemmas_[word]) {
        constexpr double rare = 0.05;
        constexpr double few = 20; // uses that say nothing yet
        const std::size_t prefix = common_prefix(words_[lemma], words_[word]);
        if (meanings_.contains(lemma) && used[lemma] + few >= rare * most &&
            (best == none || prefix > longest)) {
            best = lemma;
            longest = prefix;
        }
    }
    return best == none && meanings_.contains(word) ? word : best;
}

/// How often each lemma is used in the texts, by those of its forms that have no other.
std::vector<double> Vocabulary::certain_uses() const
{
    std::vector<double> used(words_.size(), 0);
    for (std::uint32_t word = 0; word < words_.size(); ++word) {
        if (lemmas_[word].size() == 1) {
            used[lemmas_[word].front()] += counts_[word];
        }
    }
    return used;
}

bool Vocabulary::is_inflected(std::uint32_t word) const
{
    return !lemmas_[word].empty() && std::ranges::find(lemmas_[word], word) == lemmas_[word].end();
}

/// The chief translation of each is an important one of the other; lists of terms are believed
/// before dictionaries.
bool Vocabulary::mean_the_same(std::uint32_t a, std::uint32_t b) const
{
    const Meaning& first = meanings_.at(a);
    const Meaning& second = meanings_.at(b);
    const bool both = !first.terms.weights.empty() && !second.terms.weights.empty();
    const Stems& one = both ? first.terms : first.all;
    const Stems& other = both ? second.terms : second.all;
    return one.has_important(other.top) && other.has_important(one.top);
}

bool Vocabulary::share_a_meaning(std::uint32_t a, std::uint32_t b) const
{
    const auto& other = meanings_.at(b).all.weights;
    return std::ranges::any_of(meanings_.at(a).all.weights,
                               [&](const auto& entry) { return other.contains(entry.first); });
}

std::uint32_t Vocabulary::new_unit(std::string name)
{
    unit_names_.push_back(std::move(name));
    relatives_.emplace_back();
    return unit_count() - 1;
}

/// Gives the lemmas of one stem their units: the most used one, and those that mean the same, have
/// the stem; the others their own names.
void Vocabulary::split_stem(std::uint32_t stem, const std::vector<std::uint32_t>& lemmas)
{
    for (std::size_t i = 0; i < lemmas.size(); ++i) {
        for (std::size_t j = 0; j < i && unit_of_lemma_[lemmas[i]] == none; ++j) {
            if (mean_the_same(lemmas[i], lemmas[j])) {
                unit_of_lemma_[lemmas[i]] = unit_of_lemma_[lemmas[j]];
            }
        }
        if (unit_of_lemma_[lemmas[i]] == none) {
            unit_of_lemma_[lemmas[i]] =
                new_unit(i == 0 ? stems_[stem] : lexicon::form_mark + words_[lemmas[i]]);
        }
    }
    unit_of_stem_[stem] = unit_of_lemma_[lemmas.front()];
    for (const std::uint32_t a : lemmas) {
        for (const std::uint32_t b : lemmas) {
            auto& known = relatives_[unit_of_lemma_[a]];
            const std::uint32_t other = unit_of_lemma_[b];
            if (other != unit_of_lemma_[a] && share_a_meaning(a, b) &&
                std::ranges::find(known, other) == known.end()) {
                known.push_back(other);
            }
        }
    }
}

void Vocabulary::settle()
{
    const std::vector<double> certain = certain_uses();
    std::vector<std::uint32_t>& lemma = lemma_;
    lemma.resize(words_.size());
    std::vector<bool> is_lemma(words_.size(), false);
    for (std::uint32_t word = 0; word < words_.size(); ++word) {
        lemma[word] = lemma_of(word, certain);
        if (lemma[word] != none) {
            is_lemma[lemma[word]] = true;
        }
    }
    std::vector<double>& used = used_;
    used = counts_;
    std::vector<std::vector<std::uint32_t>> lemmas_of_stem(stems_.size());
    for (std::uint32_t word = 0; word < words_.size(); ++word) {
        if (is_lemma[word]) {
            lemma[word] = word;
            lemmas_of_stem[stem_of_[word]].push_back(word);
        } else if (lemma[word] != none) {
            used[lemma[word]] += counts_[word];
        }
    }
    unit_of_lemma_.assign(words_.size(), none);
    unit_of_stem_.assign(stems_.size(), none);
    for (std::uint32_t stem = 0; stem < stems_.size(); ++stem) {
        auto& lemmas = lemmas_of_stem[stem];
        std::ranges::sort(lemmas, [&](std::uint32_t a, std::uint32_t b) {
            return std::tuple(-used[a], words_[a]) < std::tuple(-used[b], words_[b]);
        });
        if (!lemmas.empty()) {
            split_stem(stem, lemmas);
        }
    }
    // A stem of forms only, as "pren" of "prenez", leads where all of them do.
    std::vector<bool> mixed(stems_.size(), false);
    for (std::uint32_t word = 0; word < words_.size(); ++word) {
        const std::uint32_t stem = stem_of_[word];
        if (!lemmas_of_stem[stem].empty()) {
            continue;
        }
        const std::uint32_t unit = lemma[word] == none ? none : unit_of_lemma_[lemma[word]];
        mixed[stem] = mixed[stem] || unit == none ||
                      (unit_of_stem_[stem] != none && unit_of_stem_[stem] != unit);
        unit_of_stem_[stem] = unit;
    }
    for (std::uint32_t stem = 0; stem < stems_.size(); ++stem) {
        if (mixed[stem]) {
            unit_of_stem_[stem] = new_unit(stems_[stem]);
        }
    }
    unit_of_.resize(words_.size());
    for (std::uint32_t word = 0; word < words_.size(); ++word) {
        unit_of_[word] =
            lemma[word] == none ? unit_of_stem_[stem_of_[word]] : unit_of_lemma_[lemma[word]];
    }
    most_used_.assign(unit_names_.size(), 0);
    for (std::uint32_t word = 0; word < words_.size(); ++word) {
        if (lemma[word] == word) {
            most_used_[unit_of_[word]] = std::max(most_used_[unit_of_[word]], used[word]);
        }
    }
}

double Vocabulary::share_in_unit(std::uint32_t word) const
{
    const std::uint32_t lemma = lemma_[word];
    const double most = most_used_[unit_of_[word]];
    return lemma == none || most == 0 ? 1 : used_[lemma] / most;
}

std::vector<std::pair<std::string, std::uint32_t>> Vocabulary::aliases() const
{
    std::vector<std::pair<std::string, std::uint32_t>> found;
    for (std::uint32_t stem = 0; stem < stems_.size(); ++stem) {
        if (unit_names_[unit_of_stem_[stem]] != stems_[stem]) {
            found.emplace_back(stems_[stem], unit_of_stem_[stem]);
        }
    }
    for (std::uint32_t word = 0; word < words_.size(); ++word) {
        const bool wanted = counts_[word] > 0 || meanings_.contains(word);
        if (wanted && unit_of_[word] != unit_of_stem_[stem_of_[word]]) {
            found.emplace_back(lexicon::form_mark + words_[word], unit_of_[word]);
        }
    }
    return found;
}

} // namespace enregard
