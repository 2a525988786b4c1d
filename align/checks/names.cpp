#include "align/checks/names.hpp"

#include "align/language/countries.hpp"
#include "align/language/roman.hpp"
#include "align/language/rules.hpp"
#include "align/language/speller.hpp"
#include "align/language/word_set.hpp"
#include "align/language/words.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace enregard {

namespace {

/// Shorter words are too much like others: Li, Wu.
constexpr std::uint32_t shortest_name_chars = 3;
constexpr std::size_t longest_acronym_bytes = 6;

/// A name follows them.
const WordSet& titles()
{
    static const WordSet words = {
        "m mm mme mmes mlle mlles mr mrs ms miss dr prof sir dame lord lady maître monsieur madame "
        "mademoiselle saint sainte president président présidente chancellor chancelier king queen "
        "roi reine emperor empereur pope pape prince princess princesse"};
    return words;
}

/// Places and persons that may be common words at the beginning of a sentence: "Trente personnes".
const WordSet& ambiguous_names()
{
    static const WordSet words = {"trente sienne grenade pie vienne plaisance spire perse luc marc "
                                  "constance troyes gand mark peter troy java clement"};
    return words;
}

bool is_adjective_like(std::string_view key)
{
    static constexpr std::string_view endings[] = {
        "an",  "ans",  "ian",   "ic",    "ish",  "ist",   "ists", "ite",   "ites", "ese",
        "ien", "iens", "ienne", "ienne", "ique", "iques", "iste", "istes", "ine",  "al"};
    return std::ranges::any_of(endings, [&](std::string_view end) { return key.ends_with(end); });
}

/// I'm, I'll
bool is_pronoun_i(std::string_view word)
{
    return word.starts_with('I') && is_apostrophe(character_at(word, 1).code);
}

/// LaBeouf, NoMa: no common word is written so.
bool has_inner_capital(std::string_view word)
{
    for (std::uint32_t i = character_at(word, 0).size; i < word.size();) {
        const Character c = character_at(word, i);
        if (is_upper(c.code) && !is_dash(character_before(word, i).code)) {
            return true;
        }
        i += c.size;
    }
    return false;
}

/// Words that English writes with a capital wherever they stand.
const WordSet& calendar()
{
    static const WordSet words = {
        "january february march april may june july august september october november december "
        "monday tuesday wednesday thursday friday saturday sunday easter christmas"};
    return words;
}

/// A common word after one of these may be a term: the Court, l'État.
const WordSet& determiners()
{
    static const WordSet words = {
        "the a an this that these those its his her their our my your each every any some no all "
        "both other such new said same of le la les l un une du de des d au aux ce cet cette ces "
        "son sa ses leur leurs notre nos votre vos tout toute tous toutes chaque aucun aucune"};
    return words;
}

/// XIV, VIIIe: also with the ending of an ordinal number.
bool is_roman_number(std::string_view letters)
{
    for (const std::string_view ending : {"ème", "er", "e", "th"}) {
        if (letters.ends_with(ending)) {
            letters.remove_suffix(ending.size());
            break;
        }
    }
    return !letters.empty() && letters.find_first_not_of("IVXLCDM") == std::string_view::npos;
}

/// True where the apostrophe before `at` belongs to the word before it: l'Europe.
bool is_elided(std::string_view text, std::uint32_t at)
{
    const Character sign = character_before(text, at);
    return is_apostrophe(sign.code) && is_letter(character_before(text, at - sign.size).code);
}

/// True where a sentence, a quotation or an item begins with the word at `at`.
bool opens(std::string_view text, Span sentences, std::uint32_t at)
{
    while (at > sentences.begin) {
        const Character c = character_before(text, at);
        if (is_opening_quote(c.code) && !is_elided(text, at)) {
            return true;
        }
        if (!is_space(c.code) && c.code != '(' && !is_dash(c.code) && !is_digit(c.code)) {
            return c.code == '.' || c.code == '!' || c.code == '?' || c.code == ':' ||
                   c.code == 0x2026;
        }
        at -= c.size;
    }
    return true;
}

/// Tells of each capitalised word what it may be.
class Reading {
public:
    Reading(std::string_view text, Span sentences, Language own, Spellers& spellers)
        : text_(text),
          sentences_(sentences),
          own_(own),
          spellers_(&spellers),
          words_(split_words(text, sentences))
    {
    }

    const std::vector<Span>& words() const { return words_; }

    /// The word with the number `i` as a name; nothing where it is none.
    std::optional<NameWord> read(std::size_t i) const
    {
        const std::string_view letters = slice(text_, words_[i]);
        if (!is_capitalised(letters) || has_digit(letters) || is_pronoun_i(letters) ||
            is_roman_number(letters) || length_chars(letters) < 2 ||
            titles().contains(fold_key(letters)) ||
            rules_for(own_).function_words.contains(fold_key(letters))) {
            return std::nullopt;
        }
        NameWord word{words_[i], plain_key(letters)};
        if (is_all_capitals(letters) ||
            (letters.ends_with('s') && is_all_capitals(letters.substr(0, letters.size() - 1)))) {
            if (letters.size() > longest_acronym_bytes) {
                return std::nullopt; // a heading: what is a name there is not to be seen
            }
            word.kind = NameKind::acronym;
            return word;
        }
        if (length_chars(letters) < shortest_name_chars) {
            return std::nullopt;
        }
        const bool common = !has_inner_capital(letters) &&
                            (is_common(letters) || calendar().contains(fold_key(letters)));
        if (common && opens(text_, sentences_, words_[i].begin)) {
            return std::nullopt;
        }
        word.kind = common ? NameKind::word : NameKind::name;
        return word;
    }

