#include "align/alignment/agreement.hpp"

#include "align/language/numbers.hpp"
#include "align/language/words.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace enregard {

namespace {

/// A word, number or sign of a sentence. Two tokens with the same `exact` id are spelled alike
/// (accents and case aside) or have the same value; with the same `stem` id they begin alike.
struct TokenFeature {
    std::uint32_t exact = 0;
    std::uint32_t stem = 0; ///< 0: too short to compare by its beginning
    float probability = 0;  ///< share of the tokens of its text, 0 to 1
};

using Features = std::vector<TokenFeature>;

/// Words shorter than this are small words that stand in both languages by chance.
constexpr std::uint32_t exact_chars = 4;
/// Cognates of French and English share their first letters (Simard, Foster & Isabelle 1992 use
/// four); five bring fewer chance pairs.
constexpr std::size_t stem_bytes = 5;

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
        for (const Number& number : find_numbers(words, document.language)) {
            features.push_back({ids_.id("#" + number.value), 0, 0});
        }
        for (const Span word : split_words(words, {0, size_of(words)})) {
            add_word(slice(words, word), features);
        }
        for (const char sign : words) {
            if (sign == '?' || sign == '!' || sign == '(' || sign == ':') {
                features.push_back({ids_.id({sign}), 0, 0});
            }
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
        features.push_back({exact, stem, 0});
    }

    static void set_probabilities(std::vector<Features>& all)
    {
        std::unordered_map<std::uint32_t, std::uint32_t> counts;
        std::size_t total = 0;
        for (const Features& features : all) {
            for (const TokenFeature& token : features) {
                ++counts[token.exact];
                ++total;
            }
        }
        const auto divisor = static_cast<float>(std::max(total, usual_tokens) + counts.size());
        for (Features& features : all) {
            for (TokenFeature& token : features) {
                token.probability = (static_cast<float>(counts[token.exact]) + 0.5F) / divisor;
            }
        }
    }

    Interner ids_;
    std::uint64_t small_ = 0;
};

/// Both sides; token ids are shared between them.
struct FeaturePair {
    std::vector<Features> source;
    std::vector<Features> target;
};

/// The weight of the tokens that two sets of sentences share.
double shared_weight(const FeaturePair& pair, const Range& source, const Range& target)
{
    std::vector<std::uint32_t> ids;
    for (std::uint32_t i = source.begin; i < source.end; ++i) {
        for (const TokenFeature& token : pair.source[i]) {
            ids.push_back(token.exact);
            ids.push_back(token.stem);
        }
    }
    std::ranges::sort(ids);
    double shared = 0;
    for (std::uint32_t j = target.begin; j < target.end; ++j) {
        for (const TokenFeature& token : pair.target[j]) {
            const bool same = std::ranges::binary_search(ids, token.exact);
            const bool alike = token.stem != 0 && std::ranges::binary_search(ids, token.stem);
            const double weight = -std::log(static_cast<double>(token.probability));
            shared += same ? weight : alike ? weight / 2 : 0;
        }
    }
    return shared;
}

double token_total(const std::vector<Features>& all)
{
    return std::accumulate(all.begin(), all.end(), 0.0, [](double sum, const Features& features) {
        return sum + static_cast<double>(features.size());
    });
}

} // namespace

Agreement measure_agreement(const Bitext& bitext)
{
    Extractor extractor;
    const FeaturePair features{extractor.extract(bitext.source), extractor.extract(bitext.target)};
    std::vector<Bead> pairs;
    std::ranges::copy_if(bitext.beads, std::back_inserter(pairs), [](const Bead& bead) {
        return !bead.source.empty() && !bead.target.empty();
    });
    Agreement agreement{.observed = 0, .chance = 0, .pairs = pairs.size()};
    const double tokens = token_total(features.source) + token_total(features.target);
    if (pairs.empty() || tokens == 0) {
        return agreement;
    }
    const std::size_t distance = pairs.size() / 2;
    for (std::size_t k = 0; k < pairs.size(); ++k) {
        const Bead& distant = pairs[(k + distance) % pairs.size()];
        agreement.observed += shared_weight(features, pairs[k].source, pairs[k].target) / tokens;
        agreement.chance += shared_weight(features, pairs[k].source, distant.target) / tokens;
    }
    return agreement;
}

} // namespace enregard
