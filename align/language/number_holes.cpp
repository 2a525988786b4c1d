#include "align/language/number_holes.hpp"

#include "align/language/number_context.hpp"
#include "align/language/numbers.hpp"
#include "align/language/tokens.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace enregard {

namespace {

template <std::size_t size>
bool is_one_of(const std::string_view (&words)[size], std::string_view word)
{
    return std::ranges::find(words, word) != std::end(words);
}

/// A word after which something must follow: an article or a preposition.
bool leads_on(std::string_view key, Language language)
{
    constexpr std::string_view french[] = {
        "en",  "depuis", "de",    "du",   "des", "le",  "la",   "les",     "a",    "au",
        "aux", "vers",   "entre", "dans", "par", "sur", "soit", "article", "page", "articles"};
    constexpr std::string_view english[] = {"in",   "since",   "of",   "the",    "a",  "an",
                                            "on",   "at",      "by",   "from",   "to", "until",
                                            "than", "article", "page", "between"};
    return language == Language::french ? is_one_of(french, key) : is_one_of(english, key);
}

/// Looks between the words of a text.
class HoleReader {
public:
    HoleReader(const TokenView& tokens, Language language) : tokens_(tokens), language_(language) {}

    std::vector<Span> read()
    {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const std::uint32_t end = hole_end(i);
            if (end > tokens_[i].span.begin) {
                holes_.push_back({tokens_[i].span.begin, end});
            }
        }
        return std::move(holes_);
    }

private:
    /// The end of the hole that token `i` begins, or 0.
    std::uint32_t hole_end(std::size_t i) const
    {
        const Token& token = tokens_[i];
        const Token& next = tokens_[i + 1];
        const std::string_view gap = tokens_.gap_after(i);
        if (token.digits) {
            return gap == ", " && token.span.size() <= 3 && is_unit(next.key()) ? next.span.end : 0;
        }
        if (tokens_.gap_before(i).ends_with("( ") && is_measure(token.key())) {
            return token.span.end;
        }
        if (token.key() == "n" && is_number_sign(gap) && is_plain_word(i + 1)) {
            return next.span.end;
        }
        if (!leads_on(token.key(), language_)) {
            return 0;
        }
        const bool spaced = is_one_space(gap);
        if (spaced && is_bare_ending(i + 1)) {
            return next.span.end;
        }
        if (spaced && language_ == Language::english && token.key() == "the" &&
            next.key() == "of") {
            return next.span.end;
        }
        return hole_in_gap(i, gap);
    }

    /// "En , il", "de % des", "à °C": a sign that follows a number.
    std::uint32_t hole_in_gap(std::size_t i, std::string_view gap) const
    {
        const Character space = character_at(gap, 0);
        const char32_t before = character_before(tokens_.text(), tokens_[i].span.begin).code;
        const bool in_formula = before != 0 && !is_space(before) && !is_opening_quote(before);
        if (in_formula || !is_space(space.code) || gap.find('\n') != std::string_view::npos) {
            return 0;
        }
        const Character sign = character_at(gap, space.size);
        const char32_t after = character_at(gap, space.size + sign.size).code;
        const std::uint32_t end = tokens_[i].span.end + space.size + sign.size;
        const std::string_view key = tokens_[i].key();
        const bool heading = key == "en" || key == "in" || key == "the"; // "prices in €"
        const bool last = i + 1 == tokens_.size();
        if (sign.code == U',' || sign.code == U')' ||
            (sign.code == U'.' && (after == 0 || is_space(after)))) {
            return last && after == 0 && sign.code != U'.' ? 0 : end;
        }
        const bool amount = sign.code == U'%' || sign.code == U'€';
        return amount && !heading && is_space(after) ? end : 0;
    }

    static bool is_unit(std::string_view key)
    {
        constexpr std::string_view units[] = {"euro",   "euros",      "dollar",     "dollars",
                                              "francs", "km",         "kilometres", "kg",
                                              "litres", "kilometers", "tonnes"};
        return is_one_of(units, key);
    }

    /// True for the unit of "( pieds)".
    static bool is_measure(std::string_view key)
    {
        return is_unit(key) || names_measure(key) || key == "pieds" || key == "feet";
    }

    static bool is_number_sign(std::string_view gap)
    {
        return gap.starts_with("° ") || gap.starts_with("º ") || gap.starts_with("°\u00A0");
    }

    /// True for a word that is no code, no name, and not "spécial" or "hors" (série).
    bool is_plain_word(std::size_t i) const
    {
        constexpr std::string_view issues[] = {"special", "hors", "double", "speciale"};
        const Token& token = tokens_[i];
        return !token.digits && !token.capital && token.span.size() >= 4 &&
               !is_one_of(issues, token.key());
    }

    /// True for "ème" and "th" that stand alone.
    bool is_bare_ending(std::size_t i) const
    {
        constexpr std::string_view french[] = {"eme", "ieme", "er", "ere"};
        constexpr std::string_view english[] = {"th", "nd", "rd", "st"};
        const std::string_view key = tokens_[i].key();
        const std::string_view gap = tokens_.gap_after(i);
        return !tokens_[i].capital && is_one_space(gap) &&
               (language_ == Language::french ? is_one_of(french, key) : is_one_of(english, key));
    }

    const TokenView& tokens_;
    Language language_;
    std::vector<Span> holes_;
};

/// "le octobre 1832": the article before a month without a day.
void add_days(std::string_view text, const TokenView& tokens, Language language,
              std::vector<Span>& holes)
{
    if (language != Language::french) {
        return;
    }
    std::size_t i = 0;
    for (const Date& date : find_dates(text, language)) {
        while (i < tokens.size() && tokens[i].span.begin < date.span.begin) {
            ++i;
        }
        const std::string_view after = tokens.gap_after(i);
        const bool noun = date.year == 0 && is_one_space(after) && i + 1 < tokens.size();
        const bool month_first = tokens[i].span.begin == date.span.begin && !tokens[i].capital;
        const std::string_view before =
            i > 0 && is_one_space(tokens.gap_before(i)) ? tokens[i - 1].key() : std::string_view();
        if (date.day == 0 && month_first && !noun && !tokens[i].digits &&
            (before == "le" || before == "du" || before == "au")) {
            holes.push_back({tokens[i - 1].span.begin, tokens[i].span.end});
        }
    }
}

/// "dépasse °C": a degree without its number. "en °C" heads a table.
void add_degrees(std::string_view text, std::vector<Span>& holes)
{
    constexpr std::string_view sign = "°C";
    for (std::size_t at = text.find(sign); at != std::string_view::npos;
         at = text.find(sign, at + 1)) {
        auto end = static_cast<std::uint32_t>(at);
        while (is_space(character_before(text, end).code)) {
            end -= character_before(text, end).size;
        }
        std::uint32_t begin = end;
        while (is_letter(character_before(text, begin).code)) {
            begin -= character_before(text, begin).size;
        }
        const std::string_view word = slice(text, {begin, end});
        if (word.size() > 3 && end < at) {
            holes.push_back({begin, static_cast<std::uint32_t>(at + sign.size())});
        }
    }
}

} // namespace

std::vector<Span> find_number_holes(std::string_view text, Language language)
{
    const std::vector<Token> tokens = tokens_of(text);
    const TokenView view(text, tokens);
    std::vector<Span> holes = HoleReader(view, language).read();
    add_days(text, view, language, holes);
    add_degrees(text, holes);
    std::ranges::sort(holes);
    return holes;
}

} // namespace enregard
