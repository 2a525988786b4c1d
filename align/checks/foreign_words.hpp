#pragma once

#include "align/checks/pairs.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace enregard {

class Lexicon;
class Spellers;

/// Words of a translated sentence that are in the language of the original.
struct ForeignRun {
    Span span;           ///< in the text of the target's side of the pair
    int words = 0;       ///< how many
    bool copied = false; ///< they stand in the original so
    bool sure = false;   ///< the target's language has no such word
    bool tells = false;  ///< a word shows by itself that it was left
    bool twin = false;   ///< a word of both languages, twice here and once in the source
};

/// Finds the words of one target sentence that were left as they are in the source.
class ForeignWords {
public:
    /// The texts of the pair must outlive it; `lexicon` may be null.
    ForeignWords(const PairView& pair, Spellers& spellers, const Lexicon* lexicon);

    /// The runs of foreign words, in order.
    std::vector<ForeignRun> runs() const;

private:
    /// What is known of a word of the target.
    struct Word {
        Span span;
        std::string key;        ///< a fold_key
        bool small = false;     ///< no capital, no digit
        bool in_source = false; ///< the source has the same word
        bool foreign = false;   ///< it was left
        bool sure = false;      ///< only the other language has it
        bool tells = false;     ///< it shows by itself that it was left
        bool twin = false;      ///< the target has it twice, the source once
    };

    void read_source();
    void read_target();
    bool is_foreign(std::size_t i) const;
    bool is_foreign_elision(std::size_t i) const;
    bool is_only_foreign(std::string_view word) const;
    bool is_left_capital(std::size_t i) const;
    bool is_in_lexicon(std::string_view letters) const;
    void mark_twins();
    bool lacks_translation() const;
    std::size_t sources_of(std::string_view key) const;
    bool stands_in_name(std::size_t i) const;
    bool has_other_translation(std::size_t i) const;
    void mark_passages();
    bool is_english_capital(std::size_t i) const;
    bool is_left_passage(std::size_t first, std::size_t last) const;
    bool is_quoted(std::size_t i) const;

    PairView pair_;
    Language own_;
    Language foreign_;
    Spellers* spellers_;
    const Lexicon* lexicon_;
    std::vector<Word> words_;
    std::vector<std::string> source_keys_;
    std::vector<Span> source_words_;
    std::unordered_map<std::string, std::vector<std::size_t>> source_places_;
};

} // namespace enregard
