#include "align/terms/words.hpp"

#include "align/language/word_set.hpp"
#include "align/lexicon/stem.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace enregard {

namespace {

/// What may stand between the words of a term.
bool joins_words(char32_t code)
{
    return is_space(code) || is_apostrophe(code) || is_dash(code) || is_opening_quote(code) ||
           is_closing_quote(code) || code == 0xAD;
}

bool is_small_word(Language language, std::string_view key)
{
    static const WordSet french = {"le la les l un une de du des d"};
    static const WordSet english = {"the a an of s"};
    return language == Language::french    ? french.contains(key)
           : language == Language::english ? english.contains(key)
                                           : false;
}

/// A short end needs two letters before it.
bool replace_end(std::string& word, std::string_view end, std::string_view with)
{
    constexpr std::size_t whole_word = 6;
    const std::size_t least = end.size() < whole_word ? end.size() + 2 : end.size();
    if (word.size() < least || !word.ends_with(end)) {
        return false;
    }
    word.replace(word.size() - end.size(), end.size(), with);
    return true;
}

/// The American form of a British spelling, as far as the end of the word tells it.
void fold_spelling(std::string& word)
{
    static constexpr std::pair<std::string_view, std::string_view> ends[] = {
        {"isation", "ization"}, {"ise", "ize"},
        {"ised", "ized"},       {"ising", "izing"},
        {"our", "or"},          {"centre", "center"},
        {"defence", "defense"}, {"programme", "program"},
        {"offence", "offense"},
    };
    for (const auto& [end, with] : ends) {
        if (replace_end(word, end, with)) {
            return;
        }
    }
    if (word.size() > 9) {
        for (const auto& [begin, with] : {std::pair{"organis", "organiz"}, {"labour", "labor"}}) {
            if (word.starts_with(begin)) {
                word.replace(0, std::string_view(begin).size(), with);
            }
        }
    }
}

std::string english_base(std::string word)
{
    if (!replace_end(word, "ies", "y") && !replace_end(word, "sses", "ss") &&
        !replace_end(word, "xes", "x") && !replace_end(word, "ches", "ch") &&
        !replace_end(word, "shes", "sh") && !replace_end(word, "men", "man") && word.size() > 3 &&
        word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") &&
        !word.ends_with("is")) {
        word.pop_back();
    }
    fold_spelling(word);
    return word;
}

std::string french_base(std::string word)
{
    if (replace_end(word, "eux", "eus") || replace_end(word, "euse", "eus") ||
        replace_end(word, "euses", "eus")) {
        return word;
    }
    if (!replace_end(word, "aux", "al") && word.size() > 2 &&
        (word.ends_with('s') || word.ends_with('x'))) {
        word.pop_back();
    }
    if (word.size() > 3 && word.ends_with('e')) {
        word.pop_back();
        const std::size_t size = word.size();
        const char last = word[size - 1];
        if (last == word[size - 2] && (last == 'n' || last == 'l' || last == 't' || last == 's')) {
            word.pop_back();
        }
    }
    if (!replace_end(word, "tric", "teur") && !replace_end(word, "if", "iv") &&
        !replace_end(word, "èr", "er") && !replace_end(word, "èt", "et")) {
        replace_end(word, "ail", "al"); // travail, travaux
    }
    return word;
}

std::string base_of(Language language, std::string_view word)
{
    std::string key = word_key(word);
    return language == Language::french    ? french_base(std::move(key))
           : language == Language::english ? english_base(std::move(key))
                                           : key;
}

/// True for the ends of verbs; nouns of the same stem have others ("-tion", "-ment", "-eur").
bool has_verb_end(Language language, std::string_view word)
{
    static constexpr std::string_view french[] = {
        "e",   "es",  "ent",   "ons", "ez",    "er", "ir", "é", "és", "ée", "ées", "ant",
        "ait", "ais", "aient", "era", "eront", "it", "is", "i", "ie", "a",  "t"};
    static constexpr std::string_view english[] = {"s", "ed", "ing", "e", "d"};
    const auto ends = [&](std::string_view end) { return word.ends_with(end); };
    return language == Language::french
               ? std::ranges::any_of(french, ends) && !word.ends_with("ment")
               : std::ranges::any_of(english, ends);
}

} // namespace

