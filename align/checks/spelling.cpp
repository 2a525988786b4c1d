#include "align/checks/pairs.hpp"
#include "align/language/rules.hpp"
#include "align/language/similarity.hpp"
#include "align/language/speller.hpp"
#include "align/language/words.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

namespace enregard::checks {

extern const Check spelling;

namespace {

constexpr Example examples[] = {
    {"Le rapport parle du harcèlement des journalistes indépendants.",
     "The report speaks of the ⟦harrassment⟧ of independent journalists."},
    {"The committee will meet again in the autumn of this year.",
     "La commission se ⟦réunnira⟧ de nouveau à l'automne de cette année."},
    {"Le Premier ministre Nikol Pashinyan a rencontré les députés.",
     "Prime Minister Nikol Pashinyan met the members of parliament."},
    {"P.J. : 2 annexes, dont une en français et une en anglais.",
     "Encs: 2 annexes, one of them in Français and one in English."},
    {"The organisation is called Rayonnement and works in Brussels.",
     "L'organisation s'appelle Rayonnement et travaille à Bruxelles."},
};

constexpr Wording unknown_word{"{} is not in the {} dictionary.",
                               "{} n'est pas dans le dictionnaire {}."};
constexpr Wording like_word{"{} is not in the {} dictionary; {} is.",
                            "{} n'est pas dans le dictionnaire {}, mais {} y est."};

/// A word is a name of the document rather than a slip when it stands this often.
constexpr int name_repeats = 3;

class Search {
public:
    Search(const Bitext& bitext, Spellers& spellers)
        : bitext_(&bitext), spellers_(&spellers), own_(bitext.target.document.language)
    {
        for (const Side side : {Side::source, Side::target}) {
            const std::string& text = bitext.text(side).document.text;
            for (const Span word : split_words(text, {0, size_of(text)})) {
                const std::string key = plain_key(slice(text, word));
                if (side == Side::source) {
                    source_.insert(key);
                } else {
                    ++target_[key];
                }
            }
        }
    }

    /// True where `word` looks misspelt.
    bool is_misspelt(Span word, Span counterpart)
    {
        const std::string& text = bitext_->target.document.text;
        const std::string_view letters = slice(text, word);
        const std::string key = plain_key(letters);
        const std::uint32_t length = length_chars(letters);
        if (length < 3 || length > 40 || has_digit(letters) || has_inner_capital(letters) ||
            is_elision(fold_key(letters)) || is_abbreviation(own_, fold_key(letters)) ||
            spellers_->knows(own_, letters) || source_.contains(key) ||
            target_[key] >= name_repeats) {
            return false;
        }
        if (letters.find('-') != std::string_view::npos && parts_are_known(letters)) {
            return false;
        }
        // A capital inside of a sentence makes a name: names are not in dictionaries.
        if (is_capitalised(letters) &&
            (!begins_sentence(word) || spellers_->knows(own_, fold_key(letters)) ||
             spellers_->knows(other_language(own_), letters) ||
             has_like_word(letters, counterpart))) {
            return false;
        }
        return !(spellers_->knows(other_language(own_), letters) && in_quotation(word));
    }

private:
    static bool has_inner_capital(std::string_view word)
    {
        for (std::uint32_t i = character_at(word, 0).size; i < word.size();) {
            const Character c = character_at(word, i);
            const char32_t before = character_before(word, i).code;
            if (is_upper(c.code) && before != '-' && !is_apostrophe(before)) {
                return true;
            }
            i += c.size;
        }
        return false;
    }

    bool parts_are_known(std::string_view word)
    {
        while (!word.empty()) {
            const std::size_t end = std::min(word.find('-'), word.size());
            const std::string_view part = word.substr(0, end);
            if (part.size() > 1 && !spellers_->knows(own_, part) &&
                !spellers_->knows(other_language(own_), part)) {
                return false;
            }
            word.remove_prefix(std::min(end + 1, word.size()));
        }
        return true;
    }

    bool begins_sentence(Span word) const
    {
        const std::vector<Sentence>& sentences = bitext_->target.sentences;
        return std::ranges::binary_search(sentences, word.begin, {}, [](const Sentence& sentence) {
            return sentence.span.begin;
        });
    }

    /// True where the counterpart has a word spelled nearly so: a name, adapted to the language.
    bool has_like_word(std::string_view word, Span counterpart) const
    {
        const std::string& text = bitext_->source.document.text;
        return std::ranges::any_of(split_words(text, counterpart), [&](Span other) {
            return similarity(word, slice(text, other)) >= 0.6;
        });
    }

    bool in_quotation(Span word) const
    {
        const std::string& text = bitext_->target.document.text;
        std::uint32_t at = word.begin;
        while (is_space(character_before(text, at).code)) {
            at -= character_before(text, at).size;
        }
        return is_opening_quote(character_before(text, at).code);
    }

    const Bitext* bitext_;
    Spellers* spellers_;
    Language own_;
    std::unordered_set<std::string> source_;
    std::unordered_map<std::string, int> target_;
};

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    const Language own = bitext.target.document.language;
    if (own == Language::unknown || !context.spellers.available(own)) {
        return;
    }
    Search search(bitext, context.spellers);
    const std::string& text = bitext.target.document.text;
    for (std::size_t i = 0; i < bitext.beads.size(); ++i) {
        const Span source = span_of(bitext.source, bitext.beads[i].source);
        const Span target = span_of(bitext.target, bitext.beads[i].target);
        for (const Span word : split_words(text, target)) {
            if (!search.is_misspelt(word, source)) {
                continue;
            }
            std::vector<std::string> suggestions = context.spellers.suggest(own, slice(text, word));
            const Voice& voice = context.voice;
            const std::string shown = voice.quoted(slice(text, word));
            std::string message = suggestions.empty()
                                      ? voice.say(unknown_word, shown, voice.name(own))
                                      : voice.say(like_word, shown, voice.name(own),
                                                  voice.quoted(suggestions.front()));
            findings.push_back({
                .check = spelling.id,
                .severity = Severity::warning,
                .side = Side::target,
                .span = word,
                .other = source.empty() ? std::nullopt : std::optional(source),
                .bead = i,
                .message = std::move(message),
                .suggestions = std::move(suggestions),
                .confidence = is_capitalised(slice(text, word)) ? 0.6 : 0.85,
            });
        }
    }
}

} // namespace

constexpr Check spelling = {
    .id = "spelling",
    .severity = Severity::warning,
    .summary = "A word of the translation is not in the dictionary.",
    .why = "Hunspell's dictionaries are asked (British and American English, French). Words and "
           "names that stand in the original too, names inside of a sentence, acronyms, words "
           "with digits and words that come back three times are not reported.",
    .examples = examples,
    .run = run,
    .mqm = "misspelling; Fluency > Spelling",
};

} // namespace enregard::checks
