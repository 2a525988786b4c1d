#include "align/alignment/features.hpp"

#include "align/language/numbers.hpp"
#include "align/language/words.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

namespace enregard {

namespace {

/// Words shorter than this are small words that stand in both languages by chance.
constexpr std::uint32_t exact_chars = 4;
/// Cognates of French and English share their first letters (Simard, Foster & Isabelle 1992 use
/// four); five bring fewer chance pairs.
constexpr std::size_t stem_bytes = 5;

/// The share of words of which a true counterpart shows nothing alike, and that of numbers in
/// digits.
constexpr float unexplained_word = 0.9F;
constexpr float unexplained_number = 0.6F;

/// In a text shorter than this, a word's share of it says nothing of how rare the word is.
constexpr std::size_t usual_tokens = 5000;

class Interner {
public:
    std::uint32_t id(const std::string& key)
    {
        return ids_.try_emplace(key, static_cast<std::uint32_t>(ids_.size() + 1)).first->second;
    }

private:
    std::unordered_map<std::string, std::uint32_t> ids_;
};

class Extractor {
public:
    std::vector<Features> extract(const Text& text)
    {
        std::vector<Features> all;
        all.reserve(text.sentences.size());
        for (const Sentence& sentence : text.sentences) {
            all.push_back(features_of(text.document, sentence));
        }
        set_probabilities(all);
        return all;
    }

private:
    Features features_of(const Document& document, const Sentence& sentence)
    {
        const std::string_view words = slice(document.text, sentence.span);
        Features features;
        features.kind = document.blocks[sentence.block].kind;
        features.block = sentence.block;
        features.length_chars = length_chars(words);
        const std::vector<Number> numbers = find_numbers(words, document.language);
        for (const Number& number : numbers) {
            const bool certain = !number.written_out && number.kind != NumberKind::roman;
            features.tokens.push_back({ids_.id("#" + number.value), 0, 0,
                                       certain ? unexplained_number : unexplained_word});
        }
        for (const Span word : split_words(words, {0, size_of(words)})) {
            add_word(slice(words, word), features);
        }
        for (const char sign : words) {
            if (sign == '?' || sign == '!' || sign == '(' || sign == ':') {
                features.tokens.push_back({ids_.id({sign}), 0, 0, unexplained_word});
            }
        }
        for (const TokenFeature& token : features.tokens) {
            features.unexplained_cost += std::log(static_cast<double>(token.unexplained));
        }
        return features;
    }

    void add_word(std::string_view word, Features& features)
    {
        if (has_digit(word) && word.find_first_not_of("0123456789") == std::string_view::npos) {
            return; // a number: its value is a token already
        }
        const std::string key = plain_key(word);
        const bool telling = length_chars(word) >= exact_chars || is_all_capitals(word);
        // A small word counts as a token of the sentence, but matches nothing.
        const std::uint32_t exact =
            telling ? ids_.id(key) : ids_.id("~" + std::to_string(++small_));
        const std::uint32_t stem =
            key.size() >= stem_bytes ? ids_.id(key.substr(0, stem_bytes) + "*") : 0;
        features.tokens.push_back({exact, stem, 0, unexplained_word});
    }

    static void set_probabilities(std::vector<Features>& all)
    {
        std::unordered_map<std::uint32_t, std::uint32_t> counts;
        std::size_t total = 0;
        for (const Features& features : all) {
            for (const TokenFeature& token : features.tokens) {
                ++counts[token.exact];
                ++total;
            }
        }
        const auto divisor = static_cast<float>(std::max(total, usual_tokens) + counts.size());
        for (Features& features : all) {
            for (TokenFeature& token : features.tokens) {
                token.probability = (static_cast<float>(counts[token.exact]) + 0.5F) / divisor;
            }
        }
    }

    Interner ids_;
    std::uint64_t small_ = 0;
};

} // namespace

FeaturePair extract_features(const Text& source, const Text& target)
{
    Extractor extractor;
    FeaturePair pair;
    pair.source = extractor.extract(source);
    pair.target = extractor.extract(target);
    return pair;
}

} // namespace enregard
