#include "align/checks/pairs.hpp"
#include "align/language/countries.hpp"
#include "align/language/formulas.hpp"
#include "align/language/rules.hpp"
#include "align/language/similarity.hpp"
#include "align/language/speller.hpp"
#include "align/language/words.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>

namespace enregard::checks {

extern const Check name_mismatch;

namespace {

/// From this likeness on, two spellings are of one name: Nakhitchevan and Nakhchivan (0.75), but
/// not Mirziyoyev and Mirzoyan (0.6).
constexpr double same_name = 0.65;
/// From here on, they look like one name that was changed.
constexpr double changed_name = 0.4;

constexpr Example examples[] = {
    {"Le président Mirziyoyev a reçu la délégation au palais du gouvernement.",
     "President ⟦Mirzoyan⟧ received the delegation at the palace of the government."},
    {"La France et l'Union européenne suivent de près la situation dans le pays.",
     "France, ⟦Germany⟧ and the European Union follow the situation in the country closely."},
    {"The city of Nakhchivan was founded a long time ago, as Armenia and Germany know.",
     "La ville de Nakhitchevan a été fondée il y a longtemps, comme l'Arménie et l'Allemagne le "
     "savent."},
};

constexpr Wording another_name{"The {} has the name {} where the {} has {}.",
                               "Côté {}, on lit le nom {} là où le côté {} a {}."};
constexpr Wording no_country{"The {} names {}; the {} sentence does not speak of {}.",
                             "Côté {}, il est question de {} ; côté {}, la phrase ne parle pas de "
                             "{}."};
constexpr Wording no_name{"The {} has the name {}; the {} sentence has no name like it.",
                          "Côté {}, on lit le nom {} ; côté {}, la phrase n'a pas de nom "
                          "semblable."};

int capitals_in(std::string_view word)
{
    int capitals = 0;
    for (std::uint32_t i = 0; i < word.size();) {
        const Character c = character_at(word, i);
        capitals += is_upper(c.code) ? 1 : 0;
        i += c.size;
    }
    return capitals;
}

/// The names of one side of a pair that no dictionary knows: they are spelled alike, or nearly so,
/// in both languages. Exonyms (Londres, London) are in the dictionaries.
std::vector<Span> unknown_names(const Bitext& bitext, Side side, Span span, Spellers& spellers)
{
    const std::string& text = bitext.text(side).document.text;
    std::vector<Span> names;
    for (const Span word : split_words(text, span)) {
        const std::string_view letters = slice(text, word);
        if (!is_capitalised(letters) || is_all_capitals(letters) || has_digit(letters) ||
            length_chars(letters) < 4 || capitals_in(letters) > 1) {
            continue; // IDPs, UNESCO: acronyms have forms of their own
        }
        const std::string lower = fold_key(letters);
        const auto known = [&](Language language) {
            return is_abbreviation(language, lower) || spellers.knows(language, letters) ||
                   spellers.knows(language, lower);
        };
        if (!known(Language::english) && !known(Language::french)) {
            names.push_back(word);
        }
    }
    return names;
}

/// The best likeness of `name`, or of its last part behind a hyphen, with a word of `words`.
double likeness(std::string_view name, std::string_view text, const std::vector<Span>& words)
{
    const std::string key = plain_key(name);
    const std::size_t hyphen = key.rfind('-');
    const std::string last =
        hyphen == std::string::npos || key.size() - hyphen < 5 ? "" : key.substr(hyphen + 1);
    double best = 0;
    for (const Span word : words) {
        const std::string other = plain_key(slice(text, word));
        if (!last.empty() && other.ends_with(last)) {
            return 1;
        }
        best = std::max(best, similarity(key, other));
    }
    return best;
}

/// The words of both texts, to ask whether a name stands anywhere.
class WordIndex {
public:
    explicit WordIndex(const Bitext& bitext)
    {
        for (const Side side : {Side::source, Side::target}) {
            const std::string& text = bitext.text(side).document.text;
            for (const Span word : split_words(text, {0, size_of(text)})) {
                words(side).insert(plain_key(slice(text, word)));
            }
        }
    }

    bool has(Side side, std::string_view word) const
    {
        return (side == Side::source ? source_ : target_).contains(plain_key(word));
    }

private:
    std::unordered_set<std::string>& words(Side side)
    {
        return side == Side::source ? source_ : target_;
    }

    std::unordered_set<std::string> source_;
    std::unordered_set<std::string> target_;
};

class Comparison {
public:
    Comparison(const Bitext& bitext, const PairView& pair, const WordIndex& index,
               const CheckContext& context, std::vector<Finding>& findings)
        : bitext_(&bitext),
          pair_(pair),
          index_(&index),
          spellers_(&context.spellers),
          voice_(context.voice),
          findings_(&findings)
    {
    }

