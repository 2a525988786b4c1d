#include "align/checks/pairs.hpp"
#include "align/language/word_set.hpp"
#include "align/language/words.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <unordered_map>

namespace enregard::checks {

extern const Check capitalisation;

namespace {

constexpr Example examples[] = {
    {"The President of the French Republic met the ministers on 12 October 2020.",
     "Le Président de la République ⟦Française⟧ a rencontré les ministres le 12 ⟦Octobre⟧ 2020."},
    {"The Council of Europe was founded in 1949. The Statute of the Council of Europe says so.",
     "Le Conseil de l'Europe fut fondé en 1949. Le Statut du Conseil de ⟦L'Europe⟧ le dit."},
    {"La session s'ouvrira le 12 mars 2020 à Strasbourg.",
     "The session will open on 12 ⟦march⟧ 2020 in Strasbourg."},
    {"The French and the Germans read the newspaper L'Express.",
     "Les Français et les Allemands lisent le journal L'Express."},
};

constexpr Wording small{"{} is written in small letters here in French: {}.",
                        "{} s'écrit ici avec une minuscule : {}."};
constexpr Wording elsewhere{"{} has a capital inside of a sentence; elsewhere this text has {}.",
                            "{} a une majuscule à l'intérieur d'une phrase ; ailleurs ce texte a "
                            "{}."};
constexpr Wording large{"{} is written with a capital in English: {}.",
                        "{} s'écrit avec une majuscule en anglais : {}."};

const WordSet& french_months()
{
    static const WordSet words = {"janvier février mars avril mai juin juillet août septembre "
                                  "octobre novembre décembre"};
    return words;
}

/// The months that are other words too in small letters; the speller knows the rest.
const WordSet& english_months()
{
    static const WordSet words = {"march may august"};
    return words;
}

/// Adjectives of countries and peoples.
const WordSet& french_adjectives()
{
    static const WordSet words = {
        "français française françaises allemand allemande allemands allemandes anglais anglaise "
        "anglaises britannique britanniques italien italienne italiens italiennes espagnol "
        "espagnole espagnols espagnoles portugais portugaise belge belges suisse suisses",
        "européen européenne européens européennes américain américaine américains américaines "
        "russe russes ukrainien ukrainienne ukrainiens ukrainiennes polonais polonaise tchèque "
        "tchèques hongrois hongroise roumain roumaine bulgare bulgares grec grecque grecs grecques",
        "turc turque turcs turques arménien arménienne arméniens arméniennes azerbaïdjanais "
        "azerbaïdjanaise azerbaïdjanaises géorgien géorgienne kazakh kazakhe ouzbek ouzbèke "
        "islandais islandaise norvégien norvégienne suédois suédoise danois danoise finlandais",
        "finlandaise estonien estonienne letton lettone lituanien lituanienne serbe serbes croate "
        "croates slovène slovènes slovaque slovaques albanais albanaise moldave moldaves chinois "
        "chinoise japonais japonaise indien indienne canadien canadienne africain africaine"};
    return words;
}

/// Nouns that such an adjective qualifies.
const WordSet& qualified_nouns()
{
    static const WordSet words = {
        "république gouvernement gouvernements président présidente ministre ministère ambassade "
        "ambassadeur ambassadrice consulat peuple langue langues armée parlement assemblée "
        "constitution état états loi lois droit citoyen citoyenne citoyens citoyennes",
        "nationalité délégation autorités forces territoire territoires ville villes presse "
        "société économie législation frontière ressortissant ressortissants chancelier "
        "chancelière royaume fédération confédération"};
    return words;
}

/// `word` in small letters.
std::string lowered(std::string_view word)
{
    return fold_key(word);
}

class Search {
public:
    Search(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
        : text_(bitext.target.document.text),
          bitext_(&bitext),
          context_(&context),
          findings_(&findings)
    {
        for (const Sentence& sentence : bitext.target.sentences) {
            const std::vector<Span> words = split_words(text_, sentence.span);
            for (std::size_t i = 0; i + 1 < words.size(); ++i) {
                if (is_elided(words[i], words[i + 1]) &&
                    is_lower(character_at(text_, words[i].begin).code)) {
                    ++elided_[elision_key(words[i], words[i + 1])];
                }
            }
        }
    }

    void read_french(Span sentence)
    {
        const std::vector<Span> words = split_words(text_, sentence);
        for (std::size_t i = 1; i < words.size(); ++i) {
            const std::string_view word = slice(text_, words[i]);
            if (!is_capitalised(word) || is_all_capitals(word) ||
                !touches(words[i - 1], words[i])) {
                continue;
            }
            const std::string before = lowered(slice(text_, words[i - 1]));
            const std::string key = lowered(word);
            const bool month = has_digit(before) && french_months().contains(key);
            const bool adjective = qualified_nouns().contains(before) &&
                                   !is_all_capitals(slice(text_, words[i - 1])) &&
                                   french_adjectives().contains(key);
            if (month || adjective) {
                add(words[i], small, word, key);
            } else if (i + 1 < words.size()) {
                read_elision(words, i);
            }
        }
    }

    void read_english(Span sentence)
    {
        const std::vector<Span> words = split_words(text_, sentence);
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            const std::string_view word = slice(text_, words[i]);
            const std::string_view next = slice(text_, words[i + 1]);
            const bool year = next.size() == 4 && has_digit(next);
            if (year && i > 0 && has_digit(slice(text_, words[i - 1])) &&
                english_months().contains(word)) {
                std::string right(word);
                right.front() = static_cast<char>(right.front() - 'a' + 'A');
                add(words[i], large, word, right);
            }
        }
    }

private:
    bool touches(Span first, Span second) const
    {
        return trim(text_, {first.end, second.begin}).empty() && first.end < second.begin;
    }

