#pragma once

#include "align/lexicon/lexicon.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace enregard {

/// Collects stems, their translations and phrases, and writes them as a lexicon. The same calls
/// give the same bytes.
class LexiconBuilder {
public:
    /// The number of `stem`, new or known. Not for aliases.
    std::uint32_t add_stem(Language language, std::string_view stem);

    /// The number that `name` has as a stem or as an alias; a new one where it has none.
    std::uint32_t number_of(Language language, std::string_view name);

    /// The number by which Lexicon::find_word will find `word`; a new one where it would not.
    std::uint32_t number_of_word(Language language, std::string_view word);

    /// `name` is to be found as the stem `id`; of no effect where it is a stem or an alias already.
    void add_alias(Language language, std::string_view name, std::uint32_t id);

    /// Says that the stem `id` of the language `from` is translated by `other` with `probability`;
    /// said again it replaces what was said. Below 0.01, and after the tenth, it is not kept.
    void set(Language from, std::uint32_t id, std::uint32_t other, double probability);

    /// A phrase; one whose words are there on both sides already is not added again. Nothing is
    /// added where a side has no word.
    void add_phrase(std::string_view french, std::string_view english);

    void set_manifest(std::string manifest) { manifest_ = std::move(manifest); }

    /// The file. Throws Error when there are too many stems for it.
    std::string write() const;

    /// The same, opened.
    Lexicon finish() const;

private:
    struct Side {
        std::vector<std::string> stems;
        std::map<std::string, std::uint32_t, std::less<>> ids;
        std::map<std::string, std::uint32_t, std::less<>> aliases;
        std::vector<std::vector<std::pair<std::uint32_t, double>>> translations;
    };
    struct Phrases {
        std::vector<std::string> texts;
        std::vector<std::vector<std::uint32_t>> words;
    };
    std::vector<std::uint32_t> words_of(Language language, std::string_view text);

    Side sides_[2];
    Phrases phrases_[2];
    std::map<std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>>, bool> known_;
    std::string manifest_;
};

/// The probability in the form of the file, 0 to 253; `probability` is 0.01 to 1.
std::uint8_t probability_code(double probability);

} // namespace enregard