    void compare_names()
    {
        std::vector<Span> source = lonely(Side::source);
        std::vector<Span> target = lonely(Side::target);
        for (const Span name : target) {
            const auto changed = std::ranges::max_element(source, {}, [&](Span other) {
                return similarity(words_of(*bitext_, Side::target, name),
                                  words_of(*bitext_, Side::source, other));
            });
            if (changed == source.end() ||
                similarity(words_of(*bitext_, Side::target, name),
                           words_of(*bitext_, Side::source, *changed)) < changed_name) {
                report_alone(Side::target, name);
                continue;
            }
            add(Severity::warning, Side::target, name, *changed, 0.8,
                voice_.say(another_name, voice_.side(*bitext_, Side::target),
                           voice_.quoted(words_of(*bitext_, Side::target, name)),
                           voice_.side(*bitext_, Side::source),
                           voice_.quoted(words_of(*bitext_, Side::source, *changed))));
            findings_->back().suggestions.emplace_back(words_of(*bitext_, Side::source, *changed));
            source.erase(changed);
        }
        for (const Span name : source) {
            report_alone(Side::source, name);
        }
    }

    void compare_countries()
    {
        for (const Side side : {Side::source, Side::target}) {
            const Side other = opposite(side);
            const std::string_view there =
                words_of(*bitext_, other, neighbourhood(*bitext_, other, pair_.bead));
            const std::string_view here = pair_.side(side).text;
            for (const Country& country :
                 find_countries(here, bitext_->text(side).document.language)) {
                if (mentions_country(there, bitext_->text(other).document.language,
                                     country.region)) {
                    continue;
                }
                const Span span = pair_.side(side).in_document(country.span);
                const std::string name =
                    country_name(country.region, bitext_->text(other).document.language);
                add(Severity::warning, side, span, pair_.side(other).span, 0.75,
                    voice_.say(no_country, voice_.side(*bitext_, side),
                               voice_.quoted(slice(here, country.span)),
                               voice_.side(*bitext_, other), voice_.quoted(name)));
            }
        }
    }

private:
    /// The unknown names of one side that nothing on the other side resembles.
    std::vector<Span> lonely(Side side) const
    {
        const Side other = opposite(side);
        const std::string& there = bitext_->text(other).document.text;
        const std::vector<Span> words =
            split_words(there, neighbourhood(*bitext_, other, pair_.bead));
        std::vector<Span> names = unknown_names(*bitext_, side, pair_.side(side).span, *spellers_);
        std::erase_if(names, [&](Span name) {
            return likeness(words_of(*bitext_, side, name), there, words) >= same_name;
        });
        return names;
    }

    /// Where the other text has the name elsewhere, this sentence may do with a pronoun.
    bool stands_elsewhere(Side side, Span name) const
    {
        return bitext_->ids.empty() && index_->has(opposite(side), words_of(*bitext_, side, name));
    }

    void report_alone(Side side, Span name)
    {
        const bool elsewhere = stands_elsewhere(side, name);
        add(elsewhere ? Severity::info : Severity::warning, side, name,
            pair_.side(opposite(side)).span, elsewhere ? 0.3 : 0.6,
            voice_.say(no_name, voice_.side(*bitext_, side),
                       voice_.quoted(words_of(*bitext_, side, name)),
                       voice_.side(*bitext_, opposite(side))));
    }

    void add(Severity severity, Side side, Span span, Span other, double confidence,
             std::string message)
    {
        const bool sure = pair_.posterior >= 0.5;
        findings_->push_back({
            .check = name_mismatch.id,
            .severity = sure ? severity : Severity::info,
            .side = side,
            .span = span,
            .other = other,
            .bead = pair_.bead,
            .message = std::move(message),
            .confidence = confidence * pair_.posterior,
        });
    }

    const Bitext* bitext_;
    PairView pair_;
    const WordIndex* index_;
    Spellers* spellers_;
    Voice voice_;
    std::vector<Finding>* findings_;
};

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    if (!has_two_languages(bitext) || !context.spellers.available(Language::english) ||
        !context.spellers.available(Language::french)) {
        return;
    }
    const WordIndex index(bitext);
    for_each_pair(bitext, [&](const PairView& pair) {
        if (is_closing_formula(pair.source.text) || is_closing_formula(pair.target.text)) {
            return;
        }
        Comparison comparison(bitext, pair, index, context, findings);
        comparison.compare_names();
        comparison.compare_countries();
    });
}

} // namespace

constexpr Check name_mismatch = {
    .id = "name-mismatch",
    .severity = Severity::warning,
    .summary = "A name or a country of one side is missing or changed on the other.",
    .why = "Names that no dictionary knows are spelled alike in French and English, or nearly so "
           "(Nakhchivan, Nakhitchevan): one that has no likeness in the other sentence was left "
           "out or changed. Countries are compared by their names in both languages, and "
           "adjectives and inhabitants count (French for France). A name that the other text has "
           "elsewhere "
           "is a note: the sentence may do with a pronoun.",
    .examples = examples,
    .run = run,
};

} // namespace enregard::checks
