#include "align/language/negation.hpp"

#include "align/language/word_set.hpp"
#include "align/language/words.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <span>
#include <string>

namespace enregard {

namespace {

struct Word {
    Span span;
    std::string key;
};

std::vector<Word> words_of(std::string_view text)
{
    std::vector<Word> words;
    for (const Span span : split_words(text, {0, size_of(text)})) {
        words.push_back({span, fold_key(slice(text, span))});
    }
    return words;
}

bool begins_with_any(std::string_view key, std::span<const std::string_view> beginnings)
{
    return std::ranges::any_of(
        beginnings, [&](std::string_view beginning) { return key.starts_with(beginning); });
}

/// Words that come near a negation, by their beginnings: what one language denies, the other may
/// say so.
bool comes_near_in_french(std::string_view key)
{
    static const WordSet words = {
        "sans non peu seul seule seuls seules seulement uniquement sauf hormis excepté moins rare "
        "loin "
        "rares rarement difficile difficilement aucun aucune aucunement nul nulle nullement rien "
        "jamais ni guère faute nier nie nié nia sinon exempt exempte dénué dénuée mal malgré perdu "
        "perd perdre"};
    static constexpr std::string_view beginnings[] = {
        "manqu",     "défaut",   "absen",     "refus",   "reje",      "empêch",   "évit",
        "incapa",    "impossib", "cess",      "échou",   "échec",     "interdi",  "priv",
        "exclu",     "dépourvu", "inutil",    "inconnu", "incert",    "insuff",   "injust",
        "illég",     "irrég",    "irrespon",  "immob",   "imprév",    "improba",  "inacc",
        "inatten",   "inchang",  "incompat",  "incompl", "inconfort", "incroy",   "indéni",
        "indésir",   "indiffér", "inefficac", "inégal",  "inexist",   "inhabitu", "insatisf",
        "instab",    "intermin", "intolér",   "invar",   "invis",     "involont", "mécont",
        "désaccord", "désavant", "déconseil", "ignor",   "non-",      "pein",     "renonc",
        "annul"};
    return words.contains(key) || begins_with_any(key, beginnings);
}

bool comes_near_in_english(std::string_view key)
{
    static const WordSet words = {
        "without few little only hardly scarcely barely rarely seldom unless except instead rather "
        "impossible devoid impotent merely miss misses missed missing poorly wrong doubt doubts "
        "nor poor lost loses lose losing loss"};
    static constexpr std::string_view beginnings[] = {
        "fail",     "lack",     "refus",  "den",    "reject",  "prevent",  "avoid",     "ceas",
        "stop",     "absen",    "imposs", "inab",   "incap",   "incom",    "insuff",    "ineff",
        "inval",    "invis",    "inacc",  "inevit", "irre",    "illeg",    "illit",     "impract",
        "improb",   "improper", "immob",  "immeas", "non-",    "neglect",  "forb",      "prohib",
        "exclu",    "except",   "ignor",  "declin", "depriv",  "disagree", "disapprov", "disobe",
        "dislik",   "disreg",   "inapp",  "unab",   "abandon", "resist",   "difficult", "oppos",
        "withhold", "banned"};
    static const WordSet no_negation = {"until unto unilateral uncle uncles"};
    if (key.starts_with("un") && key.size() > 5) {
        return !no_negation.contains(key) && !key.starts_with("under") && !key.starts_with("uni");
    }
    return words.contains(key) || begins_with_any(key, beginnings) ||
           (key.ends_with("less") && key.size() > 5);
}

/// What "ne" needs to deny.
bool completes_ne(std::string_view key)
{
    static const WordSet words = {"pas plus jamais rien aucun aucune personne guère nul nulle ni "
                                  "point nullement aucunement"};
    return words.contains(key);
}

/// How many words after "ne" its other half may stand.
constexpr std::size_t ne_reach = 6;

/// The index of what completes the "ne" at `i`; `i` where nothing does.
std::size_t completed_at(const std::vector<Word>& words, std::size_t i)
{
    for (std::size_t k = i + 1; k < words.size() && k <= i + ne_reach; ++k) {
        static const WordSet ends = {"ne n que qu"};
        if (ends.contains(words[k].key)) {
            return i; // "ne ... que": only
        }
        if (completes_ne(words[k].key)) {
            return k;
        }
    }
    // "Rien ne change", "aucun d'eux n'est venu".
    for (std::size_t k = i; k-- > 0 && k + ne_reach >= i;) {
        static const WordSet before = {"rien aucun aucune personne nul nulle jamais ni pas"};
        if (before.contains(words[k].key)) {
            return k;
        }
    }
    return i;
}

/// True for "ne" before one of the verbs that it denies alone, unless "que" follows: only.
bool needs_no_pas(const std::vector<Word>& words, std::size_t i)
{
    static constexpr std::string_view verbs[] = {"peu", "pouv", "pourr", "puis",
                                                 "put", "ose",  "saur",  "sach"};
    if (i + 1 >= words.size() || !begins_with_any(words[i + 1].key, verbs)) {
        return false;
    }
    const std::size_t end = std::min(words.size(), i + 1 + ne_reach);
    return std::none_of(words.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                        words.begin() + static_cast<std::ptrdiff_t>(end),
                        [](const Word& word) { return word.key == "que" || word.key == "qu"; });
}

bool follows(const std::vector<Word>& words, std::size_t i, const WordSet& wanted)
{
    return i + 1 < words.size() && wanted.contains(words[i + 1].key);
}

std::vector<Negation> french_negations(std::string_view text)
{
    static const WordSet not_denying = {"moins seulement uniquement"};
    const std::vector<Word> words = words_of(text);
    std::vector<Negation> found;
    std::vector<bool> used(words.size(), false);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].key != "ne" && words[i].key != "n") {
            continue;
        }
        const std::size_t half = completed_at(words, i);
        if (half == i) {
            // "Ne peuvent élever": some verbs need no "pas"; "ne ... que", expletive do not deny.
            found.push_back({words[i].span, needs_no_pas(words, i)});
            continue;
        }
        const bool is_question = i + 2 < words.size() && words[i + 1].key.starts_with("est-ce");
        const bool was_used = used[half];
        used[half] = true;
        used[i] = true;
        found.push_back({cover(words[i].span, words[half].span),
                         !is_question && !was_used && !follows(words, half, not_denying)});
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool bare_pas = words[i].key == "pas" && !used[i];
        if (!used[i] && (bare_pas || comes_near_in_french(words[i].key))) {
            found.push_back({words[i].span, false});
        }
    }
    return found;
}

