#include "align/checks/foreign_signs.hpp"

#include "align/language/countries.hpp"
#include "align/language/rules.hpp"
#include "align/language/word_set.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

namespace enregard {

namespace {

const WordSet& loan_words()
{
    static const WordSet words = {
        "de facto jure ad hoc inter alia vis-à-vis via et al ex officio ante post per se pro rata "
        "bona fide mutatis mutandis raison d'être laissez-passer déjà vu communiqué rapporteur "
        "e-mail email internet web smartphone smartphones blog leader leaders marketing design"};
    return words;
}

const WordSet& english_capitals()
{
    static const WordSet words = {
        "I January February March April May June July August September October November December "
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"};
    return words;
}

} // namespace

bool is_loan_word(std::string_view key)
{
    return loan_words().contains(key);
}

bool has_english_capital(std::string_view word)
{
    return english_capitals().contains(word);
}

bool inside_quotation(std::string_view sentence, std::uint32_t at)
{
    bool inside = false;
    for (std::uint32_t i = 0; i < at;) {
        const Character c = character_at(sentence, i);
        if (c.code == 0xAB || c.code == 0x201C) {
            inside = true;
        } else if (c.code == 0xBB || c.code == 0x201D) {
            inside = false;
        } else if (c.code == '"') {
            inside = !inside;
        }
        i += c.size;
    }
    return inside;
}

bool is_people(std::string_view letters)
{
    static const WordSet others = {"American Americans African Africans German Germans Mexican"};
    static constexpr std::string_view endings[] = {"ish", "ese", "ian", "ians", "ean", "eans"};
    return others.contains(letters) || (is_nationality(letters, Language::english) &&
                                        std::ranges::any_of(endings, [&](std::string_view ending) {
                                            return letters.ends_with(ending);
                                        }));
}

bool looks_like(Language language, std::string_view key)
{
    static constexpr std::string_view english[] = {"w",  "k",   "th",  "sh", "ee", "oo",
                                                   "gh", "ing", "ffs", "ry", "ly", "ty"};
    static constexpr std::string_view french[] = {"é", "è",   "ê",   "à",   "ç",   "û",
                                                  "œ", "eau", "oux", "aux", "eux", "ille"};
    const auto has = [&](std::string_view letters) {
        return key.find(letters) != std::string_view::npos;
    };
    return language == Language::french ? std::ranges::any_of(french, has)
                                        : std::ranges::any_of(english, has);
}

bool is_telling_word(Language language, std::string_view key)
{
    return rules_for(language).function_words.contains(key) &&
           !rules_for(other_language(language)).function_words.contains(key);
}

} // namespace enregard
