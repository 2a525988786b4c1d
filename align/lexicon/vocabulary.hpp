#pragma once

#include "align/language/language.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace enregard {

/// The words of one language as they are written, with what is known of them, and the units they
/// are counted as: mostly a stem, but where a stem mixes up words that are translated differently
/// ("traité", "traiter"), each is a unit of its own.
class Vocabulary {
public:
    explicit Vocabulary(Language language) : language_(language) {}

    /// The number of a word, new or known.
    std::uint32_t add(std::string_view word);
    /// The numbers of the words of a text, without those that have digits.
    std::vector<std::uint32_t> add_text(std::string_view text);
    void add_lemma(std::uint32_t form, std::uint32_t lemma);
    void count(std::uint32_t word, double weight) { counts_[word] += weight; }
    /// A word of the other language (its stem, as a number) that a dictionary or list of terms
    /// gives for `word`.
    void add_translation(std::uint32_t word, std::uint32_t stem, double weight, bool is_term);

    std::uint32_t stem_of_word(std::uint32_t word) const { return stem_of_[word]; }

    /// Settles the units; afterwards nothing may be added.
    void settle();

    std::uint32_t unit_count() const { return static_cast<std::uint32_t>(unit_names_.size()); }
    /// The unit of a word.
    std::uint32_t unit(std::uint32_t word) const { return unit_of_[word]; }
    /// A stem, or a base form with a = before it.
    const std::string& unit_name(std::uint32_t unit) const { return unit_names_[unit]; }
    /// Other names, with the units they lead to: stems and forms that a lookup needs.
    std::vector<std::pair<std::string, std::uint32_t>> aliases() const;
    /// Units of the same stem with a translation in common: "réunion" and "réunir".
    std::span<const std::uint32_t> relatives(std::uint32_t unit) const { return relatives_[unit]; }
    /// How much of the use of its unit in texts is the word's or its forms', compared with the most
    /// used one: 0 to 1.
    double share_in_unit(std::uint32_t word) const;
    /// True where the word is listed as a form of others only, as "actes" of "acte".
    bool is_inflected(std::uint32_t word) const;

private:
    struct Stems {
        std::unordered_map<std::uint32_t, double> weights;
        double best = 0;
        std::uint32_t top = 0;
        void add(std::uint32_t stem, double weight);
        bool has_important(std::uint32_t stem) const;
    };
    struct Meaning {
        Stems all;
        Stems terms;
    };
    std::uint32_t lemma_of(std::uint32_t word, const std::vector<double>& used) const;
    std::vector<double> certain_uses() const;
    bool mean_the_same(std::uint32_t a, std::uint32_t b) const;
    bool share_a_meaning(std::uint32_t a, std::uint32_t b) const;
    void split_stem(std::uint32_t stem, const std::vector<std::uint32_t>& lemmas);
    std::uint32_t new_unit(std::string name);

    static constexpr std::uint32_t none = 0xFFFFFFFFU;

    Language language_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<std::string> words_;
    std::vector<std::uint32_t> stem_of_;
    std::vector<std::vector<std::uint32_t>> lemmas_;
    std::vector<double> counts_;
    std::unordered_map<std::uint32_t, Meaning> meanings_;
    std::unordered_map<std::string, std::uint32_t> stem_numbers_;
    std::vector<std::string> stems_;
    std::vector<std::string> unit_names_;
    std::vector<std::vector<std::uint32_t>> relatives_;
    std::vector<double> used_;         ///< by lemma
    std::vector<double> most_used_;    ///< by unit
    std::vector<std::uint32_t> lemma_; ///< of each word; none
    std::vector<std::uint32_t> unit_of_;
    std::vector<std::uint32_t> unit_of_lemma_; ///< by word; none: no lemma with a meaning
    std::vector<std::uint32_t> unit_of_stem_;  ///< where a stem leads
};

} // namespace enregard