bool denies_in_english(std::string_view key)
{
    static const WordSet words = {"not cannot never nobody nothing none nowhere no neither cant "
                                  "dont wont isnt"};
    return words.contains(key) || key.ends_with("n't");
}

std::vector<Negation> english_negations(std::string_view text)
{
    static const WordSet free_of = {"of from"};
    static const WordSet yet_to = {"to"};
    static const WordSet not_denying = {"only merely just least doubt matter"};
    const std::vector<Word> words = words_of(text);
    std::vector<Negation> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& key = words[i].key;
        const std::string_view after = std::string_view(text).substr(words[i].span.end, 2);
        const bool numbered =
            key == "no" && (after.starts_with(".") ||
                            (i + 1 < words.size() && has_digit(slice(text, words[i + 1].span))));
        if (numbered) {
            continue;
        }
        // "could n't", "couldn 't", "couldn´t": parted by a sign that is no apostrophe.
        const bool parted =
            key.size() > 2 && key.ends_with('n') && i + 1 < words.size() && words[i + 1].key == "t";
        if (parted || denies_in_english(key)) {
            // "Not until": what French says with "seulement" or "ne ... que".
            const bool softened =
                follows(words, i, not_denying) ||
                std::any_of(words.begin() + static_cast<std::ptrdiff_t>(i), words.end(),
                            [](const Word& word) { return word.key == "until"; });
            found.push_back({words[i].span, !softened && key != "neither"});
        } else if (comes_near_in_english(key) || (key == "free" && follows(words, i, free_of)) ||
                   (key == "yet" && follows(words, i, yet_to))) {
            found.push_back({words[i].span, false});
        }
    }
    return found;
}

} // namespace

std::vector<Negation> find_negations(std::string_view text, Language language)
{
    std::vector<Negation> found = language == Language::french    ? french_negations(text)
                                  : language == Language::english ? english_negations(text)
                                                                  : std::vector<Negation>{};
    std::ranges::sort(found, {}, &Negation::span);
    return found;
}

} // namespace enregard
