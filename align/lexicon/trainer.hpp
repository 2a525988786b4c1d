#pragma once

#include "align/lexicon/lexicon.hpp"
#include "align/lexicon/model1.hpp"
#include "align/lexicon/vocabulary.hpp"

#include <map>
#include <string>
#include <vector>

namespace enregard {

/// Where an entry of a dictionary comes from: a list of terms wins over everything else.
enum class EntryKind { dictionary, term };

/// Makes a lexicon out of texts that translate each other, of dictionaries and of lists of terms:
///
///     LexiconTrainer trainer;
///     trainer.add_pair("La loi est votée.", "The law is passed.");
///     trainer.add_entry("loi", "law", EntryKind::term);
///     const Lexicon lexicon = trainer.train();
class LexiconTrainer {
public:
    /// Sentences or short paragraphs that translate each other; `weight` says how much they count.
    void add_pair(std::string_view french, std::string_view english, double weight = 1);

    /// An entry of a dictionary, of one word or several; `weight` compares it with the others of
    /// the same word. Of the terms for the same French words, those given first come first.
    void add_entry(std::string_view french, std::string_view english, EntryKind kind,
                   double weight = 1);

    /// `form` is a form of the word `lemma`, and counted and found as that one.
    void add_form(Language language, std::string_view form, std::string_view lemma);

    void set_manifest(std::string manifest) { manifest_ = std::move(manifest); }

    /// The lexicon of all this, once. Takes minutes for a million pairs.
    Lexicon train(const Model1Options& options = {});

private:
    friend class Training;
    struct Entry {
        std::vector<std::uint32_t> french;
        std::vector<std::uint32_t> english;
        double weight;
        EntryKind kind;
        std::string french_text;
        std::string english_text;
    };

    Vocabulary french_{Language::french};
    Vocabulary english_{Language::english};
    ParallelText text_; ///< French, English
    std::vector<Entry> entries_;
    std::map<std::vector<std::uint32_t>, int> terms_of_; ///< how many each French term has had
    std::string manifest_;
};

} // namespace enregard