    /// "L" and "Europe" of "L'Europe".
    bool is_elided(Span first, Span second) const
    {
        const Character sign = character_at(text_, first.end);
        return first.size() == 1 && is_apostrophe(sign.code) &&
               first.end + sign.size == second.begin && is_capitalised(slice(text_, second));
    }

    std::string elision_key(Span first, Span second) const
    {
        return lowered(slice(text_, first)) + "'" + std::string(slice(text_, second));
    }

    /// "Conseil de L'Europe" where the text has "l'Europe" elsewhere.
    void read_elision(const std::vector<Span>& words, std::size_t i)
    {
        const std::string_view before = slice(text_, words[i - 1]);
        if (!is_elided(words[i], words[i + 1]) || !is_lower(character_at(before, 0).code)) {
            return;
        }
        const Span whole = cover(words[i], words[i + 1]);
        if (elided_.contains(elision_key(words[i], words[i + 1]))) {
            std::string right(slice(text_, whole));
            right.replace(0, 1, lowered(right.substr(0, 1)));
            add(whole, elsewhere, slice(text_, whole), right);
        }
    }

    void add(Span span, const Wording& wording, std::string_view word, const std::string& right)
    {
        const Voice& voice = context_->voice;
        Finding finding;
        finding.check = capitalisation.id;
        finding.severity = Severity::info;
        finding.side = Side::target;
        finding.span = span;
        finding.bead = bead_at(*bitext_, Side::target, span.begin);
        finding.message = voice.say(wording, voice.quoted(word), voice.quoted(right));
        finding.suggestions.push_back(right);
        finding.confidence = 0.8;
        findings_->push_back(std::move(finding));
    }

    std::string_view text_;
    const Bitext* bitext_;
    const CheckContext* context_;
    std::vector<Finding>* findings_;
    std::unordered_map<std::string, std::size_t> elided_;
};

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    const Language language = bitext.target.document.language;
    if (language == Language::unknown) {
        return;
    }
    Search search(bitext, context, findings);
    for (const Sentence& sentence : bitext.target.sentences) {
        if (language == Language::french) {
            search.read_french(sentence.span);
        } else {
            search.read_english(sentence.span);
        }
    }
}

} // namespace

constexpr Check capitalisation = {
    .id = "capitalisation",
    .severity = Severity::info,
    .summary = "A word has a capital where its language has none, or lacks one.",
    .why = "French writes months and adjectives of countries in small letters (le 12 octobre, la "
           "République française), and an elided article inside of a sentence, as far as the text "
           "itself does so elsewhere (le Conseil de l'Europe). Peoples (les Français) and titles "
           "keep their capital. In English the months that are other words too are looked at; the "
           "check `spelling` sees the rest.",
    .examples = examples,
    .run = run,
    .mqm = "typographical; Fluency > Capitalization",
};

} // namespace enregard::checks