std::vector<TermWord> TermWords::learn(std::string_view term)
{
    return split(term, {0, size_of(term)}, true);
}

std::vector<TermWord> TermWords::read(std::string_view text, Span span)
{
    return split(text, span, false);
}

std::vector<TermWord> TermWords::split(std::string_view text, Span span, bool learns)
{
    std::vector<TermWord> words;
    bool after_sign = true;
    for (std::uint32_t at = span.begin; at < span.end;) {
        const Character first = character_at(text, at);
        const bool digits = is_digit(first.code);
        if (!digits && !is_letter(first.code)) {
            after_sign = after_sign || !joins_words(first.code);
            at += first.size;
            continue;
        }
        std::uint32_t end = at;
        for (Character c = first;
             end < span.end &&
             (digits ? is_digit(c.code)
                     : is_letter(c.code) || c.code == 0xAD || (c.code >= 0x300 && c.code <= 0x36F));
             c = character_at(text, end)) {
            end += c.size;
        }
        const std::string_view word = slice(text, {at, end});
        const bool joined = (word == "co" || word == "Co") && end + 1 < span.end &&
                            text[end] == '-' && is_letter(character_at(text, end + 1).code);
        if (joined) {
            const std::uint32_t begin = at;
            for (at = end + 1, end = at; end < span.end && is_letter(character_at(text, end).code);
                 end += character_at(text, end).size) {
            }
            const std::string whole = std::string(word) + std::string(slice(text, {at, end}));
            words.push_back({{begin, end}, key_of(whole, learns), after_sign});
        } else if (!is_small_word(language_, word.size() < 4 ? word_key(word) : "")) {
            words.push_back({{at, end}, key_of(word, learns), after_sign});
        } else {
            at = end;
            continue;
        }
        after_sign = false;
        at = end;
    }
    return words;
}

std::uint32_t TermWords::key_of(std::string_view word, bool learns)
{
    const auto [known, fresh] = words_.try_emplace(std::string(word), TermWord::unknown);
    if (!fresh && (known->second != TermWord::unknown || !learns)) {
        return known->second;
    }
    const std::string key = word_key(word);
    const bool is_to = language_ == Language::french && (key == "au" || key == "aux");
    // The stemmer alone leaves some plurals apart from their singular: "élu", "élus".
    const std::string stem = stem_of(language_, is_to ? "à" : base_of(language_, key));
    if (learns) {
        known->second =
            stems_.try_emplace(stem, static_cast<std::uint32_t>(stems_.size())).first->second;
    } else {
        const auto found = stems_.find(stem);
        known->second = found == stems_.end() ? TermWord::unknown : found->second;
    }
    return known->second;
}

bool is_inflection(Language language, std::string_view term, std::string_view word, bool verb)
{
    if (term == word || base_of(language, term) == base_of(language, word)) {
        return true;
    }
    return verb && has_verb_end(language, word_key(word));
}

bool is_acronym(std::string_view word)
{
    std::uint32_t capitals = 0;
    std::uint32_t others = 0;
    bool digits = false;
    for (std::uint32_t i = 0; i < word.size();) {
        const Character c = character_at(word, i);
        capitals += is_upper(c.code) ? 1U : 0U;
        digits = digits || is_digit(c.code);
        others += is_letter(c.code) && !is_upper(c.code) ? 1U : 0U;
        i += c.size;
    }
    return word.find(' ') == std::string_view::npos &&
           ((capitals > 1 && capitals > others) || (capitals == 1 && others == 0 && digits));
}

} // namespace enregard
