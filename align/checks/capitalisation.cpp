#include "align/checks/elided_capitals.hpp"
#include "align/checks/pairs.hpp"
#include "align/language/countries.hpp"
#include "align/language/speller.hpp"
#include "align/language/word_set.hpp"
#include "align/language/words.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace enregard::checks {

extern const Check capitalisation;

namespace {

constexpr Example examples[] = {
    {"The meeting took place on 3 January at the office of the committee.",
     "La réunion a eu lieu le 3 ⟦Janvier⟧ au bureau du comité."},
    {"La réunion a eu lieu un lundi au bureau du comité avec des experts français.",
     "The meeting took place on a ⟦monday⟧ at the office of the committee with ⟦french⟧ experts."},
    {"The French experts met on Monday 3 January at the office.",
     "Les experts français se sont réunis le lundi 3 janvier au bureau."},
    {"Boulevard du 9 Avril is a street of the town of Tunis.",
     "Le boulevard du 9-Avril est une rue de la ville de Tunis."},
};

constexpr Wording small_wanted{"French writes {} with a small letter: {}.",
                               "Le français écrit {} avec une minuscule : {}."};
constexpr Wording elsewhere{"{} has a capital that the text does not give it elsewhere: {}.",
                            "{} porte une majuscule que le texte ne lui donne pas ailleurs : {}."};
constexpr Wording capital_wanted{"English writes {} with a capital: {}.",
                                 "L'anglais écrit {} avec une majuscule : {}."};

/// Months and days, which French writes small. "Mars" is also a planet, "Mai" no other word.
const WordSet& french_calendar()
{
    static const WordSet words = {
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
        "lundi mardi mercredi jeudi vendredi samedi dimanche"};
    return words;
}

/// Months and days, which English writes with a capital; "may", "march" and "sat" are also verbs.
const WordSet& english_calendar()
{
    static const WordSet words = {
        "january february april june july september october november december monday tuesday "
        "wednesday thursday friday saturday sunday"};
    return words;
}

/// Adjectives and languages that English writes with a capital and that are no other word in small
/// letters (polish, swiss roll, turkey are).
const WordSet& english_peoples()
{
    static const WordSet words = {
        "french english german italian spanish portuguese british american canadian australian "
        "russian ukrainian belarusian moldovan romanian bulgarian hungarian austrian belgian "
        "norwegian swedish icelandic estonian latvian lithuanian slovak slovenian croatian serbian "
        "bosnian albanian macedonian greek turkish cypriot maltese armenian azerbaijani georgian "
        "kazakh uzbek tajik turkmen chinese japanese korean indian pakistani afghan iranian iraqi "
        "syrian lebanese israeli palestinian egyptian tunisian algerian moroccan libyan african "
        "asian european parisian arabic"};
    return words;
}

/// Words of peoples after which French writes a small letter: an adjective follows its noun, and a
/// language its article.
const WordSet& french_peoples()
{
    static const WordSet words = {
        "français française anglais anglaise allemand allemande italien italienne espagnol "
        "espagnole portugais portugaise britannique américain américaine canadien canadienne russe "
        "ukrainien ukrainienne roumain roumaine hongrois hongroise autrichien autrichienne suédois "
        "suédoise norvégien norvégienne danois danoise finlandais finlandaise grec grecque turc "
        "turque arménien arménienne azerbaïdjanais azerbaïdjanaise géorgien géorgienne chinois "
        "chinoise japonais japonaise coréen coréenne européen européenne africain africaine"};
    return words;
}

std::string singular(std::string_view key)
{
    std::string base(key);
    if (base.ends_with('s') && !base.ends_with("ais") && !base.ends_with("ois")) {
        base.pop_back();
    }
    return base;
}

/// True where a sentence, a quotation or an item begins at `at`.
bool opens(std::string_view text, std::uint32_t at)
{
    while (at > 0) {
        const Character c = character_before(text, at);
        if (!is_space(c.code) && c.code != '(' && !is_dash(c.code)) {
            return c.code == '.' || c.code == '!' || c.code == '?' || c.code == ':' ||
                   c.code == 0x2026 || is_opening_quote(c.code) || is_digit(c.code);
        }
        at -= c.size;
    }
    return true;
}

class Search {
public:
    Search(const PairSide& side, Spellers& spellers)
        : text_(side.text),
          language_(side.language),
          spellers_(&spellers),
          words_(split_words(side.text, {0, size_of(side.text)}))
    {
    }

    /// The words whose first letter is of the wrong size, with the word as it should be.
    std::vector<std::pair<Span, std::string>> faults() const
    {
        std::vector<std::pair<Span, std::string>> faults;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const std::string key = fold_key(slice(text_, words_[i]));
            if (language_ == Language::french && is_wrong_capital(i, key)) {
                faults.emplace_back(words_[i], key);
            } else if (language_ == Language::english && is_wrong_small(i, key)) {
                std::string capital = key;
                capital[0] = static_cast<char>(capital[0] - 'a' + 'A');
                faults.emplace_back(words_[i], std::move(capital));
            }
        }
        return faults;
    }

private:
    bool is_capital(std::size_t i) const
    {
        return i < words_.size() && is_capitalised(slice(text_, words_[i])) &&
               !is_all_capitals(slice(text_, words_[i]));
    }

    bool follows(std::size_t i) const
    {
        const std::string_view gap = slice(text_, {words_[i - 1].end, words_[i].begin});
        return gap == " " || gap == "\u00A0" || gap == "\u202F";
    }

