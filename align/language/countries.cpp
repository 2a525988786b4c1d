#include "align/language/countries.hpp"

#include "align/language/exonyms.hpp"
#include "align/language/words.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <unordered_set>

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace enregard {

namespace {

/// The longest name, in words ("République démocratique du Congo").
constexpr std::size_t most_words = 6;

struct Form {
    std::string_view region;
    std::string_view word; ///< a plain_key
};

/// What speaks of a country without beginning like its name.
constexpr Form other_forms[] = {
    {"FR", "french"},      {"NL", "dutch"},     {"NL", "neerlandais"}, {"NL", "hollandais"},
    {"NL", "holland"},     {"NL", "hollande"},  {"DK", "danish"},      {"DK", "danes"},
    {"GB", "british"},     {"GB", "britain"},   {"GB", "britannique"}, {"GB", "britanniques"},
    {"GB", "uk"},          {"GB", "english"},   {"GB", "anglais"},     {"GB", "angleterre"},
    {"US", "us"},          {"US", "usa"},       {"US", "u.s"},         {"US", "american"},
    {"US", "americans"},   {"US", "americain"}, {"US", "americaine"},  {"US", "americains"},
    {"US", "americaines"}, {"IE", "irish"},     {"PL", "polish"},      {"ES", "spanish"},
    {"CZ", "czechia"},     {"CZ", "tcheque"},   {"CH", "swiss"},       {"CH", "suisse"},
    {"CH", "helvetique"},  {"FI", "finnish"},   {"FI", "finns"},       {"FI", "finnois"},
    {"US", "america"},     {"US", "amerique"},  {"ES", "spaniards"},   {"NO", "norwegian"},
    {"SE", "swedish"},     {"SE", "swedes"},    {"PH", "filipino"},    {"PH", "filipinos"},
    {"GR", "hellenique"},  {"US", "u.s"},       {"US", "u.s.a"},
};

/// The words of a name, folded: "les États-Unis" and "Etats-Unis" are told apart by accents no
/// more.
std::vector<std::string> word_keys(std::string_view name)
{
    std::vector<std::string> keys;
    for (const Span word : split_words(name, {0, size_of(name)})) {
        keys.push_back(plain_key(slice(name, word)));
    }
    return keys;
}

std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t count)
{
    std::string all;
    for (std::size_t k = first; k < first + count; ++k) {
        all += words[k] + " ";
    }
    return all;
}

icu::Locale locale_of(Language language)
{
    return language == Language::french ? icu::Locale::getFrench() : icu::Locale::getEnglish();
}

/// 'C' for each word with a capital, 'c' for the others: "La Réunion" is no "la réunion".
std::string capitals_of(std::string_view text, const std::vector<Span>& words, std::size_t first,
                        std::size_t count)
{
    std::string pattern;
    for (std::size_t k = first; k < first + count; ++k) {
        pattern += is_capitalised(slice(text, words[k])) ? 'C' : 'c';
    }
    return pattern;
}

struct Name {
    std::string region;
    std::string capitals;
};

/// Names by their folded words, for one language.
using Names = std::unordered_map<std::string, Name>;

Names make_names(Language language)
{
    Names names;
    for (const char* const* region = icu::Locale::getISOCountries(); *region != nullptr; ++region) {
        const std::string name = country_name(*region, language);
        const std::vector<Span> spans = split_words(name, {0, size_of(name)});
        const std::vector<std::string> words = word_keys(name);
        names.emplace(joined(words, 0, words.size()),
                      Name{*region, capitals_of(name, spans, 0, spans.size())});
    }
    names.emplace("usa ", Name{"US", "C"});
    names.emplace("u s ", Name{"US", "CC"}); // U.S.
    names.emplace("u s a ", Name{"US", "CCC"});
    names.emplace("u k ", Name{"GB", "CC"});
    return names;
}

/// The first letters of every name of a country or another place, in both languages: as many as a
/// place and its people share.
constexpr std::size_t shared_letters = 4;

std::unordered_set<std::string> make_beginnings()
{
    std::unordered_set<std::string> beginnings;
    for (const Language language : {Language::english, Language::french}) {
        for (const char* const* region = icu::Locale::getISOCountries(); *region != nullptr;
             ++region) {
            for (const std::string& word : word_keys(country_name(*region, language))) {
                if (word.size() >= shared_letters) {
                    beginnings.insert(word.substr(0, shared_letters));
                }
            }
        }
    }
    for (const std::string_view line : exonym_lines()) {
        for (const std::string& word : word_keys(line)) {
            if (word.size() >= shared_letters) {
                beginnings.insert(word.substr(0, shared_letters));
            }
        }
    }
    return beginnings;
}

/// How adjectives and names of peoples end in the singular.
constexpr std::string_view english_endings[] = {"an", "ish", "ese", "ic", "ch",
                                                "i",  "ite", "kh",  "k",  "er"};
constexpr std::string_view french_endings[] = {
    "an", "ane", "ais", "aise", "ois",  "oise", "ien", "ienne", "ain", "aine", "ite",
    "kh", "khe", "k",   "ke",   "ique", "que",  "ek",  "eque",  "i",   "ie"};

const Names& names_in(Language language)
{
    static const Names english = make_names(Language::english);
    static const Names french = make_names(Language::french);
    return language == Language::french ? french : english;
}

} // namespace

