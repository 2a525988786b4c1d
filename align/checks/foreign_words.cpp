#include "align/checks/foreign_words.hpp"

#include "align/checks/foreign_signs.hpp"
#include "align/language/exonyms.hpp"
#include "align/language/rules.hpp"
#include "align/language/similarity.hpp"
#include "align/language/speller.hpp"
#include "align/language/words.hpp"
#include "align/lexicon/lexicon.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

namespace enregard {

namespace {

/// Shorter words are too often words of both languages.
constexpr std::uint32_t shortest_word_chars = 4;
/// A passage of the source of so many words is no accident, if one of them tells its language.
constexpr std::size_t telling_words = 3;
/// The lexicon knows a word well from this probability of its best translation on.
constexpr float fewest_probability = 0.3F;
/// Two stems so like each other are of one word: mutat, muter.
constexpr double same_stem = 0.6;

bool touches_apostrophe(std::string_view text, Span word)
{
    return is_apostrophe(character_at(text, word.end).code);
}

} // namespace

ForeignWords::ForeignWords(const PairView& pair, Spellers& spellers, const Lexicon* lexicon)
    : pair_(pair),
      own_(pair.target.language),
      foreign_(other_language(own_)),
      spellers_(&spellers),
      lexicon_(lexicon)
{
    read_source();
    read_target();
    for (std::size_t i = 0; i < words_.size(); ++i) {
        words_[i].foreign = is_foreign(i);
        words_[i].tells =
            words_[i].foreign || is_telling_word(foreign_, words_[i].key) || is_english_capital(i);
    }
    mark_passages();
    mark_twins();
}

void ForeignWords::read_source()
{
    const std::string_view text = pair_.source.text;
    source_words_ = split_words(text, {0, size_of(text)});
    for (const Span word : source_words_) {
        source_keys_.push_back(fold_key(slice(text, word)));
        const std::size_t place = source_keys_.size() - 1;
        const std::string& key = source_keys_.back();
        source_places_[key].push_back(place);
        for (std::size_t begin = 0; key.find('-') != std::string::npos && begin < key.size();) {
            const std::size_t end = std::min(key.find('-', begin), key.size());
            source_places_[key.substr(begin, end - begin)].push_back(place);
            begin = end + 1;
        }
    }
}

void ForeignWords::read_target()
{
    const std::string_view text = pair_.target.text;
    for (const Span span : split_words(text, {0, size_of(text)})) {
        Word word{span, fold_key(slice(text, span))};
        word.small = !is_capitalised(slice(text, span)) && !has_digit(slice(text, span));
        word.in_source = source_places_.contains(word.key);
        word.sure = word.small && is_only_foreign(slice(text, span));
        words_.push_back(std::move(word));
    }
}

bool ForeignWords::is_only_foreign(std::string_view word) const
{
    return length_chars(word) >= shortest_word_chars && !spellers_->knows(own_, word) &&
           spellers_->knows(foreign_, word);
}

/// An elision of French in an English text: d'informations.
bool ForeignWords::is_foreign_elision(std::size_t i) const
{
    return own_ == Language::english && is_elision(words_[i].key) &&
           touches_apostrophe(pair_.target.text, words_[i].span);
}

bool ForeignWords::is_foreign(std::size_t i) const
{
    const Word& word = words_[i];
    if (is_loan_word(word.key)) {
        return false;
    }
    if (!word.small) {
        return is_left_capital(i);
    }
    if (is_foreign_elision(i)) {
        return i + 1 < words_.size() && words_[i + 1].small && word.key != "t" && word.key != "s";
    }
    if (i > 0 && is_foreign_elision(i - 1) && word.in_source) {
        return true;
    }
    return word.sure || has_other_translation(i);
}

/// A word with a capital that is no name: it says where somebody is from, or the source begins its
/// sentence with it and the target does not; and the target's language does not have it.
bool ForeignWords::is_left_capital(std::size_t i) const
{
    const std::string_view letters = slice(pair_.target.text, words_[i].span);
    if (!words_[i].in_source || has_digit(letters) || is_all_capitals(letters) ||
        length_chars(letters) < shortest_word_chars || !is_in_lexicon(letters) ||
        stands_in_name(i)) {
        return false;
    }
    if (foreign_ == Language::english && is_people(letters)) {
        return true;
    }
    const auto capital = [&](std::size_t k) {
        return k < words_.size() && is_capitalised(slice(pair_.target.text, words_[k].span));
    };
    const std::vector<std::size_t>& places = source_places_.at(words_[i].key);
    const bool common = std::ranges::any_of(places, [&](std::size_t k) {
        return k == 0 || !is_capitalised(slice(pair_.source.text, source_words_[k]));
    });
    return i > 0 && common && find_exonyms(letters, foreign_).empty() && !capital(i - 1) &&
           !capital(i + 1) && !spellers_->knows(own_, letters) &&
           !spellers_->knows(own_, words_[i].key) && spellers_->knows(foreign_, words_[i].key);
}

/// True where the lexicon knows well what the word of the source is in the target's language.
bool ForeignWords::is_in_lexicon(std::string_view letters) const
{
    const auto id = lexicon_ == nullptr ? std::nullopt : lexicon_->find_word(foreign_, letters);
    if (!id) {
        return false;
    }
    const auto translations = lexicon_->translations(foreign_, *id);
    return !translations.empty() && translations.front().probability() >= fewest_probability;
}

/// True where the word has beside it a word with a capital that it has in the source too.
bool ForeignWords::stands_in_name(std::size_t i) const
{
    const auto shares = [&](std::size_t beside, int step) {
        if (beside >= words_.size() ||
            !is_capitalised(slice(pair_.target.text, words_[beside].span))) {
            return false;
        }
        return std::ranges::any_of(source_places_.at(words_[i].key), [&](std::size_t place) {
            const std::size_t there = place + static_cast<std::size_t>(step);
            return there < source_keys_.size() && source_keys_[there] == words_[beside].key;
        });
    };
    return shares(i + 1, 1) || (i > 0 && shares(i - 1, -1));
}

/// True for a word that both languages have, but not with one meaning: the lexicon translates that
/// of the source in other ways (building in a French sentence). The many Latin words that are the
/// same in both (navigable) are not asked for; English has many words of French, and there the way
/// back must not lead to the word either.
bool ForeignWords::has_other_translation(std::size_t i) const
{
    const std::string_view letters = slice(pair_.target.text, words_[i].span);
    if (!words_[i].in_source || length_chars(letters) < shortest_word_chars ||
        !looks_like(foreign_, words_[i].key) || !is_in_lexicon(letters)) {
        return false;
    }
    const auto translations =
        lexicon_->translations(foreign_, *lexicon_->find_word(foreign_, letters));
    const auto like = [&](Language language, std::span<const Translation> list) {
        const std::string stem = stem_of(language, letters);
        return std::ranges::any_of(list, [&](const Translation& translation) {
            return similarity(stem, lexicon_->stem(language, translation.stem())) >= same_stem;
        });
    };
    const auto here = lexicon_->find_word(own_, letters);
    return !like(own_, translations) && !(own_ == Language::english && here &&
                                          like(foreign_, lexicon_->translations(own_, *here)));
}

/// Marks the words of passages that stand in the source word for word.
void ForeignWords::mark_passages()
{
    for (std::size_t i = 0; i < words_.size();) {
        std::size_t longest = 0;
        const auto places = source_places_.find(words_[i].key);
        if (places != source_places_.end()) {
            for (const std::size_t place : places->second) {
                std::size_t length = 0;
                while (i + length < words_.size() && place + length < source_keys_.size() &&
                       words_[i + length].key == source_keys_[place + length]) {
                    ++length;
                }
                longest = std::max(longest, length);
            }
        }
        if (longest > 1 && is_left_passage(i, i + longest)) {
            std::size_t first = i;
            std::size_t last = i + longest - 1;
            while (first < last && !words_[first].tells) {
                ++first; // sources d'informations: the first word is of both
            }
            while (last > first && !words_[last].tells) {
                --last;
            }
            for (std::size_t k = first; k <= last; ++k) {
                words_[k].foreign = true;
            }
        }
        i += std::max<std::size_t>(longest, 1);
    }
}

bool ForeignWords::is_english_capital(std::size_t i) const
{
    return own_ == Language::french &&
           has_english_capital(slice(pair_.target.text, words_[i].span));
}

/// True where the passage has small words of the other language that are no part of a name (Power
/// of Now).
bool ForeignWords::is_left_passage(std::size_t first, std::size_t last) const
{
    std::size_t telling = 0;
    bool named = false;
    const auto capital = [&](std::size_t k) {
        return k < words_.size() && is_capitalised(slice(pair_.target.text, words_[k].span));
    };
    const auto connects = [&](std::size_t k) {
        return words_[k].small && is_telling_word(foreign_, words_[k].key);
    };
    for (std::size_t i = first; i < last; ++i) {
        std::size_t before = i;
        std::size_t after = i;
        while (before > 0 && connects(before)) {
            --before;
        }
        while (after + 1 < words_.size() && connects(after)) {
            ++after;
        }
        const bool in_name = connects(i) && capital(before) && capital(after);
        const bool small = words_[i].small && !in_name && !is_loan_word(words_[i].key);
        const bool tells = (small && (words_[i].sure || is_telling_word(foreign_, words_[i].key) ||
                                      is_foreign_elision(i))) ||
                           is_english_capital(i);
        telling += tells ? 1 : 0;
        named |= capital(i);
    }
    return telling > 1 || (telling == 1 && last - first >= telling_words && !named) ||
           (telling == 1 && last - first >= telling_words + 1);
}

/// Marks a word of both languages that the target has twice and the source once, where nothing
/// else in the source is translated so: one of the two stands in the place of another word.
void ForeignWords::mark_twins()
{
    if (lexicon_ == nullptr) {
        return;
    }
    for (std::size_t i = 0; i < words_.size(); ++i) {
        Word& word = words_[i];
        if (!word.small || !word.in_source || word.foreign || word.key.size() < 5 ||
            source_places_.at(word.key).size() != 1) {
            continue;
        }
        const auto twins = std::ranges::count(words_, word.key, &Word::key);
        const bool first = std::ranges::find(words_, word.key, &Word::key) - words_.begin() ==
                           static_cast<std::ptrdiff_t>(i);
        if (twins == 2 && first && sources_of(word.key) == 1 && lacks_translation()) {
            word.foreign = true;
            word.tells = true;
            word.twin = true;
        }
    }
}

/// True where a word of the source has no translation in the target, by the lexicon.
bool ForeignWords::lacks_translation() const
{
    std::vector<std::uint32_t> here;
    for (const Word& word : words_) {
        if (const auto id = lexicon_->find_word(own_, word.key)) {
            here.push_back(*id);
        }
    }
    return std::ranges::any_of(source_words_, [&](Span span) {
        const std::string_view letters = slice(pair_.source.text, span);
        if (length_chars(letters) < shortest_word_chars || is_capitalised(letters) ||
            has_digit(letters) || !is_in_lexicon(letters) ||
            rules_for(foreign_).function_words.contains(letters)) {
            return false;
        }
        const auto id = lexicon_->find_word(foreign_, letters);
        return std::ranges::none_of(
            lexicon_->translations(foreign_, *id), [&](const Translation& translation) {
                return std::ranges::find(here, translation.stem()) != here.end();
            });
    });
}

/// How many words of the source may be translated by the word of the target.
std::size_t ForeignWords::sources_of(std::string_view key) const
{
    const auto here = lexicon_->find_word(own_, key);
    return static_cast<std::size_t>(
        std::ranges::count_if(source_keys_, [&](const std::string& source) {
            const auto there = lexicon_->find_word(foreign_, source);
            return source == key ||
                   (here && there && lexicon_->probability(foreign_, *there, *here) > 0);
        }));
}

/// True for a word of a quotation that was left as a whole: a title, a word that is spoken of.
bool ForeignWords::is_quoted(std::size_t i) const
{
    const std::string_view text = pair_.target.text;
    if (!inside_quotation(text, words_[i].span.begin)) {
        return false;
    }
    std::size_t first = i;
    std::size_t last = i;
    while (first > 0 && inside_quotation(text, words_[first - 1].span.begin)) {
        --first;
    }
    while (last + 1 < words_.size() && inside_quotation(text, words_[last + 1].span.begin)) {
        ++last;
    }
    std::size_t left = 0;
    for (std::size_t k = first; k <= last; ++k) {
        left += words_[k].in_source || words_[k].sure ? 1U : 0U;
    }
    return 3 * left >= 2 * (last - first + 1);
}

std::vector<ForeignRun> ForeignWords::runs() const
{
    std::vector<ForeignRun> runs;
    std::size_t previous = words_.size();
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if (!words_[i].foreign || is_quoted(i)) {
            continue;
        }
        if (runs.empty() || previous + 1 != i) {
            runs.push_back({words_[i].span, 0, true});
        }
        ForeignRun& run = runs.back();
        run.span.end = words_[i].span.end;
        ++run.words;
        run.copied = run.copied && words_[i].in_source;
        run.sure = run.sure || words_[i].sure;
        run.tells = run.tells || words_[i].tells;
        run.twin = run.twin || words_[i].twin;
        previous = i;
    }
    std::erase_if(runs, [](const ForeignRun& run) { return !run.tells; });
    return runs;
}

} // namespace enregard
