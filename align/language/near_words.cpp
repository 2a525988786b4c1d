#include "align/language/near_words.hpp"

#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace enregard {

namespace {

std::u32string letters_of(std::string_view word)
{
    std::u32string letters;
    for (std::uint32_t i = 0; i < word.size();) {
        const Character c = character_at(word, i);
        letters += c.code;
        i += c.size;
    }
    return letters;
}

std::string text_of(const std::u32string& letters)
{
    std::string text;
    for (const char32_t code : letters) {
        append(text, code);
    }
    return text;
}

constexpr std::u32string_view plain_letters = U"esaitnrulodcpmvgfbqhxyjzkw";

/// The other forms of a letter, accents on or off.
std::u32string_view forms_of(char32_t code)
{
    static constexpr std::array<std::u32string_view, 6> families = {U"eéèêë", U"aàâä", U"iîï",
                                                                    U"oôö",   U"uùûü", U"cç"};
    for (const std::u32string_view family : families) {
        if (family.find(code) != std::u32string_view::npos) {
            return family;
        }
    }
    return {};
}

/// The words that one slip may have made of a word of the dictionary.
class Slips {
public:
    Slips(Spellers& spellers, Language language, std::string_view word, std::size_t most)
        : spellers_(&spellers), language_(language), most_(most), word_(letters_of(word))
    {
    }

    std::vector<std::string> find()
    {
        capitalise();
        if (language_ == Language::french) {
            change_accents();
        }
        exchange();
        drop();
        insert(true);
        insert(false);
        replace();
        return std::move(found_);
    }

private:
    bool is_enough() const { return found_.size() >= most_; }

    void ask(const std::u32string& letters)
    {
        if (is_enough()) {
            return;
        }
        std::string text = text_of(letters);
        if (spellers_->accepts(language_, text) &&
            std::ranges::find(found_, text) == found_.end()) {
            found_.push_back(std::move(text));
        }
    }

    /// "october", where the dictionary has the name alone.
    void capitalise()
    {
        if (!word_.empty() && word_.front() >= 'a' && word_.front() <= 'z') {
            std::u32string other = word_;
            other.front() -= U'a' - U'A';
            ask(other);
        }
    }

    void change_accents()
    {
        for (std::size_t i = 0; i < word_.size(); ++i) {
            for (const char32_t form : forms_of(word_[i])) {
                if (form != word_[i]) {
                    std::u32string other = word_;
                    other[i] = form;
                    ask(other);
                }
            }
        }
    }

    void exchange()
    {
        for (std::size_t i = 0; i + 1 < word_.size(); ++i) {
            if (word_[i] != word_[i + 1]) {
                std::u32string other = word_;
                std::swap(other[i], other[i + 1]);
                ask(other);
            }
        }
    }

    void drop()
    {
        for (std::size_t i = 1; i < word_.size(); ++i) {
            std::u32string other = word_;
            other.erase(i, 1);
            ask(other);
        }
    }

    /// A letter that its neighbour doubles, or any.
    void insert(bool doubled)
    {
        for (std::size_t i = 1; i <= word_.size() && !is_enough(); ++i) {
            for (const char32_t letter : plain_letters) {
                const bool is_double = letter == word_[i - 1];
                if (is_double == doubled) {
                    std::u32string other = word_;
                    other.insert(i, 1, letter);
                    ask(other);
                }
            }
        }
    }

    void replace()
    {
        for (std::size_t i = 0; i < word_.size() && !is_enough(); ++i) {
            for (const char32_t letter : plain_letters) {
                if (letter != word_[i] && !is_upper(word_[i])) {
                    std::u32string other = word_;
                    other[i] = letter;
                    ask(other);
                }
            }
        }
    }

    Spellers* spellers_;
    Language language_;
    std::size_t most_;
    std::u32string word_;
    std::vector<std::string> found_;
};

constexpr std::array<std::string_view, 34> french_prefixes = {
    "anti",   "auto",  "bio",   "co",    "contre", "cyber", "dé",    "dés",  "éco",
    "extra",  "hyper", "in",    "infra", "inter",  "intra", "macro", "méga", "micro",
    "mini",   "mono",  "multi", "néo",   "non",    "poly",  "post",  "pré",  "pro",
    "pseudo", "re",    "ré",    "socio", "sous",   "super", "télé"};
constexpr std::array<std::string_view, 32> english_prefixes = {
    "anti",  "auto",  "bio",    "co",    "counter", "cyber", "de",    "extra",
    "hyper", "infra", "inter",  "intra", "macro",   "mega",  "micro", "mid",
    "mini",  "mono",  "multi",  "neo",   "non",     "over",  "poly",  "post",
    "pre",   "pro",   "pseudo", "re",    "semi",    "sub",   "under", "un"};

} // namespace

std::vector<std::string> near_words(Spellers& spellers, Language language, std::string_view word,
                                    std::size_t most)
{
    constexpr std::size_t longest = 40;
    return word.size() > longest ? std::vector<std::string>()
                                 : Slips(spellers, language, word, most).find();
}

bool has_free_prefix(Spellers& spellers, Language language, std::string_view word)
{
    const auto follows = [&](std::string_view prefix) {
        std::string_view rest = word;
        if (!rest.starts_with(prefix)) {
            return false;
        }
        rest.remove_prefix(prefix.size());
        if (rest.starts_with('-')) {
            rest.remove_prefix(1);
        }
        constexpr std::size_t least = 5;
        return rest.size() >= least && spellers.accepts(language, rest);
    };
    const std::size_t hyphen = word.find("o-");
    if (hyphen != std::string_view::npos && hyphen >= 3 &&
        spellers.accepts(language, word.substr(hyphen + 2))) {
        return true;
    }
    return language == Language::french ? std::ranges::any_of(french_prefixes, follows)
                                        : std::ranges::any_of(english_prefixes, follows);
}

bool is_reformed_french(Spellers& spellers, std::string_view word)
{
    const std::u32string letters = letters_of(word);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (letters[i] == 'i' || letters[i] == 'u') {
            std::u32string other = letters;
            other[i] = letters[i] == 'i' ? char32_t{0xEE} : char32_t{0xFB};
            if (spellers.accepts(Language::french, text_of(other))) {
                return true;
            }
        }
    }
    return false;
}

std::string with_ligature(Spellers& spellers, std::string_view word)
{
    const std::size_t at = word.find("oe");
    if (at == std::string_view::npos) {
        return {};
    }
    const std::string right =
        std::string(word.substr(0, at)) + "œ" + std::string(word.substr(at + 2));
    return spellers.accepts(Language::french, right) ? right : std::string();
}

} // namespace enregard