std::string country_name(std::string_view region, Language language)
{
    icu::UnicodeString name;
    icu::Locale("", std::string(region).c_str()).getDisplayCountry(locale_of(language), name);
    std::string utf8;
    name.toUTF8String(utf8);
    return utf8;
}

std::vector<Country> find_countries(std::string_view text, Language language)
{
    const Names& names = names_in(language);
    const std::vector<Span> spans = split_words(text, {0, size_of(text)});
    const std::vector<std::string> words = word_keys(text);
    std::vector<Country> countries;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_capitalised(slice(text, spans[i]))) {
            continue;
        }
        for (std::size_t count = std::min(most_words, words.size() - i); count > 0; --count) {
            const auto name = names.find(joined(words, i, count));
            if (name != names.end() &&
                name->second.capitals == capitals_of(text, spans, i, count)) {
                countries.push_back(
                    {{spans[i].begin, spans[i + count - 1].end}, name->second.region});
                i += count - 1;
                break;
            }
        }
    }
    return countries;
}

bool mentions_country(std::string_view text, Language language, std::string_view region)
{
    std::string rest(text);
    for (const Country& country : find_countries(text, language)) {
        if (country.region == region) {
            return true;
        }
        // The name of another country is no form of this one: Niger, Nigeria.
        std::fill(rest.begin() + country.span.begin, rest.begin() + country.span.end, ' ');
    }
    std::vector<std::string> beginnings;
    for (const Language either : {Language::english, Language::french}) {
        for (const std::string& word : word_keys(country_name(region, either))) {
            if (word.size() >= 4 && word != "united" && word != "etats-unis") {
                beginnings.push_back(word.substr(0, 4));
            }
        }
    }
    for (const std::string& word : word_keys(rest)) {
        const bool alike = std::ranges::any_of(
            beginnings, [&](const std::string& begin) { return word.starts_with(begin); });
        const bool other = std::ranges::any_of(other_forms, [&](const Form& form) {
            return form.region == region && form.word == word;
        });
        if (alike || other) {
            return true;
        }
    }
    return false;
}

bool is_nationality(std::string_view word, Language language)
{
    std::string key = plain_key(word);
    if (std::ranges::find(other_forms, key, &Form::word) != std::end(other_forms)) {
        return true;
    }
    static const std::unordered_set<std::string> beginnings = make_beginnings();
    if (key.size() <= shared_letters || !beginnings.contains(key.substr(0, shared_letters))) {
        return false;
    }
    if (key.ends_with('s') && !key.ends_with("ais") && !key.ends_with("ois")) {
        key.pop_back();
    }
    const std::span<const std::string_view> endings =
        language == Language::french ? std::span<const std::string_view>(french_endings)
                                     : std::span<const std::string_view>(english_endings);
    return key.size() > shared_letters &&
           std::ranges::any_of(endings,
                               [&](std::string_view ending) { return key.ends_with(ending); });
}

} // namespace enregard