    /// True where the word before `i` is a title: M. Martin, Mrs May.
    bool has_title(std::size_t i) const
    {
        if (i == 0) {
            return false;
        }
        const std::string_view between = slice(text_, {words_[i - 1].end, words_[i].begin});
        return (between == " " || between == ". " || between == "\u00A0" || between == ".\u00A0") &&
               titles().contains(fold_key(slice(text_, words_[i - 1])));
    }

    /// True for a common word that has a capital inside of a sentence though it is no term: no
    /// article before it, no capital beside it (by Newton, as Tesla does).
    bool stands_as_name(std::size_t i) const
    {
        const std::string key = fold_key(slice(text_, words_[i]));
        if (i == 0 || calendar().contains(key) || is_nationality(key, own_)) {
            return false;
        }
        const std::string_view before = slice(text_, words_[i - 1]);
        const bool beside =
            (is_capitalised(before) && !is_list(i - 1)) ||
            (i + 1 < words_.size() && !is_list(i) && is_capitalised(slice(text_, words_[i + 1])));
        return !beside && !determiners().contains(fold_key(before));
    }

private:
    /// True where a comma follows the word.
    bool is_list(std::size_t i) const { return character_at(text_, words_[i].end).code == ','; }

    bool is_common(std::string_view letters) const
    {
        const std::string lower = fold_key(letters);
        return is_abbreviation(own_, lower) || spellers_->knows(own_, lower) ||
               is_nationality(letters, own_) ||
               (is_adjective_like(lower) && spellers_->knows(other_language(own_), lower)) ||
               parts_are_common(lower);
    }

    /// Sud-Est, Vice-President: a name of common words is translated as they are.
    bool parts_are_common(std::string_view word) const
    {
        if (word.find('-') == std::string_view::npos) {
            return false;
        }
        while (!word.empty()) {
            const std::size_t end = std::min(word.find('-'), word.size());
            if (!spellers_->knows(own_, word.substr(0, end)) &&
                !calendar().contains(word.substr(0, end))) {
                return false;
            }
            word.remove_prefix(std::min(end + 1, word.size()));
        }
        return true;
    }

    std::string_view text_;
    Span sentences_;
    Language own_;
    Spellers* spellers_;
    std::vector<Span> words_;
};

/// Adds the parts of the words that have hyphens: Asie-Pacifique speaks of Asia.
void add_parts(std::vector<std::string>& keys)
{
    const std::size_t whole = keys.size();
    for (std::size_t k = 0; k < whole; ++k) {
        const std::string key = keys[k];
        for (std::size_t begin = 0; key.find('-') != std::string::npos && begin < key.size();) {
            const std::size_t end = std::min(key.find('-', begin), key.size());
            if (end - begin > 2) {
                keys.push_back(key.substr(begin, end - begin));
            }
            begin = end + 1;
        }
    }
}

} // namespace

std::vector<ListedName> listed_names(std::string_view text, Span span, Language language)
{
    std::vector<ListedName> listed;
    const std::string_view words = slice(text, span);
    const auto at = [&](Span inner) -> ListedName& {
        const Span place{span.begin + inner.begin, span.begin + inner.end};
        const auto same = std::ranges::find_if(
            listed, [&](const ListedName& name) { return name.span.overlaps(place); });
        if (same != listed.end()) {
            same->span = cover(same->span, place);
            return *same;
        }
        return listed.emplace_back(ListedName{place, {}, {}});
    };
    for (const Country& country : find_countries(words, language)) {
        at(country.span).region = country.region;
    }
    for (const ExonymPlace& place : find_exonyms(words, language)) {
        at(place.span).exonyms.push_back(place.exonym);
    }
    return listed;
}

bool is_known_word(Spellers& spellers, Language language, std::string_view word)
{
    return spellers.knows(language, word) || spellers.knows(language, fold_key(word));
}

NamesOfSide names_of_side(const Bitext& bitext, const PairView& pair, Side side, Spellers& spellers)
{
    const std::string& text = bitext.text(side).document.text;
    const Language own = bitext.text(side).document.language;
    const Span span = pair.side(side).span;
    NamesOfSide names;
    names.listed = listed_names(text, span, own);
    std::erase_if(names.listed, [&](const ListedName& name) {
        return name.region.empty() && opens(text, span, name.span.begin) &&
               ambiguous_names().contains(fold_key(slice(text, name.span)));
    });
    const Reading reading(text, span, own, spellers);
    for (std::size_t i = 0; i < reading.words().size(); ++i) {
        const bool listed = std::ranges::any_of(names.listed, [&](const ListedName& name) {
            return name.span.overlaps(reading.words()[i]);
        });
        std::optional<NameWord> word = listed ? std::nullopt : reading.read(i);
        if (!word) {
            continue;
        }
        if (word->kind == NameKind::word && !is_nationality(slice(text, word->span), own) &&
            (reading.has_title(i) || reading.stands_as_name(i))) {
            word->kind = NameKind::name;
        }
        names.words.push_back(std::move(*word));
    }
    names.around = split_words(text, neighbourhood(bitext, side, pair.bead));
    names.keys.reserve(names.around.size());
    for (const Span word : names.around) {
        names.keys.push_back(plain_key(slice(text, word)));
    }
    add_parts(names.keys);
    return names;
}

std::vector<std::string> forms_of(const ListedName& name, Language language)
{
    std::vector<std::string> forms;
    if (!name.region.empty()) {
        forms.push_back(country_name(name.region, language));
    }
    for (const Exonym* exonym : name.exonyms) {
        std::ranges::copy(exonym->forms(language), std::back_inserter(forms));
    }
    return forms;
}

} // namespace enregard