    /// A month after its day or before its year, a day of the week before a number or after an
    /// article, or an adjective after a common noun, with a capital.
    bool is_wrong_capital(std::size_t i, const std::string& key) const
    {
        if (i == 0 || !is_capital(i) || !follows(i)) {
            return false;
        }
        const std::string_view before = slice(text_, words_[i - 1]);
        const std::string_view after =
            i + 1 < words_.size() ? slice(text_, words_[i + 1]) : std::string_view();
        if (french_calendar().contains(key)) {
            static const WordSet articles = {"le ce un chaque en de mois au du fin début mi"};
            const bool year = after.size() == 4 && has_digit(after);
            const bool day = has_digit(before) && before.size() <= 3;
            const bool street = i > 1 && is_capital(i - 2);
            return !street && !is_capital(i + 1) &&
                   (year || (day && !is_capitalised(before) && !names_street(i)) ||
                    (key.ends_with("di") && articles.contains(fold_key(before))));
        }
        static const WordSet no_nouns = {
            "le la les l un une des du de d au aux ce cet cette ces chaque nos leurs ses son sa et "
            "ou à en par pour avec deux trois quelques plusieurs certains jeunes"};
        return french_peoples().contains(singular(key)) && is_noun_before(before, no_nouns) &&
               !is_capital(i + 1);
    }

    /// True for a common noun in small letters, as the dictionary has it.
    bool is_noun_before(std::string_view before, const WordSet& no_nouns) const
    {
        const std::string key = fold_key(before);
        return !is_capitalised(before) && !has_digit(before) && length_chars(before) >= 5 &&
               !no_nouns.contains(key) && (!key.ends_with("ent") || key.ends_with("ement")) &&
               !key.ends_with("er") && spellers_->knows(Language::french, key) &&
               (key.ends_with("ion") || key.ends_with("ions") || key.ends_with("eur") ||
                key.ends_with("eurs") || key.ends_with("ité") || key.ends_with("ités") ||
                key.ends_with("isme") || key.ends_with("ement") || key.ends_with("ements") ||
                key.ends_with("oire") || key.ends_with("ance") || key.ends_with("ence") ||
                key.ends_with("ie") || key.ends_with("istre") || key.ends_with("exte") ||
                key.ends_with("ert") || key.ends_with("erts") || key.ends_with("elle") ||
                key == "langue" || key == "peuple" || key == "droit" || key == "président");
    }

    /// A street of that date: boulevard du 9 Avril, place du 1er Novembre.
    bool names_street(std::size_t i) const
    {
        static const WordSet streets = {"rue avenue boulevard place quai square pont université "
                                        "lycée stade station"};
        for (std::size_t k = i; k > 0 && i - k < 5; --k) {
            if (streets.contains(fold_key(slice(text_, words_[k - 1])))) {
                return true;
            }
        }
        return false;
    }

    bool is_wrong_small(std::size_t i, const std::string& key) const
    {
        const std::string_view word = slice(text_, words_[i]);
        if (is_capitalised(word) || has_digit(word) || opens(text_, words_[i].begin)) {
            return false;
        }
        const bool calendar =
            english_calendar().contains(key) ||
            (key.ends_with("days") && english_calendar().contains(key.substr(0, key.size() - 1)));
        return calendar || english_peoples().contains(singular(key));
    }

    std::string_view text_;
    Language language_;
    Spellers* spellers_;
    std::vector<Span> words_;
};

void report_elisions(const Bitext& bitext, const CheckContext& context,
                     std::vector<Finding>& findings)
{
    const std::string& text = bitext.target.document.text;
    for (const Span span : elided_capitals(bitext.target)) {
        std::string right(slice(text, span));
        right.replace(0, 1, fold_key(right.substr(0, 1)));
        Finding finding;
        finding.check = capitalisation.id;
        finding.severity = Severity::info;
        finding.span = span;
        finding.bead = bead_at(bitext, Side::target, span.begin);
        finding.message = context.voice.say(elsewhere, context.voice.quoted(slice(text, span)),
                                            context.voice.quoted(right));
        finding.suggestions.push_back(right);
        finding.confidence = 0.8;
        findings.push_back(std::move(finding));
    }
}

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    const Language own = bitext.target.document.language;
    if (own == Language::unknown || !context.spellers.available(own)) {
        return;
    }
    for_each_pair(bitext, [&](const PairView& pair) {
        const Search search(pair.target, context.spellers);
        for (const auto& [span, right] : search.faults()) {
            Finding finding = finding_at(pair, capitalisation.id, Severity::info, 0.7, Side::target,
                                         span, std::nullopt);
            finding.other = pair.source.span;
            finding.message = context.voice.say(
                own == Language::french ? small_wanted : capital_wanted,
                context.voice.quoted(slice(pair.target.text, span)), context.voice.quoted(right));
            finding.suggestions.push_back(right);
            findings.push_back(std::move(finding));
        }
    });
    if (own == Language::french) {
        report_elisions(bitext, context, findings);
    }
}

} // namespace

constexpr Check capitalisation = {
    .id = "capitalisation",
    .severity = Severity::info,
    .summary = "A month, a day or a word for people of a country has the capital of the other "
               "language, or lacks that of its own.",
    .why = "French writes janvier, lundi and the adjective français with a small letter, English "
           "January, Monday and French with a capital. In French only a month beside its day or "
           "year, a day of the week after an article and an adjective after a common noun are "
           "looked at: names (boulevard du 9 Avril, les Français) have their capitals. An elided "
           "article inside of a sentence (le Conseil de L'Europe) is one where the text writes it "
           "small elsewhere.",
    .examples = examples,
    .run = run,
    .mqm = "typographical; Fluency > Capitalization",
};

} // namespace enregard::checks
